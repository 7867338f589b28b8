using System.Text;
using SkillBank.Documents.Document;

namespace SkillBank.Documents.Writers.Plain;

/// <summary>Writes links where nothing can be followed: the address stands behind the words, unless they are the address already.</summary>
static class SpelledLink
{
    /// <summary>The words, and the address in angle brackets (RFC 3986, appendix C) where it is not read from them.</summary>
    public static string Of(string label, string? url) => url is null || Says(label, url) ? label : label.Length == 0 ? $"<{url}>" : $"{label} <{url}>";

    /// <summary>The lines of a paragraph, as its forced breaks part it.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<RichSpan> spans)
    {
        var text = new StringBuilder();
        Write(text, spans);
        return text.ToString().Split('\n').Select(line => line.Trim(' ')).Where(line => line.Length > 0);
    }

    static void Write(StringBuilder text, IReadOnlyList<RichSpan> spans)
    {
        foreach (var span in spans)
        {
            switch (span)
            {
                case RichPlain plain:
                    text.Append(plain.Text);
                    break;
                case RichBreak:
                    text.Append('\n');
                    break;
                case RichEmphasis emphasis:
                    Write(text, emphasis.Spans);
                    break;
                case RichLink link:
                    var label = new StringBuilder();
                    Write(label, link.Spans);
                    text.Append(Of(label.ToString(), link.Url));
                    break;
            }
        }
    }

    static bool Says(string label, string url) => url.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)
        ? Digits(label) == Digits(url)
        : string.Equals(Bare(label), Bare(url), StringComparison.OrdinalIgnoreCase);

    static string Bare(string address)
    {
        foreach (var start in (string[])["mailto:", "https://", "http://", "www."])
        {
            if (address.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                address = address[start.Length..];
        }

        return address.TrimEnd('/');
    }

    static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
