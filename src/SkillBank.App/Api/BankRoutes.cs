using SkillBank.App.Access;
using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Profiles;

namespace SkillBank.App.Api;

/// <summary>The bank as a whole.</summary>
static class BankRoutes
{
    public static void Map(RouteGroupBuilder bank)
    {
        bank.WithTags("Skill bank");
        bank.Get("", ReadAsync, "GetSkillBank", "The whole bank").Answers(typeof(Bank));
        bank.Put("", UpdateAsync, "UpdateSkillBank", "Changes the bank's own settings").Takes(typeof(Partial<BankSettings>)).Answers(typeof(Bank)).Guards(Guarded.Resource);
        bank.Patch("", UpdateAsync, "PatchSkillBank", "Changes the bank's own settings").Takes(typeof(Partial<BankSettings>)).Answers(typeof(Bank)).Guards(Guarded.Resource);
        bank.Delete("reset", ResetAsync, "ResetSkillBank", "Moves everything in the bank to the trash, as one thing").Guards(Guarded.Bank);
    }

    static async Task<Answer> ReadAsync(ApiRequest request)
    {
        // A caller that has the bank already is told so by its version alone; the bank may be in no cache.
        if (request.Http.Request.Headers.IfNoneMatch.Count > 0 && await request.BankTagAsync() is { } tag && IfNoneMatch.Has(request.Http.Request, tag))
            return new Answer(StatusCodes.Status304NotModified) { ETag = tag };
        return await request.Get<BankCache>().GetAsync(request.ProfileId, request.Cancellation) is { } bank
            ? new Answer(StatusCodes.Status200OK) { Body = bank.Utf8, ETag = bank.ETag, IsRevalidated = true }
            : Problem.NotFound();
    }

    static async Task<Answer> UpdateAsync(ApiRequest request)
    {
        var body = request.Body();
        var outcome = await request.IfMatch.TryBankAsync(expected => request.Get<ProfileService>().UpdateSettingsAsync(
            request.ProfileId, profile => ProfileBodies.MergeSettings(profile, body), expected, request.Cancellation));
        return outcome switch
        {
            Outcome<Profile>.Stale(var current) =>
                Problem.Stale(current.BankVersion, BankDocument.ETag(current.BankVersion, request.Get<BankReader>().Today), current.Settings, request),
            Outcome<Profile>.Missing => Problem.NotFound(),
            _ => await ReadAsync(request),
        };
    }

    static async Task<Answer> ResetAsync(ApiRequest request) =>
        await request.Get<TrashService>().ResetAsync(request.ProfileId, request.Cancellation) is Outcome<Deletion>.Saved
            ? Answer.Empty with { IsChange = true }
            : Problem.NotFound();
}
