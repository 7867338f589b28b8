using System.Text.Json.Nodes;
using SkillBank.Analysis;
using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Dates;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Profiles;
using SkillBank.Rules;

namespace SkillBank.Transfer.Legacy;

/// <summary>
/// The profile of the old application as a view of a bank, for programs that still speak its language: snake_case keys, skills as a list of names, the
/// main summary as <c>bio</c>. What is written through it keeps levels, further wordings and history.
/// </summary>
public sealed class LegacyProfile(BankReader reader, BankStore store, ProfileService profiles, EntryService entries, SkillService skills, VariationService variations)
{
    static readonly (string Key, string Property)[] ContactKeys =
    [
        ("first_name", "firstName"), ("last_name", "lastName"), ("email", "email"), ("phone", "phone"), ("city", "city"), ("state", "state"), ("linkedin_url", "linkedinUrl"), ("portfolio_url", "portfolioUrl"),
    ];

    static readonly (string Key, string Property)[] ProfileKeys =
    [
        ("current_title", "currentTitle"), ("experience_years", "experienceYears"), ("preferred_locations", "preferredLocations"), ("preferred_job_types", "preferredJobTypes"),
        ("preferred_remote_types", "preferredRemoteTypes"), ("desired_salary_min", "desiredSalaryMin"), ("desired_salary_max", "desiredSalaryMax"),
    ];

    /// <summary>Keys that are answered and never written; sending them back as they were does no harm.</summary>
    static readonly HashSet<string> ReadOnly = new(["id", "created_at", "updated_at"], StringComparer.Ordinal);

    const string Skills = "skills", Bio = "bio", Education = "education";

    /// <summary>The profile; null when there is no such person.</summary>
    public async Task<JsonObject?> ReadAsync(Guid profileId, CancellationToken cancellation = default)
    {
        if (await reader.BankAsync(profileId, cancellation) is not { } bank) return null;
        JsonObject contact = JsonResume.JsonResumeFormat.Properties(bank.Contact.Details), profile = JsonResume.JsonResumeFormat.Properties(bank.Profile.Details);
        JsonObject answer = new() { ["id"] = bank.Profile.Id.ToString() };
        foreach (var (key, property) in ContactKeys) answer[key] = contact[property]?.DeepClone();
        foreach (var (key, property) in ProfileKeys) answer[key] = profile[property]?.DeepClone();
        answer[Skills] = new JsonArray([.. bank.Of<Skill>().Select(skill => JsonValue.Create(skill.Details.SkillName))]);
        answer[Education] = EducationOf(bank)?.Details.Title;
        answer[Bio] = bank.Of<Summary>().SingleOrDefault()?.Main?.Content;
        answer["created_at"] = Moment(bank.Profile.CreatedAt);
        answer["updated_at"] = Moment(bank.Profile.UpdatedAt);
        return answer;
    }

    /// <summary>Writes what a body says, all of it or nothing; what it does not name stays.</summary>
    /// <returns>The profile as it is then; null when there is no such person.</returns>
    /// <exception cref="RuleException">A key is unknown, or a value breaks a rule.</exception>
    public async Task<JsonObject?> WriteAsync(Guid profileId, JsonObject changes, CancellationToken cancellation = default)
    {
        // What is read within a transaction is what was there before it, so the answer is read after.
        await store.WriteAsync<bool>(profileId, tx => StoreAsync(profileId, changes, cancellation), cancellation);
        return await ReadAsync(profileId, cancellation);
    }

    async Task<Outcome<bool>> StoreAsync(Guid profileId, JsonObject changes, CancellationToken cancellation)
    {
        var errors = new RuleErrors();
        foreach (var (key, _) in changes)
            if (!ReadOnly.Contains(key) && key is not (Skills or Bio or Education) && !ContactKeys.Concat(ProfileKeys).Any(known => known.Key == key)) errors.Add(key, "There is no such property.");
        var names = changes.ContainsKey(Skills) ? Names(changes[Skills], errors) : null;
        var bio = changes.ContainsKey(Bio) ? Text(changes[Bio], Bio, errors) : null;
        var education = changes.ContainsKey(Education) ? Text(changes[Education], Education, errors) : null;
        errors.ThrowIfAny();
        if (Renamed(changes, ContactKeys) is { Count: > 0 } contact)
            await RenamedAsync(ContactKeys, () => profiles.UpdateContactAsync(profileId, current => ProfileBodies.Merge(current, contact), null, cancellation));
        if (Renamed(changes, ProfileKeys) is { Count: > 0 } profile)
            await RenamedAsync(ProfileKeys, () => profiles.UpdateDetailsAsync(profileId, current => ProfileBodies.Merge(current, profile), null, cancellation));
        if (await reader.BankAsync(profileId, cancellation) is not { } bank) return new Outcome<bool>.Missing();
        if (names is not null) await WriteSkillsAsync(bank, names, cancellation);
        if (changes.ContainsKey(Bio)) await WriteBioAsync(bank, bio, cancellation);
        if (changes.ContainsKey(Education)) await WriteEducationAsync(bank, education, cancellation);
        return new Outcome<bool>.Saved(true);
    }

