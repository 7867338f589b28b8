using System.Collections.Frozen;
using SkillBank.Data;
using SkillBank.Documents.Reading;
using SkillBank.Entries;
using SkillBank.Rules;
using SkillBank.Transfer;

namespace SkillBank.App.Api;

/// <summary>Files that are brought into the bank, and out again.</summary>
static class ImportRoutes
{
    const string DryRun = "dryRun";

    const string FileName = "fileName";

    const string LeaveOut = "leaveOut";

    const string Replace = "replace";

    public static void Map(RouteGroupBuilder bank)
    {
        var imports = bank.MapGroup("imports").WithTags("Imports");
        imports.Get("", ListAsync, "ListImports", "What was imported, the newest first, what was undone included").Answers(typeof(IReadOnlyList<Import>));
        imports.Get("{id:guid}", ReadAsync, "GetImport", "An import with its steps and issues").Answers(typeof(ImportReport));
        imports.Post("", ImportAsync, "ImportFile", "Brings what a file says into the bank; the body is the file. Nothing that the bank says is overwritten, and the same file again changes nothing")
            .TakesFile(Importers.MaxBytes, Answer.JsonType, "application/octet-stream").Prepares(PrepareAsync).Answers(typeof(ImportReport)).Guards(Guarded.Bank)
            .Knows((DryRun, "`true` only tells what would happen"), (FileName, "What the file is called, to be shown in the list of imports"),
                (LeaveOut, "What is not wanted, by the `source` of its step"),
                (Replace, "A value of the bank in whose place the file's is to stand: the `source` of a step that keeps yours, a period and the `property`, as in `work[2].startDate`"))
            .Repeats(LeaveOut, Replace);
        imports.Post("{id:guid}/undo", UndoAsync, "UndoImport", "Takes out again what an import brought; what was changed since stays, and is told")
            .Answers(typeof(UndoneImport)).Guards(Guarded.Bank);
    }

    static async Task<Answer> ListAsync(ApiRequest request)
    {
        if (await request.BankTagAsync() is not { } tag) return Problem.NotFound();
        return await request.Get<ImportReader>().ListAsync(request.ProfileId, request.Cancellation) is { } imports
            ? Answer.Of(imports, tag) with { IsRevalidated = true }
            : Problem.NotFound();
    }

    static async Task<Answer> ReadAsync(ApiRequest request)
    {
        if (await request.BankTagAsync() is not { } tag) return Problem.NotFound();
        return await request.Get<ImportReader>().ReportAsync(request.ProfileId, request.Id("id"), request.Cancellation) is { } report
            ? Answer.Of(report, tag) with { IsRevalidated = true }
            : Problem.NotFound();
    }

    /// <summary>Reads the file before the bank is locked.</summary>
    static async Task<object?> PrepareAsync(ApiRequest request)
    {
        request.Flag(DryRun);
        try
        {
            return await ImportFile.ReadAsync(request.Http.Request.Query[FileName], request.Bytes, request.Get<PdfReader>(), request.Cancellation);
        }
        catch (ImportException e)
        {
            throw new RuleException("", e.Message);
        }
    }

    static async Task<Answer> ImportAsync(ApiRequest request) => await request.Get<ImportService>().ImportAsync(
        request.ProfileId, (ImportFile)request.Prepared!, Options(request), request.Cancellation) switch
        {
            Outcome<ImportReport>.Saved(var report) => Answer.Of(report, etag: null) with { IsChange = true, Location = $"{request.Path}/{report.Import!.Id}" },
            Outcome<ImportReport>.Unchanged(var report) => Answer.Of(report, etag: null),
            _ => Problem.NotFound(),
        };

    static ImportOptions Options(ApiRequest request) => new() { DryRun = request.Flag(DryRun), LeaveOut = All(request, LeaveOut), Replace = All(request, Replace) };

    static FrozenSet<string> All(ApiRequest request, string name) => request.Http.Request.Query[name].OfType<string>().ToFrozenSet(StringComparer.Ordinal);

    static async Task<Answer> UndoAsync(ApiRequest request) =>
        await request.Get<ImportService>().UndoAsync(request.ProfileId, request.Id("id"), request.Cancellation) switch
        {
            Outcome<UndoneImport>.Saved(var undone) => Answer.Of(undone, etag: null) with { IsChange = true },
            Outcome<UndoneImport>.Unchanged(var undone) => Answer.Of(undone, etag: null),
            _ => Problem.NotFound(),
        };
}
