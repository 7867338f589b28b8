using System.Text;
using System.Text.RegularExpressions;
using SkillBank.Documents.Document;
using SkillBank.Transfer.Outline;
using SkillBank.Transfer.Reading;
using PlainText = SkillBank.Documents.Document.PlainText;

namespace SkillBank.Transfer.Markdown;

/// <summary>Reads a resume written in Markdown: headings, bullets, bold words, links.</summary>
public sealed partial class MarkdownImporter : IImporter
{
    /// <summary>The importer's slug.</summary>
    public const string Format = "markdown";

    /// <summary>The largest file in bytes; a book has less.</summary>
    const int MaxBytes = 2 * 1024 * 1024;

    /// <inheritdoc/>
    public string Slug => Format;

    /// <inheritdoc/>
    public string Title => "Markdown";

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file)
    {
        if (file.Pdf is not null || file.Span.Length > MaxBytes || file.Span.Contains((byte)0) || ZipFiles.IsZip(file.Span)) return false;
        var head = Encoding.UTF8.GetString(file.Span[..Math.Min(file.Span.Length, 16 * 1024)]).TrimStart('\uFEFF');
        // A heading with a name of a section: any other text with a number sign is somebody's notes.
        return head.TrimStart() is not ['{' or '<' or '%', ..] && Heading().Matches(head).Any(match => SectionNames.Find(match.Groups["text"].Value) is not null);
    }

    /// <inheritdoc/>
    public ImportedBank Read(SourceFile file)
    {
        if (file.Span.Length > MaxBytes) throw new ImportException($"The file has more than {MaxBytes / 1024 / 1024} MiB, which no resume in Markdown has.");
        return OutlineReader.Read(Lines(Encoding.UTF8.GetString(FileText.ToUtf8(file.Bytes).Span)), Format);
    }

    /// <summary>The document line by line: a blank line parts paragraphs, and a line that begins a block is one of its own.</summary>
    static List<OutlineLine> Lines(string text)
    {
        List<OutlineLine> lines = [];
        var (open, began, isGap, isBroken) = (new StringBuilder(), 1, false, false);
        foreach (var (index, raw) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            var line = raw.TrimEnd();
            var isHard = line.EndsWith('\\') || raw.EndsWith("  ", StringComparison.Ordinal);
            line = line.TrimEnd('\\');
            if (Rule().IsMatch(line) || line.Trim().Length == 0)
            {
                Close();
                isGap = true;
            }
            else if (Heading().Match(line) is { Success: true } heading)
            {
                Close();
                lines.Add(LineOf(heading.Groups["text"].Value.Trim().TrimEnd('#').Trim(), index + 1, isGap) with { Level = heading.Groups["level"].Length });
                isGap = false;
            }
            else
            {
                if (open.Length > 0 && (Bullet().IsMatch(line) || isBroken)) Close();
                if (open.Length == 0) began = index + 1;
                else open.Append(' ');
                open.Append(open.Length == 0 ? line : line.Trim());
                isBroken = isHard;
            }
        }
        Close();
        return lines;

        void Close()
        {
            if (open.Length > 0)
            {
                var written = open.ToString();
                var bullet = Bullet().Match(written);
                lines.Add(bullet.Success
                    ? LineOf(written[bullet.Length..], began, isGap) with { Bullet = 1 + Math.Min(5, bullet.Groups["indent"].Value.Replace("\t", "    ", StringComparison.Ordinal).Length / 2) }
                    : LineOf(written.Trim(), began, isGap));
                isGap = false;
            }
            open.Clear();
            isBroken = false;
        }
    }

    static OutlineLine LineOf(string markdown, int place, bool isGap)
    {
        var parsed = RichTextParser.Parse(markdown);
        var spans = parsed.Blocks is [RichParagraph paragraph] ? paragraph.Spans : [];
        List<string> links = [];
        Gather(spans, links);
        var text = parsed.Blocks is [RichParagraph] ? PlainText.Of(parsed) : markdown;
        var bold = spans.TakeWhile(span => span is RichEmphasis { Emphasis: Emphasis.Strong } || span is RichLink { Spans: [RichEmphasis { Emphasis: Emphasis.Strong }] }).Sum(span => PlainText.Of(new([new RichParagraph([span])])).Length);
        return new(text) { Markdown = markdown, Number = place, IsAfterGap = isGap, Links = links, BoldLength = bold, IsBold = bold > 0 && bold >= text.Length };
    }

    static void Gather(IReadOnlyList<RichSpan> spans, List<string> links)
    {
        foreach (var span in spans)
            if (span is RichLink link) links.Add(link.Url);
            else if (span is RichEmphasis emphasis) Gather(emphasis.Spans, links);
    }

    [GeneratedRegex(@"^(?<level>#{1,6})[ \t]+(?<text>\S.*)$", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?<indent>[ \t]*)([-*+•]|\d{1,3}[.)])[ \t]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\s*([-*_=][ \t]*){3,}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Rule();
}
