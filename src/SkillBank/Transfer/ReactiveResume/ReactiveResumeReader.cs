using System.Text.Json;
using System.Text.Json.Nodes;
using SkillBank.Dates;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Profiles;
using SkillBank.Transfer.Reading;

namespace SkillBank.Transfer.ReactiveResume;

/// <summary>
/// Reads one file. Version 4 has <c>summary</c> for <c>description</c>, <c>url.href</c> for <c>website.url</c>, <c>visible</c> for <c>hidden</c>; version 6
/// has <c>dates</c> beside the texts of versions before.
/// </summary>
sealed class ReactiveResumeReader(JsonFile file)
{
    /// <summary>What only says how an item looks; nobody is told of it.</summary>
    static readonly HashSet<string> Looks = new(["icon", "iconColor", "columns", "options"], StringComparer.Ordinal);

    /// <summary>What is read of every item, whatever it is.</summary>
    static readonly string[] Common = ["id", "hidden", "visible", "website", "url", "description", "summary", "period", "date", "dates", "roles", "level"];

    readonly ImportIssues _issues = new();
    readonly List<ImportedEntry> _entries = [];
    readonly JsonObject _aside = [];

    public ImportedBank Read()
    {
        var root = Member(file.Root, "basics").ValueKind == JsonValueKind.Undefined && Member(file.Root, ReactiveResumeFormat.Wrapping) is { ValueKind: JsonValueKind.Object } inner ? inner : file.Root;
        var sections = Member(root, "sections");
        var contact = new ContactReading(ReactiveResumeFormat.Slug, "basics", _issues);
        var profile = new RecordReading(typeof(ProfileDetails), ReactiveResumeFormat.Slug, "basics", _issues);
        ReadBasics(Member(root, "basics"), contact, profile);
        ReadProfiles(Items(Member(sections, ReactiveResumeFormat.Profiles)), contact);
        ReadSummary(Member(root, ReactiveResumeFormat.Summary) is { ValueKind: JsonValueKind.Object } summary ? summary : Member(sections, ReactiveResumeFormat.Summary), ReactiveResumeFormat.Summary);
        if (sections.ValueKind == JsonValueKind.Object)
            foreach (var section in sections.EnumerateObject()) ReadSection(section);
        foreach (var (index, section) in List(Member(root, "customSections")).Index()) ReadCustom(section, $"customSections[{index}]");
        Keep(root);
        if (profile.KeepsAside) profile.KeepAsideIn(Part("basics"));
        return new()
        {
            Format = ReactiveResumeFormat.Slug, Contact = contact.ToContact(), Profile = (ProfileDetails)profile.Make()!, Entries = _entries, Issues = _issues.All,
            Extra = _aside.Count == 0 ? null : new JsonObject { [ReactiveResumeFormat.Slug] = _aside }.ToJsonString(Leftovers.Compact),
        };
    }

    void ReadBasics(JsonElement basics, ContactReading contact, RecordReading profile)
    {
        contact.SetName(Text(basics, "name"), "name");
        contact.Set("email", Text(basics, "email"), "email");
        contact.Set("phone", Text(basics, "phone"), "phone");
        contact.SetPlace(Text(basics, "location"), "location");
        contact.Set("portfolioUrl", Address(basics), "website");
        KeepMore(contact, "website", LinkOf(basics));
        profile.Set("currentTitle", Text(basics, "headline"), "headline");
        foreach (var field in List(Member(basics, "customFields")))
        {
            var said = string.Join(": ", new[] { Text(field, "name"), Text(field, "text") ?? Text(field, "value") }.OfType<string>());
            if (Text(field, "link") is { } link)
            {
                contact.AddLink(said.Length > 0 ? said : null, null, link, "customFields");
                KeepMore(contact, "links", Rest(field, "id", "icon", "name", "text", "value", "link"));
            }
            else if (said.Length > 0) contact.Aside("customFields", new JsonArray(Node(field)));
        }
        if (Member(basics, "picture") is { ValueKind: JsonValueKind.Object } picture) KeepPicture(picture);
        if (basics.ValueKind != JsonValueKind.Object) return;
        foreach (var other in basics.EnumerateObject().Where(other => other.Name is not ("name" or "headline" or "email" or "phone" or "location" or "website" or "url" or "customFields" or "picture")))
            contact.Aside(other.Name, Node(other.Value));
    }

