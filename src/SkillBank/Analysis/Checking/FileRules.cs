using System.Globalization;
using SkillBank.Documents.Document;
using SkillBank.Documents.Reading;
using static SkillBank.Analysis.Checking.CheckSeverity;

namespace SkillBank.Analysis.Checking;

/// <summary>What a file must be like, whoever it is about, for programs to read it. Each rule gives at least one finding.</summary>
static class FileRules
{
    /// <summary>The least that upload forms commonly take.</summary>
    const long LargeFile = 2 * 1024 * 1024;

    const int ManyPages = 10;

    /// <summary>Headings and the title, as ISO 32000-1, 14.8.4.3 and ISO 32000-2, 14.8.4.4 name them.</summary>
    static readonly HashSet<string> HeadingRoles = ["H", "H1", "H2", "H3", "H4", "H5", "H6", "Title"];

    public static IEnumerable<CheckFinding> Check(ReadPdf pdf, ResumeDocument expected) =>
    [
        Tags(pdf), Language(pdf, expected), .. Fonts(pdf), Pages(pdf), Size(pdf), Properties(pdf, expected), Safety(pdf),
    ];

    /// <summary>The texts of the headings as they are marked.</summary>
    public static IEnumerable<string> Headings(ReadPdf pdf) => pdf.Pages.SelectMany((page, index) => page.Runs
        .Where(run => run.Tag is { } tag && HeadingOf(page, tag) >= 0)
        .GroupBy(run => HeadingOf(page, run.Tag!.Value))
        .Select(heading => new TextLine(index + 1, [.. heading]).Text));

    /// <summary>The heading that an element is or stands in; -1 for none.</summary>
    static int HeadingOf(ReadPage page, int tag)
    {
        // Elements stand after the one that holds them, so this ends.
        for (var at = tag; at >= 0 && at < page.Tags.Count; at = Math.Min(page.Tags[at].Parent, at - 1))
            if (HeadingRoles.Contains(page.Tags[at].Role)) return at;
        return -1;
    }

    static CheckFinding Tags(ReadPdf pdf)
    {
        if (!pdf.IsTagged) return new(Warning, CheckRule.Tags, "The file has no structure tags, so screen readers and programs must guess what is a heading and in which order to read. Export it as a tagged (accessible) PDF.");
        return Headings(pdf).Any()
            ? new(Fine, CheckRule.Tags, "The structure is tagged, with headings.")
            : new(Warning, CheckRule.Tags, "The structure is tagged, but nothing is marked as a heading. Use heading styles for the titles of sections.");
    }

    static CheckFinding Language(ReadPdf pdf, ResumeDocument expected)
    {
        if (string.IsNullOrWhiteSpace(pdf.Language)) return new(Warning, CheckRule.Language, "The file does not say in which language it is. Set the language of the document before exporting it.");
        return string.Equals(Primary(pdf.Language), Primary(expected.Language), StringComparison.OrdinalIgnoreCase)
            ? new(Fine, CheckRule.Language, $"The language is named: {pdf.Language}.")
            : new(Warning, CheckRule.Language, $"The file says that its language is {pdf.Language}; {expected.Language} was expected. Set the language of the document, or check it against a resume in its language.");
    }

    static string Primary(string tag) => tag.Split('-', '_')[0].Trim();

    static IEnumerable<CheckFinding> Fonts(ReadPdf pdf)
    {
        var outside = (pdf.Parts?.Fonts.Where(font => !font.Embedded).Select(font => font.Name) ?? pdf.Fonts.Where(font => font.IsEmbedded == false).Select(font => font.Name)).ToList();
        yield return outside.Count == 0
            ? new(Fine, CheckRule.Fonts, "All fonts are in the file.")
            : new(Warning, CheckRule.Fonts, $"These fonts are not in the file, so other machines show others: {Listed(outside)}. Embed all fonts when exporting.");
        if (pdf.Parts is null)
        {
            yield return new(Warning, CheckRule.Unicode, "The file is built so that what its fonts mean could not be looked at. Export it anew, without protection.");
            yield break;
        }
        var mute = pdf.Parts.Fonts.Where(font => !font.MapsToUnicode).Select(font => font.Name.Length > 0 ? font.Name : "a font without a name").ToList();
        yield return mute.Count == 0
            ? new(Fine, CheckRule.Unicode, "All fonts say which characters they show.")
            : new(Error, CheckRule.Unicode, $"These fonts do not say which characters they show, so programs read their text as nonsense: {Listed(mute)}. Export from the program that the text was written in, not through a printer.");
    }

