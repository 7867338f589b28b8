namespace SkillBank.Transfer.Outline;

/// <summary>An employer that stands above several roles, with the time of all of them.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Place">Where it is; null when that is not said.</param>
/// <param name="Level">The level of its heading; 0 when the document does not say.</param>
/// <param name="About">What is said of it.</param>
sealed record OutlineEmployer(string Name, string? Place, int Level, IReadOnlyList<string> About)
{
    /// <summary>The employer that an entry is the head of; null when it is a job by itself.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="next">The one below it.</param>
    public static OutlineEmployer? Of(OutlineEntry entry, OutlineEntry next)
    {
        var (above, below) = (EntryHead.Of(entry.Head), EntryHead.Of(next.Head));
        var level = entry.Head[0].Level;
        if (above.Pieces.Count == 0) return null;
        if (level == 0 || next.Head[0].Level <= level)
        {
            if (entry.Body.Any(line => line.Bullet > 0) || (level > 0 && next.Head[0].Level == level && above.Period is not null && entry.Body.Count > 0)) return null;
            if (above.Pieces.Any(piece => PieceWords.IsTitle(piece.Text))) return null;
            // Its roles say what, and not where: one piece, or a place besides, within the time of all.
            var isRole = below.Pieces.Count(piece => PieceWords.IsTitle(piece.Text)) == 1 && below.Pieces.All(piece => PieceWords.IsTitle(piece.Text) || PieceWords.IsPlace(piece.Text));
            var isWithin = above.Period is { } all && below.Period is { } some && some.First >= all.First;
            if (!isRole || (!isWithin && above.Period is not null)) return null;
        }
        var (name, place) = PieceWords.Placed(above.Pieces[0].Text, above.Pieces.Skip(1).Select(piece => piece.Text).FirstOrDefault(PieceWords.MayBePlace));
        return new(name!, place, level, [.. above.Pieces.Skip(1).Select(piece => piece.Text).Where(text => text != place), .. entry.Body.Select(line => line.Text)]);
    }

    /// <summary>Whether an entry can be one of its roles: its heading is smaller.</summary>
    public bool Holds(OutlineEntry entry) => Level == 0 || entry.Head[0].Level > Level;
}
