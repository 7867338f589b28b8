using System.CommandLine;
using System.Text.Json.Nodes;
using SkillBank.App.Commands.Input;
using SkillBank.App.Commands.Output;
using SkillBank.Entries;

namespace SkillBank.App.Commands;

/// <summary><c>show</c> and <c>edit</c> of something of which a profile has exactly one.</summary>
/// <typeparam name="T">What it is.</typeparam>
sealed class RecordCommands<T> where T : class
{
    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    public required BodyKeys Keys { get; init; }

    /// <summary>Reads it as it is.</summary>
    public required Func<Session, CancellationToken, Task<T>> Read { get; init; }

    /// <summary>Stores what the body changes.</summary>
    public required Func<Session, JsonObject, long?, CancellationToken, Task<Outcome<T>>> Write { get; init; }

    /// <summary>What is shown of it.</summary>
    public Func<T, object> View { get; init; } = record => record;

    public Command Show(CommandLineContext context) => new Verb("show", $"Show the {Name}.")
    {
        Examples = [($"skillbank {Name} show", $"the {Name} as it is")],
    }.Does(context, async (call, cancellation) =>
    {
        await using var session = await Session.OpenAsync(call, cancellation);
        var record = await Read(session, cancellation);
        call.Show(View(record), print => EntryText.Fields(print, View(record)));
    });

    public Command Edit(CommandLineContext context, string example, string meaning)
    {
        var pairs = Words.Many("key=value", $"What changes; an empty value clears. {Keys.Hint}");
        var expect = Words.Expect();
        var verb = new Verb("edit", $"Change the {Name}. Keys that are not named stay as they are; an empty value clears.")
        {
            Examples = [(example, meaning)],
            Arguments = { pairs },
            Options = { expect },
        };
        var body = new BodyOptions(verb, hasContent: false);
        return verb.Does(context, async (call, cancellation) =>
        {
            var json = await body.ReadAsync(call, call.Value(pairs)!, Keys, cancellation);
            await using var session = await Session.OpenAsync(call, cancellation);
            var outcome = await Write(session, json, call.Value(expect), cancellation);
            var record = outcome.Value(Name);
            call.Show(View(record), print =>
            {
                if (outcome.IsUnchanged()) print.Line($"Nothing to change in the {Name}.");
                else EntryText.Fields(print, View(record));
            });
        });
    }
}
