using SkillBank.App.Pages.Transfer;
using SkillBank.Entries;

namespace SkillBank.App.Pages;

/// <summary>Where a person begins: in the bank, or at the welcome while there is nothing in it.</summary>
static class HomePage
{
    public static async Task<IResult> ShowAsync(PageRequest request) =>
        await request.Get<Emptiness>().OfAsync(request.ProfileId, request.Cancellation) switch
        {
            null => Missing.Page(request),
            { IsCleared: true } => request.GoTo(request.Links.Welcome),
            _ => request.GoTo(request.Links.Bank(Section.All[1])),
        };
}