    static void ReadProfiles(IEnumerable<JsonElement> profiles, ContactReading contact)
    {
        JsonArray kept = [];
        foreach (var profile in profiles)
        {
            contact.AddLink(Text(profile, "network"), Text(profile, "username"), Address(profile), ReactiveResumeFormat.Profiles);
            if (profile.ValueKind != JsonValueKind.Object) continue;
            var rest = Rest(profile, "id", "hidden", "visible", "url", "website", "username", "network");
            if (LinkOf(profile) is { Count: > 0 } link) rest["website"] = link;
            if (rest.Count == 0) continue;
            (rest["network"], rest["username"]) = (Text(profile, "network"), Text(profile, "username"));
            kept.Add((JsonNode)rest);
        }
        if (kept.Count > 0) contact.KeepAside(ReactiveResumeFormat.Profiles, kept);
    }

    void ReadSummary(JsonElement summary, string path)
    {
        var entry = new EntryReading(Section.Of<Summary>(), ReactiveResumeFormat.Slug, path, _issues);
        if (Text(summary, "content") is { } html) entry.Text(HtmlText.ToMarkdown(html), "content");
        if (path == ReactiveResumeFormat.Summary && summary.ValueKind == JsonValueKind.Object && Rest(summary, "id", "content") is { Count: > 0 } settings) _aside[path] = settings;
        else if (path != ReactiveResumeFormat.Summary && summary.ValueKind == JsonValueKind.Object)
            foreach (var (name, value) in Rest(summary, "id", "hidden", "visible", "content")) entry.Aside(name, value);
        if (entry.ToImported(_aside) is { } imported) _entries.Add(imported);
    }

    void ReadSection(JsonProperty section)
    {
        if (section.Name is ReactiveResumeFormat.Profiles) KeepSettings(section.Name, section.Value);
        if (section.Name is ReactiveResumeFormat.Profiles or ReactiveResumeFormat.Summary) return;
        if (section.Name == "custom" && section.Value.ValueKind == JsonValueKind.Object)
        {
            // Version 4 has all sections of one's own here, by their ids.
            foreach (var custom in section.Value.EnumerateObject())
                if (custom.Value.ValueKind == JsonValueKind.Object) ReadCustom(custom.Value, $"sections.custom.{TextLimits.Storable(custom.Name, 60)}");
                else Part(EntryReading.NoEntry)[$"sections.custom.{TextLimits.Storable(custom.Name, 60)}"] = Node(custom.Value);
        }
        else if (ReactiveFields.Of(section.Name) is { } fields)
        {
            if (IsHidden(section.Value) && Items(section.Value).Any()) _issues.Changed($"sections.{section.Name}", "The section is hidden in that resume; its entries are in the bank all the same.");
            foreach (var (index, item) in Items(section.Value).Index()) ReadItem(item, fields, $"sections.{section.Name}.items[{index}]", null);
            KeepSettings(section.Name, section.Value);
        }
        else
        {
            var name = TextLimits.Storable(section.Name, 60);
            _issues.Kept($"sections.{name}", "There is no such section; it is kept aside.");
            Part("sections")[name] = Node(section.Value);
        }
    }

    /// <summary>How a section stands on the page: its heading, its columns.</summary>
    void KeepSettings(string key, JsonElement section)
    {
        if (section.ValueKind == JsonValueKind.Object && Rest(section, "id", "items", "content") is { Count: > 0 } settings) Part("sections")[TextLimits.Storable(key, 60)] = settings;
    }

    JsonObject Part(string name) => _aside[name] as JsonObject ?? (JsonObject)(_aside[name] = new JsonObject());

    /// <summary>A section that the person named. Only jobs are asked what they are: that kind is what people use for anything with a date.</summary>
    void ReadCustom(JsonElement section, string path)
    {
        var (title, kind) = (Text(section, "title") ?? Text(section, "name"), Text(section, "type") ?? "");
        if (kind == ReactiveResumeFormat.Summary)
        {
            foreach (var (index, item) in Items(section).Index()) ReadSummary(item, $"{path}.items[{index}]");
            KeepSettings(path, section);
            return;
        }
        var fields = kind == ReactiveResumeFormat.CustomKind && title is not null && SectionNames.Find(title)?.DetailsType != typeof(Experience) ? null : ReactiveFields.Of(kind);
        foreach (var (index, item) in Items(section).Index()) ReadItem(item, fields ?? ReactiveFields.Custom, $"{path}.items[{index}]", title);
        if (title is not null && section.ValueKind == JsonValueKind.Object && Rest(section, "id", "type", "title", "name", "items") is { Count: > 0 } settings) Part("customSections")[TextLimits.Storable(title, 100)] = settings;
    }

