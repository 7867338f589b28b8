using SkillBank.Data;
using SkillBank.Entries;

namespace SkillBank.App.Api;

/// <summary>What was deleted and can still come back.</summary>
static class TrashRoutes
{
    public static void Map(RouteGroupBuilder bank)
    {
        var trash = bank.MapGroup("trash").WithTags("Trash");
        trash.Get("", ListAsync, "ListTrash", "What can be restored, the newest first").Answers(typeof(IReadOnlyList<Deletion>));
        trash.Post("{id:guid}/restore", RestoreAsync, "RestoreFromTrash", "Puts something back where it was").Answers(typeof(Deletion)).Guards(Guarded.Bank).MayConflict();
        trash.Delete("", EmptyAsync, "EmptyTrash", "Removes everything in the trash for good").Guards(Guarded.Bank);
    }

    static async Task<Answer> ListAsync(ApiRequest request)
    {
        if (await request.BankTagAsync() is not { } tag) return Problem.NotFound();
        return await request.Get<BankReader>().TrashAsync(request.ProfileId, request.Cancellation) is { } deletions
            ? Answer.Of(deletions, tag) with { IsRevalidated = true }
            : Problem.NotFound();
    }

    static async Task<Answer> RestoreAsync(ApiRequest request) =>
        await request.Get<TrashService>().RestoreAsync(request.ProfileId, request.Id("id"), request.Cancellation) switch
        {
            Outcome<Deletion>.Saved(var restored) => Answer.Of(restored, etag: null) with { IsChange = true },
            Outcome<Deletion>.Duplicate(var deletion) => Problem.NameInUse(deletion),
            _ => Problem.NotFound(),
        };

    static async Task<Answer> EmptyAsync(ApiRequest request) =>
        await request.Get<TrashService>().EmptyAsync(request.ProfileId, request.Cancellation) switch
        {
            Outcome<int>.Saved => Answer.Empty with { IsChange = true },
            Outcome<int>.Unchanged => Answer.Empty,
            _ => Problem.NotFound(),
        };
}
