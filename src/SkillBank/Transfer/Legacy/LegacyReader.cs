using System.Globalization;
using System.Text.Json.Nodes;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Profiles;
using SkillBank.Resumes;
using SkillBank.Transfer.Reading;

namespace SkillBank.Transfer.Legacy;

/// <summary>Reads what an old database has of one person, all of it, into the bank's own terms.</summary>
/// <param name="person">The person.</param>
/// <param name="leaveOutSamples">Whether the fictional career of the second bank stays out.</param>
sealed class LegacyReader(LegacyPerson person, bool leaveOutSamples)
{
    /// <summary>The slug of what comes in this way.</summary>
    public const string Format = "legacy";

    readonly ImportIssues _issues = new();
    readonly LegacyEntries _entries = new();
    readonly JsonObject _aside = [];
    readonly List<ImportedResume> _resumes = [];

    /// <summary>Where a row is, for people: its table and its id.</summary>
    public static string SourceOf(LegacyRow row) => $"{row.Table}[{TextLimits.Storable(row.Id, 40)}]";

    public ImportedBank Read()
    {
        var contact = new ContactReading(Format, LegacyFile.People, _issues);
        var profile = new RecordReading(typeof(ProfileDetails), Format, LegacyFile.People, _issues);
        var (content, skills) = (new LegacyContent(_entries, _issues), new LegacySkills(_entries, _issues));
        foreach (var row in person.Profiles) ReadProfile(row, contact, profile, skills);
        foreach (var row in person.Banks) ReadBank(row, content, skills);
        foreach (var row in person.Resumes) ReadResume(row, contact, content, skills);
        var (moved, details) = (contact.ToContact(), (ProfileDetails)profile.Make()!);
        profile.KeepAsideIn(_aside);
        foreach (var row in person.Rows)
            foreach (var repair in row.Repairs) _issues.Changed(SourceOf(row), repair);
        return new()
        {
            Format = Format, Contact = moved, Profile = details, Entries = _entries.All, Resumes = _resumes, Issues = _issues.All,
            Extra = new JsonObject { [Format] = _aside }.ToJsonString(Leftovers.Compact),
        };
    }

    void ReadProfile(LegacyRow row, ContactReading contact, RecordReading profile, LegacySkills skills)
    {
        foreach (var (column, property) in new[]
                 {
                     ("first_name", "firstName"), ("last_name", "lastName"), ("email", "email"), ("phone", "phone"), ("city", "city"), ("state", "state"), ("linkedin_url", "linkedinUrl"),
                     ("portfolio_url", "portfolioUrl"), ("github_url", "githubUrl"), ("country", "country"),
                 })
            Fill(contact, property, row.Text(column), column);
        Fill(profile, "currentTitle", row.Text("current_title"), "current_title");
        Fill(profile, "experienceYears", row.Text("experience_years"), "experience_years");
        foreach (var (column, property) in new[] { ("preferred_locations", "preferredLocations"), ("preferred_job_types", "preferredJobTypes"), ("preferred_remote_types", "preferredRemoteTypes") })
            if (!profile.Has(property)) profile.SetList(property, row.Texts(column).Select(Named).Distinct(StringComparer.OrdinalIgnoreCase), column);
        ReadSalary(row, profile);
        skills.AddNames(row, "skills");
        AddSummary(row.Text("bio"), $"{SourceOf(row)}.bio", "Main Summary", null, isMain: true);
        if (row.Text("education") is { } education)
        {
            // One line of free text: nobody can tell the school from the degree.
            var entry = new EntryReading(Section.Of<Custom>(), Format, $"{SourceOf(row)}.education", _issues);
            entry.Set("title", education, "education");
            entry.Set("group", Section.Of<Education>().Title, "education");
            _entries.Add(entry);
        }
        Keep(row, "id", "created_at", "updated_at", "last_login", "is_active", "is_verified");
    }