    void ReadItem(JsonElement item, ReactiveFields fields, string path, string? group)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            _issues.Kept(path, "This should be an object; it is kept aside.");
            Part(EntryReading.NoEntry)[path] = Node(item);
            return;
        }
        var roles = List(Member(item, "roles")).ToList();
        if (roles.Count == 0) Add(Read(item, fields, path, group, isRole: false));
        foreach (var (index, role) in roles.Index())
        {
            var entry = Read(item, fields, $"{path}.roles[{index}]", group, isRole: true);
            if (role.ValueKind == JsonValueKind.Object)
            {
                var known = ReadFields(entry, role, fields);
                ReadDates(entry, role);
                ReadText(entry, role, fields);
                var rest = Rest(role, [.. known, .. Common]);
                if (Member(role, "dates") is { ValueKind: JsonValueKind.Object } dates && Rest(dates, "start", "end", "present") is { Count: > 0 } more) rest["dates"] = more;
                if (LinkOf(role) is { Count: > 0 } link) rest["website"] = link;
                entry.Aside(ReactiveResumeFormat.Role, rest);
            }
            else entry.Aside(ReactiveResumeFormat.Role, Node(role), "This should be an object.");
            if (index == 0)
            {
                // What stands beside the roles is of all of them together.
                entry.KeepAside("position", Node(Member(item, "position")));
                entry.KeepAside("period", Node(Member(item, "period")));
            }
            ReadEmployer(entry, item, fields, isLatest: index == 0);
            Add(entry);
        }
    }

    EntryReading Read(JsonElement item, ReactiveFields fields, string path, string? group, bool isRole)
    {
        var entry = new EntryReading(fields.Section, ReactiveResumeFormat.Slug, path, _issues, file.PlaceOf(item).Line);
        var known = ReadFields(entry, item, fields, isRole ? "position" : null);
        if (group is not null && fields == ReactiveFields.Custom) entry.Set("group", group, "title");
        if (Address(item) is { } url) ReadAddress(entry, fields, url);
        KeepMore(entry, "website", LinkOf(item));
        if (Member(item, "dates") is { ValueKind: JsonValueKind.Object } dates) KeepMore(entry, "dates", Rest(dates, "start", "end", "present"));
        if (!isRole) ReadDates(entry, item);
        if (!isRole) ReadText(entry, item, fields);
        if (IsHidden(item)) entry.Changed("hidden", "It is hidden in that resume; in the bank it is all the same.");
        ReadLevel(entry, item, fields);
        foreach (var (name, value) in Rest(item, [.. known, .. Common]))
            if (Looks.Contains(name)) entry.KeepAside(name, value);
            else entry.Aside(name, value);
        return entry;
    }

    /// <summary>What is said of the employer: a line stands with each role, more than that with the latest.</summary>
    static void ReadEmployer(EntryReading entry, JsonElement item, ReactiveFields fields, bool isLatest)
    {
        var text = Text(item, "description") is { } html ? HtmlText.ToMarkdown(html) : "";
        if (fields.Section.DetailsType == typeof(Experience) && !text.Contains('\n', StringComparison.Ordinal)) entry.Set("companyDescription", PlainOf(text), "description");
        else if (isLatest) entry.Text(text, "description");
    }

    /// <summary>A line of Markdown without its marks.</summary>
    static string PlainOf(string markdown) => Documents.Document.PlainText.Of(Documents.Document.RichTextParser.Parse(markdown));

    void Add(EntryReading entry)
    {
        if (entry.ToImported(_aside) is { } imported) _entries.Add(imported);
    }

    static HashSet<string> ReadFields(EntryReading entry, JsonElement item, ReactiveFields fields, string? except = null)
    {
        HashSet<string> known = [];
        foreach (var (field, property) in fields.Fields)
        {
            known.Add(field);
            var value = Member(item, field);
            if (field == except || value.ValueKind == JsonValueKind.Undefined) continue;
            if (value.ValueKind == JsonValueKind.Array) entry.SetList(property, value.EnumerateArray().Select(word => Value(word) ?? ""), field);
            else if (!entry.Has(property)) entry.Set(property, PlainText.Decoded(Value(value) ?? ""), field);
        }
        return known;
    }

    static void ReadAddress(EntryReading entry, ReactiveFields fields, string url)
    {
        if (fields.Url is { } property) entry.Set(property, url, "website");
        else if (fields.Section.DetailsType == typeof(Reference) && url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) entry.Set("email", Uri.UnescapeDataString(url["mailto:".Length..]), "website");
        else entry.Aside("website", url);
    }

    static void ReadDates(EntryReading entry, JsonElement item)
    {
        var dates = Member(item, "dates");
        var text = Text(item, "period") ?? Text(item, "date");
        if (!entry.TakesDates) return;
        if (dates.ValueKind == JsonValueKind.Object && (DateOf(dates, "start"), DateOf(dates, "end")) is var (start, end) && (start ?? end) is not null)
        {
            var goesOn = Member(dates, "present").ValueKind == JsonValueKind.True;
            if (goesOn || end is not null || start is null) entry.SetPeriod(start, end, goesOn, "dates");
            else entry.SetPeriod(start, null, goesOn: false, "dates");
        }
        else entry.SetPeriod(text ?? Text(dates, "raw"), Text(item, "period") is null ? "date" : "period");
    }

    static PartialDate? DateOf(JsonElement dates, string name) => PartialDate.TryParse(Text(dates, name), out var date) ? date : null;

    static void ReadText(EntryReading entry, JsonElement item, ReactiveFields fields)
    {
        foreach (var name in new[] { "description", "summary" })
            if (!fields.Fields.Any(field => field.Field == name && entry.Has(field.Property)) && Text(item, name) is { } html) entry.Text(HtmlText.ToMarkdown(html), name);
    }

    /// <summary>A level is a picture of a word; where there is no word, the one of ours that it stands for.</summary>
    static void ReadLevel(EntryReading entry, JsonElement item, ReactiveFields fields)
    {
        var level = Member(item, "level");
        if (level.ValueKind != JsonValueKind.Number || !level.TryGetInt32(out var number) || number <= 0) return;
        entry.KeepAside("level", JsonValue.Create(number));
        if (fields.Section.DetailsType != typeof(Skill) || entry.Has("proficiencyLevel") || number > ReactiveResumeFormat.MaxLevel) return;
        entry.Set("proficiencyLevel", Analysis.SkillLevels.All[Math.Max(0, number - 2)], "level");
        entry.Changed("level", "The level is a number there; it is the word for it here.");
    }

    /// <summary>Everything that is no fact about the person: how it looks, notes, the picture.</summary>
    void Keep(JsonElement root)
    {
        foreach (var other in root.EnumerateObject().Where(other => other.Name is not ("basics" or "sections" or "summary" or "customSections")))
        {
            if (other.Value.ValueKind == JsonValueKind.Null) continue;
            if (other.Name == "picture") KeepPicture(other.Value);
            else _aside[TextLimits.Storable(other.Name, 60)] = Node(other.Value);
            if (other.Name == "metadata" && Text(other.Value, "notes") is not null) _issues.Kept("metadata.notes", "There is no place for notes; they are kept aside.");
        }
    }

    /// <summary>Keeps aside what says something and nobody misses.</summary>
    static void KeepMore(RecordReading record, string name, JsonObject more)
    {
        if (more.Count > 0) record.KeepAside(name, more);
    }

    void KeepPicture(JsonElement picture)
    {
        _aside["picture"] = Node(picture);
        if (Text(picture, "url") is not null) _issues.Kept("picture", "A picture does not come in with a file; add it at the contact.");
    }

    static bool IsHidden(JsonElement item) => Member(item, "hidden").ValueKind == JsonValueKind.True || Member(item, "visible").ValueKind == JsonValueKind.False;

    static string? Address(JsonElement item)
    {
        var place = Member(item, "website").ValueKind == JsonValueKind.Undefined ? Member(item, "url") : Member(item, "website");
        return place.ValueKind == JsonValueKind.String ? Value(place) : Text(place, "url") ?? Text(place, "href");
    }

    /// <summary>What the link of an item has besides its address, such as what it is called.</summary>
    static JsonObject LinkOf(JsonElement item)
    {
        JsonObject more = [];
        foreach (var name in new[] { "website", "url" })
            if (Member(item, name) is { ValueKind: JsonValueKind.Object } link)
                foreach (var (key, value) in Rest(link, "url", "href", "inlineLink")) more[key] ??= value?.DeepClone();
        return more;
    }

    /// <summary>All of an object that says anything, without what is read of it.</summary>
    static JsonObject Rest(JsonElement item, params IEnumerable<string> read)
    {
        var known = read.ToHashSet(StringComparer.Ordinal);
        JsonObject rest = [];
        foreach (var other in item.EnumerateObject())
            if (!known.Contains(other.Name) && Value(other.Value) is { } text && !string.IsNullOrWhiteSpace(text)) rest[TextLimits.Storable(other.Name, 100)] = Node(other.Value);
        return rest;
    }

    static JsonNode? Node(JsonElement value) => value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? null : JsonNode.Parse(value.GetRawText());

    static IEnumerable<JsonElement> Items(JsonElement section) => List(Member(section, "items"));

    static IEnumerable<JsonElement> List(JsonElement list) => list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    static JsonElement Member(JsonElement item, string name) => item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : default;

    /// <summary>A text; null for none, and for a blank one.</summary>
    static string? Text(JsonElement item, string name) => Member(item, name) is { ValueKind: JsonValueKind.String or JsonValueKind.Number } value && Value(value) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    static string? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Array or JsonValueKind.Object when value.GetRawText() is "[]" or "{}" or "\"\"" => null,
        _ => value.GetRawText(),
    };
}
