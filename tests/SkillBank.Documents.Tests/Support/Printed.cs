using SkillBank.Documents.Document;
using SkillBank.Documents.Writers;

namespace SkillBank.Documents.Tests;

/// <summary>A part of a document that prints.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id.</param>
/// <param name="Within">The id of the item that it is a role of.</param>
/// <param name="Words">The words of it that are not those of a role.</param>
sealed record Printed(PageMarkKind Kind, string Id, string? Within, IReadOnlyList<string> Words)
{
    /// <summary>What has at least one word, in the order of the document.</summary>
    public static IEnumerable<Printed> Of(ResumeDocument document) => All(document).Where(part => part.Words.Count > 0 || part.HasRoles);

    bool HasRoles { get; init; }

    static IEnumerable<Printed> All(ResumeDocument document)
    {
        yield return new(PageMarkKind.Header, PageMark.HeaderId, null, WordsOf(document with { Sections = [] }));
        foreach (var section in document.Sections)
        {
            yield return new(PageMarkKind.Section, section.Id, null, WordsOf(CleanText.Line(section.Title)));
            foreach (var part in section.Items.SelectMany(item => All(item, null)))
                yield return part;
        }
    }

    static IEnumerable<Printed> All(DocumentItem item, string? within)
    {
        yield return new(PageMarkKind.Item, item.Id, within, WordsOf(DocumentTexts.Of(item with { Roles = [] }, periods: true)!)) { HasRoles = item.Roles.Count > 0 };
        foreach (var part in item.Roles.SelectMany(role => All(role, item.Id)))
            yield return part;
    }

    static IReadOnlyList<string> WordsOf(ResumeDocument header) => WordsOf([.. DocumentTexts.Of(header, periods: true)]);

    static IReadOnlyList<string> WordsOf(params IEnumerable<string?> texts) =>
        [.. texts.SelectMany(text => CleanText.Line(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}
