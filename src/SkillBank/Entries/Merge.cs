using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Entries.Sections;
using SkillBank.Resumes;

namespace SkillBank.Entries;

/// <summary>What a merge changed besides what it moved to the trash, kept with its deletion so that it can be taken back.</summary>
/// <param name="Kept">The skill that took in the others.</param>
/// <param name="Before">What it was.</param>
/// <param name="After">What the merge made of it.</param>
sealed record Merge(Guid Kept, Skill Before, Skill After)
{
    public string ToText() => JsonSerializer.Serialize(this, BankJson.Options);

    /// <summary>Reads what <see cref="ToText"/> wrote.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static Merge Read(string text) => JsonSerializer.Deserialize<Merge>(text, BankJson.Options) is { Before: not null, After: not null } merge
        ? merge
        : throw new JsonException("There is no merge.");

    /// <summary>Takes the merge back; what was changed since in the skill, or on a resume, is left alone.</summary>
    public async Task TakeBackAsync(BankTransaction tx, Deletion deletion, CancellationToken cancellation)
    {
        await tx.Db.Placements.Where(p => p.ProfileId == tx.ProfileId && p.EntryId == Kept && p.Version == 1 && p.CreatedAt == deletion.DeletedAt).ExecuteDeleteAsync(cancellation);
        if (await tx.EntryAsync(Section.Of<Skill>(), Kept, cancellation) is not Entry<Skill> entry) return;
        var now = entry.Details;
        var skill = now with
        {
            YearsExperience = now.YearsExperience == After.YearsExperience ? Before.YearsExperience : now.YearsExperience,
            ProficiencyLevel = now.ProficiencyLevel == After.ProficiencyLevel ? Before.ProficiencyLevel : now.ProficiencyLevel,
            Description = now.Description == After.Description ? Before.Description : now.Description,
            Keywords = now.Keywords.SequenceEqual(After.Keywords, StringComparer.Ordinal) ? Before.Keywords : now.Keywords,
        };
        if (skill == now) return;
        entry.Details = skill;
        tx.Touch(entry);
        await tx.Db.SaveChangesAsync(cancellation);
    }
}
