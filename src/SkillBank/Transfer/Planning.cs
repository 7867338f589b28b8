using System.Text.Json.Nodes;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Profiles;

namespace SkillBank.Transfer;

/// <summary>Makes an <see cref="ImportPlan"/>.</summary>
sealed class Planning
{
    /// <summary>What steps that add resumes are of.</summary>
    public const string ResumesPart = "resumes";

    const string LeftOut = "You left it out.";

    readonly Bank _bank;
    readonly ImportedBank _file;
    readonly ImportOptions _options;
    readonly List<ImportItem> _items = [];
    readonly List<EntryChange> _changes = [];
    readonly HashSet<Entry> _taken = [];

    /// <summary>What becomes of each entry of the file; nothing for those that are left out.</summary>
    readonly Dictionary<ImportedEntry, (Entry? Existing, EntryChange? Change)> _targets = new(ReferenceEqualityComparer.Instance);

    /// <summary>Names that must be unique and are not wanted: who does not want a skill does not want its other spelling either.</summary>
    readonly HashSet<(Section, string)> _leftOut = [];
    readonly Dictionary<(Section, string), List<Entry>> _known = [];

    public Planning(Bank bank, ImportedBank file, ImportOptions options)
    {
        (_bank, _file, _options) = (bank, file, options);
        foreach (var entry in bank.Entries)
        {
            Remember(entry, ImportMark.OfKey(EntryKey.Of(entry.AnyDetails)));
            foreach (var mark in Leftovers.Of(entry.AnyDetails.Extra).Seen) Remember(entry, mark);
        }
    }

    public ImportPlan Plan()
    {
        foreach (var entry in _file.Entries) PlanEntry(entry);
        var rest = Leftovers.Of(_bank.Profile.Extra);
        var isRestNew = !_options.LeaveOut.Contains("profile") && rest.TakeIn(_file.Format, _file.Extra);
        if (isRestNew) Tell(ImportItemKind.FillIn, "profile", "Profile", ImportItem.KeepsAside);
        var resumes = _file.Resumes.Select(resume => PlanResume(resume, rest, ref isRestNew)).OfType<ResumeChange>().ToList();
        var contact = PlanContact();
        var profile = PlanRecord("profile", "Profile", _bank.Profile.Details, _file.Profile, rest, ref isRestNew);
        var settings = PlanSettings(rest, ref isRestNew);
        return new()
        {
            Items = _items,
            Issues = _file.Issues,
            Entries = _changes,
            Resumes = resumes,
            Contact = contact,
            Profile = profile,
            Settings = settings,
            Extra = isRestNew ? rest.ToText() : null,
        };
    }

    void PlanEntry(ImportedEntry entry)
    {
        var key = EntryKey.Of(entry.Details);
        if (_options.LeaveOut.Contains(entry.Source) || (entry.Details.UniqueKey is { } name && _leftOut.Contains((entry.Section, name))))
        {
            if (entry.Details.UniqueKey is { } unique) _leftOut.Add((entry.Section, unique));
            Tell(ImportItemKind.LeaveOut, entry, key, LeftOut);
            return;
        }
        var existing = Find(entry, key);
        if (existing is not null && !IsPreferred(entry) && Leftovers.Of(existing.AnyDetails.Extra).Seen.Contains(ImportMark.OfEntry(entry)))
        {
            _taken.Add(existing);
            _targets[entry] = (existing, null);
            Tell(ImportItemKind.Same, entry, key, "It was imported before.");
        }
        else if (Planned(entry, existing) is { } planned)
        {
            Join(planned, entry, key);
            _targets[entry] = (planned.Existing, planned);
        }
        else if (existing is not null)
        {
            _taken.Add(existing);
            var change = new EntryChange { Existing = existing, Details = existing.AnyDetails };
            var isChanged = Join(change, entry, key);
            if (isChanged) _changes.Add(change);
            _targets[entry] = (existing, isChanged ? change : null);
        }
        else
        {
            var leftovers = Leftovers.Of(entry.Details.Extra);
            leftovers.See(ImportMark.All(entry));
            var added = new EntryChange { Details = entry.Details with { Extra = leftovers.ToText() }, Texts = [.. entry.Texts], Main = entry.Main };
            _changes.Add(added);
            _targets[entry] = (null, added);
            Tell(ImportItemKind.Add, entry, key, "The bank does not have it.");
        }
    }

    /// <summary>What this file does already to the entry, which must be one because its name is unique.</summary>
    EntryChange? Planned(ImportedEntry entry, Entry? existing) => entry.Details.UniqueKey is not { } key ? null : _changes.Find(change =>
        existing is not null ? change.Existing == existing : change.Details.UniqueKey == key && change.Details.GetType() == entry.Details.GetType());

