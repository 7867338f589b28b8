using System.Collections.Frozen;
using System.CommandLine;
using SkillBank.App.Commands.Input;
using SkillBank.App.Commands.Output;
using SkillBank.Contract;
using SkillBank.Documents.Typesetting;
using SkillBank.Transfer;

namespace SkillBank.App.Commands;

/// <summary><c>import</c>: what a file says, into the bank.</summary>
static class ImportCommand
{
    /// <summary>More of one kind than this are counted only, except where the person may want to do something about each.</summary>
    const int MostNotes = 20;

    public static Command Create(CommandLineContext context)
    {
        var file = new Argument<string>("FILE") { Description = $"The file; - for standard input. Formats: {string.Join(", ", Importers.All.Select(importer => importer.Title))}." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only tell what would happen." };
        var leaveOut = new Option<string[]>("--leave-out") { Description = "Leave this part of the file out, as --dry-run names it in brackets: work[2], contact. Repeatable.", HelpName = "SOURCE" };
        var replace = new Option<string[]>("--replace") { Description = "Take the file's value in place of yours, as --dry-run names it: work[2].startDate. Repeatable.", HelpName = "SOURCE.VALUE" };
        return new Verb("import", "Bring what a file says into the bank. Nothing that the bank says is overwritten; the same file again changes nothing.")
        {
            Examples =
            [
                ("skillbank import resume.json", "a JSON Resume file"),
                ("skillbank import resume.json --dry-run", "what would happen, step by step"),
                ("skillbank import resume.json --leave-out work[2] --leave-out contact", "all but that"),
                ("curl -s https://example.org/resume.json | skillbank import -", "from another program"),
            ],
            Arguments = { file },
            Options = { dryRun, leaveOut, replace },
        }.Does(context, async (call, cancellation) =>
        {
            // The file is read while the database is opened: each takes about as long as the other.
            var reading = Task.Run(() => ReadAsync(call, call.Value(file)!, cancellation), cancellation);
            using var progress = new Progress(call.Around, "Importing");
            Session session;
            try
            {
                session = await Session.OpenAsync(call, cancellation);
            }
            catch
            {
                await ((Task)reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                throw;
            }
            await using var open = session;
            var imported = await reading;
            var outcome = await session.Imports.ImportAsync(session.Owner, imported, new ImportOptions { DryRun = call.Value(dryRun), LeaveOut = Set(call.Value(leaveOut)), Replace = Set(call.Value(replace)) }, cancellation);
            progress.Dispose();
            call.Show(outcome.Value("bank"), print => Tell(print, outcome.Value("bank")));
        });
    }

    /// <summary>Reads a file in any format that can be imported.</summary>
    /// <exception cref="CommandProblem">It cannot be read.</exception>
    public static async Task<ImportFile> ReadAsync(Invocation call, string path, CancellationToken cancellation)
    {
        var bytes = await InputFile.ReadAsync(path, Importers.MaxBytes, call.Around, cancellation);
        try
        {
            await using var pool = new TypesettingPool(Typesetter.Options(call));
            return await ImportFile.ReadAsync(path == "-" ? null : path, bytes, new(pool), cancellation);
        }
        catch (ImportException e)
        {
            throw new CommandProblem(ExitCode.Invalid, $"{(path == "-" ? "Standard input" : path)} cannot be imported. {e.Message}", e) { Hint = "Nothing was stored." };
        }
    }

    static FrozenSet<string> Set(string[]? values) => (values ?? []).ToFrozenSet(StringComparer.Ordinal);

    static void Tell(Printer print, ImportReport report)
    {
        if (report.ChangesNothing) print.Line("Nothing to import: the bank has everything in this file.");
        Count(print, report, ImportItemKind.Add, report.DryRun ? "Would add" : "Added");
        Count(print, report, ImportItemKind.AddWording, report.DryRun ? "Would add wordings to" : "Added wordings to");
        Count(print, report, ImportItemKind.FillIn, report.DryRun ? "Would fill in" : "Filled in");
        if (!report.ChangesNothing) Count(print, report, ImportItemKind.Same, "Already there");
        if (report.DryRun)
            foreach (var item in report.Items.Where(item => item.Kind is ImportItemKind.Add or ImportItemKind.AddWording or ImportItemKind.FillIn)) print.Line($"  {Done(item.Kind)} [{item.Source}] {item.Section}: {item.Heading}. {item.Reason}");
        foreach (var kept in report.Items.Where(item => item.Kind == ImportItemKind.Keep))
            print.Line($"Kept as it was: {kept.Section}, {kept.Heading} ({kept.Source}{(kept.Conflict is { CanReplace: true } conflict ? $".{conflict.Property}: {conflict.Bank} | {conflict.File}" : "")}). {kept.Reason}");
        Count(print, report, ImportItemKind.LeaveOut, "Left out");
        foreach (var issue in report.Issues.Take(MostNotes)) print.Line($"Note: {issue.Path}{(issue.Line is { } line ? $" (line {line})" : "")}: {issue.Message}");
        if (report.Issues.Count > MostNotes) print.Line($"… and {report.Issues.Count - MostNotes} more notes; --json has all.");
        if (report.Import is { } import) print.Line($"To take it out again: `skillbank imports undo {Reference.Short(import.Id)}`");
    }

    static string Done(ImportItemKind kind) => kind switch
    {
        ImportItemKind.Add => "+",
        ImportItemKind.AddWording => "\"",
        _ => "~",
    };

    static void Count(Printer print, ImportReport report, ImportItemKind kind, string done)
    {
        var items = report.Items.Where(item => item.Kind == kind).ToList();
        if (items.Count == 0) return;
        var sections = items.GroupBy(item => item.Section).Select(section => $"{section.Key} {section.Count()}");
        print.Line($"{done} {items.Count}: {string.Join(", ", sections)}");
    }
}
