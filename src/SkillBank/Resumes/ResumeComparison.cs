using SkillBank.Documents.Document;

namespace SkillBank.Resumes;

/// <summary>What is different between two composed resumes, by section and entry, word by word.</summary>
/// <param name="Sections">The sections that differ or of which an entry does, in the order of the second resume, then those that only the first has.</param>
public sealed record ResumeComparison(IReadOnlyList<SectionComparison> Sections)
{
    const string Header = "header";

    /// <summary>Whether both print the same.</summary>
    public bool IsSame => Sections.Count == 0;

    /// <summary>Compares two resumes. The name, title and contacts count as a section of their own, <c>header</c>.</summary>
    public static ResumeComparison Compare(ResumeDocument before, ResumeDocument after)
    {
        var sections = Pairs(before.Sections, after.Sections, section => section.Id)
            .Select(pair => new SectionComparison(pair.Key, (pair.After ?? pair.Before)!.Title, Kind(pair.Before, pair.After))
            {
                TitleBefore = pair.Before is { } old && pair.After is { } now && old.Title != now.Title ? old.Title : null,
                IsReordered = IsReordered(Items(pair.Before), Items(pair.After)),
                Entries = [.. Items(Items(pair.Before), Items(pair.After)).Where(entry => entry.Change != Change.None)],
            })
            .Where(section => section.Change != Change.None || section.TitleBefore is not null || section.IsReordered || section.Entries.Count > 0);
        var header = Differences(HeaderParts(before.Header), HeaderParts(after.Header));
        return new([.. header.Count == 0 ? [] : new[] { HeaderComparison(after.Header, header) }, .. sections]);
    }

    static SectionComparison HeaderComparison(DocumentHeader header, IReadOnlyList<PartComparison> parts) =>
        new(Header, header.Name, Change.None) { Entries = [new(Header, header.Name, Change.Changed) { Parts = parts }] };

    static IEnumerable<EntryComparison> Items(IReadOnlyList<DocumentItem> before, IReadOnlyList<DocumentItem> after)
    {
        // An entry that was restored, or copied to another resume, has another id but still the same name.
        var known = before.Select(item => item.Id).Intersect(after.Select(item => item.Id)).ToHashSet();
        string Key(DocumentItem item) => known.Contains(item.Id) ? item.Id : $"{item.Title}\n{item.Subtitle}\n{item.Period}";
        foreach (var (_, old, now) in Pairs(before, after, Key))
        {
            var shown = (now ?? old)!;
            var parts = Differences(old is null ? [] : Parts(old), now is null ? [] : Parts(now));
            var change = Kind(old, now) is not Change.None and var kind ? kind : parts.Count > 0 ? Change.Changed : Change.None;
            yield return new(shown.Id, shown.Title ?? "", change) { Parts = parts };
        }
    }

    static IReadOnlyList<DocumentItem> Items(DocumentSection? section) =>
        [.. (section?.Items ?? []).SelectMany(item => item.Roles.Count == 0 ? [item] : item.Roles.Select(role => role with { Subtitle = role.Subtitle ?? item.Title }))];

    static bool IsReordered(IReadOnlyList<DocumentItem> before, IReadOnlyList<DocumentItem> after)
    {
        var (first, second) = (before.Select(item => item.Id).ToList(), after.Select(item => item.Id).ToList());
        return !first.Where(second.Contains).SequenceEqual(second.Where(first.Contains));
    }

    static IReadOnlyList<PartComparison> Differences(IReadOnlyList<(string Name, string Text)> before, IReadOnlyList<(string Name, string Text)> after) =>
    [
        .. from pair in Pairs(before, after, part => part.Name)
           where pair.Before.Text != pair.After.Text
           select new PartComparison(pair.Key, pair.Before.Text, pair.After.Text) { Pieces = TextDiff.Words(pair.Before.Text, pair.After.Text) },
    ];

    static IReadOnlyList<(string Name, string Text)> HeaderParts(DocumentHeader header) => Present(
        ("name", header.Name), ("title", header.Title), ("contacts", string.Join('\n', header.Contacts.Select(contact => contact.Label))));

    static IReadOnlyList<(string Name, string Text)> Parts(DocumentItem item) => Present(
        ("title", item.Title), ("subtitle", item.Subtitle), ("place", item.Place), ("period", item.Period),
        ("facts", string.Join('\n', item.Facts.Select(fact => fact.Label.Length == 0 ? fact.Value : $"{fact.Label}: {fact.Value}"))),
        ("text", PlainText.Of(item.Text)), ("tags", string.Join(", ", item.Tags)), ("links", string.Join('\n', item.Links.Select(link => link.Label))));

    static IReadOnlyList<(string Name, string Text)> Present(params (string Name, string? Text)[] parts) =>
        [.. parts.Where(part => !string.IsNullOrEmpty(part.Text)).Select(part => (part.Name, part.Text!))];

    static Change Kind(object? before, object? after) => (before, after) switch { (null, _) => Change.Added, (_, null) => Change.Removed, _ => Change.None };

    /// <summary>Things of both lists by key, in the order of the second; those that only the first has follow.</summary>
    static IEnumerable<(string Key, T? Before, T? After)> Pairs<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> key)
    {
        var old = before.GroupBy(key).ToDictionary(group => group.Key, group => new Queue<T>(group));
        foreach (var item in after)
            yield return old.TryGetValue(key(item), out var same) && same.TryDequeue(out var found) ? (key(item), found, item) : (key(item), default, item);
        foreach (var (name, left) in old)
            foreach (var item in left)
                yield return (name, item, default);
    }
}

/// <summary>What became of something.</summary>
public enum Change
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Only the second resume has it.</summary>
    Added,

    /// <summary>Only the first resume has it.</summary>
    Removed,

    /// <summary>Both have it, and it is different.</summary>
    Changed,
}

/// <summary>A section in which two resumes differ.</summary>
/// <param name="Id">The section's slug, or <c>header</c>.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Change">What became of the section as a whole.</param>
public sealed record SectionComparison(string Id, string Title, Change Change)
{
    /// <summary>The heading in the first resume, when it is another one.</summary>
    public string? TitleBefore { get; init; }

    /// <summary>Whether entries that both have stand in another order.</summary>
    public bool IsReordered { get; init; }

    /// <summary>The entries that differ.</summary>
    public required IReadOnlyList<EntryComparison> Entries { get; init; }
}

/// <summary>An entry in which two resumes differ.</summary>
/// <param name="Id">The item's id.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Change">What became of it.</param>
public sealed record EntryComparison(string Id, string Title, Change Change)
{
    /// <summary>The parts that differ: title, subtitle, place, period, facts, text, tags, links.</summary>
    public required IReadOnlyList<PartComparison> Parts { get; init; }
}

/// <summary>A text in which two resumes differ.</summary>
/// <param name="Name">Which part it is.</param>
/// <param name="Before">In the first resume; empty when it has none.</param>
/// <param name="After">In the second resume; empty when it has none.</param>
public sealed record PartComparison(string Name, string? Before, string? After)
{
    /// <summary>The difference word by word.</summary>
    public required IReadOnlyList<TextPiece> Pieces { get; init; }
}
