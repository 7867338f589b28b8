using SkillBank.App.Components.Transfer;
using SkillBank.Data;

namespace SkillBank.App.Pages.Transfer;

/// <summary>Tells what is in a bank that a backup would have to take the place of.</summary>
sealed class Emptiness(BankReader banks, ResumeReader resumes)
{
    /// <summary>What there is; null when there is no such profile.</summary>
    public async Task<BankContent?> OfAsync(Guid profileId, CancellationToken cancellation)
    {
        if (await banks.BankAsync(profileId, cancellation) is not { } bank) return null;
        return new(
            bank.Entries.Count, !bank.Contact.Details.IsEmpty(), (await resumes.ListAsync(profileId, cancellation))?.Count ?? 0,
            (await banks.TrashAsync(profileId, cancellation))?.Count ?? 0);
    }
}
