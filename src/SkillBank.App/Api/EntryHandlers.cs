using SkillBank.App.Api.Resumes;
using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Rules;

namespace SkillBank.App.Api;

/// <summary>What the routes of a section's entries do.</summary>
sealed class EntryHandlers(Section section)
{
    public const string IncludeExpired = "includeExpired";

    public static readonly Section Certificates = Section.Of<Certificate>();

    public async Task<Answer> ListAsync(ApiRequest request)
    {
        if (await request.BankTagAsync() is not { } tag) return Problem.NotFound();
        var isEvery = !LeavesOutExpired(request.Http.Request);
        return await request.Get<BankReader>().SectionAsync(request.ProfileId, section, request.Cancellation) is { } entries
            ? Answer.Of(isEvery ? entries : entries.Where(entry => entry.AnyDetails.StatusOn(entry.Today)), tag)
            : Problem.NotFound();
    }

    public async Task<Answer> CreateAsync(ApiRequest request)
    {
        var draft = EntryBody.ReadNew(section, request.Body(), request.Get<BankReader>().Today);
        var outcome = await request.Get<EntryService>().CreateAsync(request.ProfileId, draft, request.Cancellation);
        return outcome.ToCreated(request, entry => entry.Id, entry => entry.Version);
    }

    public async Task<Answer> ReorderAsync(ApiRequest request)
    {
        var order = Sequence.Read(request);
        return order.ToAnswer(await request.Get<EntryService>().ReorderAsync(request.ProfileId, section, order.Ids, request.Cancellation));
    }

    public async Task<Answer> ReadAsync(ApiRequest request) => await FindAsync(request) is { } entry
        ? Answer.Of(entry, Outcomes.Tag(entry.Version))
        : Problem.NotFound();

    public async Task<Answer> UpdateAsync(ApiRequest request)
    {
        var body = request.Body();
        var outcome = await request.IfMatch.TryAsync(expected => request.Get<EntryService>().UpdateAsync(
            request.ProfileId, section, request.Id("id"), entry => EntryBody.Merge(entry, body), expected, request.Cancellation));
        return outcome.ToAnswer(request, entry => entry.Version);
    }

    public async Task<Answer> DeleteAsync(ApiRequest request)
    {
        if (await Uses.AskAsync(request, request.Id("id")) is { } question) return question;
        var outcome = await request.IfMatch.TryAsync(expected => request.Get<EntryService>().DeleteAsync(
            request.ProfileId, section, request.Id("id"), expected, request.Cancellation));
        return outcome switch
        {
            Outcome<Deletion>.Saved => Answer.Empty,
            Outcome<Deletion>.Stale when await FindAsync(request) is { } entry => Problem.Stale(entry.Version, Outcomes.Tag(entry.Version), entry, request),
            _ => Problem.NotFound(),
        };
    }

    Task<Entry?> FindAsync(ApiRequest request) =>
        request.Get<BankReader>().EntryAsync(request.ProfileId, section, request.Id("id"), request.Cancellation);

    static bool LeavesOutExpired(HttpRequest request) => request.Query[IncludeExpired] switch
    {
        [] or ["true"] => false,
        ["false"] => true,
        _ => throw new RuleException(IncludeExpired, "Must be true or false."),
    };
}
