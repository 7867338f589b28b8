using SkillBank.Documents.Document;

namespace SkillBank.Documents.Tests;

/// <summary>Every text of a document, in the order in which a person reads it.</summary>
static class DocumentTexts
{
    public static IEnumerable<string> Of(ResumeDocument document, bool periods) =>
        Raw(document, periods).Select(CleanText.Line).Where(text => text.Length > 0);

    static IEnumerable<string?> Raw(ResumeDocument document, bool periods)
    {
        yield return document.Header.Name;
        yield return document.Header.Title;
        foreach (var contact in document.Header.Contacts)
            yield return contact.Label;
        foreach (var section in document.Sections)
        {
            yield return section.Title;
            foreach (var text in section.Items.SelectMany(item => Of(item, periods)))
                yield return text;
        }
    }

    public static IEnumerable<string?> Of(DocumentItem item, bool periods) =>
    [
        item.Title, item.Subtitle, item.Place, periods ? item.Period : null,
        .. item.Facts.SelectMany(f => new[] { f.Label, f.Value }),
        .. item.Text.Blocks.SelectMany(Of),
        .. item.Tags,
        .. item.Links.Select(l => l.Label),
        .. item.Roles.SelectMany(role => Of(role, periods)),
    ];

    static IEnumerable<string> Of(RichBlock block) => block switch
    {
        RichParagraph paragraph => paragraph.Spans.SelectMany(Of),
        RichList list => list.Items.SelectMany(item => item.SelectMany(Of)),
        _ => [],
    };

    static IEnumerable<string> Of(RichSpan span) => span switch
    {
        RichPlain plain => [plain.Text],
        RichEmphasis emphasis => emphasis.Spans.SelectMany(Of),
        RichLink link => link.Spans.SelectMany(Of),
        _ => [],
    };

    /// <summary>One line that tells two rich texts apart.</summary>
    public static string Describe(RichText text) => string.Concat(text.Blocks.Select(Describe));

    static string Describe(RichBlock block) => block switch
    {
        RichParagraph paragraph => $"<p>{Describe(paragraph.Spans)}</p>",
        RichList { Ordered: true } list => $"<ol {list.Start}>{string.Concat(list.Items.Select(DescribeItem))}</ol>",
        RichList list => $"<ul>{string.Concat(list.Items.Select(DescribeItem))}</ul>",
        _ => "?",
    };

    static string DescribeItem(IReadOnlyList<RichBlock> item) => $"<li>{string.Concat(item.Select(Describe))}</li>";

    static string Describe(IReadOnlyList<RichSpan> spans) => string.Concat(spans.Select(span => span switch
    {
        RichPlain plain => plain.Text,
        RichBreak => "<br>",
        RichEmphasis { Emphasis: Emphasis.Strong } strong => $"<b>{Describe(strong.Spans)}</b>",
        RichEmphasis italic => $"<i>{Describe(italic.Spans)}</i>",
        RichLink link => $"<a {link.Url}>{Describe(link.Spans)}</a>",
        _ => "?",
    }));
}
