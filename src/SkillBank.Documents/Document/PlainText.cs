using System.Globalization;
using System.Text;

namespace SkillBank.Documents.Document;

/// <summary>Text without its markup: what a person reads.</summary>
public static class PlainText
{
    /// <summary>Paragraphs and bullets on lines of their own, nested bullets indented by two spaces; links as their words.</summary>
    public static string Of(RichText text)
    {
        var lines = new StringBuilder();
        foreach (var block in text.Blocks) Write(lines, block, "", "");
        return lines.ToString().TrimEnd('\n');
    }

    static void Write(StringBuilder lines, RichBlock block, string first, string rest)
    {
        if (block is RichParagraph paragraph)
        {
            lines.Append(first);
            foreach (var span in paragraph.Spans) Write(lines, span, rest);
            lines.Append('\n');
            return;
        }
        var list = (RichList)block;
        foreach (var (index, item) in list.Items.Index())
        {
            var mark = list.Ordered ? string.Create(CultureInfo.InvariantCulture, $"{list.Start + index}. ") : "• ";
            foreach (var (number, inner) in item.Index())
                Write(lines, inner, number == 0 && inner is RichParagraph ? rest + mark : $"{rest}  ", $"{rest}  ");
        }
    }

    static void Write(StringBuilder lines, RichSpan span, string indent)
    {
        switch (span)
        {
            case RichPlain plain: lines.Append(plain.Text); break;
            case RichBreak: lines.Append('\n').Append(indent); break;
            case RichEmphasis emphasis: foreach (var inner in emphasis.Spans) Write(lines, inner, indent); break;
            case RichLink link: foreach (var inner in link.Spans) Write(lines, inner, indent); break;
        }
    }
}
