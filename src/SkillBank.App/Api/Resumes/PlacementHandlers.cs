using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Resumes;

namespace SkillBank.App.Api.Resumes;

/// <summary>What the routes of the entries of a resume do.</summary>
static class PlacementHandlers
{
    public static async Task<Answer> ListAsync(ApiRequest request)
    {
        if (await request.BankTagAsync() is not { } tag) return Problem.NotFound();
        return await ContentAsync(request) is { } content
            ? Answer.Of(ResumeComposer.Compose(content).Entries, tag) with { IsRevalidated = true }
            : Problem.NotFound();
    }

    public static async Task<Answer> ReadAsync(ApiRequest request) => await FindAsync(request) is { } placed
        ? Answer.Of(placed, Outcomes.Tag(placed.Version))
        : Problem.NotFound();

    public static async Task<Answer> PlaceAsync(ApiRequest request)
    {
        var body = request.Body();
        var outcome = await request.IfMatch.TryAsync(expected => request.Get<PlacementService>().PlaceAsync(
            request.ProfileId, request.Id("id"), request.Id("pid"), draft => ResumeBodies.Merge(draft, body), expected, request.Cancellation));
        return outcome.ToAnswer(request, placed => placed.Version);
    }

    public static async Task<Answer> RemoveAsync(ApiRequest request)
    {
        var outcome = await request.IfMatch.TryAsync(expected => request.Get<PlacementService>().RemoveAsync(
            request.ProfileId, request.Id("id"), request.Id("pid"), expected, request.Cancellation));
        return outcome is Outcome<PlacedEntry>.Saved ? Answer.Empty : outcome.ToAnswer(request, placed => placed.Version);
    }

    public static Task<Answer> TakeNewerAsync(ApiRequest request) => DoAsync(request, expected => request.Get<PlacementService>().TakeNewerAsync(
        request.ProfileId, request.Id("id"), request.Id("pid"), expected, request.Cancellation));

    public static Task<Answer> KeepPinnedAsync(ApiRequest request) => DoAsync(request, expected => request.Get<PlacementService>().KeepPinnedAsync(
        request.ProfileId, request.Id("id"), request.Id("pid"), expected, request.Cancellation));

    public static Task<Answer> AddToBankAsync(ApiRequest request) => DoAsync(request, expected => request.Get<OwnEntryService>().AddToBankAsync(
        request.ProfileId, request.Id("id"), request.Id("pid"), expected, request.Cancellation));

    public static async Task<Answer> ReorderAsync(ApiRequest request)
    {
        var order = Sequence.Read(request);
        if (Section.Find((string)request.Http.Request.RouteValues["section"]!) is not { } section) return Problem.NotFound();
        return order.ToAnswer(await request.Get<PlacementService>().ReorderAsync(request.ProfileId, request.Id("id"), section, order.Ids, request.Cancellation));
    }

    public static Task<ResumeContent?> ContentAsync(ApiRequest request) =>
        request.Get<ResumeReader>().ContentAsync(request.ProfileId, request.Id("id"), request.Cancellation);

    static async Task<Answer> DoAsync(ApiRequest request, Func<long?, Task<Outcome<PlacedEntry>>> change) =>
        (await request.IfMatch.TryAsync(change)).ToAnswer(request, placed => placed.Version);

    static async Task<PlacedEntry?> FindAsync(ApiRequest request) => await ContentAsync(request) is { } content
        ? ResumeComposer.Find(content, request.Id("pid"))
        : null;
}

/// <summary>What the routes of a resume's own entries of one section do.</summary>
sealed class OwnEntryHandlers(Section section)
{
    public async Task<Answer> CreateAsync(ApiRequest request)
    {
        var draft = EntryBody.ReadNew(section, request.Body(), request.Get<BankReader>().Today);
        var outcome = await request.Get<OwnEntryService>().CreateAsync(request.ProfileId, request.Id("id"), draft, request.Cancellation);
        var answer = outcome.ToCreated(request, placed => placed.Id, placed => placed.Version);
        return outcome is Outcome<PlacedEntry>.Saved(var placed)
            ? answer with { Location = $"{request.Path[..request.Path.IndexOf("/sections/", StringComparison.Ordinal)]}/placements/{placed.Id}" }
            : answer;
    }

    public async Task<Answer> UpdateAsync(ApiRequest request)
    {
        var body = request.Body();
        var outcome = await request.IfMatch.TryAsync(expected => request.Get<OwnEntryService>().UpdateAsync(
            request.ProfileId, request.Id("id"), section, request.Id("pid"), entry => EntryBody.Merge(entry, body), expected, request.Cancellation));
        return outcome.ToAnswer(request, placed => placed.Version);
    }
}
