using System.Collections.Concurrent;
using SkillBank.Analysis.Search;
using SkillBank.App.Components.Search;
using SkillBank.Data;

namespace SkillBank.App.Pages.Search;

/// <summary>
/// The search of each bank that was searched last, kept for as long as the bank's version stays: making it folds every text. Bounded in number;
/// safe for any number of callers.
/// </summary>
sealed class SearchCache(BankReader banks, ResumeReader resumes)
{
    /// <summary>The most banks of which a search is kept; the searches of a hundred full banks would be a burden.</summary>
    const int MaxCount = 16;

    readonly ConcurrentDictionary<Guid, (long Version, BankSearch Search)> _kept = [];

    /// <summary>The search over a bank as it is now; null when there is no such profile.</summary>
    public async Task<BankSearch?> GetAsync(Guid profileId, CancellationToken cancellation)
    {
        if (await banks.VersionAsync(profileId, cancellation) is not { } version) return null;
        if (_kept.TryGetValue(profileId, out var kept) && kept.Version == version) return kept.Search;
        if (await banks.BankAsync(profileId, cancellation) is not { } bank) return null;
        var search = BankSearch.Of(bank, await resumes.ListAsync(profileId, cancellation) ?? [], PageCommands.All.Select(command => command.ForSearch));
        if (_kept.Count >= MaxCount) _kept.Clear();
        // What was read after the version may be newer, which only makes it be read once more.
        _kept[profileId] = (version, search);
        return search;
    }
}
