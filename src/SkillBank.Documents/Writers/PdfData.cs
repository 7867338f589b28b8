using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using SkillBank.Documents.Document;
using SkillBank.Documents.Templates;
using SkillBank.Documents.Typesetting;

namespace SkillBank.Documents.Writers;

/// <summary>
/// Writes a document as the JSON that templates read (docs/how-to/add-a-template.md describes it). Every key is always there, so that templates
/// need no guards, and every text passes <see cref="CleanText"/> on its way.
/// </summary>
sealed class PdfData
{
    static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 120 };

    readonly Utf8JsonWriter _json;
    readonly PdfText _text;
    readonly List<MarkTarget> _targets = [];

    PdfData(Utf8JsonWriter json, bool rightToLeft)
    {
        _json = json;
        _text = new(json, rightToLeft);
    }

    public static (ReadOnlyMemory<byte> Json, IReadOnlyList<MarkTarget> Targets) Write(ResumeDocument document, TemplateSettings settings, DocumentFonts fonts)
    {
        var language = DocumentLanguage.Of(document.Language);
        var bytes = new ArrayBufferWriter<byte>(16 * 1024);
        using var json = new Utf8JsonWriter(bytes, Relaxed);
        var data = new PdfData(json, language.RightToLeft);
        data.Write(document, language, settings, fonts);
        json.Flush();
        return (bytes.WrittenMemory, data._targets);
    }

    void Write(ResumeDocument document, DocumentLanguage language, TemplateSettings settings, DocumentFonts fonts)
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
        _json.WriteString("date", document.ChangedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        _json.WriteString("page-line", CleanText.Line(document.Words.Page));
        _json.WriteString("comma", document.Words.Comma);
        _json.WriteString("colon", document.Words.Colon);
        _json.WriteBoolean("ideographic", language.IsIdeographic);
        _json.WriteBoolean("joined", language.IsJoined);
        _json.WriteBoolean("tall", language.IsTall);
        _json.WriteStartArray("fonts");
        foreach (var family in fonts.Families)
            _json.WriteStringValue(family);
        _json.WriteEndArray();
        _json.WritePropertyName("options");
        settings.WriteTo(_json);

        _json.WriteStartObject("header");
        WriteMark(PageMarkKind.Header, PageMark.HeaderId);
        _text.WriteTextOrNull("name", name);
        _text.WriteTextOrNull("title", title);
        Links("contacts", document.Header.Contacts);
        _json.WriteString("photo", document.Header.Photo is { } photo ? TypesettingRequest.PathOf(photo.Kind) : null);
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
        WriteMark(PageMarkKind.Section, section.Id);
        _json.WriteString("id", CleanText.Line(section.Id));
        _text.WriteTextOrNull("title", CleanText.Line(section.Title));
        _json.WriteString("layout", section.Layout switch
        {
            SectionLayout.Pairs => "pairs",
            SectionLayout.Text => "text",
            _ => "entries",
        });
        _json.WriteBoolean("keep", section.KeepTogether);
        _json.WriteBoolean("break", section.StartsOnNewPage);
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
        WriteMark(PageMarkKind.Item, item.Id);
        _json.WriteString("id", CleanText.Line(item.Id));
        _text.WriteTextOrNull("title", CleanText.Line(item.Title));
        _json.WriteString("url", SafeUrl.OrNull(item.Url));
        _text.WriteTextOrNull("subtitle", CleanText.Line(item.Subtitle));
        _text.WriteTextOrNull("place", CleanText.Line(item.Place));
        _text.WriteTextOrNull("period", CleanText.Line(item.Period));
        Array("facts", item.Facts, WriteFact);
        _json.WritePropertyName("text");
        _text.WriteBlocks(item.Text.Blocks);
        _json.WriteStartArray("tags");
        foreach (var tag in item.Tags.Select(CleanText.Line).Where(tag => tag.Length > 0))
            _text.WriteWord(tag);
        _json.WriteEndArray();
        Links("links", item.Links);
        Array("roles", item.Roles.Where(HasWords), WriteItem);
        _json.WriteEndObject();
    }

    /// <summary>Numbers what shall be found again on a page: a mark carries the number instead of the id, which may be anything.</summary>
    void WriteMark(PageMarkKind kind, string id)
    {
        _json.WriteNumber("mark", _targets.Count);
        _targets.Add(new(kind, id));
    }

    void WriteFact(DocumentFact fact)
    {
        _json.WriteStartObject();
        _text.WriteTextOrNull("label", CleanText.Line(fact.Label));
        _json.WritePropertyName("value");
        _text.WriteWord(CleanText.Line(fact.Value));
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
            _text.WriteWord(label);
            _json.WriteString("url", url);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    void Array<T>(string name, IEnumerable<T> values, Action<T> write)
    {
        _json.WriteStartArray(name);
        foreach (var value in values)
            write(value);
        _json.WriteEndArray();
    }
}
