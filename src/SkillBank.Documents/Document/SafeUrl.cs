namespace SkillBank.Documents.Document;

/// <summary>
/// Which addresses may become links. A PDF, an SVG or a page that carries a <c>javascript:</c> or <c>file:</c> address is a trap for whoever opens it.
/// </summary>
public static class SafeUrl
{
    static readonly string[] Schemes = ["https://", "http://", "mailto:", "tel:"];

    /// <summary>Cleans an address and checks it.</summary>
    /// <returns>The address, or <see langword="null"/> when it is none that a document may link to.</returns>
    public static string? OrNull(string? url)
    {
        if (string.IsNullOrWhiteSpace(url))
            return null;
        var clean = CleanText.Line(url);
        return clean.Length <= 2000
            && !clean.Contains(' ', StringComparison.Ordinal)
            && Array.Exists(Schemes, s => clean.Length > s.Length && clean.StartsWith(s, StringComparison.OrdinalIgnoreCase))
                ? clean
                : null;
    }
}
