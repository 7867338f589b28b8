using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using SkillBank.Contract;
using SkillBank.Documents.Document;
using SkillBank.Documents.Writers;
using SkillBank.Resumes;
using SkillBank.Rules;

namespace SkillBank.App.Api.Resumes;

/// <summary>What the routes of a resume's pages and files do.</summary>
static class PageHandlers
{
    public const string Format = "format";

    public static async Task<Answer> DocumentAsync(ApiRequest request)
    {
        if (await request.BankTagAsync() is not { } tag) return Problem.NotFound();
        return await PlacementHandlers.ContentAsync(request) is { } content
            ? Document(ResumeComposer.Compose(content).Document, tag)
            : Problem.NotFound();
    }

    public static async Task<Answer> PagesAsync(ApiRequest request)
    {
        if (await request.BankTagAsync() is not { } tag) return Problem.NotFound();
        if (await PlacementHandlers.ContentAsync(request) is not { } content) return Problem.NotFound();
        var look = content.Resume.Details;
        var composed = ResumeComposer.Compose(content);
        var written = await request.Get<ResumePrinter>().PrintAsync(look, composed.Document, DocumentFormat.Pdf, request.Cancellation);
        var pages = written.Pages!.Value;
        var answer = new ResumePages(pages, look.Fit, pages > look.Fit, look.Template, composed.Newer, composed.Notices, written.Warnings)
        {
            LinesOver = written.Fit?.LinesOver, Printed = written.Fit?.Settings,
        };
        return Answer.Of(answer, tag) with { IsRevalidated = true };
    }

    public static async Task<Answer> PageAsync(ApiRequest request)
    {
        var number = int.Parse((string)request.Http.Request.RouteValues["n"]!, CultureInfo.InvariantCulture);
        if (await PlacementHandlers.ContentAsync(request) is not { } content) return Problem.NotFound();
        var drawn = await request.Get<ResumePrinter>().DrawAsync(content.Resume.Details, ResumeComposer.Compose(content).Document, request.Cancellation);
        var pages = drawn.Pages;
        return number >= 1 && number <= pages.Count
            ? new Answer(StatusCodes.Status200OK) { Body = pages[number - 1], MediaType = "image/svg+xml", ETag = TagOf(pages[number - 1].Span), IsRevalidated = true }
            : Problem.NotFound();
    }

    public static async Task<Answer> FileAsync(ApiRequest request)
    {
        var format = FormatOf(request.Http.Request.Query[Format].ToString());
        if (await PlacementHandlers.ContentAsync(request) is not { } content) return Problem.NotFound();
        var composed = ResumeComposer.Compose(content);
        var written = await format.WriteAsync(content, composed, request.Get<ResumePrinter>(), request.Cancellation);
        return File(written.Bytes, format, composed.Document.Header.Name, content.Resume.Details.Title, TagOf(written.Bytes));
    }

    public static async Task<Answer> FidelityAsync(ApiRequest request)
    {
        var format = FormatOf(request.Http.Request.Query[Format].ToString());
        if (await request.BankTagAsync() is not { } tag) return Problem.NotFound();
        if (await PlacementHandlers.ContentAsync(request) is not { } content) return Problem.NotFound();
        var written = await format.WriteAsync(content, ResumeComposer.Compose(content), request.Get<ResumePrinter>(), request.Cancellation);
        return Answer.Of(written.Fidelity, tag) with { IsRevalidated = true };
    }

    public static Answer Document(ResumeDocument document, string tag) => new(StatusCodes.Status200OK)
    {
        Body = JsonSerializer.SerializeToUtf8Bytes(document, BankJson.Unbounded), ETag = tag, IsRevalidated = true,
    };

    public static Answer File(byte[] bytes, ResumeFormat format, string person, string title, string tag) => new(StatusCodes.Status200OK)
    {
        Body = bytes, MediaType = format.MediaType, FileName = SafeName(person, title) + format.FileExtension, ETag = tag, IsRevalidated = true,
    };

    /// <summary>A format by its name; null means PDF.</summary>
    /// <exception cref="RuleException">There is none such.</exception>
    public static ResumeFormat FormatOf(string? name) => string.IsNullOrEmpty(name) ? ResumeFormat.Pdf : ResumeFormat.Find(name)
        ?? throw new RuleException(Format, $"There is no format '{name}'. There are: {string.Join(", ", ResumeFormat.All)}.");

    /// <summary>A name for a file that no system takes for a path or a command: letters, digits, spaces and a few signs.</summary>
    static string SafeName(string person, string title)
    {
        var text = string.Concat($"{person} - {title}".Normalize().Select(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' ? c : ' '));
        var name = string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('-', ' ');
        return name.Length == 0 ? "resume" : name[..Math.Min(name.Length, 120)].TrimEnd();
    }

    static string TagOf(ReadOnlySpan<byte> bytes) => $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"";
}

/// <summary>How a resume comes out on paper.</summary>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Fit">How many it should not exceed; absent for any number.</param>
/// <param name="IsOver">Whether it exceeds them.</param>
/// <param name="Template">The template.</param>
/// <param name="Newer">How many pinned wordings the bank has newer texts of.</param>
/// <param name="Notices">What to know before sending it.</param>
/// <param name="Warnings">What is not as good as it should be, such as characters that no font has.</param>
sealed record ResumePages(
    int Pages, int? Fit, bool IsOver, string Template, int Newer, IReadOnlyList<string> Notices, IReadOnlyList<string> Warnings)
{
    /// <summary>How many lines it exceeds them, printed as tightly as it may be; absent when it keeps to them, and where the template does not tell.</summary>
    public int? LinesOver { get; init; }

    /// <summary>The values of the template's options with which it is fitted to them; absent for any number of pages.</summary>
    public IReadOnlyDictionary<string, string>? Printed { get; init; }
}
