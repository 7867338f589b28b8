using SkillBank.Resumes;

namespace SkillBank.App.Components.Resumes;

/// <summary>What changed in a text with a few words around it, for where there is little room.</summary>
static class DiffExcerpt
{
    /// <summary>The words that are left of what both texts share, before a change and after one.</summary>
    const int Around = 5;

    /// <summary>The same pieces, what both texts share cut down to the words around each change. White space that was only moved does not count.</summary>
    public static IReadOnlyList<TextPiece> Of(IReadOnlyList<TextPiece> pieces)
    {
        List<TextPiece> told = [];
        foreach (var piece in pieces)
        {
            var isBlank = string.IsNullOrWhiteSpace(piece.Text);
            if (isBlank && piece.Kind == PieceKind.Removed) continue;
            var kind = isBlank ? PieceKind.Same : piece.Kind;
            if (told.Count > 0 && told[^1].Kind == kind) told[^1] = new(kind, told[^1].Text + piece.Text);
            else told.Add(new(kind, piece.Text));
        }
        return [.. told.Index().Select(place => place.Item.Kind == PieceKind.Same
            ? place.Item with { Text = Cut(place.Item.Text, isFirst: place.Index == 0, isLast: place.Index == told.Count - 1) }
            : place.Item)];
    }

    static string Cut(string text, bool isFirst, bool isLast)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length <= Around * 2 + 1) return text;
        var (head, tail) = (string.Join(' ', words[..Around]), string.Join(' ', words[^Around..]));
        return (isFirst, isLast) switch
        {
            (true, true) => text,
            (true, _) => $"…{tail} ",
            (_, true) => $" {head}…",
            _ => $" {head} … {tail} ",
        };
    }
}
