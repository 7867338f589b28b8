using SkillBank.Data;
using SkillBank.Documents.Document;
using SkillBank.Entries;

namespace SkillBank.Resumes;

/// <summary>What a change of the bank would do to one resume.</summary>
/// <param name="ResumeId">The resume.</param>
/// <param name="Title">What it is called.</param>
/// <param name="PagesBefore">How many pages it has.</param>
/// <param name="PagesAfter">How many it would have.</param>
/// <param name="Changes">What would print differently.</param>
public sealed record Impact(Guid ResumeId, string Title, int PagesBefore, int PagesAfter, ResumeComparison Changes);

/// <summary>Tells beforehand what a change of the bank does to resumes.</summary>
public sealed class ImpactService(ResumeReader reader, ResumePrinter printer)
{
    /// <summary>The resumes that would print differently, with their pages before and after. Archived ones are left out.</summary>
    /// <param name="profileId">The owner.</param>
    /// <param name="change">Makes of the bank what it would be; null when there is nothing such to change.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Null when there is no such profile or nothing such to change.</returns>
    public async Task<IReadOnlyList<Impact>?> OfAsync(Guid profileId, Func<Bank, Bank?> change, CancellationToken cancellation = default)
    {
        if (await reader.ContentsAsync(profileId, cancellation) is not { } contents) return null;
        if (contents is [var any, ..] && change(any.Bank) is var changed && changed is null) return null;
        List<Impact> impacts = [];
        foreach (var content in contents.Where(content => content.Resume.Details.Status != ResumeStatus.Archived))
        {
            var before = ResumeComposer.Compose(content).Document;
            var after = ResumeComposer.Compose(content with { Bank = change(content.Bank)! }).Document;
            var changes = ResumeComparison.Compare(before, after);
            if (changes.IsSame) continue;
            impacts.Add(new(content.Resume.Id, content.Resume.Details.Title,
                await PagesAsync(content, before, cancellation), await PagesAsync(content, after, cancellation), changes));
        }
        return impacts;
    }

    Task<int> PagesAsync(ResumeContent content, ResumeDocument document, CancellationToken cancellation) =>
        printer.CountPagesAsync(content.Resume.Details, document, cancellation);
}
