using System.Text;
using SkillBank.Documents.Document;

namespace SkillBank.Documents.Writers;

/// <summary>Writes text and rich text as CommonMark that reads back as exactly that text, with as few backslashes as this allows.</summary>
static class MarkdownText
{
    /// <summary>Text within a line, with everything escaped that could be read as markup there.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (NeedsBackslash(text, i))
                escaped.Append('\\');
            escaped.Append(text[i]);
        }

        return escaped.ToString();
    }

    static bool NeedsBackslash(string text, int i)
    {
        var next = i + 1 < text.Length ? text[i + 1] : '\0';
        return text[i] switch
        {
            '\\' or '`' or '*' or '[' or ']' or '~' => true,
            // Inside a word an underscore means nothing, and e-mail addresses and paths stay readable.
            '_' => i == 0 || next == '\0' || !char.IsLetterOrDigit(text[i - 1]) || !char.IsLetterOrDigit(next),
            '<' => char.IsAsciiLetter(next) || next is '/' or '!' or '?',
            '&' => char.IsAsciiLetter(next) || next == '#',
            _ => false,
        };
    }

    /// <summary>Escapes what would turn the beginning of a line into a heading, a list, a quote or a rule.</summary>
    public static string EscapeStart(string line)
    {
        if (line.Length == 0)
            return line;
        var next = line.Length > 1 ? line[1] : ' ';
        switch (line[0])
        {
            case '#' when line.TrimStart('#') is "" or [' ', ..]:
            case '-' or '+' when next is ' ' or '-':
            case '>' or '=' or '|':
                return '\\' + line;
        }

        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        var marker = digits is > 0 and < 10 && line[digits] is '.' or ')' && (digits + 1 == line.Length || line[digits + 1] == ' ');
        return marker ? line.Insert(digits, "\\") : line;
    }

    /// <summary>A link, or only its label when there is no address to go to.</summary>
    public static string Link(string label, string? url) => SafeUrl.OrNull(url) is { } safe ? $"[{label}]({Destination(safe)})" : label;

    static string Destination(string url)
    {
        var written = new StringBuilder(url.Length);
        foreach (var c in url)
        {
            if (c is '(' or ')' or '<' or '>' or '\\')
                written.Append('%').Append(Convert.ToHexString([(byte)c]));
            else if (c == '&' && url.Contains(';', StringComparison.Ordinal))
                written.Append("&amp;");
            else
                written.Append(c);
        }

        return written.ToString();
    }

    /// <summary>The spans of a paragraph.</summary>
    public static string Spans(IReadOnlyList<RichSpan> spans)
    {
        var lines = Inline(spans, before: '\n', after: '\n').Trim(' ').Split('\n');
        return string.Join('\n', lines.Select(line => EscapeStart(line.TrimStart(' '))));
    }

    static string Inline(IReadOnlyList<RichSpan> spans, char before, char after)
    {
        var text = new StringBuilder();
        for (var i = 0; i < spans.Count; i++)
        {
            var last = text.Length > 0 ? text[^1] : before;
            var next = i + 1 < spans.Count ? FirstCharacter(spans[i + 1]) : after;
            text.Append(spans[i] switch
            {
                RichPlain plain => Escape(CleanText.Lines(plain.Text).Replace('\n', ' ')),
                RichBreak => "\\\n",
                RichLink link => Link(Inline(link.Spans, '[', ']'), link.Url),
                RichEmphasis emphasis => Emphasized(emphasis, last, next),
                _ => "",
            });
        }

        return text.ToString();
    }

    /// <summary>
    /// Markers only work between the right characters: none counts that has a letter on its outer side and a sign or a space on its inner side.
    /// Where they would not, the words stand without.
    /// </summary>
    static string Emphasized(RichEmphasis emphasis, char before, char after)
    {
        var strong = emphasis.Emphasis == Emphasis.Strong;
        var marker = strong ? '*' : '_';
        if (!strong && (char.IsLetterOrDigit(before) || char.IsLetterOrDigit(after)))
            marker = '*';
        var inner = Inline(emphasis.Spans, marker, marker);
        var words = inner.Trim(' ');
        var breaksOff = words.Length == 0 || words[0] == '\\' && words.Length > 1 && words[1] == '\n' || words.EndsWith('\n')
            || char.IsLetterOrDigit(before) && !char.IsLetterOrDigit(words[0])
            || char.IsLetterOrDigit(after) && !char.IsLetterOrDigit(words[^1])
            || before == marker || after == marker;
        if (breaksOff)
            return inner;
        var edge = strong ? "**" : marker.ToString();
        return inner[..(inner.Length - inner.TrimStart(' ').Length)] + edge + words + edge + inner[inner.TrimEnd(' ').Length..];
    }

    static char FirstCharacter(RichSpan span) => span switch
    {
        RichPlain { Text.Length: > 0 } plain => plain.Text[0],
        RichLink => '[',
        RichEmphasis emphasis => emphasis.Emphasis == Emphasis.Strong ? '*' : '_',
        _ => ' ',
    };
}
