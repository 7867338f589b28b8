using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using SkillBank.App.Commands.Output;
using SkillBank.Contract;
using SkillBank.Transfer;
using SkillBank.Transfer.Legacy;

namespace SkillBank.App.Commands;

/// <summary><c>migrate-legacy</c>: everybody in a database of the old application, into banks of their own.</summary>
static class MigrateLegacyCommand
{
    /// <summary>More people than this are counted only; the report's file has them all.</summary>
    const int MostPeople = 20;

    public static Command Create(CommandLineContext context)
    {
        var file = new Argument<string>("FILE") { Description = "The old application's SQLite file, such as jobpilot.db; it is only read." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only tell what would happen." };
        var map = new Option<string[]>("--map") { Description = "Give the rows of one old user id to the profile with another, such as demo-user-123=UUID. Repeatable.", HelpName = "OLD=NEW" };
        var report = new Option<string?>("--report") { Description = "Write what became of every row into this JSON file, with the rows that have no home.", HelpName = "FILE" };
        var leaveOut = new Option<bool>("--leave-out-samples") { Description = "Leave out the fictional career that the old application filled new banks with." };
        var undo = new Option<bool>("--undo") { Description = "Take out again what this file brought; what was changed since stays." };
        return new Verb("migrate-legacy", "Move everybody from a database of the old application, each into a profile with a bank of their own. A second run has nothing to do.")
        {
            Examples =
            [
                ("skillbank migrate-legacy jobpilot.db --dry-run", "what would happen"),
                ("skillbank migrate-legacy jobpilot.db --report moved.json", "move, and keep an account of every row"),
                ("skillbank migrate-legacy jobpilot.db --map demo-user-123=00000000-0000-4000-8000-000000000001", "resumes that hang on no profile go to one"),
                ("skillbank migrate-legacy jobpilot.db --undo", "take it all out again"),
            ],
            Arguments = { file },
            Options = { dryRun, map, report, leaveOut, undo },
        }.Does(context, async (call, cancellation) =>
        {
            var options = new LegacyOptions { DryRun = call.Value(dryRun), Map = MapOf(call.Value(map)), LeaveOutSamples = call.Value(leaveOut) };
            if (call.Value(undo) && (options.DryRun || call.Value(report) is not null)) throw CommandProblem.Usage("--undo goes with neither --dry-run nor --report.");
            if (call.Value(report) is { } path) OutputFile.Require(path);
            await using var session = await Session.OpenAsync(call, cancellation);
            var migration = session.LegacyMigration;
            try
            {
                if (call.Value(undo)) await UndoAsync(call, migration, call.Value(file)!, options, cancellation);
                else await MoveAsync(call, migration, call.Value(file)!, call.Value(report), options, cancellation);
            }
            catch (ImportException e)
            {
                throw new CommandProblem(ExitCode.Invalid, $"{call.Value(file)} cannot be moved. {e.Message}", e) { Hint = "Nothing was stored." };
            }
        });
    }

    static async Task MoveAsync(Invocation call, LegacyMigration migration, string file, string? path, LegacyOptions options, CancellationToken cancellation)
    {
        using var progress = new Progress(call.Around, "Moving");
        LegacyReport? report = null;
        if (path is null) report = await migration.RunAsync(file, options with { Progress = progress }, cancellation);
        else await OutputFile.WriteAsync(path, isPrivate: true, async stream => report = await WriteAsync(migration, file, options with { Progress = progress }, stream, cancellation), cancellation);
        progress.Dispose();
        call.Show(report!, print => Tell(print, file, report!, path));
        if (!report!.IsSound) throw new CommandProblem(ExitCode.Conflict, "Not everything went over. See what is named above.") { Hint = path is null ? "Run it again with --report FILE to see every row." : null };
    }

    /// <summary>The rows are written as they come: there may be any number of them.</summary>
    static async Task<LegacyReport> WriteAsync(LegacyMigration migration, string file, LegacyOptions options, Stream stream, CancellationToken cancellation)
    {
        await using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteStartArray("rows");
        var report = await migration.RunAsync(file, options with
        {
            OnRow = async fate =>
            {
                JsonSerializer.Serialize(json, fate, BankJson.Options);
                if (json.BytesPending > 64 * 1024) await json.FlushAsync(cancellation);
            },
        }, cancellation);
        json.WriteEndArray();
        json.WritePropertyName("report");
        JsonSerializer.Serialize(json, report, BankJson.Options);
        json.WriteEndObject();
        await json.FlushAsync(cancellation);
        return report;
    }

    static async Task UndoAsync(Invocation call, LegacyMigration migration, string file, LegacyOptions options, CancellationToken cancellation)
    {
        using var progress = new Progress(call.Around, "Undoing");
        var (undone, leftAlone) = await migration.UndoAsync(file, options, cancellation);
        progress.Dispose();
        call.Show(new { undone, leftAlone }, print =>
        {
            print.Line(undone == 0 ? "There is nothing to undo." : string.Create(CultureInfo.InvariantCulture, $"Undone for {undone:N0} {(undone == 1 ? "person" : "people")}; what they had is in their trash, and their profiles stay."));
            foreach (var left in leftAlone) print.Line($"Left as it is, since it was changed: {left}");
        });
    }

    static void Tell(Printer print, string file, LegacyReport report, string? path)
    {
        print.Line(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}: generation {report.Generation}, {report.People.Count:N0} people{(report.DryRun ? "; nothing was stored" : "")}."));
        var table = new Table("Table", "Rows", "Moved", "Repaired", "Merged", "Same", "Left").Right(1).Right(2).Right(3).Right(4).Right(5).Right(6);
        foreach (var total in report.Tables.Where(total => total.Rows > 0))
            table.Row(total.Table, EntryText.Number((int)total.Rows), EntryText.Number(total.Moved), EntryText.Number(total.Repaired), EntryText.Number(total.Merged), EntryText.Number(total.Same), EntryText.Number(total.Left));
        print.Print(table);
        foreach (var person in report.People.Take(MostPeople))
            print.Line($"{person.OldId} → '{person.Name}'{(person.IsNew ? " (new)" : "")}: {(person.Problem is { } problem ? $"not moved. {problem}" : Counts(person.Counts!))}");
        if (report.People.Count > MostPeople) print.Line(string.Create(CultureInfo.InvariantCulture, $"… and {report.People.Count - MostPeople:N0} more."));
        if (report.Tables.Any(total => total.Left > 0)) print.Line(path is null ? "Rows that were left are written into the file that --report names." : $"Rows that were left are in {path}.");
        if (!report.DryRun) print.Line(string.Create(CultureInfo.InvariantCulture, $"Checked afterwards: {report.FactsExpected - report.Missing.Count:N0} of {report.FactsExpected:N0} facts are there."));
        foreach (var lost in report.Missing.Take(MostPeople)) print.Line($"Missing: {lost}");
    }

    static string Counts(ImportCounts counts) => counts == new ImportCounts { Same = counts.Same }
        ? "nothing to do"
        : string.Create(CultureInfo.InvariantCulture, $"{counts.Added} added, {counts.AddedWordings} wordings, {counts.FilledIn} filled in, {counts.Kept} kept as they were");

    static Dictionary<string, string> MapOf(string[]? pairs)
    {
        Dictionary<string, string> map = new(StringComparer.Ordinal);
        foreach (var pair in pairs ?? [])
        {
            var sign = pair.IndexOf('=', StringComparison.Ordinal);
            if (sign <= 0 || sign == pair.Length - 1) throw CommandProblem.Usage($"--map takes OLD=NEW; '{pair}' is not that.");
            if (!map.TryAdd(pair[..sign], pair[(sign + 1)..])) throw CommandProblem.Usage($"--map names '{pair[..sign]}' twice.");
        }
        return map;
    }
}
