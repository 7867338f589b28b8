using SkillBank.App.Components.Insights;
using SkillBank.Data;

namespace SkillBank.App.Pages.Insights;

/// <summary>What can be told of a bank by counting.</summary>
static class InsightPages
{
    public static void Map(IEndpointRouteBuilder person) => person.Page("insights", ShowAsync);

    static async Task<IResult> ShowAsync(PageRequest request)
    {
        if (await request.Get<BankReader>().BankAsync(request.ProfileId, request.Cancellation) is not { } bank) return Missing.Page(request);
        var reader = request.Get<ResumeReader>();
        var sent = await reader.SentAsync(request.ProfileId, request.Cancellation);
        return request.Page<InsightsPage>(new
        {
            View = new InsightsView
            {
                Page = PageFrame.Of(request, bank.Contact), Bank = bank, Sent = sent, Resumes = (await reader.ListAsync(request.ProfileId, request.Cancellation))?.Count ?? 0,
                Area = request.Query("by") switch { "employer" => AreaKind.Employer, "skill" => AreaKind.Skill, _ => AreaKind.Role },
            },
        });
    }
}
