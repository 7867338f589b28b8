using System.Globalization;
using SkillBank.App.Api.Resumes;
using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Entries;

namespace SkillBank.App.Api;

/// <summary>What the routes of an entry's variations do. Where a section has only one entry, the path does not name it.</summary>
sealed class VariationHandlers(Section section)
{
    public async Task<Answer> ListAsync(ApiRequest request)
    {
        if (await request.BankTagAsync() is not { } tag) return Problem.NotFound();
        return await VariationsAsync(request) is { } variations
            ? Answer.Of(variations, tag) with { IsRevalidated = true }
            : Problem.NotFound();
    }

    public async Task<Answer> CreateAsync(ApiRequest request)
    {
        var draft = VariationBody.ReadNew(request.Body());
        var outcome = await request.Get<VariationService>().CreateAsync(request.ProfileId, section, EntryId(request), draft, request.Cancellation);
        return outcome.ToCreated(request, variation => variation.Id, variation => variation.Version);
    }

    public async Task<Answer> ReorderAsync(ApiRequest request)
    {
        var order = Sequence.Read(request);
        var outcome = await request.Get<VariationService>().ReorderAsync(request.ProfileId, section, EntryId(request), order.Ids, request.Cancellation);
        return order.ToAnswer(outcome);
    }

    public async Task<Answer> ReadAsync(ApiRequest request) => await FindAsync(request) is { } variation
        ? Answer.Of(variation, Outcomes.Tag(variation.Version))
        : Problem.NotFound();

    public async Task<Answer> UpdateAsync(ApiRequest request)
    {
        var body = request.Body();
        var outcome = await request.IfMatch.TryAsync(expected => request.Get<VariationService>().UpdateAsync(
            request.ProfileId, section, EntryId(request), Id(request), variation => VariationBody.Merge(variation, body), expected, request.Cancellation));
        return outcome.ToAnswer(request, variation => variation.Version);
    }

    public async Task<Answer> DeleteAsync(ApiRequest request)
    {
        if (await Uses.AskAsync(request, Id(request)) is { } question) return question;
        var outcome = await request.IfMatch.TryAsync(expected => request.Get<VariationService>().DeleteAsync(
            request.ProfileId, section, EntryId(request), Id(request), expected, request.Cancellation));
        return outcome switch
        {
            Outcome<Deletion>.Saved => Answer.Empty,
            Outcome<Deletion>.Stale when await FindAsync(request) is { } variation =>
                Problem.Stale(variation.Version, Outcomes.Tag(variation.Version), variation, request),
            _ => Problem.NotFound(),
        };
    }

    public async Task<Answer> SetMainAsync(ApiRequest request)
    {
        var outcome = await request.IfMatch.TryAsync(expected => request.Get<VariationService>().SetMainAsync(
            request.ProfileId, section, EntryId(request), Id(request), expected, request.Cancellation));
        return outcome.ToAnswer(request, variation => variation.Version);
    }

    public async Task<Answer> RevisionsAsync(ApiRequest request)
    {
        if (await request.BankTagAsync() is not { } tag) return Problem.NotFound();
        return await HistoryAsync(request) is { } revisions
            ? Answer.Of(revisions, tag) with { IsRevalidated = true }
            : Problem.NotFound();
    }

    public async Task<Answer> RevisionAsync(ApiRequest request)
    {
        var number = Number(request);
        return await HistoryAsync(request) is { } revisions && revisions.FirstOrDefault(revision => revision.Number == number) is { } revision
            ? Answer.Of(revision, Outcomes.Tag(revision.Number)) with { IsRevalidated = true }
            : Problem.NotFound();
    }

    public async Task<Answer> RestoreAsync(ApiRequest request)
    {
        var outcome = await request.IfMatch.TryAsync(expected => request.Get<VariationService>().RestoreRevisionAsync(
            request.ProfileId, section, EntryId(request), Id(request), Number(request), expected, request.Cancellation));
        return outcome.ToAnswer(request, variation => variation.Version);
    }

    async Task<List<Variation>?> VariationsAsync(ApiRequest request)
    {
        var reader = request.Get<BankReader>();
        if (EntryId(request) is { } entry) return (await reader.EntryAsync(request.ProfileId, section, entry, request.Cancellation))?.Variations;
        return await reader.SectionAsync(request.ProfileId, section, request.Cancellation) switch
        {
            null => null,
            [var only, ..] => only.Variations,
            _ => [],
        };
    }

    async Task<Variation?> FindAsync(ApiRequest request) => (await VariationsAsync(request))?.Find(variation => variation.Id == Id(request));

    Task<IReadOnlyList<Revision>?> HistoryAsync(ApiRequest request) =>
        request.Get<BankReader>().RevisionsAsync(request.ProfileId, section, EntryId(request), Id(request), request.Cancellation);

    Guid? EntryId(ApiRequest request) => section.IsSingle ? null : request.Id("id");

    Guid Id(ApiRequest request) => request.Id(section.IsSingle ? "id" : "cid");

    static int Number(ApiRequest request) => int.Parse((string)request.Http.Request.RouteValues["n"]!, CultureInfo.InvariantCulture);
}
