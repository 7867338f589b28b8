using SkillBank.Dates;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Transfer.Reading;

namespace SkillBank.Transfer.Legacy;

/// <summary>Gathers entries of one person from several places: what is the same fact becomes one entry, with all its texts and the most that any place says of it.</summary>
sealed class LegacyEntries
{
    readonly List<ImportedEntry> _all = [];
    readonly Dictionary<(Section, string), int> _known = [];

    readonly Dictionary<(Section, string), int> _undated = [];

    /// <summary>The entries, in the order in which they were first met.</summary>
    public IReadOnlyList<ImportedEntry> All => _all;

    /// <summary>Takes down what is added from now on, and where it went, for a resume that is made of it; null for none.</summary>
    public List<ImportedPlacement>? Placed { get; set; }

    /// <summary>Adds an entry, or what it says beyond the one that is there.</summary>
    /// <param name="reading">What was read; nothing when it says nothing.</param>
    /// <param name="title">What to call its wordings; null for nothing.</param>
    /// <param name="focus">What its wordings stress; null for nothing.</param>
    /// <param name="isMain">Whether its first wording is the main one, whatever is there.</param>
    public void Add(EntryReading reading, string? title = null, string? focus = null, bool isMain = false)
    {
        if (reading.ToImported() is not { } entry) return;
        entry = entry with
        {
            Texts = [.. entry.Texts.Select(text => text with { Title = title is null ? null : TextLimits.Storable(title, VariationText.MaxTitle), Focus = focus is null ? null : TextLimits.Storable(focus, VariationText.MaxFocus) })],
        };
        var key = (entry.Section, entry.Section.IsSingle ? "" : EntryKey.Of(entry.Details));
        var isKnown = _known.TryGetValue(key, out var at) || TryUndated(entry, out at);
        Placed?.Add(new(isKnown ? at : _all.Count, entry.Texts is [var first, ..] ? first.Content : null));
        if (!isKnown)
        {
            _known[key] = _all.Count;
            _undated.TryAdd((entry.Section, NameOf(entry.Details)), _all.Count);
            _all.Add(entry);
            return;
        }
        var there = _all[at];
        var filling = Filling<Details>.Of(there.Details, entry.Details, _ => false, "skillType");
        var leftovers = Leftovers.Of(filling.Record.Extra);
        leftovers.TakeIn(LegacyReader.Format, entry.Details.Extra);
        foreach (var (property, _, value) in filling.Different) leftovers.Differ(property, value);
        var texts = there.Texts.Concat(entry.Texts.Where(text => !there.Texts.Any(known => known.Content == text.Content))).Take(VariationText.MaxCount).ToList();
        var main = isMain && entry.Texts.Count > 0 ? texts.FindIndex(text => text.Content == entry.Texts[0].Content) : there.Main;
        _all[at] = there with { Details = filling.Record with { Extra = leftovers.ToText() }, Texts = texts, Main = Math.Max(0, main) };
    }

    /// <summary>The page of the old application forgot where things began: a study or a project of the same name of which one has no beginning is the same.</summary>
    bool TryUndated(ImportedEntry entry, out int at) =>
        _undated.TryGetValue((entry.Section, NameOf(entry.Details)), out at) && (StartOf(entry.Details) is null || StartOf(_all[at].Details) is null);

    static string NameOf(Details details) => EntryKey.Of(details switch
    {
        Education study => study with { StartDate = null },
        Project project => project with { StartDate = null },
        Certificate certificate => certificate with { DateObtained = null },
        _ => details,
    });

    static PartialDate? StartOf(Details details) => details switch
    {
        Education study => study.StartDate,
        Project project => project.StartDate,
        Certificate certificate => certificate.DateObtained,
        Experience job => job.StartDate,
        _ => null,
    };
}
