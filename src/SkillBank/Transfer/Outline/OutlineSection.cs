using SkillBank.Entries;
using SkillBank.Transfer.Reading;

namespace SkillBank.Transfer.Outline;

/// <summary>What stands under one heading of a document.</summary>
/// <param name="Heading">The heading; empty for what comes before the first.</param>
/// <param name="Known">The section that the heading names; null for one of the person's own.</param>
/// <param name="Lines">The lines below it.</param>
sealed record OutlineSection(string Heading, Section? Known, IReadOnlyList<OutlineLine> Lines)
{
    /// <summary>No heading of a section has more words.</summary>
    const int MostWords = 7;

    /// <summary>Cuts a document at its headings. A heading is known by its words; what looks like those that are known is one too.</summary>
    public static IReadOnlyList<OutlineSection> Of(IReadOnlyList<OutlineLine> lines)
    {
        var known = lines.Where(IsKnown).ToList();
        // Where the document says how deep its headings are, smaller ones head entries, whatever their words.
        var level = known.Where(line => line.Level > 0).CountBy(line => line.Level).Where(count => count.Value > 1).Select(count => count.Key).DefaultIfEmpty(6).Min();
        // A heading that says so, or two that look the same: that is how headings look here.
        var looks = known.Where(line => line.StandsOut).GroupBy(line => line.Look).Where(look => look.Count() > 1 || look.Key.Item1 > 0).Select(look => look.Key).ToHashSet();
        List<OutlineSection> sections = [];
        List<OutlineLine> open = [];
        var heading = "";
        foreach (var (index, line) in lines.Index())
        {
            if (line.Level > level || !IsHeading(line, index, looks))
            {
                open.Add(line);
                continue;
            }
            sections.Add(new(heading, heading.Length == 0 ? null : SectionNames.Find(heading), open));
            (heading, open) = (line.Text.Trim().TrimEnd(':'), []);
        }
        sections.Add(new(heading, heading.Length == 0 ? null : SectionNames.Find(heading), open));
        return sections;
    }

    static bool IsHeading(OutlineLine line, int index, HashSet<(int, double, bool, bool)> looks)
    {
        if (index == 0 || line.Bullet > 0 || line.Text.Contains('\t', StringComparison.Ordinal)) return false;
        if (IsKnown(line)) return line.StandsOut || line.IsAfterGap || line.Text.EndsWith(':');
        return looks.Contains(line.Look) && index > 1 && Words(line) <= MostWords && line.Text.Length is > 2 and < 60 && PeriodText.Find(line.Text) is null && !line.Text.Contains('@', StringComparison.Ordinal);
    }

    static bool IsKnown(OutlineLine line) => line.Bullet == 0 && line.Text.Length < 60 && Words(line) <= MostWords && SectionNames.Find(line.Text) is not null;

    static int Words(OutlineLine line) => line.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