    /// <summary>Names that are gone go to the trash, new ones are added, and the order is that of the list; levels and years stay.</summary>
    async Task WriteSkillsAsync(Bank bank, List<string> names, CancellationToken cancellation)
    {
        var (owner, section) = (bank.Profile.Id, Section.Of<Skill>());
        var known = bank.Of<Skill>().ToDictionary(skill => skill.Details.UniqueKey, skill => skill.Id);
        var wanted = names.Select(Skill.KeyOf).ToHashSet(StringComparer.Ordinal);
        var gone = known.Where(skill => !wanted.Contains(skill.Key)).Select(skill => skill.Value).ToList();
        if (gone.Count > 0) await entries.DeleteManyAsync(owner, section, gone, cancellation);
        var fresh = names.Where(name => !known.ContainsKey(Skill.KeyOf(name))).Select(name => new Skill { SkillName = name, SkillType = SkillTypeGuess.Of(name) }).ToList();
        if (fresh.Count > 0 && await skills.AddManyAsync(owner, fresh, cancellation) is Outcome<IReadOnlyList<Entry>>.Saved(var added))
            foreach (var entry in added) known[entry.AnyDetails.UniqueKey!] = entry.Id;
        if (names.Count > 0) await entries.ReorderAsync(owner, section, [.. names.Select(name => known[Skill.KeyOf(name)])], cancellation);
    }

    /// <summary>A changed text is a new revision of the main summary; none moves it to the trash.</summary>
    async Task WriteBioAsync(Bank bank, string? bio, CancellationToken cancellation)
    {
        var (owner, section, main) = (bank.Profile.Id, Section.Of<Summary>(), bank.Of<Summary>().SingleOrDefault()?.Main);
        if (main is null && bio is not null) await variations.CreateAsync(owner, section, null, new(new() { Content = bio }) { MakeMain = true }, cancellation);
        else if (main is not null && bio is null) await variations.DeleteAsync(owner, section, null, main.Id, null, cancellation);
        else if (main is not null) await variations.UpdateAsync(owner, section, null, main.Id, current => new(VariationText.Of(current) with { Content = bio! }), null, cancellation);
    }

    async Task WriteEducationAsync(Bank bank, string? line, CancellationToken cancellation)
    {
        var (owner, section, known) = (bank.Profile.Id, Section.Of<Custom>(), EducationOf(bank));
        if (known is null && line is not null) await entries.CreateAsync(owner, new(new Custom { Title = line, Group = Section.Of<Education>().Title }), cancellation);
        else if (known is not null && line is null) await entries.DeleteAsync(owner, section, known.Id, null, cancellation);
        else if (known is not null) await entries.UpdateAsync(owner, section, known.Id, entry => new((Custom)entry.AnyDetails with { Title = line! }), null, cancellation);
    }

    /// <summary>The line of free text that the old application had for all of a person's education.</summary>
    static Entry<Custom>? EducationOf(Bank bank) => bank.Of<Custom>().FirstOrDefault(entry => entry.Details.Group == Section.Of<Education>().Title && entry.Details is { StartDate: null, Subtitle: null });

    static List<string>? Names(JsonNode? value, RuleErrors errors)
    {
        if (value is not JsonArray list || list.Any(item => item is not JsonValue text || text.GetValueKind() != System.Text.Json.JsonValueKind.String))
        {
            errors.Add(Skills, "Must be a list of names.");
            return null;
        }
        // The old application let blanks and repeats pass.
        var names = list.Select(item => item!.GetValue<string>().Trim()).Where(name => name.Length > 0).DistinctBy(Skill.KeyOf).ToList();
        if (names.Exists(name => name.Length > 100)) errors.Add(Skills, "A name has at most 100 characters.");
        return names;
    }

    static string? Text(JsonNode? value, string key, RuleErrors errors)
    {
        if (value is null) return null;
        if (value is JsonValue text && text.GetValueKind() == System.Text.Json.JsonValueKind.String) return string.IsNullOrWhiteSpace(text.GetValue<string>()) ? null : text.GetValue<string>();
        errors.Add(key, "Must be a text.");
        return null;
    }

    /// <summary>The body in the bank's names; the old application sent blanks for nothing.</summary>
    static JsonObject Renamed(JsonObject changes, (string Key, string Property)[] keys)
    {
        JsonObject renamed = [];
        foreach (var (key, property) in keys)
            if (changes.TryGetPropertyValue(key, out var value)) renamed[property] = value is JsonValue text && text.ToString().Trim().Length == 0 ? null : value?.DeepClone();
        return renamed;
    }

    /// <summary>Whoever sent old names is told of mistakes under them.</summary>
    static async Task RenamedAsync<T>((string Key, string Property)[] keys, Func<Task<T>> write)
    {
        try
        {
            await write();
        }
        catch (RuleException refusal)
        {
            throw new RuleException(refusal.Errors.ToDictionary(error => keys.FirstOrDefault(known => known.Property == error.Key).Key ?? error.Key, error => error.Value));
        }
    }

    static string Moment(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffff", System.Globalization.CultureInfo.InvariantCulture);
}
