using SkillBank.Documents.Typesetting;
using SkillBank.Resumes;

namespace SkillBank.App.Pages.Resumes;

/// <summary>How many pages resumes have, as far as that can be told at once: no list waits for a typesetter.</summary>
static class PageCounts
{
    /// <summary>The longest that a list waits. Counts are kept, so that those it misses are there the next time.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    public static async Task<IReadOnlyList<ResumeCard>> CountedAsync(ResumePrinter printer, IReadOnlyList<ResumeCard> cards, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        return await Task.WhenAll(cards.Select(async card => card with { Pages = await CountAsync(printer, card, patience.Token) }));
    }

    static async Task<int?> CountAsync(ResumePrinter printer, ResumeCard card, CancellationToken cancellation)
    {
        if (card.Look is null) return null;
        try
        {
            return await printer.CountPagesAsync(card.Resume.Details, card.Document, cancellation);
        }
        catch (Exception e) when (e is TypesettingException or OperationCanceledException)
        {
            return null;
        }
    }
}
