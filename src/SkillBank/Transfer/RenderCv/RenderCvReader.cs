using System.Text.Json.Nodes;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Profiles;
using SkillBank.Transfer.Reading;

namespace SkillBank.Transfer.RenderCv;

/// <summary>Reads one file: who it is, and the sections under the headings that the person gave them.</summary>
sealed class RenderCvReader(YamlTree file)
{
    readonly ImportIssues _issues = new();
    readonly List<ImportedEntry> _entries = [];
    readonly JsonObject _aside = [];

    public ImportedBank Read()
    {
        if (file.Root is not JsonObject root || root["cv"] is not JsonObject cv) throw new ImportException("The file has no part \"cv\" that says anything of a person.");
        var contact = new ContactReading(RenderCvFormat.Slug, "cv", _issues);
        var profile = new RecordReading(typeof(ProfileDetails), RenderCvFormat.Slug, "cv", _issues);
        foreach (var (key, value) in cv) ReadPerson(key, value, contact, profile);
        if (cv["sections"] is JsonObject sections)
            foreach (var (heading, entries) in sections) ReadSection(heading, entries);
        else if (cv["sections"] is { } odd) Keep("sections", odd, "This should be sections with their headings; it is kept aside.");
        if (file.HasMore) _issues.Kept("---", "The file has more than one document; only the first is read.");
        // How it looks is kept without a word, and goes out again.
        foreach (var (key, value) in root)
            if (key != "cv" && value is not null) _aside[TextLimits.Storable(key, 60)] = value.DeepClone();
        if (profile.KeepsAside) profile.KeepAsideIn(Part("cv"));
        return new()
        {
            Format = RenderCvFormat.Slug, Contact = contact.ToContact(), Profile = (ProfileDetails)profile.Make()!, Entries = _entries, Issues = _issues.All,
            Extra = _aside.Count == 0 ? null : new JsonObject { [RenderCvFormat.Slug] = _aside }.ToJsonString(Leftovers.Compact),
        };
    }

    static void ReadPerson(string key, JsonNode? value, ContactReading contact, RecordReading profile)
    {
        switch (key)
        {
            case "sections": break;
            case "name": contact.SetName(RenderCvLine.Of(Text(value)).Text, key); break;
            case "headline" or "label": profile.Set("currentTitle", RenderCvLine.Of(Text(value)).Text, key); break;
            case "location": contact.SetPlace(RenderCvLine.Of(Text(value)).Text, key); break;
            case "email":
                foreach (var email in Texts(value)) contact.Set("email", email, key);
                break;
            case "phone":
                foreach (var phone in Texts(value)) contact.Set("phone", phone.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? phone[4..] : phone, key);
                break;
            case "website":
                foreach (var (index, url) in Texts(value).Index())
                    if (index == 0) contact.Set("portfolioUrl", url, key);
                    else contact.AddLink(null, null, url, key);
                break;
            case "social_networks":
                foreach (var network in Items(value))
                {
                    contact.AddLink(Text(network["network"]), Text(network["username"]), RenderCvNetwork.AddressOf(Text(network["network"]), Text(network["username"])), key);
                    foreach (var (name, more) in network)
                        if (name is not ("network" or "username")) contact.Aside($"{key}.{name}", more);
                }
                break;
            case "custom_connections":
                foreach (var connection in Items(value))
                {
                    KeepConnection(connection, contact);
                    if (Text(connection["fontawesome_icon"]) == "phone" && !contact.Has("phone")) contact.Set("phone", Text(connection["placeholder"]), key);
                    else AddConnection(Text(connection["placeholder"]), Text(connection["url"]), contact);
                }
                break;
            default: contact.Aside(key, value); break;
        }
    }

    /// <summary>The sign of a connection, and what else it has, under its words.</summary>
    static void KeepConnection(JsonObject connection, RecordReading contact)
    {
        JsonObject rest = new(connection.Where(pair => pair.Key is not ("placeholder" or "url") && pair.Value is not null && Text(pair.Value) is not ("phone" or "link")).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())));
        if (rest.Count > 0) contact.KeepAside(RenderCvFormat.Connections, new JsonObject { [TextLimits.Storable(Text(connection["placeholder"]) ?? "", 100)] = rest });
    }

    /// <summary>The words of a connection are a network and, after a colon, the name there.</summary>
    static void AddConnection(string? words, string? url, ContactReading contact)
    {
        var colon = words?.IndexOf(": ", StringComparison.Ordinal) ?? -1;
        contact.AddLink(colon > 0 ? words![..colon] : words, colon > 0 ? words![(colon + 2)..] : null, url, "custom_connections");
    }

    void ReadSection(string heading, JsonNode? entries)
    {
        var path = $"sections.{TextLimits.Storable(heading, 60)}";
        if (entries is not JsonArray list)
        {
            if (entries is not null) Keep(path, entries, "This should be a list; it is kept aside.");
            return;
        }
        var title = RenderCvLine.Numbered(heading);
        var reader = new RenderCvEntryReader(title, SectionNames.Find(title), _issues);
        List<string> paragraphs = [];
        foreach (var (index, entry) in list.Index())
        {
            if (entry is JsonObject item) Add(reader.Read(item, $"{path}[{index}]", file.LineOf(item)));
            else if (Text(entry) is { } paragraph) paragraphs.Add(paragraph);
            else if (entry is not null) Keep($"{path}[{index}]", entry, "This is no entry; it is kept aside.");
        }
        foreach (var text in reader.OfParagraphs(paragraphs, path, file.LineOf(list))) Add(text);
    }

    void Add(EntryReading entry)
    {
        if (entry.ToImported(_aside) is { } imported) _entries.Add(imported);
    }

    void Keep(string path, JsonNode value, string why)
    {
        _issues.Kept(path, why, file.LineOf(value));
        Part(EntryReading.NoEntry)[path] = value.DeepClone();
    }

    JsonObject Part(string name) => _aside[name] as JsonObject ?? (JsonObject)(_aside[name] = new JsonObject());

    internal static string? Text(JsonNode? node) => node is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.String ? value.GetValue<string>() : null;

    internal static IEnumerable<string> Texts(JsonNode? node) => node is JsonArray list ? list.Select(Text).OfType<string>() : Text(node) is { } only ? [only] : [];

    static IEnumerable<JsonObject> Items(JsonNode? node) => (node as JsonArray)?.OfType<JsonObject>() ?? [];
}
