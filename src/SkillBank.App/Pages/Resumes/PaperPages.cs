using System.Globalization;
using System.Text;
using SkillBank.App.Api;
using SkillBank.App.Api.Resumes;
using SkillBank.Data;
using SkillBank.Documents.Typesetting;
using SkillBank.Documents.Writers;
using SkillBank.Resumes;
using SkillBank.Rules;

namespace SkillBank.App.Pages.Resumes;

/// <summary>The pages of a resume as pictures, and its files.</summary>
static class PaperPages
{
    /// <summary>A drawing shows itself and nothing else: no script, no other address, whoever opens it by itself.</summary>
    const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox; frame-ancestors 'none'";

    /// <summary>The most pixels that a picture is wide: enough for a miniature on a screen of high density.</summary>
    const int MaxPicture = 640;

    const string Forever = "private, max-age=31536000, immutable";

    public static void Map(RouteGroupBuilder one)
    {
        one.Page("pages/{n:int}.svg", PageAsync);
        one.Page("page.png", PictureAsync);
        one.Page("file/{format}", FileAsync);
    }

    static async Task<IResult> PageAsync(PageRequest request)
    {
        var number = int.Parse((string)request.Http.Request.RouteValues["n"]!, CultureInfo.InvariantCulture);
        if (await ReadAsync(request) is not var (content, composed)) return Missing.Page(request);
        var preview = await PagePreview.OfAsync(request, content.Resume.Details, composed.Document);
        if (preview.Drawn is null) return Missing.Page(request.Http, StatusCodes.Status503ServiceUnavailable, preview.Problem);
        if (number < 1 || number > preview.Count) return request.Query("v") is null ? Missing.Page(request) : Blank(request, preview.Drawn);
        return Picture(request, preview.Drawn.Pages[number - 1], "image/svg+xml", preview.VersionOf(number));
    }

    /// <summary>Stands for a page that a change has just taken away: whoever still asks for it is about to hear of the change.</summary>
    static IResult Blank(PageRequest request, DrawnPages drawn)
    {
        var sheet = FormattableString.Invariant($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {drawn.Width} {drawn.Height}" width="{drawn.Width}pt" height="{drawn.Height}pt"/>""");
        return Picture(request, Encoding.UTF8.GetBytes(sheet), "image/svg+xml", "blank");
    }

    static async Task<IResult> PictureAsync(PageRequest request)
    {
        if (await ReadAsync(request) is not var (content, composed)) return Missing.Page(request);
        var (printer, look) = (request.Get<ResumePrinter>(), content.Resume.Details);
        if (request.Query("template") is { } slug)
        {
            if (printer.Pool.Templates.Find(slug) is not { } template) return Missing.Page(request);
            look = KeptOptions.In(look, template);
        }
        var width = int.TryParse(request.Query("w"), CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, PngWriter.MinWidth, MaxPicture) : MaxPicture;
        try
        {
            var picture = await printer.PictureAsync(look, composed.Document, 1, width, request.Cancellation);
            return Picture(request, picture!.Bytes, "image/png", printer.VersionOf(look, composed.Document));
        }
        catch (Exception refusal) when (refusal is TypesettingException or RuleException)
        {
            return Unavailable(request, refusal);
        }
    }

    static IResult Picture(PageRequest request, ReadOnlyMemory<byte> bytes, string mediaType, string version)
    {
        var headers = request.Http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        // A browser that asks for what it saw a moment ago gets what is there now, and must not keep it under the old name.
        if (request.Query("v") == version) headers.CacheControl = Forever;
        return new AnswerResult(new Answer(StatusCodes.Status200OK) { Body = bytes, MediaType = mediaType, ETag = $"\"{version}\"", IsRevalidated = true });
    }

    static async Task<IResult> FileAsync(PageRequest request)
    {
        if (ResumeFormat.Find((string)request.Http.Request.RouteValues["format"]!) is not { } format || await ReadAsync(request) is not var (content, composed))
            return Missing.Page(request);
        try
        {
            var written = await format.WriteAsync(content, composed, request.Get<ResumePrinter>(), request.Cancellation);
            return new AnswerResult(PageHandlers.File(written.Bytes, format, composed.Document.Header.Name, content.Resume.Details.Title, $"\"{PagePreview.VersionOf(written.Bytes)}\""));
        }
        catch (Exception refusal) when (refusal is TypesettingException or RuleException)
        {
            return Unavailable(request, refusal);
        }
    }

    static IResult Unavailable(PageRequest request, Exception refusal) => Missing.Page(request.Http, StatusCodes.Status503ServiceUnavailable, refusal.Message);

    static async Task<(ResumeContent Content, ComposedResume Composed)?> ReadAsync(PageRequest request) =>
        await request.Get<ResumeReader>().ContentAsync(request.ProfileId, request.Id("id"), request.Cancellation) is { } content
            ? (content, ResumeComposer.Compose(content))
            : null;
}

/// <summary>Writes an answer of the API as the answer of a page.</summary>
sealed class AnswerResult(Answer answer) : IResult
{
    public Task ExecuteAsync(HttpContext http) => answer.WriteAsync(http);
}
