using System.CommandLine;
using SkillBank.App.Commands.Input;
using SkillBank.App.Commands.Output;
using SkillBank.Contract;
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
        return new Verb("import", "Bring what a file says into the bank. Nothing that the bank says is overwritten; the same file again changes nothing.")
        {
            Examples =
            [
                ("skillbank import resume.json", "a JSON Resume file"),
                ("skillbank import resume.json --dry-run", "what would happen"),
                ("curl -s https://example.org/resume.json | skillbank import -", "from another program"),
            ],
            Arguments = { file },
            Options = { dryRun },
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
            var plan = (await new ImportService(session.Store, session.Reader).ImportAsync(session.Owner, imported, call.Value(dryRun), cancellation)).Value("bank");
            progress.Dispose();
            call.Show(new ImportReport(imported.Format, call.Value(dryRun), plan), print => Tell(print, plan, call.Value(dryRun)));
        });
    }

    static async Task<ImportedBank> ReadAsync(Invocation call, string path, CancellationToken cancellation)
    {
        var bytes = await InputFile.ReadAsync(path, Importers.MaxBytes, call.Around, cancellation);
        var name = path == "-" ? "Standard input" : path;
        var importer = Importers.Recognize(bytes)
            ?? throw CommandProblem.Usage($"{name} is in no format that can be imported.", $"Formats: {string.Join(", ", Importers.All.Select(known => known.Title))}.");
        try
        {
            return importer.Read(bytes);
        }
        catch (ImportException e)
        {
            throw new CommandProblem(ExitCode.Invalid, $"{name} cannot be imported. {e.Message}", e) { Hint = "Nothing was stored." };
        }
    }

    static void Tell(Printer print, ImportPlan plan, bool dryRun)
    {
        if (plan.ChangesNothing) print.Line("Nothing to import: the bank has everything in this file.");
        Count(print, plan, ImportItemKind.Add, dryRun ? "Would add" : "Added");
        Count(print, plan, ImportItemKind.AddWording, dryRun ? "Would add wordings to" : "Added wordings to");
        Count(print, plan, ImportItemKind.FillIn, dryRun ? "Would fill in" : "Filled in");
        if (!plan.ChangesNothing) Count(print, plan, ImportItemKind.Same, "Already there");
        foreach (var kept in plan.Items.Where(item => item.Kind == ImportItemKind.Keep)) print.Line($"Kept as it was: {kept.Section}, {kept.Heading} ({kept.Source}). {kept.Reason}");
        foreach (var issue in plan.Issues.Take(MostNotes)) print.Line($"Note: {issue.Path}{(issue.Line is { } line ? $" (line {line})" : "")}: {issue.Message}");
        if (plan.Issues.Count > MostNotes) print.Line($"… and {plan.Issues.Count - MostNotes} more notes; --json has all.");
    }

    static void Count(Printer print, ImportPlan plan, ImportItemKind kind, string done)
    {
        var items = plan.Items.Where(item => item.Kind == kind).ToList();
        if (items.Count == 0) return;
        var sections = items.GroupBy(item => item.Section).Select(section => $"{section.Key} {section.Count()}");
        print.Line($"{done} {items.Count}: {string.Join(", ", sections)}");
    }

    sealed record ImportReport(string Format, bool DryRun, ImportPlan Plan);
}