    static CheckFinding Pages(ReadPdf pdf)
    {
        var pages = pdf.PageCount == 1 ? "one page" : string.Create(CultureInfo.InvariantCulture, $"{pdf.PageCount} pages");
        if (pdf.PageCount > pdf.Pages.Count) return new(Warning, CheckRule.Pages, string.Create(CultureInfo.InvariantCulture, $"There are {pages}, of which the first {pdf.Pages.Count} were read. A resume should be much shorter."));
        return pdf.PageCount > ManyPages
            ? new(Warning, CheckRule.Pages, $"There are {pages}; few people read that many. Leave out what does not matter here.")
            : new(Fine, CheckRule.Pages, $"There {(pdf.PageCount == 1 ? "is" : "are")} {pages}.");
    }

    static CheckFinding Size(ReadPdf pdf) => pdf.Bytes > LargeFile
        ? new(Warning, CheckRule.Size, $"The file has {Megabytes(pdf.Bytes)}; many forms take no more than {Megabytes(LargeFile)}. Make its pictures smaller.")
        : new(Fine, CheckRule.Size, $"The file is small enough for any form: {Megabytes(pdf.Bytes)}.");

    static CheckFinding Properties(ReadPdf pdf, ResumeDocument expected)
    {
        List<string> wrong = [];
        if (string.IsNullOrWhiteSpace(pdf.Title)) wrong.Add("no title");
        if (string.IsNullOrWhiteSpace(pdf.Author)) wrong.Add("no author");
        else if (Letters.Of(expected.Header.Name) is { Count: > 0 } name && !Letters.Of(pdf.Author).Has(name)) wrong.Add($"the author {Quoted(pdf.Author)} instead of {Quoted(expected.Header.Name)}");
        return wrong.Count == 0
            ? new(Fine, CheckRule.Properties, $"The properties name the title {Quoted(pdf.Title!)} and the author.")
            : new(Warning, CheckRule.Properties, $"The properties of the file have {string.Join(" and ", wrong)}. Some systems file a document by them: set title and author before exporting.");
    }

    static CheckFinding Safety(ReadPdf pdf)
    {
        if (pdf.Parts is { } parts && parts.Scripts + parts.Launches > 0) return new(Error, CheckRule.Safety, "The file holds programs (JavaScript or commands), so it may be refused as dangerous. Export it without them.");
        if (pdf.IsEncrypted) return new(Warning, CheckRule.Safety, "The file is encrypted; it opens without a password, but some programs refuse it. Export it without protection.");
        if (pdf.Parts?.Enclosed > 0) return new(Warning, CheckRule.Safety, "The file holds other files, which nobody will look for. Leave them out.");
        return pdf.HasForm
            ? new(Warning, CheckRule.Safety, "The file has fields to fill in, whose text many programs do not read. Print it to a PDF without fields.")
            : new(Fine, CheckRule.Safety, "The file is not protected, and holds no programs.");
    }

    static string Megabytes(long bytes) => bytes < 100_000
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1000)} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:0.0} MB");

    public static string Quoted(string text) => $"“{(text.Length > 80 ? text[..79] + "…" : text)}”";

    public static string Listed(IReadOnlyCollection<string> names) => string.Join(", ", names.Distinct().Take(6)) + (names.Distinct().Count() > 6 ? " …" : "");
}
