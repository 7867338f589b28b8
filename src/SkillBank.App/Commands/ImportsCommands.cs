using System.CommandLine;
using SkillBank.App.Commands.Output;
using SkillBank.Entries;
using SkillBank.Transfer;

namespace SkillBank.App.Commands;

/// <summary><c>imports</c>: what was brought in, and how it goes again.</summary>
static class ImportsCommands
{
    public static Command Create(CommandLineContext context) => new Verb("imports", "What was imported, the newest first; show an import, or undo it.")
    {
        Examples = [("skillbank imports", "every import, and which were undone"), ("skillbank imports undo", "take out again what the last one brought")],
        Subcommands = { Show(context), Undo(context) },
    }.Does(context, async (call, cancellation) =>
    {
        await using var session = await Session.OpenAsync(call, cancellation);
        var imports = await ReadAsync(session, cancellation);
        call.Show(imports, print =>
        {
            if (imports.Count == 0) print.Line("Nothing was imported yet. `skillbank import FILE` does.");
            else print.Print(TableOf(imports, session.Time));
        });
    });

    static Command Show(CommandLineContext context)
    {
        var id = Id();
        return new Verb("show", "Show what an import did, step by step.")
        {
            Examples = [("skillbank imports show 1", "the last one")],
            Arguments = { id },
        }.Does(context, async (call, cancellation) =>
        {
            await using var session = await Session.OpenAsync(call, cancellation);
            var import = Find(call.Value(id)!, await ReadAsync(session, cancellation));
            var report = await session.ImportReader.ReportAsync(session.Owner, import.Id, cancellation) ?? throw CommandProblem.NotFound("This import is not there any more.");
            call.Show(report, print =>
            {
                print.Line($"{Name(import)}, {EntryText.When(import.CreatedAt, session.Time)}{(import.UndoneAt is { } at ? $", undone {EntryText.When(at, session.Time)}" : "")}");
                foreach (var item in report.Items) print.Line($"{item.Section}, {item.Heading} ({item.Source}): {item.Reason}");
                foreach (var issue in report.Issues) print.Line($"Note: {issue.Path}: {issue.Message}");
            });
        });
    }

    static Command Undo(CommandLineContext context)
    {
        var id = Id();
        id.Arity = ArgumentArity.ZeroOrOne;
        return new Verb("undo", "Take out again what an import brought; without ID, the last one that stands. What you have changed since stays.")
        {
            Examples = [("skillbank imports undo", "the last one"), ("skillbank imports undo 2", "the one before, as `skillbank imports` numbers them")],
            Arguments = { id },
        }.Does(context, async (call, cancellation) =>
        {
            await using var session = await Session.OpenAsync(call, cancellation);
            var imports = await ReadAsync(session, cancellation);
            var import = call.Value(id) is { } reference
                ? Find(reference, imports)
                : imports.FirstOrDefault(import => import.UndoneAt is null) ?? throw CommandProblem.NotFound("There is no import to undo.", "`skillbank imports` shows what there is.");
            var undone = (await session.Imports.UndoAsync(session.Owner, import.Id, cancellation)).Value("import");
            call.Show(undone, print => Tell(print, undone, session.Time));
        });
    }

    static void Tell(Printer print, UndoneImport undone, TimeProvider time)
    {
        print.Line(undone switch
        {
            { WasUndone: true } => $"{Name(undone.Import)} was undone before, {EntryText.When(undone.Import.UndoneAt!.Value, time)}.",
            { Went: [] } => $"Nothing that came from {Name(undone.Import)} is left to undo.",
            _ => $"Undone: {Name(undone.Import)}",
        });
        foreach (var back in undone.Went.Where(item => item.Kind is ImportItemKind.FillIn)) print.Line($"{back.Section}, {back.Heading}: {back.Reason}");
        foreach (var left in undone.LeftAlone) print.Line($"Left alone: {left.Section}, {left.Heading}. {left.Reason}");
        if (undone.Deletion is { } deletion)
            print.Line($"In the trash: {undone.Went.Count(item => item.Kind is ImportItemKind.Add or ImportItemKind.AddWording)}. `skillbank trash restore {Reference.Short(deletion.Id)}` brings them back within {Deletion.Days} days.");
    }

    static Argument<string?> Id() => new("ID") { HelpName = "ID", Description = "Its number, its id, or the end of its id, as `imports` shows them." };

    static Import Find(string reference, IReadOnlyList<Import> imports) => Reference.Find(reference, imports, import => import.Id, Name, "import", "skillbank imports");

    static async Task<IReadOnlyList<Import>> ReadAsync(Session session, CancellationToken cancellation) =>
        await session.ImportReader.ListAsync(session.Owner, cancellation) ?? [];

    static string Name(Import import) => import.FileName ?? $"A {Importers.Find(import.Format)?.Title ?? import.Format} file";

    static Table TableOf(IReadOnlyList<Import> imports, TimeProvider time)
    {
        var table = new Table("#", "Id", "File", "Imported", "Added", "Wordings", "Filled in", "Undone").Right(0, 4, 5, 6);
        foreach (var (index, import) in imports.Index())
            table.Row(EntryText.Number(index + 1), Reference.Short(import.Id), Name(import), EntryText.When(import.CreatedAt, time), EntryText.Number(import.Counts.Added),
                EntryText.Number(import.Counts.AddedWordings), EntryText.Number(import.Counts.FilledIn), import.UndoneAt is { } at ? EntryText.When(at, time) : null);
        return table;
    }
}
