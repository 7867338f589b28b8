using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using SkillBank.Documents.Writers;
using SkillBank.Entries;
using SkillBank.Resumes;
using SkillBank.Transfer.JsonResume;

namespace SkillBank.Transfer;

/// <summary>What becomes of one property in a format that has no field just for it.</summary>
/// <param name="Kind">Changed or dropped.</param>
/// <param name="Why">A sentence that says what the file has instead, or why it has nothing.</param>
/// <param name="IsToldOnce">Whether it is told of the section and not of each entry, because nearly every entry has it.</param>
sealed record FactFate(FidelityKind Kind, string Why, bool IsToldOnce = false);

/// <summary>What becomes of properties, by the type of the details. A property that is not in it has a field of its own.</summary>
sealed class FactFates : IEnumerable<KeyValuePair<(Type Details, string Property), FactFate>>
{
    readonly Dictionary<(Type, string), FactFate> _fates = [];

    public void Add(Type details, string property, FactFate fate) => _fates.Add((details, property), fate);

    public IEnumerator<KeyValuePair<(Type Details, string Property), FactFate>> GetEnumerator() => _fates.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The properties of an entry that it gives a value and that do not reach a field of their own.</summary>
    public IEnumerable<(string Property, FactFate Fate)> Of(Details details) =>
        from property in details.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        let fate = _fates.GetValueOrDefault((details.GetType(), property.Name))
        where fate is not null && property.GetValue(details) is not (null or "" or ICollection { Count: 0 })
        select (property.Name, fate);
}

/// <summary>Collects what becomes of a resume in a file of another format.</summary>
sealed class FactLog
{
    readonly List<FidelityNote> _notes = [];
    readonly HashSet<(string, string)> _told = [];

    public Fidelity Fidelity => new(_notes);

    public void Kept(string what, string why, string? id = null) => _notes.Add(new(FidelityKind.Kept, what, why, id));

    public void Changed(string what, string why, string? id = null) => _notes.Add(new(FidelityKind.Changed, what, why, id));

    public void Dropped(string what, string why, string? id = null) => _notes.Add(new(FidelityKind.Dropped, what, why, id));

    /// <summary>A section has a place of its own.</summary>
    public void Kept(StructuredSection section, string place) => Kept(
        section.Printed.Title, section.Entries.Count == 1 ? $"One entry, in {place}." : $"{section.Entries.Count} entries, in {place}.", section.Section.Slug);

    /// <summary>What becomes of an entry's properties.</summary>
    public void Tell(StructuredEntry entry, FactFates fates)
    {
        foreach (var (property, fate) in fates.Of(entry.Details))
        {
            var section = Section.Of(entry.Details).Slug;
            if (fate.IsToldOnce && !_told.Add((section, property))) continue;
            _notes.Add(new(fate.Kind, fate.IsToldOnce ? NameOf(property) : $"{NameOf(property)} of {entry.Details.Heading}", fate.Why,
                fate.IsToldOnce ? section : entry.Id.ToString()));
        }
    }

    /// <summary>The properties that are lost, of those that a record gives a value.</summary>
    public void Tell(string heading, JsonObject lost, object record, string why, Guid? id)
    {
        var values = JsonResumeFormat.Properties(record);
        foreach (var (property, _) in lost)
            // Kinds of skill are told of all skills at once.
            if (property != "skillType" && values[property] is not (null or JsonArray { Count: 0 })) Dropped($"{NameOf(property)} of {heading}", why, id?.ToString());
    }

    /// <summary>What is true of the whole of a resume in every data format: one wording of each entry, no notes.</summary>
    public void TellOfAll(StructuredResume resume)
    {
        var wordings = resume.IsWholeBank ? resume.Bank.Entries.Sum(entry => Math.Max(0, entry.Variations.Count - 1)) : 0;
        if (wordings > 0) Dropped("Further wordings", $"The file has the main wording of each entry; {wordings} more {(wordings == 1 ? "stays" : "stay")} in the bank, with the history of all.");
        if (resume.Look.Notes is not null) Dropped("Notes", "Notes to yourself do not leave the bank.");
    }

    /// <summary>A property as people call it: <c>Expiration date</c>.</summary>
    public static string NameOf(string property) => property switch
    {
        "Gpa" or "gpa" => "Grade",
        "Doi" or "doi" => "DOI",
        "YearsExperience" or "yearsExperience" => "Years of experience",
        "Url" or "url" => "Web address",
        _ when property.EndsWith("Url", StringComparison.Ordinal) => $"{OddItem.Spoken(property[..^3])} address",
        _ => OddItem.Spoken(property),
    };
}
