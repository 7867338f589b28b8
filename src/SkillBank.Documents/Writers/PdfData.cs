using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using SkillBank.Documents.Document;
using SkillBank.Documents.Templates;

namespace SkillBank.Documents.Writers;

/// <summary>
/// Writes a document as the JSON that templates read (docs/how-to/add-a-template.md describes it). Every key is always there, so that templates
/// need no guards, and every text passes <see cref="CleanText"/> on its way.
/// </summary>
sealed class PdfData
{
    static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 120 };

    readonly Utf8JsonWriter _json;
    readonly bool _rightToLeft;

    PdfData(Utf8JsonWriter json, bool rightToLeft)
    {
        _json = json;
        _rightToLeft = rightToLeft;
    }

    public static ReadOnlyMemory<byte> Write(ResumeDocument document, TemplateSettings settings)
    {
        var language = DocumentLanguage.Of(document.Language);
        var bytes = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(bytes, Relaxed))
            new PdfData(json, language.RightToLeft).Write(document, language, settings);
        return bytes.WrittenMemory;
    }

    void Write(ResumeDocument document, DocumentLanguage language, TemplateSettings settings)
    {
        var name = CleanText.Line(document.Header.Name);
        var title = CleanText.Line(document.Header.Title);
        _json.WriteStartObject();
        _json.WriteString("lang", language.Language);
        _json.WriteString("region", language.Region);
        _json.WriteBoolean("rtl", language.RightToLeft);
        _json.WriteString("paper", document.Paper == Paper.Letter ? "us-letter" : "a4");
        _json.WriteString("file-title", FileTitle(name, title, document.Words));
        _json.WriteString("file-author", name);
        _json.WriteString("page-line", CleanText.Line(document.Words.Page));
        _json.WritePropertyName("options");
        settings.WriteTo(_json);

        _json.WriteStartObject("header");
        Text("name", name);
        Text("title", title);
        Links("contacts", document.Header.Contacts);
        _json.WriteEndObject();

        Array("sections", document.Sections.Where(s => s.Items.Any(HasWords)), WriteSection);
        _json.WriteEndObject();
    }

    static string FileTitle(string name, string title, DocumentWords words) => (name, title) switch
    {
        ("", "") => CleanText.Line(words.Resume) is { Length: > 0 } word ? word : DocumentWords.English.Resume,
        (_, "") => name,
        ("", _) => title,
        _ => $"{name} – {title}",
    };

    void WriteSection(DocumentSection section)
    {
        _json.WriteStartObject();
        _json.WriteString("id", CleanText.Line(section.Id));
        Text("title", CleanText.Line(section.Title));
        _json.WriteString("layout", section.Layout switch
        {
            SectionLayout.Pairs => "pairs",
            SectionLayout.Text => "text",
            _ => "entries",
        });
        Array("items", section.Items.Where(HasWords), WriteItem);
        _json.WriteEndObject();
    }

    /// <summary>An entry that somebody has begun and left blank would print as a gap.</summary>
    static bool HasWords(DocumentItem item) => item.Facts.Count + item.Tags.Count + item.Links.Count + item.Text.Blocks.Count > 0
        || item.Roles.Any(HasWords)
        || new[] { item.Title, item.Subtitle, item.Place, item.Period }.Any(text => CleanText.Line(text).Length > 0);

    void WriteItem(DocumentItem item)
    {
        _json.WriteStartObject();
        _json.WriteString("id", CleanText.Line(item.Id));
        Text("title", CleanText.Line(item.Title));
        _json.WriteString("url", SafeUrl.OrNull(item.Url));
        Text("subtitle", CleanText.Line(item.Subtitle));
        Text("place", CleanText.Line(item.Place));
        Text("period", CleanText.Line(item.Period));
        Array("facts", item.Facts, WriteFact);
        _json.WritePropertyName("text");
        WriteBlocks(item.Text.Blocks);
        _json.WriteStartArray("tags");
        foreach (var tag in item.Tags.Select(CleanText.Line).Where(tag => tag.Length > 0))
            Word(tag);
        _json.WriteEndArray();
        Links("links", item.Links);
        Array("roles", item.Roles.Where(HasWords), WriteItem);
        _json.WriteEndObject();
    }

    void WriteFact(DocumentFact fact)
    {
        _json.WriteStartObject();
        Text("label", CleanText.Line(fact.Label));
        _json.WritePropertyName("value");
        Word(CleanText.Line(fact.Value));
        _json.WriteString("url", SafeUrl.OrNull(fact.Url));
        _json.WriteEndObject();
    }

    void Links(string name, IReadOnlyList<DocumentLink> links)
    {
        _json.WriteStartArray(name);
        foreach (var link in links)
        {
            var url = SafeUrl.OrNull(link.Url);
            var label = CleanText.Line(link.Label);
            if (label.Length == 0)
                label = url ?? "";
            if (label.Length == 0)
                continue;
            _json.WriteStartObject();
            _json.WritePropertyName("label");
            Word(label);
            _json.WriteString("url", url);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    void WriteBlocks(IReadOnlyList<RichBlock> blocks)
    {
        Array(null, blocks, block =>
        {
            _json.WriteStartObject();
            if (block is RichParagraph paragraph)
            {
                _json.WritePropertyName("p");
                WriteSpans(paragraph.Spans);
            }
            else if (block is RichList list)
            {
                Array(list.Ordered ? "ol" : "ul", list.Items, WriteBlocks);
                _json.WriteNumber("start", list.Start);
            }

            _json.WriteEndObject();
        });
    }

    void WriteSpans(IReadOnlyList<RichSpan> spans)
    {
        _json.WriteStartArray();
        foreach (var span in spans)
            WriteSpan(span);
        _json.WriteEndArray();
    }

    void WriteSpan(RichSpan span)
    {
        switch (span)
        {
            case RichPlain plain:
                WritePieces(TextPieces.Of(CleanText.Lines(plain.Text), _rightToLeft));
                break;
            case RichBreak:
                _json.WriteStartObject();
                _json.WriteBoolean("br", true);
                _json.WriteEndObject();
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
        _json.WriteStartObject();
        _json.WritePropertyName(key);
        WriteSpans(spans);
        if (key == "a")
            _json.WriteString("url", url);
        _json.WriteEndObject();
    }

    /// <summary>A text, or null when there is nothing to print.</summary>
    void Text(string name, string text)
    {
        _json.WritePropertyName(name);
        if (text.Length == 0)
            _json.WriteNullValue();
        else
            WriteText(text);
    }

    /// <summary>
    /// A short text that stands for itself, such as a phone number or a technology. In a document written from right to left it keeps its own
    /// direction, or "C#" would read "#C".
    /// </summary>
    void Word(string text)
    {
        var turned = _rightToLeft && !text.AsSpan().ContainsAnyInRange('\u0590', '\u08FF') && !text.AsSpan().ContainsAnyInRange('\uFB1D', '\uFEFC');
        if (!turned)
        {
            WriteText(text);
            return;
        }

        _json.WriteStartArray();
        _json.WriteStartObject();
        _json.WritePropertyName("ltr");
        WriteText(text);
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    /// <summary>A plain text as a string, any other as an array of its pieces.</summary>
    void WriteText(string text)
    {
        var pieces = TextPieces.Of(text, _rightToLeft);
        if (pieces is [{ Kind: TextPieceKind.Plain }])
        {
            _json.WriteStringValue(text);
            return;
        }

        _json.WriteStartArray();
        WritePieces(pieces);
        _json.WriteEndArray();
    }

    void WritePieces(List<TextPiece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece.Kind == TextPieceKind.Plain)
            {
                _json.WriteStringValue(piece.Parts[0]);
                continue;
            }

            _json.WriteStartObject();
            _json.WriteStartArray(piece.Kind switch
            {
                TextPieceKind.Whole => "whole",
                TextPieceKind.Long => "long",
                _ => "ltr",
            });
            foreach (var part in piece.Parts)
                _json.WriteStringValue(part);
            _json.WriteEndArray();
            _json.WriteEndObject();
        }
    }

    void Array<T>(string? name, IEnumerable<T> values, Action<T> write)
    {
        if (name is null)
            _json.WriteStartArray();
        else
            _json.WriteStartArray(name);
        foreach (var value in values)
            write(value);
        _json.WriteEndArray();
    }
}
