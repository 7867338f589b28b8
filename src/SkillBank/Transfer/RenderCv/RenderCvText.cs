using System.Text;
using SkillBank.Documents.Document;

namespace SkillBank.Transfer.RenderCv;

/// <summary>
/// Text as the format reads it: Markdown with bold, italic and links, in which only some signs can be escaped. A text of a person comes out as it
/// was; nothing of it becomes markup.
/// </summary>
static class RenderCvText
{
    /// <summary>One line of plain words; empty for nothing.</summary>
    public static string Line(string? text) => EscapeStart(Escape(CleanText.Line(text)));

    /// <summary>One line that leads somewhere, where it can.</summary>
    public static string Link(string? text, string? url) =>
        CleanText.Line(text) is { Length: > 0 } line && SafeUrl.OrNull(url) is { } safe ? $"[{Escape(line)}]({Address(safe)})" : Line(text);

    /// <summary>A label and its value; null when there is no value.</summary>
    public static string? Fact(string label, string colon, string? value) => Line(value) is { Length: > 0 } text ? Line(label) + colon + text : null;

    /// <summary>The paragraphs before the first list, and the bullets; a paragraph after it counts as a bullet, and nested bullets follow their own.</summary>
    public static (IReadOnlyList<string> Paragraphs, IReadOnlyList<string> Bullets) Split(RichText text)
    {
        List<string> paragraphs = [], bullets = [];
        foreach (var block in text.Blocks)
        {
            if (block is RichParagraph paragraph) (bullets.Count == 0 ? paragraphs : bullets).Add(Spans(paragraph.Spans));
            else if (block is RichList list) Add(list, bullets);
        }
        return (paragraphs, bullets);
    }

    static void Add(RichList list, List<string> bullets)
    {
        foreach (var item in list.Items)
        {
            List<string> words = [];
            List<RichList> nested = [];
            foreach (var block in item)
            {
                if (block is RichParagraph paragraph) words.Add(Spans(paragraph.Spans));
                else if (block is RichList inner) nested.Add(inner);
            }
            if (words.Count > 0) bullets.Add(string.Join(' ', words));
            foreach (var inner in nested) Add(inner, bullets);
        }
    }

    static string Spans(IReadOnlyList<RichSpan> spans)
    {
        var text = new StringBuilder();
        Append(text, spans, inLink: false);
        return EscapeStart(text.ToString().Trim(' '));
    }

    static void Append(StringBuilder text, IReadOnlyList<RichSpan> spans, bool inLink)
    {
        foreach (var (index, span) in spans.Index())
        {
            switch (span)
            {
                case RichPlain plain: text.Append(Escape(CleanText.Lines(plain.Text).Replace('\n', ' '))); break;
                case RichBreak: text.Append(' '); break;
                case RichLink link when !inLink && SafeUrl.OrNull(link.Url) is { } url:
                    text.Append('[');
                    Append(text, link.Spans, inLink: true);
                    text.Append("](").Append(Address(url)).Append(')');
                    break;
                case RichLink link: Append(text, link.Spans, inLink); break;
                case RichEmphasis emphasis: Append(text, emphasis, index + 1 < spans.Count ? spans[index + 1] : null, inLink); break;
            }
        }
    }

    /// <summary>Marks count only beside a space or a sign; elsewhere the words stand without.</summary>
    static void Append(StringBuilder text, RichEmphasis emphasis, RichSpan? next, bool inLink)
    {
        var inner = new StringBuilder();
        Append(inner, emphasis.Spans, inLink);
        var words = inner.ToString();
        var trimmed = words.Trim(' ');
        var isFree = trimmed.Length > 0 && trimmed[0] != '*' && trimmed[^1] is not ('*' or '\\')
            && (text.Length == 0 || text[^1] is ' ' or '(' or '[' || (char.IsPunctuation(text[^1]) && text[^1] is not ('*' or '_' or '\\')))
            && (words.EndsWith(' ') || next is null or RichBreak || next is RichPlain { Text: [var first, ..] } && !char.IsLetterOrDigit(first) && first is not ('*' or '_'));
        if (!isFree)
        {
            text.Append(words);
            return;
        }
        var mark = emphasis.Emphasis == Emphasis.Strong ? "**" : "*";
        text.Append(words, 0, words.Length - words.TrimStart(' ').Length).Append(mark).Append(trimmed).Append(mark)
            .Append(' ', words.Length - words.TrimEnd(' ').Length);
    }

    static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            // Within a word an underscore means nothing, and file names and handles stay readable.
            var isSign = text[i] is '\\' or '`' or '*' or '[' or ']'
                || text[i] == '_' && (i == 0 || i + 1 == text.Length || !char.IsLetterOrDigit(text[i - 1]) || !char.IsLetterOrDigit(text[i + 1]));
            if (isSign) escaped.Append('\\');
            escaped.Append(text[i]);
        }
        return escaped.ToString();
    }

    /// <summary>Escapes what would make a line a heading, a list, a quote or a note.</summary>
    static string EscapeStart(string line)
    {
        if (line.Length == 0) return line;
        if (line[0] is '#' or '-' or '+' or '>' or '!') return $"\\{line}";
        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && line[digits] is '.' or ')' && (digits + 1 == line.Length || line[digits + 1] == ' ') ? line.Insert(digits, "\\") : line;
    }

    static string Address(string url) => url.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
}
