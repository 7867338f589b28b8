using SkillBank.Documents.Document;

namespace SkillBank.Documents.Writers;

/// <summary>How a section's items stand on paper, decided alike for every format that is read as text.</summary>
static class SectionShape
{
    /// <summary>Characters that a name with what belongs to it may have to stand in one line with others.</summary>
    const int Short = 60;

    /// <summary>The lines of text of an item that is not split over two pages.</summary>
    const int ShortLines = 4;

    /// <summary>Characters that stand in a line of a page, more or less.</summary>
    const int LineLength = 95;

    /// <summary>Whether names with next to nothing beside them run on in one line, such as languages with their levels.</summary>
    public static bool RunsOn(DocumentSection section) => section.Layout == SectionLayout.Pairs && section.Items.All(item =>
        item.Facts.Count + item.Tags.Count + item.Links.Count + item.Roles.Count + item.Text.Blocks.Count == 0
        && (item.Title?.Length ?? 0) + (item.Subtitle?.Length ?? 0) + (item.Place?.Length ?? 0) + (item.Period?.Length ?? 0) < Short);

    /// <summary>The first line of an item: its title, or what stands in for one.</summary>
    public static string? HeadOf(DocumentItem item) => item.Title ?? item.Subtitle;

    /// <summary>What stands below the first line: the employer and the place, as far as they are not in the first.</summary>
    public static IReadOnlyList<string> SecondLineOf(DocumentItem item) =>
        [.. new[] { item.Title is null ? null : item.Subtitle, item.Place }.OfType<string>()];

    /// <summary>Whether an item has few enough lines to stay on one page.</summary>
    public static bool IsShort(DocumentItem item) => item.Roles.Count == 0 && LinesOf(item.Text.Blocks) <= ShortLines
        && (item.Title?.Length ?? 0) + (item.Subtitle?.Length ?? 0) + (item.Place?.Length ?? 0) < ShortLines * LineLength;

    static int LinesOf(IReadOnlyList<RichBlock> blocks) => blocks.Sum(block => block switch
    {
        RichParagraph paragraph => 1 + LengthOf(paragraph.Spans) / LineLength,
        RichList list => list.Items.Sum(LinesOf),
        _ => 0,
    });

    static int LengthOf(IReadOnlyList<RichSpan> spans) => spans.Sum(span => span switch
    {
        RichPlain plain => plain.Text.Length,
        RichEmphasis emphasis => LengthOf(emphasis.Spans),
        RichLink link => LengthOf(link.Spans),
        _ => LineLength,
    });
}
