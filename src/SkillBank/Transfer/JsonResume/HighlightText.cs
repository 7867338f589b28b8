using System.Text;
using System.Text.RegularExpressions;

namespace SkillBank.Transfer.JsonResume;

/// <summary>
/// A summary and its highlights as one Markdown text, paragraphs first, then bullets, and back. <see cref="Split"/> undoes <see cref="Join"/> for
/// any texts. What would begin a Markdown block at the start of a line is escaped; inline markup stays what it is.
/// </summary>
static partial class HighlightText
{
    const string Indent = "  ";

    /// <summary>One Markdown text; null when there is neither. An empty summary is none.</summary>
    public static string? Join(string? summary, IReadOnlyList<string> highlights)
    {
        if (string.IsNullOrEmpty(summary) && highlights.Count == 0) return null;
        var text = new StringBuilder();
        if (!string.IsNullOrEmpty(summary)) text.AppendJoin('\n', summary.Split('\n').Select(Escape));
        if (text.Length > 0 && highlights.Count > 0) text.Append("\n\n");
        return text.AppendJoin('\n', highlights.Select(Bullet)).ToString();
    }

    /// <summary>
    /// The summary (null when the text begins with a bullet) and the highlights. A text that <see cref="Join"/> has not made loses no words:
    /// paragraphs after the first bullet become highlights.
    /// </summary>
    public static (string? Summary, IReadOnlyList<string> Highlights) Split(string? text)
    {
        if (string.IsNullOrEmpty(text)) return (null, []);
        var lines = text.Split('\n');
        var first = Array.FindIndex(lines, IsBullet);
        if (first < 0) return (string.Join('\n', lines.Select(Unescape)), []);

        var lead = first > 1 && lines[first - 1].Length == 0 ? lines[..(first - 1)] : lines[..first];
        var summary = string.Join('\n', lead.Select(Unescape));
        return (summary.Length == 0 ? null : summary, Highlights(lines[first..]));
    }

    static List<string> Highlights(string[] lines)
    {
        List<List<string>> items = [];
        var blanks = 0;
        foreach (var line in lines)
        {
            if (IsBullet(line)) items.Add([Unescape(line.Length > 2 ? line[2..] : "")]);
            else if (line.Length == 0)
            {
                blanks++;
                continue;
            }
            else if (line.StartsWith(Indent, StringComparison.Ordinal))
            {
                items[^1].AddRange(Enumerable.Repeat("", blanks));
                items[^1].Add(Unescape(line[Indent.Length..]));
            }
            else if (blanks > 0) items.Add([Unescape(line)]);
            else items[^1].Add(Unescape(line));
            blanks = 0;
        }
        return [.. items.Select(item => string.Join('\n', item))];
    }

    static string Bullet(string highlight)
    {
        var lines = highlight.Split('\n').Select(Escape).ToArray();
        return highlight.Length == 0 ? "-" : $"- {string.Join($"\n{Indent}", lines)}";
    }

    static bool IsBullet(string line) => line is "-" or "*" or "+" or ['-' or '*' or '+', ' ' or '\t', ..] && !Rule().IsMatch(line);

    /// <summary>A line that begins no Markdown block.</summary>
    public static string Escape(string line)
    {
        if (Number().Match(line) is { Success: true } number) return line.Insert(number.Groups["slash"].Index, "\\");
        return Block().Match(line) is { Success: true } block ? line.Insert(block.Groups["slash"].Index, "\\") : line;
    }

    static string Unescape(string line)
    {
        if (Number().Match(line) is { Success: true } number)
            return number.Groups["slash"].Length > 0 ? line.Remove(number.Groups["slash"].Index, 1) : line;
        return Block().Match(line) is { Success: true, Groups: var groups } && groups["slash"].Length > 0
            ? line.Remove(groups["slash"].Index, 1)
            : line;
    }

    /// <summary>Bullets, headings, quotes, fences, underlines of headings and rules (CommonMark 0.31, 4 and 5), escaped or not.</summary>
    [GeneratedRegex(
        @"^[ \t]*(?<slash>\\*)([-+*](?=[ \t\r]|$)|\#{1,6}(?=[ \t\r]|$)|>|```|~~~|=+[ \t\r]*$|-+[ \t\r]*$|"
        + @"((-[ \t]*){3,}|(\*[ \t]*){3,}|(_[ \t]*){3,})\r?$)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Block();

    /// <summary>Numbers of a list (CommonMark 0.31, 5.2), escaped or not.</summary>
    [GeneratedRegex(@"^[ \t]*[0-9]{1,9}(?<slash>\\*)[.)](?=[ \t\r]|$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^((-[ \t]*){3,}|(\*[ \t]*){3,}|(_[ \t]*){3,})\r?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Rule();
}
