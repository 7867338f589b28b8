using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Resumes;
using SkillBank.Rules;

namespace SkillBank.App.Api.Resumes;

/// <summary>What the routes of snapshots do.</summary>
static class SnapshotHandlers
{
    public static async Task<Answer> ListAsync(ApiRequest request)
    {
        if (await request.BankTagAsync() is not { } tag) return Problem.NotFound();
        var reader = request.Get<ResumeReader>();
        if (await reader.ResumeAsync(request.ProfileId, request.Id("id"), request.Cancellation) is null) return Problem.NotFound();
        return Answer.Of(await reader.SnapshotsAsync(request.ProfileId, request.Id("id"), request.Cancellation), tag) with { IsRevalidated = true };
    }

    /// <summary>Prints before the bank is locked, once the body is known to be good.</summary>
    public static async Task<object?> PrepareAsync(ApiRequest request)
    {
        var body = request.Body();
        ResumeBodies.ReadNewSnapshot(body);
        if (body["format"] is { } value && value.GetValueKind() != System.Text.Json.JsonValueKind.String) throw new RuleException("format", "Must be a text.");
        var format = PageHandlers.FormatOf((string?)body["format"]);
        return await request.Get<SnapshotService>().PrepareAsync(request.ProfileId, request.Id("id"), format, request.Cancellation);
    }

    public static async Task<Answer> CreateAsync(ApiRequest request)
    {
        if (request.Prepared is not PreparedSnapshot prepared) return Problem.NotFound();
        var outcome = await request.Get<SnapshotService>().StoreAsync(prepared, ResumeBodies.ReadNewSnapshot(request.Body()), request.Cancellation);
        return outcome.ToCreated(request, snapshot => snapshot.Id, snapshot => snapshot.Version);
    }

    public static async Task<Answer> ReadAsync(ApiRequest request) => await FindAsync(request) is { } snapshot
        ? Answer.Of(snapshot, Outcomes.Tag(snapshot.Version)) with { IsRevalidated = true }
        : Problem.NotFound();

    public static async Task<Answer> UpdateAsync(ApiRequest request)
    {
        var body = request.Body();
        var outcome = await request.IfMatch.TryAsync(expected => request.Get<SnapshotService>().UpdateAsync(
            request.ProfileId, request.Id("id"), request.Id("sid"), snapshot => ResumeBodies.Merge(snapshot, body), expected, request.Cancellation));
        return outcome.ToAnswer(request, snapshot => snapshot.Version);
    }

    public static async Task<Answer> DeleteAsync(ApiRequest request)
    {
        var outcome = await request.IfMatch.TryAsync(expected => request.Get<SnapshotService>().DeleteAsync(
            request.ProfileId, request.Id("id"), request.Id("sid"), expected, request.Cancellation));
        return outcome switch
        {
            Outcome<Deletion>.Saved => Answer.Empty,
            Outcome<Deletion>.Stale when await FindAsync(request) is { } snapshot => Problem.Stale(snapshot.Version, Outcomes.Tag(snapshot.Version), snapshot, request),
            _ => Problem.NotFound(),
        };
    }

    public static async Task<Answer> FileAsync(ApiRequest request)
    {
        var service = request.Get<SnapshotService>();
        if (await service.FileAsync(request.ProfileId, request.Id("id"), request.Id("sid"), request.Cancellation) is not { } file) return Problem.NotFound();
        var document = (await service.DocumentAsync(request.ProfileId, request.Id("id"), request.Id("sid"), request.Cancellation))!;
        return PageHandlers.File(file.Bytes, ResumeFormat.Find(file.Snapshot.Format) ?? ResumeFormat.Pdf, document.Header.Name,
            file.Snapshot.Details.Title ?? file.Snapshot.ResumeTitle, $"\"{file.Snapshot.FileHash}\"");
    }

    public static async Task<Answer> DocumentAsync(ApiRequest request)
    {
        if (await FindAsync(request) is not { } snapshot) return Problem.NotFound();
        var document = await request.Get<SnapshotService>().DocumentAsync(request.ProfileId, request.Id("id"), request.Id("sid"), request.Cancellation);
        return PageHandlers.Document(document!, $"\"{snapshot.DocumentBlob}\"");
    }

    public static async Task<Answer> RestoreAsync(ApiRequest request) => ResumeHandlers.Created(request, await request.Get<SnapshotService>().RestoreAsync(
        request.ProfileId, request.Id("id"), request.Id("sid"), Naming.Read(request).Title, request.Cancellation));

    static async Task<Snapshot?> FindAsync(ApiRequest request) =>
        await request.Get<ResumeReader>().SnapshotAsync(request.ProfileId, request.Id("sid"), request.Cancellation) is { } snapshot
            && snapshot.ResumeId == request.Id("id") ? snapshot : null;
}
