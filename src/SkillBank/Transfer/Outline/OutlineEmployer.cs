namespace SkillBank.Transfer.Outline;

/// <summary>An employer that stands above several roles, with the time of all of them.</summary>
static class OutlineEmployer
{
    /// <summary>The employer that an entry is the head of; null when it is a job by itself.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="next">The one below it.</param>
    public static string? Of(OutlineEntry entry, OutlineEntry next)
    {
        var (above, below) = (EntryHead.Of(entry.Head), EntryHead.Of(next.Head));
        if (above.Pieces.Count == 0 || above.Pieces.Any(piece => PieceWords.IsTitle(piece.Text)) || entry.Body.Any(line => line.Bullet > 0)) return null;
        // Its roles say what, and not where: one piece, or a place besides, within the time of all.
        var isRole = below.Pieces.Count(piece => PieceWords.IsTitle(piece.Text)) == 1 && below.Pieces.All(piece => PieceWords.IsTitle(piece.Text) || PieceWords.IsPlace(piece.Text));
        var isWithin = above.Period is { } all && below.Period is { } some && some.First >= all.First;
        return isRole && (isWithin || above.Period is null) ? above.Pieces[0].Text : null;
    }
}
