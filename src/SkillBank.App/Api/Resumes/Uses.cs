using SkillBank.Resumes;
using SkillBank.Rules;

namespace SkillBank.App.Api.Resumes;

/// <summary>Asks before something goes that resumes print.</summary>
static class Uses
{
    /// <summary>Whether the caller insists.</summary>
    /// <exception cref="RuleException">The parameter is neither true nor false.</exception>
    public static bool IsForced(ApiRequest request) => request.Flag(ResumeRoutes.Force);

    /// <summary>The question to ask before an entry or a wording is deleted; null when nothing is in the way.</summary>
    public static async Task<Answer?> AskAsync(ApiRequest request, Guid id)
    {
        if (IsForced(request)) return null;
        var usage = await request.Get<UsageService>().UsageAsync(request.ProfileId, id, request.Cancellation);
        return usage is { Resumes: [_, ..] live }
            ? Problem.InUse(live.Count == 1 ? $"The resume '{live[0].Title}' prints it." : $"{live.Count} resumes print it.", live)
            : null;
    }
}
