using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using SkillBank.Documents.Document;

namespace SkillBank.Documents.Writers.Html;

/// <summary>
/// The facts of a document as a schema.org <c>Person</c> in JSON-LD. It says what the document says and guesses nothing: which sections are jobs and
/// schools follows from their ids, which are the slugs of the bank.
/// </summary>
static class SchemaOrg
{
    /// <summary>Letters as they are; what could end the element that holds the data, or begin another, is escaped.</summary>
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The data.</summary>
    public static string Of(ResumeDocument printable)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
            Person(json, printable);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    static void Person(Utf8JsonWriter json, ResumeDocument document)
    {
        var header = document.Header;
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "Person");
        Write(json, "name", header.Name);
        Write(json, "jobTitle", header.Title);
        Write(json, "email", header.Contacts.Select(contact => After(contact.Url, "mailto:")).FirstOrDefault(address => address is not null));
        Write(json, "telephone", header.Contacts.Select(contact => After(contact.Url, "tel:")).FirstOrDefault(number => number is not null));
        All(json, "sameAs", header.Contacts.Select(contact => contact.Url).OfType<string>().Where(IsPage), (url, _) => json.WriteStringValue(url));
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(name, value);
    }

    static void All<T>(Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T, Utf8JsonWriter> write)
    {
        var list = values.ToList();
        if (list.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var value in list)
            write(value, json);
        json.WriteEndArray();
    }

    static string? After(string? url, string scheme) =>
        url is not null && url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? Uri.UnescapeDataString(url[scheme.Length..].Split('?')[0]) : null;

    static bool IsPage(string url) => url.StartsWith("http", StringComparison.OrdinalIgnoreCase);
}