    /// <summary>Adds to an entry what the file knows better; whether that is anything.</summary>
    bool Join(EntryChange change, ImportedEntry entry, string key)
    {
        var leftovers = Leftovers.Of(change.Details.Extra);
        var before = _items.Count;
        // No other format tells kinds of skill apart, so a file's kind is a guess.
        var filling = Filling<Details>.Of(change.Details, entry.Details, property => IsReplaced(entry.Source, property), "skillType");
        if (WordsOf(filling) is { } filled) Tell(ImportItemKind.FillIn, entry, key, filled);
        Differ(filling.Different, leftovers, new(ImportItemKind.Keep, entry.Section.Slug, entry.Details.Heading, entry.Source, key, ""));
        if (leftovers.TakeIn(_file.Format, entry.Details.Extra)) Tell(ImportItemKind.FillIn, entry, key, ImportItem.KeepsAside);

        var count = change.Existing?.Variations.Count ?? 0;
        foreach (var text in entry.Texts)
        {
            if (Has(change, text) || leftovers.Seen.Contains(ImportMark.OfText(text.Content))) continue;
            if (count + change.Texts.Count >= VariationText.MaxCount)
            {
                Differ([("wordings", null, JsonValue.Create(text.Content))], leftovers, new(ImportItemKind.Keep, entry.Section.Slug, entry.Details.Heading, entry.Source, key, ""));
                continue;
            }
            change.Texts.Add(text);
            Tell(ImportItemKind.AddWording, entry, key,
                change.Existing?.Main is null ? "The entry has no text yet." : "The text is another; it becomes a further wording.");
        }
        if (_items.Count == before)
        {
            Tell(ImportItemKind.Same, entry, key, "The bank says the same.");
            return false;
        }
        leftovers.See(ImportMark.All(entry));
        change.Details = filling.Record with { Extra = leftovers.ToText() };
        return true;
    }

    /// <summary>A resume comes in once, whatever becomes of it afterwards.</summary>
    ResumeChange? PlanResume(ImportedResume resume, Leftovers rest, ref bool isRestNew)
    {
        var item = new ImportItem(ImportItemKind.Add, ResumesPart, resume.Details.Title, resume.Source, "", "It is a view of the entries of this file.");
        if (_options.LeaveOut.Contains(resume.Source)) _items.Add(item with { Kind = ImportItemKind.LeaveOut, Reason = LeftOut });
        else if (!rest.See([ImportMark.OfResume(resume, _file)])) _items.Add(item with { Kind = ImportItemKind.Same, Reason = "It was imported before." });
        else
        {
            isRestNew = true;
            _items.Add(item);
            return new(resume.Details, [.. resume.Entries.Where(placed => _targets.ContainsKey(_file.Entries[placed.Entry]))
                .Select(placed => (Target: _targets[_file.Entries[placed.Entry]], placed.Text)).Select(placed => (placed.Target.Existing, placed.Target.Change, placed.Text))]);
        }
        return null;
    }

    ContactDetails? PlanContact()
    {
        var (contact, says) = (_bank.Contact.Details, _file.Contact);
        if (_options.LeaveOut.Contains("contact"))
        {
            if (!says.IsEmpty() || says.Extra is not null) Tell(ImportItemKind.LeaveOut, "contact", "Contact", LeftOut);
            return null;
        }
        if (contact.FullName == says.FullName) says = says with { FirstName = contact.FirstName, LastName = contact.LastName };
        var leftovers = Leftovers.Of(contact.Extra);
        var isNew = leftovers.TakeIn(_file.Format, says.Extra);
        if (isNew) Tell(ImportItemKind.FillIn, "contact", "Contact", ImportItem.KeepsAside);
        var filled = PlanRecord("contact", "Contact", contact, says, leftovers, ref isNew);
        return filled is null && !isNew ? null : (filled ?? contact) with { Extra = leftovers.ToText() };
    }

    /// <summary>Settings always have a language; the default says nothing, neither in a file nor in a bank that has no texts yet.</summary>
    BankSettings? PlanSettings(Leftovers rest, ref bool isRestNew)
    {
        var (settings, says, unset) = (_bank.Profile.Settings, _file.Settings, new BankSettings().DefaultLanguage);
        var takesLanguage = !_options.LeaveOut.Contains("settings") && says.DefaultLanguage != unset && settings.DefaultLanguage == unset
            && _bank.Entries.All(entry => entry.Variations.Count == 0);
        if (takesLanguage) Tell(ImportItemKind.FillIn, "settings", "Settings", "Fills in defaultLanguage.");
        if (takesLanguage) settings = settings with { DefaultLanguage = says.DefaultLanguage };
        string[] unstated = says.DefaultLanguage == unset ? ["defaultLanguage"] : [];
        var filled = PlanRecord("settings", "Settings", settings, says, rest, ref isRestNew, unstated);
        return filled ?? (takesLanguage ? settings : null);
    }

