using System.Buffers;

namespace SkillBank.Documents.Document;

/// <summary>
/// Which addresses may become links. A PDF, an SVG or a page that carries a <c>javascript:</c> or <c>file:</c> address is a trap for whoever opens it.
/// </summary>
public static class SafeUrl
{
    /// <summary>What no address may hold as it is (RFC 3986, 2); encoded, it can end no attribute and begin no element.</summary>
    static readonly SearchValues<char> Unsafe = SearchValues.Create("\"<>\\^`{|}");

    static readonly string[] Schemes = ["https://", "http://", "mailto:", "tel:"];

    /// <summary>Cleans an address, checks it, and percent-encodes what an address may not hold.</summary>
    /// <returns>The address, or <see langword="null"/> when it is none that a document may link to.</returns>
    public static string? OrNull(string? url)
    {
        if (string.IsNullOrWhiteSpace(url))
            return null;
        var clean = CleanText.Line(url);
        return clean.Length <= 2000
            && !clean.Contains(' ', StringComparison.Ordinal)
            && Array.Exists(Schemes, s => clean.Length > s.Length && clean.StartsWith(s, StringComparison.OrdinalIgnoreCase))
                ? Encoded(clean)
                : null;
    }

    static string Encoded(string url) => url.AsSpan().ContainsAny(Unsafe)
        ? string.Concat(url.Select(c => Unsafe.Contains(c) ? Uri.HexEscape(c) : c.ToString()))
        : url;
}
