using SkillBank.Data;
using SkillBank.Documents.Document;
using SkillBank.Resumes;
using SkillBank.Rules;

namespace SkillBank.App.Api.Resumes;

/// <summary>Compares resumes and snapshots.</summary>
static class Comparisons
{
    public const string With = "with";

    public const string Of = "of";

    public static async Task<Answer> CompareAsync(ApiRequest request)
    {
        var (with, of) = (Id(request, With) ?? throw new RuleException(With, "Give the id of a resume or of a snapshot."), Id(request, Of));
        if (await request.BankTagAsync() is not { } tag) return Problem.NotFound();
        if (await DocumentAsync(request, request.Id("id")) is not { } present) return Problem.NotFound();
        var before = of is { } snapshot ? await SnapshotAsync(request, snapshot) : present;
        var after = await DocumentAsync(request, with) ?? await SnapshotAsync(request, with);
        return before is null || after is null ? Problem.NotFound() : Answer.Of(ResumeComparison.Compare(before, after), tag) with { IsRevalidated = true };
    }

    static async Task<ResumeDocument?> DocumentAsync(ApiRequest request, Guid resumeId) =>
        await request.Get<ResumeReader>().ContentAsync(request.ProfileId, resumeId, request.Cancellation) is { } content
            ? ResumeComposer.Compose(content).Document
            : null;

    static async Task<ResumeDocument?> SnapshotAsync(ApiRequest request, Guid id) =>
        await request.Get<ResumeReader>().SnapshotAsync(request.ProfileId, id, request.Cancellation) is { } snapshot
            ? await request.Get<SnapshotService>().DocumentAsync(request.ProfileId, snapshot.ResumeId, id, request.Cancellation)
            : null;

    static Guid? Id(ApiRequest request, string name)
    {
        if (request.Http.Request.Query[name] is not [{ } text]) return null;
        return Guid.TryParseExact(text, "D", out var id) ? id : throw new RuleException(name, "Must be an id.");
    }
}
