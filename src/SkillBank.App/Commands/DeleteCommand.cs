using System.CommandLine;
using SkillBank.App.Commands.Input;
using SkillBank.App.Commands.Resumes;

namespace SkillBank.App.Commands;

/// <summary><c>delete</c>: an entry, or a summary, into the trash.</summary>
static class DeleteCommand
{
    public static Command Create(CommandLineContext context)
    {
        var section = Words.Section();
        var id = Words.One("ID", "Its number, its id, or the end of its id, as `list` shows them.");
        var expect = Words.Expect();
        var force = Words.Force();
        return new Verb("delete", "Move an entry with its wordings to the trash, from where it can be restored.")
        {
            Examples = [("skillbank delete skills 7", "the seventh skill goes; `skillbank trash restore 1` brings it back")],
            Arguments = { section, id },
            Options = { expect, force },
        }.Does(context, async (call, cancellation) =>
        {
            var where = call.Value(section)!;
            await using var session = await Session.OpenAsync(call, cancellation);
            if (where.IsSingle)
            {
                await Wordings.DeleteAsync(call, session, where, null, call.Value(id)!, call.Value(expect), call.Value(force), cancellation);
                return;
            }
            var found = await session.EntryAsync(where, call.Value(id)!, cancellation);
            await UseQuestion.AskAsync(session, found.Id, call.Value(force), cancellation);
            var deletion = (await session.Entries.DeleteAsync(session.Owner, where, found.Id, call.Value(expect), cancellation)).Value("entry");
            TrashCommands.ShowDeleted(call, deletion);
        });
    }
}
