using System.Text.Json;
using SkillBank.Documents.Document;

namespace SkillBank.Documents.Writers;

/// <summary>Writes texts and rich texts for templates: strings where that is enough, arrays of pieces where the typesetter needs to know more.</summary>
sealed class PdfText(Utf8JsonWriter json, bool rightToLeft)
{
    /// <summary>A text, or null when there is nothing to print.</summary>
    public void WriteTextOrNull(string name, string text)
    {
        json.WritePropertyName(name);
        if (text.Length == 0)
            json.WriteNullValue();
        else if (IsForeign(text))
            WriteTurned(text);
        else
            WriteText(text);
    }

    /// <summary>
    /// A short text that stands for itself, such as a phone number or a technology. In a document written from right to left it keeps its own
    /// direction, or "C#" would read "#C".
    /// </summary>
    public void WriteWord(string text)
    {
        if (rightToLeft && !RunsLeft(text))
            WriteTurned(text);
        else
            WriteText(text);
    }

    /// <summary>
    /// Whether a text of a document written from right to left is all in letters of the other direction: it is read from its left to its right then, full
    /// stop included. A text without letters, such as two years, runs as the document does.
    /// </summary>
    bool IsForeign(string text) => rightToLeft && !RunsLeft(text) && text.Any(char.IsLetter);

    static bool RunsLeft(string text) =>
        text.AsSpan().ContainsAnyInRange('\u0590', '\u08FF') || text.AsSpan().ContainsAnyInRange('\uFB1D', '\uFEFC');

    void WriteTurned(string text)
    {
        json.WriteStartArray();
        json.WriteStartObject();
        json.WritePropertyName("ltr");
        WriteText(text);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>A plain text as a string, any other as an array of its pieces.</summary>
    void WriteText(string text)
    {
        var pieces = TextPieces.Of(text, rightToLeft);
        if (pieces is [{ Kind: TextPieceKind.Plain }])
        {
            json.WriteStringValue(text);
            return;
        }

        json.WriteStartArray();
        WritePieces(pieces);
        json.WriteEndArray();
    }

    void WritePieces(List<TextPiece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece.Kind == TextPieceKind.Plain)
            {
                json.WriteStringValue(piece.Parts[0]);
                continue;
            }

            json.WriteStartObject();
            json.WriteStartArray(piece.Kind switch
            {
                TextPieceKind.Whole => "whole",
                TextPieceKind.Long => "long",
                _ => "ltr",
            });
            foreach (var part in piece.Parts)
                json.WriteStringValue(part);
            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    public void WriteBlocks(IReadOnlyList<RichBlock> blocks)
    {
        json.WriteStartArray();
        foreach (var block in blocks)
        {
            json.WriteStartObject();
            if (block is RichParagraph paragraph)
            {
                json.WritePropertyName("p");
                if (IsForeign(string.Concat(Texts(paragraph.Spans))))
                {
                    json.WriteStartArray();
                    json.WriteStartObject();
                    json.WritePropertyName("ltr");
                    WriteSpans(paragraph.Spans);
                    json.WriteEndObject();
                    json.WriteEndArray();
                }
                else
                {
                    WriteSpans(paragraph.Spans);
                }
            }
            else if (block is RichList list)
            {
                json.WriteStartArray(list.Ordered ? "ol" : "ul");
                foreach (var item in list.Items)
                    WriteBlocks(item);
                json.WriteEndArray();
                json.WriteNumber("start", list.Start);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static IEnumerable<string> Texts(IReadOnlyList<RichSpan> spans) => spans.SelectMany(span => span switch
    {
        RichPlain plain => [plain.Text],
        RichEmphasis emphasis => Texts(emphasis.Spans),
        RichLink link => Texts(link.Spans),
        _ => [],
    });

    void WriteSpans(IReadOnlyList<RichSpan> spans)
    {
        json.WriteStartArray();
        foreach (var span in spans)
            WriteSpan(span);
        json.WriteEndArray();
    }

    void WriteSpan(RichSpan span)
    {
        switch (span)
        {
            case RichPlain plain:
                WritePieces(TextPieces.Of(CleanText.Lines(plain.Text), rightToLeft));
                break;
            case RichBreak:
                json.WriteStartObject();
                json.WriteBoolean("br", true);
                json.WriteEndObject();
                break;
            case RichEmphasis emphasis:
                Node(emphasis.Emphasis == Emphasis.Strong ? "b" : "i", emphasis.Spans, null);
                break;
            case RichLink link:
                Node("a", link.Spans, SafeUrl.OrNull(link.Url));
                break;
        }
    }

    void Node(string key, IReadOnlyList<RichSpan> spans, string? url)
    {
        json.WriteStartObject();
        json.WritePropertyName(key);
        WriteSpans(spans);
        if (key == "a")
            json.WriteString("url", url);
        json.WriteEndObject();
    }
}