    T? PlanRecord<T>(string section, string heading, T bank, T file, Leftovers leftovers, ref bool isNew, params string[] unstated) where T : class
    {
        if (!Filling<T>.SaysAnything(file, unstated)) return null;
        if (_options.LeaveOut.Contains(section))
        {
            Tell(ImportItemKind.LeaveOut, section, heading, LeftOut);
            return null;
        }
        var filling = Filling<T>.Of(bank, file, property => IsReplaced(section, property), unstated);
        var filled = WordsOf(filling);
        if (filled is not null) Tell(ImportItemKind.FillIn, section, heading, filled);
        isNew |= Differ(filling.Different, leftovers, new(ImportItemKind.Keep, section, heading, section, "", ""));
        if (!_items.Exists(item => item.Section == section)) Tell(ImportItemKind.Same, section, heading, "The bank says the same, or more.");
        return filled is not null ? filling.Record : null;
    }

    /// <summary>Keeps aside and tells what the file says otherwise and has not said before; whether that is anything.</summary>
    bool Differ(IEnumerable<(string Property, JsonNode? Bank, JsonNode File)> different, Leftovers leftovers, ImportItem item)
    {
        var any = false;
        foreach (var (property, bank, file) in different.Where(value => leftovers.Differ(value.Property, value.File)))
        {
            any = true;
            _items.Add(item with
            {
                Reason = $"The file has another {property}; yours stays, the file's is kept aside.",
                Conflict = new(property, Text(bank), Text(file), CanReplace: bank is not null && !IsReplaced(item.Source, property) && !Text(bank).Equals(Text(file), StringComparison.OrdinalIgnoreCase)),
            });
        }
        return any;
    }

    bool IsReplaced(string source, string property) => _options.Replace.Contains($"{source}.{property}");

    /// <summary>Whether the person takes anything of the file's entry in place of the bank's, however often it was imported.</summary>
    bool IsPreferred(ImportedEntry entry) => _options.Replace.Count > 0 && _options.Replace.Any(value => value.StartsWith($"{entry.Source}.", StringComparison.Ordinal));

    static string? WordsOf<T>(Filling<T> filling) where T : class => (filling.Filled.Count, filling.Replaced.Count) switch
    {
        (0, 0) => null,
        (_, 0) => $"Fills in {string.Join(", ", filling.Filled)}.",
        (0, _) => $"Takes the file's {string.Join(", ", filling.Replaced)}.",
        _ => $"Fills in {string.Join(", ", filling.Filled)}; takes the file's {string.Join(", ", filling.Replaced)}.",
    };

    static string Text(JsonNode? value) => value switch
    {
        null => "",
        JsonArray list => string.Join(", ", list.Select(Text)),
        JsonObject record => string.Join(" · ", record.Select(pair => Text(pair.Value)).Where(text => text.Length > 0)),
        _ => value.ToString(),
    };

    void Tell(ImportItemKind kind, ImportedEntry entry, string key, string reason) =>
        _items.Add(new(kind, entry.Section.Slug, entry.Details.Heading, entry.Source, key, reason));

    void Tell(ImportItemKind kind, string part, string heading, string reason) => _items.Add(new(kind, part, heading, part, "", reason));

    static bool Has(EntryChange change, VariationText text) =>
        change.Texts.Exists(other => Same(other.Content, text.Content))
        || change.Existing?.Variations.Exists(other => Same(other.Content, text.Content)) == true;

    static bool Same(string one, string other) => one.ReplaceLineEndings("\n").Trim() == other.ReplaceLineEndings("\n").Trim();

    void Remember(Entry entry, string mark)
    {
        if (!_known.TryGetValue((entry.Section, mark), out var entries)) _known[(entry.Section, mark)] = entries = [];
        entries.Add(entry);
    }

    /// <summary>The entry that the file's is: the very one imported before, or else one with the same key, rather with the same text.</summary>
    Entry? Find(ImportedEntry entry, string key)
    {
        var candidates = Known(entry, ImportMark.OfEntry(entry)).Concat(Known(entry, ImportMark.OfKey(key)))
            .Where(candidate => entry.Details.UniqueKey is not null || !_taken.Contains(candidate));
        Entry? first = null;
        foreach (var candidate in candidates)
        {
            first ??= candidate;
            if (Leftovers.Of(candidate.AnyDetails.Extra).Seen.Contains(ImportMark.OfEntry(entry))) return candidate;
            if (entry.Texts.Any(text => candidate.Variations.Exists(variation => Same(variation.Content, text.Content)))) return candidate;
        }
        return first;
    }

    IEnumerable<Entry> Known(ImportedEntry entry, string mark) => _known.GetValueOrDefault((entry.Section, mark)) ?? [];
}
