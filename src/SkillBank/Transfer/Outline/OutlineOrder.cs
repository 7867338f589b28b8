using SkillBank.Entries.Sections;
using SkillBank.Transfer.Reading;

namespace SkillBank.Transfer.Outline;

/// <summary>Puts first what says who it is, where columns have put something else before it.</summary>
static class OutlineOrder
{
    /// <summary>A name is set larger than most text by this much.</summary>
    const double Large = 1.35;

    /// <summary>No header has more lines.</summary>
    const int MostLines = 12;

    /// <summary>An address has at most this many lines among the others.</summary>
    const int MostGap = 2;

    public static IReadOnlyList<OutlineLine> HeaderFirst(IReadOnlyList<OutlineLine> lines)
    {
        var first = FirstHeading(lines);
        var header = lines.Take(first).ToList();
        var rest = lines.Skip(first).ToList();
        if (!header.Exists(line => OutlineHeader.IsName(line))) MoveName(header, rest);
        if (!header.Exists(line => line.Text.Contains('@', StringComparison.Ordinal) || line.Links.Any(link => link.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)))) MoveContacts(header, rest);
        return [.. header, .. rest];
    }

    static int FirstHeading(IReadOnlyList<OutlineLine> lines)
    {
        for (var at = 0; at < lines.Count; at++)
            if (lines[at].StandsOut && lines[at].Bullet == 0 && (SectionNames.Find(lines[at].Text) is not null || OutlineReader.IsContact(lines[at].Text))) return at;
        return lines.Count;
    }

    /// <summary>The largest line that can be a name, with what stands below it until the next heading.</summary>
    static void MoveName(List<OutlineLine> header, List<OutlineLine> rest)
    {
        var name = rest.Where(line => line.Size > Large && line.Bullet == 0 && OutlineHeader.IsName(line) && SectionNames.Find(line.Text) is null).MaxBy(line => line.Size);
        if (name is null) return;
        var at = rest.IndexOf(name);
        var below = rest.Skip(at + 1).TakeWhile(line => !(line.StandsOut && SectionNames.Find(line.Text) is not null)).Count();
        var count = below < MostLines ? below + 1 : 1;
        header.InsertRange(0, rest.GetRange(at, count));
        rest.RemoveRange(at, count);
    }

    /// <summary>Ways to reach the person that stand together in a column, under no heading of their own.</summary>
    static void MoveContacts(List<OutlineLine> header, List<OutlineLine> rest)
    {
        var isReference = false;
        for (var at = 0; at < rest.Count; at++)
        {
            if (rest[at].StandsOut && SectionNames.Find(rest[at].Text) is { } section) isReference = section.DetailsType == typeof(Reference);
            if (isReference || !OutlineHeader.IsEmail(rest[at])) continue;
            var (from, to) = (at, at);
            while (from > 0 && OutlineHeader.IsContact(rest[from - 1])) from--;
            for (var next = to + 1; next < rest.Count && next - to <= MostGap && rest[next].Level == 0 && !rest[next].IsBold; next++)
                if (OutlineHeader.IsContact(rest[next])) to = next;
            if (to == from) continue;
            header.AddRange(rest.GetRange(from, to - from + 1));
            rest.RemoveRange(from, to - from + 1);
            return;
        }
    }
}
