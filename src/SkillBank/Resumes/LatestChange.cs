using SkillBank.Entries;

namespace SkillBank.Resumes;

/// <summary>Finds the day on which something that a resume prints was last changed.</summary>
static class LatestChange
{
    /// <summary>The day, in UTC, of the newest change to the resume, the contact, or a printed entry with its wording; null when none is known.</summary>
    /// <remarks>A profile changes with every change to its bank, so that its time says nothing about what is printed.</remarks>
    /// <param name="content">What the resume consists of.</param>
    /// <param name="printed">The entries on its pages.</param>
    public static DateOnly? Of(ResumeContent content, IEnumerable<PlacedEntry> printed)
    {
        var latest = printed.SelectMany(placed => TimesOf(content, placed))
            .Concat([content.Resume.UpdatedAt, content.Bank.Contact.UpdatedAt]).Max();
        return latest == default ? null : DateOnly.FromDateTime(latest.UtcDateTime);
    }

    static IEnumerable<DateTimeOffset> TimesOf(ResumeContent content, PlacedEntry placed)
    {
        if (placed.IsPlaced && content.Placements.FirstOrDefault(placement => placement.Id == placed.Id) is { } chosen)
            yield return chosen.UpdatedAt;
        if (placed.EntryId is not { } id || content.Bank.Entries.FirstOrDefault(entry => entry.Id == id) is not { } source)
            yield break;
        yield return source.UpdatedAt;
        if (placed.Wording != WordingMode.Pinned && source.Variations.Find(variation => variation.Id == placed.VariationId) is { } wording)
            yield return wording.UpdatedAt;
    }
}
