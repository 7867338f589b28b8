using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using SkillBank.Documents.Document;

namespace SkillBank.Documents.Writers.Html;

/// <summary>
/// The facts of a document as a schema.org <c>Person</c> in JSON-LD. It says what the document says and guesses nothing: what a section is about follows
/// from its id, which is the slug of the bank's section; of other sections nothing is said.
/// </summary>
/// <remarks>
/// <c>worksFor</c> holds for jobs that go on, <c>alumniOf</c> for those that have ended and for schools; each is an <c>OrganizationRole</c> with its dates,
/// as schema.org/Role describes it.
/// </remarks>
sealed class SchemaOrg
{
    /// <summary>Letters as they are; what could end the element that holds the data, or begin another, is escaped.</summary>
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    readonly Utf8JsonWriter _json;
    readonly ResumeDocument _document;

    SchemaOrg(Utf8JsonWriter json, ResumeDocument document) => (_json, _document) = (json, document);

    /// <summary>The data of a document that is ready to print.</summary>
    public static string Of(ResumeDocument printable)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
            new SchemaOrg(json, printable).Person();
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    void Person()
    {
        var header = _document.Header;
        var jobs = Items("experience").SelectMany(Jobs).ToList();
        _json.WriteStartObject();
        _json.WriteString("@context", "https://schema.org");
        _json.WriteString("@type", "Person");
        Text("name", header.Name);
        Text("jobTitle", header.Title);
        Text("email", header.Contacts.Select(contact => After(contact.Url, "mailto:")).FirstOrDefault(address => address is not null));
        Text("telephone", header.Contacts.Select(contact => After(contact.Url, "tel:")).FirstOrDefault(number => number is not null));
        All("sameAs", header.Contacts.Select(contact => contact.Url).OfType<string>().Where(IsPage), _json.WriteStringValue);
        Text("description", string.Join('\n', Items("summaries").Select(item => PlainText.Of(item.Text))));
        All("worksFor", jobs.Where(job => job.Dates is { GoesOn: true }), job => Role("worksFor", "Organization", job));
        All("alumniOf", jobs.Where(job => job.Dates is { GoesOn: false }), job => Role("alumniOf", "Organization", job),
            Items("education").Select(School), school => Role("alumniOf", "EducationalOrganization", school));
        All("hasCredential", Items("certificates"), Credential);
        All("award", Items("awards").Select(item => item.Title).OfType<string>(), _json.WriteStringValue);
        All("knowsLanguage", Items("languages").Select(item => item.Title).OfType<string>(), _json.WriteStringValue);
        All("knowsAbout", Items("skills").SelectMany(item => item.Tags.Prepend(item.Title)).OfType<string>(), _json.WriteStringValue);
        _json.WriteEndObject();
    }

    IEnumerable<DocumentItem> Items(string section) => _document.Sections.Where(s => s.Id == section).SelectMany(s => s.Items);

    /// <summary>A job has its employer below its title; of several at one employer, that stands above.</summary>
    static IEnumerable<Membership> Jobs(DocumentItem item) => item.Roles.Count == 0
        ? [new(item.Subtitle ?? item.Title, item.Subtitle is null ? null : item.Title, item.Url, item.Dates)]
        : item.Roles.Select(role => new Membership(role.Subtitle ?? item.Title, role.Title, role.Url ?? item.Url, role.Dates));

    /// <summary>Without a degree the school is the title.</summary>
    static Membership School(DocumentItem item) => new(item.Subtitle ?? item.Title, item.Subtitle is null ? null : item.Title, item.Url, item.Dates);

    void Role(string property, string kind, Membership membership)
    {
        _json.WriteStartObject();
        _json.WriteString("@type", "OrganizationRole");
        Text("roleName", membership.Role);
        Text("startDate", membership.Dates?.Start);
        Text("endDate", membership.Dates?.End);
        _json.WriteStartObject(property);
        _json.WriteString("@type", kind);
        Text("name", membership.Organization);
        Text("url", membership.Url);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    void Credential(DocumentItem item)
    {
        _json.WriteStartObject();
        _json.WriteString("@type", "EducationalOccupationalCredential");
        Text("name", item.Title);
        Text("url", item.Url);
        Text("dateCreated", item.Dates?.Start);
        if (item.Subtitle is not null)
        {
            _json.WriteStartObject("recognizedBy");
            _json.WriteString("@type", "Organization");
            _json.WriteString("name", item.Subtitle);
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }

    void Text(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            _json.WriteString(name, value);
    }

    void All<T>(string name, IEnumerable<T> values, Action<T> write) => All(name, values, write, [], write);

    void All<T>(string name, IEnumerable<T> values, Action<T> write, IEnumerable<T> further, Action<T> writeFurther)
    {
        var (first, second) = (values.ToList(), further.ToList());
        if (first.Count + second.Count == 0)
            return;
        _json.WriteStartArray(name);
        first.ForEach(write);
        second.ForEach(writeFurther);
        _json.WriteEndArray();
    }

    static string? After(string? url, string scheme) =>
        url is not null && url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? Uri.UnescapeDataString(url[scheme.Length..].Split('?')[0]) : null;

    static bool IsPage(string url) => url.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    /// <summary>A time at an organization.</summary>
    sealed record Membership(string? Organization, string? Role, string? Url, DocumentDates? Dates);
}
