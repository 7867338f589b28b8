using SkillBank.Transfer.Reading;

namespace SkillBank.Transfer.Outline;

/// <summary>One entry of a section as it stands in a document: the lines that say what it is, and those that tell of it.</summary>
/// <param name="Head">At least one line.</param>
/// <param name="Body">The text and the bullets.</param>
sealed record OutlineEntry(IReadOnlyList<OutlineLine> Head, IReadOnlyList<OutlineLine> Body)
{
    /// <summary>Longer is a sentence, no head.</summary>
    const int LongestHead = 140;

    /// <summary>A sentence that ends with a time has more words before it than this many letters hold.</summary>
    const int LongestLead = 15;

    /// <summary>No head has more lines.</summary>
    const int MostHeadLines = 4;

    /// <summary>Cuts a section into entries. A new one begins where a line that says what something is follows text, or has a second period.</summary>
    public static IReadOnlyList<OutlineEntry> Of(IReadOnlyList<OutlineLine> lines)
    {
        List<OutlineEntry> entries = [];
        List<OutlineLine> head = [], body = [];
        // Where entries have headings of their own, only those begin one.
        var level = lines.Where(line => line.Level > 0).Select(line => line.Level).DefaultIfEmpty(0).Min();
        var hasPeriods = lines.Any(line => HasPeriod(line));
        foreach (var (index, line) in lines.Index())
        {
            // Below an employer, each role has a smaller heading of its own, and a time.
            var begins = level > 0 ? line.Level == level || (line.Level > level && (HasPeriod(line) || lines.Skip(index + 1).Take(1).Any(next => next.Level == 0 && HasPeriod(next)))) : Begins(line);
            if (begins && head.Count + body.Count > 0) Close();
            if (body.Count == 0 && head.Count < MostHeadLines && (head.Count == 0 || IsHead(line))) head.Add(line);
            else body.Add(line);
        }
        Close();
        return entries;

        bool Begins(OutlineLine line)
        {
            if (!IsHead(line)) return false;
            if (head.Count == 0) return false;
            if (body.Count > 0) return line.StandsOut || line.BoldLength > 0 || HasPeriod(line) || (line.IsAfterGap && !hasPeriods);
            return HasPeriod(line) && head.Exists(HasPeriod) || (line.IsAfterGap && line.StandsOut && head.Exists(HasPeriod));
        }

        void Close()
        {
            if (head.Count + body.Count > 0) entries.Add(head.Count > 0 ? new(head, body) : new([body[0]], [.. body.Skip(1)]));
            (head, body) = ([], []);
        }
    }

    /// <summary>Whether a line has a period: one that says when, not a sentence that tells of a year.</summary>
    public static bool HasPeriod(OutlineLine line) => line.Text.Length <= LongestHead && line.Bullet == 0 && !OutlineFacts.IsFact(line.Text) && !line.Text.Contains("10.", StringComparison.Ordinal)
        && PeriodText.Find(line.Text) is { } period && (period.Index < LongestLead || !line.Text.EndsWith('.') || line.Text.Contains('\t', StringComparison.Ordinal));

    static bool IsHead(OutlineLine line) => line.Bullet == 0 && line.Text.Length <= LongestHead && !OutlineFacts.IsFact(line.Text) && (line.Level > 0 || line.StandsOut || line.BoldLength > 0 || HasPeriod(line) || (!line.Text.TrimEnd().EndsWith('.') && line.Text.Length < 90));
}
