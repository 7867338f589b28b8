using SkillBank.Data;
using SkillBank.Entries;

namespace SkillBank.Resumes;

/// <summary>Tells where entries and wordings are used.</summary>
public sealed class UsageService(ResumeReader reader)
{
    /// <summary>Where an entry, or one wording, is used.</summary>
    /// <param name="profileId">The owner.</param>
    /// <param name="id">The entry or the wording.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Null when there is neither such an entry nor such a wording, or it is in the trash.</returns>
    public async Task<Usage?> UsageAsync(Guid profileId, Guid id, CancellationToken cancellation = default)
    {
        if (await reader.WhereAsync(profileId, id, cancellation) is not var (section, entryId)) return null;
        var isEntry = entryId == id;
        return new()
        {
            EntryId = entryId, VariationId = isEntry ? null : id,
            Resumes = Live(await reader.ContentsAsync(profileId, section, cancellation) ?? [], section, entryId, isEntry ? null : id),
            Snapshots = await reader.UsesAsync(profileId, id, isEntry, cancellation),
        };
    }

    /// <summary>The resumes that print an entry, or one wording of it, now.</summary>
    static IReadOnlyList<LiveUse> Live(IReadOnlyList<ResumeContent> contents, Section section, Guid entryId, Guid? variationId) =>
    [
        .. from content in contents
           let chosen = content.Resume.AllSections().First(s => s.Section == section.Slug)
           where chosen.IsVisible
           let placed = Placing.Find(content, chosen, entryId)
           where placed is { IsHidden: false } && (variationId is null || placed.VariationId == variationId)
           select new LiveUse(content.Resume.Id, content.Resume.Details.Title, placed.Wording, placed.VariationId),
    ];
}
