using System.CommandLine;
using SkillBank.App.Commands.Input;
using SkillBank.App.Commands.Output;
using SkillBank.Contract;
using SkillBank.Entries;

namespace SkillBank.App.Commands;

/// <summary><c>trash</c>: what was deleted, and how it comes back.</summary>
static class TrashCommands
{
    public static Command Create(CommandLineContext context) => new Verb("trash", "What was deleted: list it, restore it, or empty the trash.")
    {
        Examples = [("skillbank trash list", "what is in the trash"), ("skillbank trash restore 1", "bring back what was deleted last")],
        Subcommands = { List(context), Restore(context), Empty(context) },
    };

    /// <summary>Says that something lies in the trash now.</summary>
    public static void ShowDeleted(Invocation call, Deletion deletion) => call.Show(deletion, print =>
        print.Line($"In the trash: {deletion.Label}. `skillbank trash restore {Reference.Short(deletion.Id)}` brings it back within {Deletion.Days} days."));

    static Command List(CommandLineContext context) => new Verb("list", "List what is in the trash, the newest first.")
    {
        Examples = [("skillbank trash list", "what was deleted, and until when it can be restored")],
    }.Does(context, async (call, cancellation) =>
    {
        await using var session = await Session.OpenAsync(call, cancellation);
        var trash = await ReadAsync(session, cancellation);
        call.Show(trash, print =>
        {
            if (trash.Count == 0) print.Line("The trash is empty.");
            else print.Print(TableOf(trash, session.Time));
        });
    });

    static Command Restore(CommandLineContext context)
    {
        var id = Words.One("ID", "Its number, its id, or the end of its id, as `trash list` shows them.");
        return new Verb("restore", "Put something back where it was.")
        {
            Examples = [("skillbank trash restore 1", "bring back what was deleted last")],
            Arguments = { id },
        }.Does(context, async (call, cancellation) =>
        {
            await using var session = await Session.OpenAsync(call, cancellation);
            var found = Reference.Find(call.Value(id)!, await ReadAsync(session, cancellation), deletion => deletion.Id, deletion => deletion.Label,
                "thing in the trash", "skillbank trash list");
            var outcome = await session.Trash.RestoreAsync(session.Owner, found.Id, cancellation);
            if (outcome is Outcome<Deletion>.Duplicate)
                throw CommandProblem.Conflict($"{found.Label} cannot come back: there is one of that name again.", "Rename or delete that one first.");
            call.Show(outcome.Value("thing"), print => print.Line($"Restored: {found.Label}"));
        });
    }

    static Command Empty(CommandLineContext context)
    {
        var yes = new Option<bool>("--yes") { Description = "Really: this cannot be undone." };
        return new Verb("empty", "Remove everything in the trash for good.")
        {
            Examples = [("skillbank trash empty --yes", "nothing in the trash can be restored after this")],
            Options = { yes },
        }.Does(context, async (call, cancellation) =>
        {
            if (!call.Value(yes)) throw CommandProblem.Usage("What is in the trash would be gone for good.", "Say so: `skillbank trash empty --yes`.");
            await using var session = await Session.OpenAsync(call, cancellation);
            var count = (await session.Trash.EmptyAsync(session.Owner, cancellation)).Value("trash");
            call.Show(new Dictionary<string, int> { ["removed"] = count }, print => print.Line(count == 0 ? "The trash was empty." : $"Gone for good: {count}"));
        });
    }

    static async Task<IReadOnlyList<Deletion>> ReadAsync(Session session, CancellationToken cancellation) =>
        await session.Reader.TrashAsync(session.Owner, cancellation) ?? [];

    static Table TableOf(IReadOnlyList<Deletion> trash, TimeProvider time)
    {
        var table = new Table("#", "Id", "What", "Section", "Deleted", "Until").Right(0);
        foreach (var (index, deletion) in trash.Index())
            table.Row(EntryText.Number(index + 1), Reference.Short(deletion.Id), $"{deletion.Label} ({EnumText.Of(deletion.Kind)})", deletion.Section,
                EntryText.When(deletion.DeletedAt, time), EntryText.When(deletion.DeletedAt.AddDays(Deletion.Days), time));
        return table;
    }
}
