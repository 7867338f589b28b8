using SkillBank.App.Components.Trash;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Rules;

namespace SkillBank.App.Pages.Trash;

/// <summary>The trash: what is in it, and back out of it. "Undo" everywhere posts here.</summary>
static class TrashPages
{
    public static void Map(RouteGroupBuilder trash)
    {
        trash.Page("", ShowAsync);
        trash.Deed("{id:guid}/restore", RestoreAsync);
        trash.Deed("empty", EmptyAsync);
    }

    static async Task<IResult> ShowAsync(PageRequest request)
    {
        var reader = request.Get<BankReader>();
        if (await reader.ContactAsync(request.ProfileId, request.Cancellation) is not { } contact) return Missing.Page(request);
        var deletions = await reader.TrashAsync(request.ProfileId, request.Cancellation) ?? [];
        return request.Page<TrashPage>(new
        {
            Page = PageFrame.Of(request, contact), Deletions = deletions, Now = request.Get<TimeProvider>().GetUtcNow(),
            IsEmptying = request.Query("dialog") == "empty" && deletions.Count > 0,
        });
    }

    static async Task<IResult> RestoreAsync(PageRequest request)
    {
        await request.FormAsync();
        try
        {
            return await request.Get<TrashService>().RestoreAsync(request.ProfileId, request.Id("id"), request.Cancellation) switch
            {
                Outcome<Deletion>.Saved(var deletion) => request.Back(new Toast($"Restored {deletion.Label}.")),
                Outcome<Deletion>.Duplicate(var deletion) => request.Back(new Toast(
                    $"{deletion.Label} cannot come back: the bank has another of that name by now. Rename or delete that one first.", IsProblem: true)),
                // Two tabs, or two clicks: no reason for a page that says so.
                _ when await request.Get<BankReader>().VersionAsync(request.ProfileId, request.Cancellation) is not null =>
                    request.Back(new Toast("It is not in the trash any more.", IsProblem: true)),
                _ => Missing.Page(request),
            };
        }
        catch (RuleException refusal)
        {
            return request.Back(new Toast(string.Join(' ', refusal.Errors.Values.SelectMany(messages => messages)), IsProblem: true));
        }
    }

    static async Task<IResult> EmptyAsync(PageRequest request)
    {
        await request.FormAsync();
        return await request.Get<TrashService>().EmptyAsync(request.ProfileId, request.Cancellation) switch
        {
            Outcome<int>.Saved(1) => request.Back(new Toast("One thing was removed for good.")),
            Outcome<int>.Saved(var count) => request.Back(new Toast($"{count} things were removed for good.")),
            Outcome<int>.Unchanged => request.Back(),
            _ => Missing.Page(request),
        };
    }
}
