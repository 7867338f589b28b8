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

    /// <summary>Adds an entry. What nothing has read of its elements is kept with it.</summary>
    public void Add(EntryReading entry, params ReadOnlySpan<XElement> elements)
    {
        foreach (var element in elements)
            foreach (var unread in element.Unread())
                if (IsCode(unread)) entry.KeepAside(PathOf(unread, element), unread.Take().Trim());
                else entry.Aside(PathOf(unread, element), unread.Take());
        if (entry.ToImported(_aside) is { } imported) _entries.Add(imported);
    }

    /// <summary>Adds a language with its level, as a word or of the Common European Framework.</summary>
    public void AddLanguage(string? nameOrCode, string? level, IEnumerable<(string Skill, string Level)> levels, XElement element, string path)
    {
        var entry = New(Section.Of<Language>(), element, path);
        entry.Set("languageName", LanguageName(nameOrCode), "language");
        var each = levels.ToList();
        entry.Set("fluency", level ?? each.Select(one => one.Level).OrderBy(one => one, StringComparer.Ordinal).ElementAtOrDefault(each.Count / 2), "level");
        if (each.Count > 0) entry.KeepAside("levels", new JsonObject(each.DistinctBy(one => one.Skill).Select(one => KeyValuePair.Create<string, JsonNode?>(one.Skill, one.Level))));
        Add(entry, element);
    }

    /// <summary>Adds a text that is not about one thing, under a heading of its own.</summary>
    public void AddText(string heading, string? text, XElement element, string path)
    {
        if (text is null) return;
        var entry = New(Section.Of<Custom>(), element, path);
        entry.Set("title", heading, "title");
        entry.Text(HtmlText.ToMarkdown(text), "description");
        Add(entry, element);
    }

    /// <summary>Keeps what nothing has read of what is said of the person.</summary>
    public void KeepWithContact(XElement element)
    {
        foreach (var unread in element.Unread())
            // What a way is called says nothing that the way does not.
            if (IsCode(unread) || unread.Name.LocalName is "OtherTitle" || unread.Parent?.Name.LocalName is "Use") Contact.KeepAside(PathOf(unread, element), unread.Take().Trim());
            else Contact.Aside(PathOf(unread, element), unread.Take());
    }

    /// <summary>Keeps what has no place, and tells of it.</summary>
    public void Keep(XElement element, string path)
    {
        var unread = element.Unread().ToList();
        if (unread.Count == 0) return;
        element.Take();
        // A number by itself says something; among words it says the same to programs.
        if (!element.Name.LocalName.EndsWith("ID", StringComparison.Ordinal) && !(element.HasElements && unread.TrueForAll(IsCode))) issues.Kept(path, "There is no place for this.", element.Line());
        var name = element.Name.LocalName;
        var text = element.ToString(SaveOptions.DisableFormatting);
        if (_aside[name] is not JsonArray list) _aside[name] = list = [];
        if (list.Count < 200) list.Add(TextLimits.Storable(text, 20_000));
    }

    /// <summary>Keeps all that nothing has read.</summary>
    public void KeepRest(XElement? root)
    {
        foreach (var unread in root?.Unread() ?? []) Keep(unread, PathOf(unread, root!));
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

    /// <summary>Whether it is a number of some list, which says to programs what stands beside it in words.</summary>
    static bool IsCode(XElement element) => element.Name.LocalName is var name && (name.EndsWith("Code", StringComparison.Ordinal) || name.EndsWith("ID", StringComparison.Ordinal) || name.EndsWith("Indicator", StringComparison.Ordinal));

    static string PathOf(XElement element, XElement root) => element == root ? element.Name.LocalName
        : string.Join('.', element.AncestorsAndSelf().TakeWhile(part => part != root).Reverse().Select(part => part.Name.LocalName));

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
