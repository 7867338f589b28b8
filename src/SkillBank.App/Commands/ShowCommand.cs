using System.CommandLine;
using SkillBank.App.Commands.Input;
using SkillBank.App.Commands.Output;

namespace SkillBank.App.Commands;

/// <summary><c>show</c>: one entry, or one summary, with all that there is about it.</summary>
static class ShowCommand
{
    public static Command Create(CommandLineContext context)
    {
        var section = Words.Section();
        var id = Words.One("ID", "Its number, its id, or the end of its id, as `list` shows them.");
        return new Verb("show", "Show one entry with all its details and wordings.")
        {
            Examples = [("skillbank show experience 1", "the first job, with every wording")],
            Arguments = { section, id },
        }.Does(context, async (call, cancellation) =>
        {
            await using var session = await Session.OpenAsync(call, cancellation);
            var where = call.Value(section)!;
            if (where.IsSingle)
            {
                var (_, wording) = await session.WordingAsync(where, null, call.Value(id)!, cancellation);
                call.Show(wording, print => EntryText.Whole(print, wording));
                return;
            }
            var entry = await session.EntryAsync(where, call.Value(id)!, cancellation);
            call.Show(entry, print => EntryText.Whole(print, entry));
        });
    }
}
