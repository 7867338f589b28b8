using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Profiles;
using SkillBank.Transfer.Reading;

namespace SkillBank.Transfer.Europass;

/// <summary>What both dialects share: gathering entries, languages by their codes, what has no place.</summary>
sealed class EuropassEntries(ImportIssues issues)
{
    readonly List<ImportedEntry> _entries = [];
    readonly JsonObject _aside = [];

    public ContactReading Contact { get; } = new(EuropassImporter.Format, "contact", issues);

    public RecordReading Profile { get; } = new(typeof(ProfileDetails), EuropassImporter.Format, "profile", issues);

    public EntryReading New(Section section, XElement element, string path) => new(section, EuropassImporter.Format, path, issues, element.Line());

    public void Add(EntryReading entry)
    {
        if (entry.ToImported() is { } imported) _entries.Add(imported);
    }

    /// <summary>Adds a language with its level, as a word or of the Common European Framework.</summary>
    public void AddLanguage(string? nameOrCode, string? level, IEnumerable<(string Skill, string Level)> levels, XElement element, string path)
    {
        var entry = New(Section.Of<Language>(), element, path);
        entry.Set("languageName", LanguageName(nameOrCode), "language");
        var each = levels.ToList();
        entry.Set("fluency", level ?? each.Select(one => one.Level).OrderBy(one => one, StringComparer.Ordinal).ElementAtOrDefault(each.Count / 2), "level");
        if (each.Count > 0) entry.KeepAside("levels", new JsonObject(each.DistinctBy(one => one.Skill).Select(one => KeyValuePair.Create<string, JsonNode?>(one.Skill, one.Level))));
        Add(entry);
    }

    /// <summary>Adds a text that is not about one thing, under a heading of its own.</summary>
    public void AddText(string heading, string? text, XElement element, string path)
    {
        if (text is null) return;
        var entry = New(Section.Of<Custom>(), element, path);
        entry.Set("title", heading, "title");
        entry.Text(HtmlText.ToMarkdown(text), "description");
        Add(entry);
    }

    /// <summary>Keeps what has no place, and tells of it.</summary>
    public void Keep(XElement element, string path)
    {
        if (string.IsNullOrWhiteSpace(element.Value)) return;
        issues.Kept(path, "There is no place for this.", element.Line());
        var name = element.Name.LocalName;
        var text = element.ToString(SaveOptions.DisableFormatting);
        if (_aside[name] is not JsonArray list) _aside[name] = list = [];
        if (list.Count < 200) list.Add(TextLimits.Storable(text, 20_000));
    }

    public ImportedBank ToBank()
    {
        var (contact, profile) = (Contact.ToContact(), (ProfileDetails)Profile.Make()!);
        Profile.KeepAsideIn(_aside);
        return new()
        {
            Format = EuropassImporter.Format, Contact = contact, Profile = profile, Entries = _entries, Issues = issues.All,
            Extra = _aside.Count == 0 ? null : new JsonObject { [EuropassImporter.Format] = _aside }.ToJsonString(Leftovers.Compact),
        };
    }

    /// <summary>The English name of a language that is given by its code; any other word is a name already.</summary>
    static string? LanguageName(string? nameOrCode)
    {
        if (nameOrCode is not { Length: 2 or 3 } || !nameOrCode.All(char.IsAsciiLetter)) return nameOrCode;
        try
        {
            var culture = CultureInfo.GetCultureInfo(nameOrCode.ToLowerInvariant());
            return culture.EnglishName.StartsWith("Unknown", StringComparison.Ordinal) || culture.EnglishName.Equals(nameOrCode, StringComparison.OrdinalIgnoreCase) ? nameOrCode : culture.EnglishName;
        }
        catch (CultureNotFoundException)
        {
            return nameOrCode;
        }
    }
}
