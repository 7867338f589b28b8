using System.Collections.Frozen;
using Microsoft.Extensions.Primitives;
using SkillBank.App.Components.Transfer;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Rules;
using SkillBank.Transfer;

namespace SkillBank.App.Pages.Transfer;

/// <summary>Files that wait for the person's word: what they would do, and doing it.</summary>
static class Reviews
{
    public static void Map(RouteGroupBuilder transfer)
    {
        transfer.Page("review/{id:guid}", ShowAsync);
        transfer.Deed("review/{id:guid}", ApplyAsync);
        transfer.Deed("review/{id:guid}/discard", DiscardAsync);
    }

    /// <summary>The address of a review.</summary>
    public static string Of(Links links, Guid id) => $"{links.Transfer}/review/{id}";

    /// <summary>The address that undoes an import.</summary>
    public static string Undo(Links links, Import import) => $"{links.Transfer}/imports/{import.Id}/undo";

    static async Task<IResult> ShowAsync(PageRequest request)
    {
        if (await request.Get<BankReader>().BankAsync(request.ProfileId, request.Cancellation) is not { } bank) return Missing.Page(request);
        if (Pending(request) is not { } pending) return Gone(request);
        return request.Page<ReviewPage>(new
        {
            Page = PageFrame.Of(request, bank.Contact), pending.Id,
            Files = (IReadOnlyList<ReviewFile>)[.. pending.Files.Select((file, index) => ReviewFile.Of(index, file.Name, file.File.Bank, ImportReport.Trial(bank, file.File)))],
        });
    }

    static async Task<IResult> ApplyAsync(PageRequest request)
    {
        var form = await request.FormAsync();
        if (await request.Get<BankReader>().VersionAsync(request.ProfileId, request.Cancellation) is null) return Missing.Page(request);
        if (Pending(request) is not { } pending || !request.Get<PendingImports>().Remove(pending)) return Gone(request);
        List<(PendingFile File, ImportReport Report)> done = [];
        using var progress = request.Get<UploadProgress>().Follow(request);
        foreach (var (index, file) in pending.Files.Index())
        {
            try
            {
                var choice = Choice(form, index) with { Progress = progress };
                switch (await request.Get<ImportService>().ImportAsync(request.ProfileId, file.File, choice, request.Cancellation))
                {
                    case Outcome<ImportReport>.Saved(var report): done.Add((file, report)); break;
                    case Outcome<ImportReport>.Unchanged(var report): done.Add((file, report)); break;
                    default: return Missing.Page(request);
                }
            }
            catch (RuleException refusal)
            {
                request.Get<PendingImports>().Return(pending);
                return request.GoTo(Of(request.Links, pending.Id), new Toast($"{file.Name} was not brought in. {Intake.InWords(refusal)}", IsProblem: true));
            }
        }
        return done switch
        {
            [({ } only, { Import: { } import })] => request.GoTo($"{request.Links.Transfer}/imports/{import.Id}", new Toast($"Imported {only.Name}.", Undo(request.Links, import))),
            _ when done.TrueForAll(one => one.Report.Import is null) => request.GoTo(request.Links.Transfer, new Toast("Nothing was brought in: what you took is in the bank already.")),
            _ => request.GoTo(request.Links.Transfer, ImportTexts.Several(done.Where(one => one.Report.Import is not null).Select(one => one.File.Name))),
        };
    }

    static async Task<IResult> DiscardAsync(PageRequest request)
    {
        await request.FormAsync();
        if (await request.Get<BankReader>().VersionAsync(request.ProfileId, request.Cancellation) is null) return Missing.Page(request);
        if (Pending(request) is { } pending) request.Get<PendingImports>().Remove(pending);
        return request.GoTo(request.Links.Transfer, new Toast("Nothing was brought in."));
    }

    /// <summary>What was shown and is not ticked stays out; of values that differ the file's is taken where the person says so.</summary>
    static ImportOptions Choice(IFormCollection form, int index)
    {
        var mine = $"{index}:";
        IEnumerable<string> Mine(StringValues values) => values.OfType<string>().Where(key => key.StartsWith(mine, StringComparison.Ordinal)).Select(key => key[mine.Length..]);
        return new()
        {
            LeaveOut = Mine(form["shown"]).Except(Mine(form["take"]), StringComparer.Ordinal).ToFrozenSet(StringComparer.Ordinal),
            Replace = Mine(form.Where(field => field.Value == "file").Select(field => field.Key).ToArray()).ToFrozenSet(StringComparer.Ordinal),
        };
    }

    static PendingImport? Pending(PageRequest request) => request.Get<PendingImports>().Find(request.ProfileId, request.Id("id"));

    static IResult Gone(PageRequest request) => request.GoTo(request.Links.Transfer, new Toast("That file waits no longer; nothing of it was stored unless it is listed below. Drop it again.", IsProblem: true));
}
