using SkillBank.App.Components.Welcome;
using SkillBank.Data;

namespace SkillBank.App.Pages.Welcome;

/// <summary>The first page of someone whose bank is empty.</summary>
static class WelcomePages
{
    public static void Map(RouteGroupBuilder person) => person.Page("welcome", ShowAsync);

    static async Task<IResult> ShowAsync(PageRequest request) =>
        await request.Get<BankReader>().ContactAsync(request.ProfileId, request.Cancellation) is { } contact
            ? request.Page<WelcomePage>(new { Page = PageFrame.Of(request, contact) })
            : Missing.Page(request);
}
