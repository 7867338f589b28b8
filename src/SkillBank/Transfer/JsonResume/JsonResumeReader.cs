using System.Text.Json;
using System.Text.Json.Nodes;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Profiles;

namespace SkillBank.Transfer.JsonResume;

/// <summary>Reads one file. Whatever finds no place is kept with the record that it belongs to, as <see cref="Residue"/>.</summary>
sealed class JsonResumeReader
{
    readonly JsonElement _root;
    readonly IssueLog _issues;
    readonly JsonObject _left;
    readonly OwnData? _own;
    readonly List<ReadEntry> _entries = [];
    readonly Dictionary<Section, int> _counts = [];
    readonly Dictionary<string, ReadEntry> _skills = new(StringComparer.Ordinal);
    readonly JsonArray _strays = [];
    readonly JsonArray _unmatched = [];

    public JsonResumeReader(JsonFile file)
    {
        _root = file.Root;
        if (_root.ValueKind != JsonValueKind.Object)
        {
            var (line, column) = file.PlaceOf(_root);
            throw new ImportException("A JSON Resume begins with { and has its sections inside.", line, column);
        }
        _issues = new(file);
        _left = (JsonObject)JsonResumeFormat.ToNode(_root)!;
        _own = OwnData.TakeFrom(_left);
    }

    public ImportedBank Read()
    {
        var (contact, profile) = ReadBasics();
        foreach (var property in _root.EnumerateObject()) ReadList(property.Name, property.Value);
        ReadOwnEntries();
        return new()
        {
            Format = JsonResumeFormat.Slug,
            Contact = contact,
            Profile = profile,
            Settings = JsonResumeFormat.Apply(new BankSettings(), _own?.Settings) ?? new(),
            Extra = RootExtra(),
            Entries = [.. _entries.Select(entry => entry.ToImported())],
            Issues = _issues.Issues,
        };
    }

    (ContactDetails, ProfileDetails) ReadBasics()
    {
        _root.TryGetProperty("basics", out var element);
        var hasBasics = element.ValueKind == JsonValueKind.Object && element.EnumerateObject().Any();
        if (hasBasics) _left.Remove("basics");
        else if (element.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.Object))
            _issues.Kept("basics", "This should be an object.", element);
        var basics = hasBasics ? Basics.Read(element, _issues) : new Basics(new(), null, null);

        var wordings = ReadEntry.TextsOf(OwnData.Wordings(_own?.Take("basics", 0, "summary")), basics.Summary, "basics.summary", element, _issues);
        if (wordings.Texts.Count > 0) Add(new() { Details = new Summary(), Wordings = wordings, Source = "basics.summary" });

        var contact = JsonResumeFormat.Apply(basics.Contact, _own?.Contact) ?? basics.Contact;
        var profile = new ProfileDetails { CurrentTitle = basics.Title };
        profile = JsonResumeFormat.Apply(profile, _own?.Profile) ?? profile;
        if (!hasBasics) return (contact, profile);

