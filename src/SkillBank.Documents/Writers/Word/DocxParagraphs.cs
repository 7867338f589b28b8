using SkillBank.Documents.Writers.Flow;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SkillBank.Documents.Writers.Word;

/// <summary>Writes the paragraphs of a document.</summary>
/// <param name="text">Writes what stands in them.</param>
/// <param name="numbering">Numbers the lists.</param>
/// <param name="rightToLeft">Whether they are written from right to left.</param>
sealed class DocxParagraphs(DocxText text, DocxNumbering numbering, bool rightToLeft)
{
    /// <summary>All of them.</summary>
    /// <param name="paragraphs">At least one.</param>
    /// <param name="portrait">The portrait, which stands beside the first; null without one.</param>
    public IReadOnlyList<W.Paragraph> Of(IReadOnlyList<FlowParagraph> paragraphs, W.Run? portrait)
    {
        List<W.Paragraph> written = [.. paragraphs.Select(Of)];
        if (portrait is not null)
            written[0].InsertAfter(portrait, written[0].ParagraphProperties);
        return written;
    }

    W.Paragraph Of(FlowParagraph paragraph)
    {
        var properties = new W.ParagraphProperties { ParagraphStyleId = new() { Val = paragraph.Style } };
        if (paragraph.KeepsWithNext is { } keeps)
            properties.KeepNext = keeps ? new() : new() { Val = false };
        if (paragraph.KeepsLines)
            properties.KeepLines = new();
        if (paragraph.BeginsPage)
            properties.PageBreakBefore = new();
        if (rightToLeft)
            properties.BiDi = new();
        if (paragraph.List is { } list)
            PutInto(list, paragraph.BeginsItem, properties);
        var written = new W.Paragraph(properties);
        text.Add(written, paragraph.Pieces);
        return written;
    }

    /// <summary>Bullets at the edge are what their style says already.</summary>
    void PutInto(FlowList list, bool beginsItem, W.ParagraphProperties properties)
    {
        if (!beginsItem)
            properties.Indentation = new() { Left = numbering.TextAt(list.Level) };
        else if (list.Level > 0 || list.IsOrdered)
            properties.NumberingProperties = new(new W.NumberingLevelReference { Val = list.Level }, new W.NumberingId { Val = numbering.IdOf(list) });
    }
}
