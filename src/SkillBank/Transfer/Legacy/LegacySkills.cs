using System.Text.Json;
using System.Text.Json.Nodes;
using SkillBank.Contract;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Transfer.Reading;

namespace SkillBank.Transfer.Legacy;

/// <summary>Gathers skills from the profile, the banks and the resumes: the profile's order first, one entry for each name, the most that any place says.</summary>
sealed class LegacySkills(LegacyEntries entries, ImportIssues issues)
{
    /// <summary>Bare names, as the profile has them.</summary>
    public void AddNames(LegacyRow row, string column, SkillType? kind = null)
    {
        foreach (var (index, name) in row.Texts(column).Index()) Add(name, kind, null, $"{Source(row)}.{column}[{index}]");
    }

    /// <summary>Skills by kind, each an object or a bare name.</summary>
    public void AddByKind(LegacyRow row, string column)
    {
        if (row.Json(column) is not JsonObject kinds)
        {
            foreach (var (index, item) in row.Items(column).Index()) Add(LegacyRow.TextOf(item["name"]), null, item, $"{Source(row)}.{column}[{index}]");
            return;
        }
        foreach (var (category, list) in kinds)
        {
            var kind = KindOf(category);
            if (LegacyRow.TextOf(list) is { } text) Add(text, kind, null, $"{Source(row)}.{column}.{category}");
            foreach (var (index, item) in (list as JsonArray ?? []).Index())
            {
                var source = $"{Source(row)}.{column}.{TextLimits.Storable(category, 60)}[{index}]";
                if (item is JsonObject skill) Add(LegacyRow.TextOf(skill["name"]), KindOf(LegacyRow.TextOf(skill["category"])) ?? kind, skill, source);
                else Add(LegacyRow.TextOf(item), kind, null, source);
            }
        }
    }

    void Add(string? name, SkillType? kind, JsonObject? more, string source)
    {
        if (name is null)
        {
            if (more is not null) issues.Kept(source, "A skill without a name is left out.");
            return;
        }
        var entry = new EntryReading(Section.Of<Skill>(), LegacyReader.Format, source, issues);
        entry.Set("skillName", name, "name");
        entry.SetValue("skillType", JsonNode.Parse(JsonSerializer.Serialize(kind ?? SkillType.HardSkill, BankJson.Options))!, "category");
        if (more is not null)
        {
            var level = LegacyRow.TextOf(more["level"]) ?? LegacyRow.TextOf(more["proficiency_level"]);
            if (level is not null) entry.Set("proficiencyLevel", char.ToUpperInvariant(level[0]) + level[1..], "level");
            if (LegacyRow.TextOf(more["years_experience"]) is { } years) entry.Set("yearsExperience", LegacyRow.NumberOf(more["years_experience"])?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? years, "years_experience");
            entry.Set("description", LegacyRow.TextOf(more["description"]), "description");
            entry.SetList("keywords", (more["keywords"] as JsonArray ?? []).Select(LegacyRow.TextOf).OfType<string>(), "keywords");
            foreach (var (key, value) in more)
                if (key is not ("name" or "level" or "proficiency_level" or "years_experience" or "description" or "keywords" or "id" or "display_order") && value is not null && LegacyRow.TextOf(value) != "false")
                    entry.KeepAside(key, value);
        }
        entries.Add(entry);
    }

    static SkillType? KindOf(string? category)
    {
        if (category is null) return null;
        if (category.Contains("soft", StringComparison.OrdinalIgnoreCase)) return SkillType.SoftSkill;
        return category.Contains("transferable", StringComparison.OrdinalIgnoreCase) ? SkillType.TransferableSkill : null;
    }

    static string Source(LegacyRow row) => LegacyReader.SourceOf(row);
}