        var written = new Basics(contact, profile.CurrentTitle, wordings.Texts.Count > 0 ? wordings.Texts[wordings.Main].Content : null).Write();
        return (contact with { Extra = ReadEntry.ExtraOf("basics", [], ReadEntry.RawOf(element, basics.Renamed), written) }, profile);
    }

    void ReadList(string key, JsonElement list)
    {
        if (key is "$schema" or "meta" or "basics" or OwnData.Key) return;
        var mapping = ItemMappings.Find(key) ?? ItemMappings.All.FirstOrDefault(m => m.Alias == key && !_root.TryGetProperty(m.Key, out _));
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
        {
            if (mapping is not null && list.ValueKind is not (JsonValueKind.Array or JsonValueKind.Null))
                _issues.Kept(key, "This should be a list.", list);
            return;
        }
        if (mapping is null && !list.EnumerateArray().Any(IsReadable))
        {
            _issues.Kept(key, "There is no place for this.", list);
            return;
        }
        _left.Remove(key);
        if (mapping is not null && mapping.Key != key) _issues.Changed(key, $"An old name; read as \"{mapping.Key}\".", list);
        var index = 0;
        foreach (var item in list.EnumerateArray()) ReadItem(mapping, mapping?.Key ?? key, $"{key}[{index}]", index++, item);
    }

    void ReadItem(ItemMapping? mapping, string section, string path, int index, JsonElement item)
    {
        if (!IsReadable(item))
        {
            _issues.Kept(path, "This should be an object.", item);
            _strays.Add(new JsonObject
            {
                [JsonResumeFormat.Section] = section,
                [JsonResumeFormat.At] = index,
                [JsonResumeFormat.Item] = JsonResumeFormat.ToNode(item),
            });
            return;
        }
        var mark = _issues.Mark;
        var element = item.ValueKind == JsonValueKind.String && mapping?.Shorthand is { } shorthand
            ? JsonSerializer.SerializeToElement(new JsonObject { [shorthand] = item.GetString() })
            : item;
        var read = element.ValueKind == JsonValueKind.Object ? mapping?.Read(element, path, _issues) : null;
        if (read is null) _issues.ReturnTo(mark);
        else if (read.Details is Skill skill && _skills.TryGetValue(skill.UniqueKey, out var known))
        {
            known.Merge(skill, index, item);
            _issues.Changed(path, $"The skill \"{skill.SkillName}\" is there already; both are one now.", item);
            return;
        }

        var odd = read is null ? OddItem.Read(item, OddItem.GroupOf(mapping, section)) : default;
        var details = read?.Details ?? odd.Details;
        if (read is null) _issues.Changed(path, OddMessage(mapping), item);
        var own = _own?.Take(section, index, details.Heading);
        var merged = JsonResumeFormat.Apply(details, own?["details"] as JsonObject);
        if (merged is null) _unmatched.Add(own!.DeepClone());
        Add(new()
        {
            Details = merged ?? details,
            Wordings = ReadEntry.TextsOf(OwnData.Wordings(own), read is null ? odd.Text : read.Text, path, item, _issues),
            Source = path,
            Mapping = read is null ? null : mapping,
            Raw = ReadEntry.RawOf(item, read?.Renamed ?? []),
            Section = section,
            Index = index,
        });
    }

    static bool IsReadable(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.EnumerateObject().Any()
        || item.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(item.GetString()!.Replace('\0', ' '));

    static string OddMessage(ItemMapping? mapping) => mapping is null
        ? "The bank has no such section; it is under Further, and exported where it was."
        : $"This lacks what {OddItem.GroupOf(mapping, mapping.Key)} requires; it is under Further, and exported where it was.";

    void ReadOwnEntries()
    {
        if (_own is null) return;
        var index = 0;
        foreach (var data in _own.Custom)
        {
            var path = $"meta.{OwnData.Key}.custom[{index++}]";
            if (data["details"] is JsonObject difference && JsonResumeFormat.Apply(new Custom { Title = "?" }, difference) is { } details)
                Add(new() { Details = details, Wordings = OwnData.Wordings(data) ?? ([], 0), Source = path });
            else _unmatched.Add(data.DeepClone());
        }
        foreach (var (section, data) in _own.Unmatched())
        {
            _unmatched.Add(data.DeepClone());
            _issues.Kept($"meta.{OwnData.Key}.items.{section}", "What this belongs to is no longer in the file.", _root);
        }
    }

    void Add(ReadEntry entry)
    {
        var section = Section.Of(entry.Details);
        var count = _counts[section] = _counts.GetValueOrDefault(section) + 1;
        if (count > Section.MaxEntries)
            throw new ImportException(FormattableString.Invariant(
                $"The file has more than {Section.MaxEntries:N0} entries for {section.Title}; the bank does not hold so many."));
        _entries.Add(entry);
        if (entry.Details is Skill skill) _skills[skill.UniqueKey] = entry;
    }

    string? RootExtra()
    {
        JsonObject part = [];
        if (Residue.Of(_left, new JsonObject { ["$schema"] = JsonResumeFormat.Schema }) is { } residue) part[JsonResumeFormat.ResiduePart] = residue;
        if (_strays.Count > 0) part[JsonResumeFormat.Strays] = _strays;
        if (_unmatched.Count > 0) part[JsonResumeFormat.Unmatched] = _unmatched;
        return ReadEntry.ExtraOf("The top level", part);
    }
}
