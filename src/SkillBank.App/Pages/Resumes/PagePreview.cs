using System.Security.Cryptography;
using SkillBank.Documents.Document;
using SkillBank.Documents.Typesetting;
using SkillBank.Documents.Writers;
using SkillBank.Resumes;
using SkillBank.Rules;

namespace SkillBank.App.Pages.Resumes;

/// <summary>The drawn pages of a resume, or the sentence that says why there are none.</summary>
public sealed record PagePreview(DrawnPages? Drawn, string? Problem)
{
    const int VersionLength = 16;

    /// <summary>Draws a resume as it is composed.</summary>
    internal static async Task<PagePreview> OfAsync(PageRequest request, ResumeDetails look, ResumeDocument document)
    {
        try
        {
            return new(await request.Get<ResumePrinter>().DrawAsync(look, document, request.Cancellation), null);
        }
        catch (TypesettingException refusal)
        {
            return new(null, refusal.Message);
        }
        catch (RuleException refusal)
        {
            return new(null, string.Join(' ', refusal.Errors.Values.SelectMany(messages => messages)));
        }
    }

    public int Count => Drawn?.Pages.Count ?? 0;

    /// <summary>Names what a page shows, so that a browser may keep its picture for good.</summary>
    /// <param name="page">The page, from 1.</param>
    public string VersionOf(int page) => VersionOf(Drawn!.Pages[page - 1].Span);

    internal static string VersionOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..VersionLength];

    /// <summary>Names what a resume prints and how, without typesetting it; null when its look cannot be had.</summary>
    internal static string? LookOf(ResumePrinter printer, ResumeDetails look, ResumeDocument document)
    {
        try
        {
            return printer.VersionOf(look, document);
        }
        catch (RuleException)
        {
            return null;
        }
    }
}
