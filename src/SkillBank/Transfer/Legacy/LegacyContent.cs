using System.Text.Json.Nodes;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Transfer.Reading;

namespace SkillBank.Transfer.Legacy;

/// <summary>
/// Reads jobs, studies, projects and certificates, in the shapes that the old application's model, its page and its second bank write. Each says the same
/// under slightly other names.
/// </summary>
/// <param name="entries">Where they are gathered.</param>
/// <param name="issues">Where it is told what could not be taken as it is.</param>
sealed class LegacyContent(LegacyEntries entries, ImportIssues issues)
{
    /// <summary>The career that the second bank was filled with when it was first opened.</summary>
    static readonly HashSet<string> SampleEmployers = new(["TechCorp Solutions", "DataFlow Analytics", "WebSolutions Inc"], StringComparer.OrdinalIgnoreCase);

    /// <summary>What has no place and says nothing by itself.</summary>
    static readonly HashSet<string> Machinery = new(["id", "is_current", "has_variations", "default_variation_id", "display_order", "created_at", "updated_at", "usage_count", "last_used"], StringComparer.Ordinal);

    /// <summary>Whether an entry is of the fictional career.</summary>
    public static bool IsSample(JsonObject item) => LegacyRow.TextOf(item["company"]) is { } company && SampleEmployers.Contains(company);

    /// <summary>Reads a job.</summary>
    public void AddJob(JsonObject item, string source, string? wording)
    {
        var isVolunteering = "volunteer".Equals(LegacyRow.TextOf(item["experience_type"]), StringComparison.OrdinalIgnoreCase);
        var entry = New(isVolunteering ? Section.Of<Volunteering>() : Section.Of<Experience>(), source);
        Set(entry, item, ("company", isVolunteering ? "organization" : "companyName"), ("position", isVolunteering ? "role" : "jobTitle"), ("location", "location"), ("start_date", "startDate"), ("end_date", "endDate"));
        AddText(entry, item, ["skills_used", "technologies"]);
        Rest(entry, item, "company", "position", "location", "start_date", "end_date", "experience_type");
        if (LegacyRow.TextOf(item["experience_type"]) is { } kind && kind is not ("full_time" or "volunteer")) entry.KeepAside("experience_type", JsonValue.Create(kind));
        entries.Add(entry, wording);
    }

    /// <summary>Reads a study.</summary>
    public void AddStudy(JsonObject item, string source, string? wording)
    {
        var entry = New(Section.Of<Education>(), source);
        Set(entry, item, ("institution", "institutionName"), ("degree", "degreeType"), ("field_of_study", "fieldOfStudy"), ("location", "location"), ("start_date", "startDate"), ("end_date", "endDate"),
            ("graduation_date", "graduationDate"), ("gpa", "gpa"));
        entry.Set("honors", string.Join(", ", List(item["honors"])), "honors");
        entry.SetList("courses", List(item["relevant_coursework"]), "relevant_coursework");
        AddText(entry, item, []);
        Rest(entry, item, "institution", "degree", "field_of_study", "location", "start_date", "end_date", "graduation_date", "gpa", "honors", "relevant_coursework");
        entries.Add(entry, wording);
    }

    /// <summary>Reads a project.</summary>
    public void AddProject(JsonObject item, string source, string? wording)
    {
        var entry = New(Section.Of<Project>(), source);
        Set(entry, item, ("name", "projectName"), ("url", "projectUrl"), ("github_url", "repositoryUrl"), ("start_date", "startDate"), ("end_date", "endDate"));
        entry.SetList("technologiesUsed", List(item["technologies"]), "technologies");
        AddText(entry, item, []);
        Rest(entry, item, "name", "url", "github_url", "start_date", "end_date", "technologies");
        entries.Add(entry, wording);
    }

    /// <summary>Reads a certificate.</summary>
    public void AddCertificate(JsonObject item, string source)
    {
        var entry = New(Section.Of<Certificate>(), source);
        Set(entry, item, ("name", "certificateName"), ("issuer", "issuingOrganization"), ("issue_date", "dateObtained"), ("date_earned", "dateObtained"), ("expiry_date", "expirationDate"),
            ("credential_id", "credentialId"), ("url", "credentialUrl"));
        AddText(entry, item, []);
        Rest(entry, item, "name", "issuer", "issue_date", "date_earned", "expiry_date", "credential_id", "url");
        entries.Add(entry);
    }

