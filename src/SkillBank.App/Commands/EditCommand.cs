using System.CommandLine;
using System.Text.Json.Nodes;
using SkillBank.App.Commands.Input;
using SkillBank.App.Commands.Output;
using SkillBank.Contract;
using SkillBank.Entries;

namespace SkillBank.App.Commands;

/// <summary><c>edit</c>: changes what an entry says; the keys that are not named stay as they are.</summary>
static class EditCommand
{
    public static Command Create(CommandLineContext context)
    {
        var section = Words.Section();
        var id = Words.One("ID", "Its number, its id, or the end of its id, as `list` shows them.");
        var pairs = Words.Many("key=value", "What changes; an empty value clears.");
        var expect = Words.Expect();
        var verb = new Verb("edit", "Change an entry. Keys that are not named stay as they are; an empty value clears.")
        {
            Examples =
            [
                ("skillbank edit experience 1 endDate=2026-03 location=", "an end, and no place any more"),
                ("skillbank edit experience 1 content=\"Led the team.\"", "another text in the main wording; the old one stays in its history"),
                ("skillbank edit skills 3 yearsExperience=6 --expect 2", "only when nobody changed it since version 2"),
            ],
            Arguments = { section, id, pairs },
            Options = { expect },
        };
        var body = new BodyOptions(verb, hasContent: true);
        return verb.Does(context, async (call, cancellation) =>
        {
            var where = call.Value(section)!;
            var json = await body.ReadAsync(call, call.Value(pairs)!, BodyKeys.Of(where), cancellation);
            await using var session = await Session.OpenAsync(call, cancellation);
            if (where.IsSingle) await Wordings.EditAsync(call, session, where, null, call.Value(id)!, json, call.Value(expect), cancellation);
            else await EditAsync(call, session, await session.EntryAsync(where, call.Value(id)!, cancellation), json, call.Value(expect), cancellation);
        });
    }

    static async Task EditAsync(Invocation call, Session session, Entry found, JsonObject json, long? expected, CancellationToken cancellation)
    {
        var keys = BodyKeys.Of(found.Section);
        var outcome = await session.Entries.UpdateAsync(session.Owner, found.Section, found.Id,
            entry => KeyHints.On(keys, () => EntryBody.Merge(entry, json)), expected, cancellation);
        var entry = outcome.Value("entry");
        call.Show(entry, print => print.Line(outcome.IsUnchanged()
            ? $"Nothing to change: {entry.AnyDetails.Heading}"
            : $"Changed {entry.AnyDetails.Heading} (version {entry.Version})"));
    }
}
