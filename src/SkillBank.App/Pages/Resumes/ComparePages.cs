using SkillBank.App.Components.Resumes;
using SkillBank.Resumes;

namespace SkillBank.App.Pages.Resumes;

/// <summary>Two versions of a resume, or two resumes, word by word.</summary>
static class ComparePages
{
    public static async Task<IResult> ShowAsync(PageRequest request)
    {
        if (await VersionsView.ReadAsync(request) is not { } view) return Missing.Page(request);
        var (from, to) = (request.QueryId("from"), request.QueryId("to"));
        if (await view.DocumentAsync(request, from) is not { } before || await view.DocumentAsync(request, to) is not { } after) return Missing.Page(request);
        return request.Page<ComparePage>(new { View = view with { From = from, To = to, Comparison = ResumeComparison.Compare(before, after) } });
    }
}