    /// <summary>Reads a section of one's own: its content is whatever the person's page sent.</summary>
    public void AddCustom(JsonObject item, string source)
    {
        var entry = New(Section.Of<Custom>(), source);
        entry.Set("title", LegacyRow.TextOf(item["title"]) ?? LegacyRow.TextOf(item["section_type"]), "title");
        entry.Text(Lines(item["content"]), "content");
        Rest(entry, item, "title", "section_type", "content", "is_visible", "order");
        entries.Add(entry);
    }

    /// <summary>Adds further wordings of an entry, by the kind that the second bank keeps them under.</summary>
    public void AddVariations(JsonNode? variations, Func<string, JsonObject?> entryOf, Action<JsonObject, string, string?> add, string source)
    {
        if (variations is not JsonObject byEntry) return;
        foreach (var (id, list) in byEntry)
            foreach (var (index, variation) in (list as JsonArray ?? []).OfType<JsonObject>().Index())
            {
                var place = $"{source}.{TextLimits.Storable(id, 60)}[{index}]";
                if (entryOf(id)?.DeepClone() is not JsonObject entry)
                {
                    issues.Kept(place, "It is a wording of an entry that is not there.");
                    continue;
                }
                foreach (var text in new[] { "default_description", "default_achievements", "description", "achievements" }) entry.Remove(text);
                entry["description"] = variation["content"]?.DeepClone();
                entry["achievements"] = (variation["achievements"] ?? variation["highlights"])?.DeepClone();
                add(entry, place, LegacyRow.TextOf(variation["title"]));
            }
    }

    EntryReading New(Section section, string source) => new(section, LegacyReader.Format, source, issues);

    static void Set(EntryReading entry, JsonObject item, params ReadOnlySpan<(string Key, string Property)> fields)
    {
        foreach (var (key, property) in fields)
            if (LegacyRow.TextOf(item[key]) is { } text && !(entry.Has(property) && key is "date_earned")) entry.Set(property, text, key);
    }

    static void AddText(EntryReading entry, JsonObject item, string[] further)
    {
        var description = LegacyRow.TextOf(item["description"]) ?? LegacyRow.TextOf(item["default_description"]);
        if (description is not null) entry.Text(PlainText.ToMarkdown(description), "description");
        var achievements = List(item["achievements"]).Concat(List(item["default_achievements"])).Distinct().ToList();
        if (achievements.Count > 0) entry.Text(PlainText.ToMarkdown(string.Join('\n', achievements.Select(achievement => $"- {achievement.Replace('\n', ' ')}"))), "achievements");
        foreach (var key in further)
            if (List(item[key]).ToList() is { Count: > 0 } words) entry.KeepAside(key, new JsonArray([.. words.Select(word => JsonValue.Create(word))]));
    }

    static void Rest(EntryReading entry, JsonObject item, params string[] known)
    {
        foreach (var (key, value) in item)
            if (!known.Contains(key) && !Machinery.Contains(key) && key is not ("description" or "default_description" or "achievements" or "default_achievements" or "skills_used" or "technologies")
                && value is not null && value is not JsonArray { Count: 0 }) entry.Aside(key, LegacyRow.TextOf(value) ?? value.ToJsonString(Leftovers.Compact));
    }

    static IEnumerable<string> List(JsonNode? value) => value is JsonArray list ? list.Select(LegacyRow.TextOf).OfType<string>() : LegacyRow.TextOf(value) is { } text ? [text] : [];

    static string? Lines(JsonNode? content) => content switch
    {
        JsonObject pairs => string.Join('\n', pairs.Select(pair => $"- {PlainText.ToMarkdown($"{pair.Key}: {LegacyRow.TextOf(pair.Value) ?? pair.Value?.ToJsonString(Leftovers.Compact)}")}")),
        JsonArray list => string.Join('\n', list.Select(item => $"- {PlainText.ToMarkdown(LegacyRow.TextOf(item) ?? item?.ToJsonString(Leftovers.Compact) ?? "")}")),
        _ => LegacyRow.TextOf(content) is { } text ? PlainText.ToMarkdown(text) : null,
    };
}