    static void ReadSalary(LegacyRow row, RecordReading profile)
    {
        foreach (var (column, property) in new[] { ("desired_salary_min", "desiredSalaryMin"), ("desired_salary_max", "desiredSalaryMax") })
        {
            if (row.Text(column) is not { } text || profile.Has(property)) continue;
            if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) && decimal.Round(amount, 2) is var round && new SalaryAttribute().Check(round) is null)
                profile.SetValue(property, JsonValue.Create(round), column);
            else profile.Aside(column, text, "This is no amount that the bank can hold.");
        }
    }

    void ReadBank(LegacyRow row, LegacyContent content, LegacySkills skills)
    {
        skills.AddByKind(row, "skills");
        skills.AddNames(row, "soft_skills", SkillType.SoftSkill);
        AddSummary(row.Text("default_summary"), $"{SourceOf(row)}.default_summary", "Default summary", null, isMain: true);
        foreach (var (index, summary) in row.Items("summary_variations").Index())
            AddSummary(LegacyRow.TextOf(summary["content"]), $"{SourceOf(row)}.summary_variations[{index}]", LegacyRow.TextOf(summary["title"]), LegacyRow.TextOf(summary["focus"]), isMain: false);
        ReadEntries(row, "work_experiences", "experience_content_variations", content.AddJob);
        ReadEntries(row, "education_entries", "education_content_variations", content.AddStudy);
        ReadEntries(row, "projects", "project_content_variations", content.AddProject);
        foreach (var (index, certificate) in row.Items("certifications").Index()) content.AddCertificate(certificate, $"{SourceOf(row)}.certifications[{index}]");
        Keep(row, "id", "experience_keywords", "industry_keywords", "technical_keywords", "auto_extracted_skills", "skill_confidence", "skill_categories", "created_at", "updated_at");

        void ReadEntries(LegacyRow bank, string column, string variations, Action<JsonObject, string, string?> add)
        {
            var items = bank.Items(column).ToList();
            foreach (var (index, item) in items.Index())
            {
                var source = $"{SourceOf(bank)}.{column}[{index}]";
                if (LegacyContent.IsSample(item))
                {
                    _issues.Kept(source, leaveOutSamples ? "It is of the sample career and is left out." : "It looks like the sample career that the old application filled new banks with.");
                    if (leaveOutSamples) continue;
                }
                add(item, source, null);
            }
            content.AddVariations(bank.Json(variations), id => items.Find(item => LegacyRow.TextOf(item["id"]) == id && !(leaveOutSamples && LegacyContent.IsSample(item))), add, $"{SourceOf(bank)}.{variations}");
        }
    }

    void ReadResume(LegacyRow row, ContactReading contact, LegacyContent content, LegacySkills skills)
    {
        var (source, title) = (SourceOf(row), row.Text("title"));
        List<ImportedPlacement> placed = [];
        _entries.Placed = placed;
        if (row.Json("contact_info") is JsonObject info)
        {
            foreach (var (key, property) in new[] { ("phone", "phone"), ("email", "email"), ("linkedin_url", "linkedinUrl"), ("github_url", "githubUrl"), ("website_url", "portfolioUrl"), ("portfolio", "portfolioUrl") })
                Fill(contact, property, LegacyRow.TextOf(info[key]), key);
            if (!contact.Has("city") && LegacyRow.TextOf(info["location"]) is { } place) contact.SetPlace(place, "location");
        }
        AddSummary(row.Text("summary"), $"{source}.summary", title, null, isMain: false);
        foreach (var (index, item) in row.Items("work_experience").Index()) content.AddJob(item, $"{source}.work_experience[{index}]", title);
        foreach (var (index, item) in row.Items("education").Index()) content.AddStudy(item, $"{source}.education[{index}]", title);
        foreach (var (index, item) in row.Items("projects").Index()) content.AddProject(item, $"{source}.projects[{index}]", title);
        foreach (var (index, item) in row.Items("certifications").Index()) content.AddCertificate(item, $"{source}.certifications[{index}]");
        foreach (var (index, item) in row.Items("custom_sections").Index()) content.AddCustom(item, $"{source}.custom_sections[{index}]");
        skills.AddByKind(row, "skills");
        _entries.Placed = null;
        _resumes.Add(new(new()
        {
            Title = TextLimits.Storable(title ?? "Resume", 200), Rule = EntryRule.HandPicked,
            Status = row.Text("status")?.ToLowerInvariant() switch { "active" => ResumeStatus.Active, "archived" => ResumeStatus.Archived, _ => ResumeStatus.Draft },
        }, placed, source));
        // The resume as it was, since it may differ from the bank in everything.
        Keep(row, [.. row.Values.Select(pair => pair.Key)]);
    }

    void AddSummary(string? text, string source, string? title, string? focus, bool isMain)
    {
        if (text is null) return;
        var entry = new EntryReading(Section.Of<Summary>(), Format, source, _issues);
        entry.Text(PlainText.ToMarkdown(text), "content");
        _entries.Add(entry, title, focus, isMain);
    }

    void Keep(LegacyRow row, params string[] columns)
    {
        JsonObject kept = [];
        foreach (var column in columns)
            if (row.Values[column] is { } value && !(value is JsonValue text && text.ToString() is "" or "null" or "[]" or "{}")) kept[column] = row.Kept(column);
        if (kept.Count == 0) return;
        if (_aside[row.Table] is not JsonArray rows) _aside[row.Table] = rows = [];
        rows.Add((JsonNode)kept);
    }

    /// <summary>The first that says something counts; what later ones say otherwise is kept aside.</summary>
    static void Fill(RecordReading record, string property, string? value, string label)
    {
        if (value is null) return;
        if (!record.Has(property)) record.Set(property, value, label);
        else if (!record.Says(property, value)) record.KeepAside(label, JsonValue.Create(value));
    }

    /// <summary>The columns have the member's name, JSON its text: <c>FULL_TIME</c> and <c>Full-time</c> are one.</summary>
    static string Named(string value) => value.Length > 3 && value.All(letter => char.IsAsciiLetterUpper(letter) || letter == '_')
        ? value switch
        {
            "ON_SITE" => "On-site",
            "FULL_TIME" => "Full-time",
            "PART_TIME" => "Part-time",
            _ => char.ToUpperInvariant(value[0]) + value[1..].ToLowerInvariant().Replace('_', ' '),
        }
        : value;
}
