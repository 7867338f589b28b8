using System.CommandLine;

namespace SkillBank.App.Commands;

/// <summary><c>reset</c>: everything into the trash.</summary>
static class ResetCommand
{
    public static Command Create(CommandLineContext context) => new Verb("reset", "Move everything in the bank to the trash, the contact included.")
    {
        Examples = [("skillbank reset", "an empty bank; `skillbank trash restore 1` brings everything back")],
    }.Does(context, async (call, cancellation) =>
    {
        await using var session = await Session.OpenAsync(call, cancellation);
        TrashCommands.ShowDeleted(call, (await session.Trash.ResetAsync(session.Owner, cancellation)).Value("bank"));
    });
}
