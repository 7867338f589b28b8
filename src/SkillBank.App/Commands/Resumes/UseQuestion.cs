using SkillBank.Resumes;

namespace SkillBank.App.Commands.Resumes;

/// <summary>Asks before something goes that resumes print.</summary>
static class UseQuestion
{
    /// <exception cref="CommandProblem">Resumes print it, and nobody insists.</exception>
    public static async Task AskAsync(Session session, Guid id, bool force, CancellationToken cancellation)
    {
        if (force || await session.Usage.UsageAsync(session.Owner, id, cancellation) is not { Resumes: [_, ..] live }) return;
        throw new CommandProblem(ExitCode.Conflict, live.Count == 1 ? "A resume prints it:" : FormattableString.Invariant($"{live.Count} resumes print it:"))
        {
            Candidates = [.. live.Take(20).Select(use => use.Title)],
            Hint = "--force deletes it all the same; resumes then use the main wording.",
        };
    }
}
