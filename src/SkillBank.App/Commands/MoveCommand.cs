using System.CommandLine;
using SkillBank.App.Commands.Input;
using SkillBank.App.Commands.Output;
using SkillBank.Entries;

namespace SkillBank.App.Commands;

/// <summary><c>move</c>: another place for an entry, or for a summary.</summary>
static class MoveCommand
{
    public static Command Create(CommandLineContext context)
    {
        var section = Words.Section();
        var id = Words.One("ID", "Its number, its id, or the end of its id, as `list` shows them.");
        var position = new Argument<int>("POSITION") { Description = "The place it is to have; 1 is the first." };
        return new Verb("move", "Move an entry to another place; the others move out of the way.")
        {
            Examples = [("skillbank move projects 4 1", "the fourth project becomes the first")],
            Arguments = { section, id, position },
        }.Does(context, async (call, cancellation) =>
        {
            var where = call.Value(section)!;
            await using var session = await Session.OpenAsync(call, cancellation);
            if (where.IsSingle)
            {
                await Wordings.MoveAsync(call, session, where, null, call.Value(id)!, call.Value(position), cancellation);
                return;
            }
            var entries = await session.ReadAsync(where, cancellation);
            var found = await session.EntryAsync(where, call.Value(id)!, cancellation);
            Require(call.Value(position), entries.Count);
            var entry = (await session.Entries.UpdateAsync(session.Owner, where, found.Id,
                entry => new EntryDraft(entry.AnyDetails) { Position = call.Value(position) - 1 }, null, cancellation)).Value("entry");
            call.Show(entry, print => print.Line($"{entry.AnyDetails.Heading} is number {entry.Position + 1} in {where} now."));
        });
    }

    /// <summary>Stops at a place that there is not; people count from 1.</summary>
    public static void Require(int position, int count)
    {
        if (position < 1 || position > count) throw CommandProblem.Usage(FormattableString.Invariant($"The position must be between 1 and {count}."));
    }
}
