namespace SkillBank.Documents.Reading;

/// <summary>
/// Puts the runs of one line that holds text from right to left into reading order: files hold such lines as they are seen, from left to right. The
/// rule is L2 of the Unicode Bidirectional Algorithm (UAX 9), taken backwards; within a run the order is right already.
/// </summary>
static class DirectionOrder
{
    public static List<TextRun> Of(List<TextRun> line)
    {
        if (!line.Exists(run => run.IsRightToLeft))
            return line;
        List<TextRun> seen = [.. line.OrderBy(run => run.X)];
        var fromRight = seen.Where(run => run.IsRightToLeft).Sum(run => run.Width) > seen.Where(HasDirection).Sum(run => run.Width) / 2;
        if (fromRight)
            seen.Reverse();
        // What goes against the line stands in it the wrong way round now, with whatever is between.
        for (var from = 0; from < seen.Count; from++)
        {
            if (!GoesAgainst(seen[from], fromRight))
                continue;
            var to = from;
            for (var at = from + 1; at < seen.Count && (GoesAgainst(seen[at], fromRight) || !HasDirection(seen[at])); at++)
            {
                if (GoesAgainst(seen[at], fromRight))
                    to = at;
            }

            seen.Reverse(from, to - from + 1);
            from = to;
        }

        return seen;
    }

    static bool GoesAgainst(TextRun run, bool fromRight) => HasDirection(run) && run.IsRightToLeft != fromRight;

    /// <summary>Signs and spaces alone go with what is around them.</summary>
    static bool HasDirection(TextRun run) => run.Text.Any(char.IsLetterOrDigit);
}
