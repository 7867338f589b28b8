using System.CommandLine;
using SkillBank.App.Commands.Input;
using SkillBank.App.Commands.Output;
using SkillBank.Entries;

namespace SkillBank.App.Commands;

/// <summary><c>wording</c>: the texts of an entry.</summary>
static class WordingCommands
{
    public static Command Create(CommandLineContext context) => new Verb("wording", "The wordings of an entry's text. SECTION ENTRY WORDING name one; summaries need no ENTRY.")
    {
        Examples =
        [
            ("skillbank wording add experience 1 title=Leadership content=\"Led a team of five.\"", "another wording of the first job"),
            ("skillbank wording main experience 1 2", "the second becomes the main one"),
            ("skillbank wording history summaries 1", "what the first summary said before"),
        ],
        Subcommands = { List(context), Add(context), Edit(context), MakeMain(context), Move(context), History(context), Restore(context), Delete(context) },
    };

    static Command List(CommandLineContext context) => Make("list", "List the wordings of an entry.", context,
        [("skillbank wording list experience 1", "the wordings of the first job")], [],
        async (call, session, target, cancellation) =>
        {
            var entry = target.Entry is { } reference
                ? await session.EntryAsync(target.Section, reference, cancellation)
                : await session.ReadAsync(target.Section, cancellation) is [var single, ..] ? single : null;
            call.Show(entry?.Variations ?? [], print => EntryText.Wordings(print, entry?.Variations ?? []));
        });

    static Command MakeMain(CommandLineContext context)
    {
        var expect = Words.Expect();
        return Make("main", "Make a wording the main one, which is used where no other is chosen.", context,
            [("skillbank wording main experience 1 2", "the second wording of the first job")], ["WORDING"],
            (call, session, target, cancellation) =>
                Wordings.MainAsync(call, session, target.Section, target.Entry, target.Names[0], call.Value(expect), cancellation), expect);
    }

    static Command Move(CommandLineContext context) => Make("move", "Move a wording to another place.", context,
        [("skillbank wording move experience 1 3 1", "the third becomes the first")], ["WORDING", "POSITION"],
        (call, session, target, cancellation) =>
            Wordings.MoveAsync(call, session, target.Section, target.Entry, target.Names[0], target.Number(1), cancellation));

    static Command History(CommandLineContext context) => Make("history", "List what a wording said, the newest first.", context,
        [("skillbank wording history experience 1 2", "every text that this wording had")], ["WORDING"],
        async (call, session, target, cancellation) =>
        {
            var (entry, wording) = await session.WordingAsync(target.Section, target.Entry, target.Names[0], cancellation);
            var history = await session.Reader.RevisionsAsync(session.Owner, target.Section, entry.Id, wording.Id, cancellation) ?? [];
            call.Show(history.ToList(), print => Print(print, history, session.Time));
        });

    static Command Restore(CommandLineContext context)
    {
        var expect = Words.Expect();
        return Make("restore", "Make a wording say again what an old revision said; that is a new revision.", context,
            [("skillbank wording restore experience 1 2 1", "the second wording says again what it said first")], ["WORDING", "REVISION"],
            (call, session, target, cancellation) =>
                Wordings.RestoreAsync(call, session, target.Section, target.Entry, target.Names[0], target.Number(1), call.Value(expect), cancellation), expect);
    }

    static Command Delete(CommandLineContext context)
    {
        var (expect, force) = (Words.Expect(), Words.Force());
        return Make("delete", "Move a wording to the trash. Resumes that print it use the main one instead.", context,
            [("skillbank wording delete experience 1 2", "the second wording goes; the trash keeps it")], ["WORDING"],
            (call, session, target, cancellation) => Wordings.DeleteAsync(
                call, session, target.Section, target.Entry, target.Names[0], call.Value(expect), call.Value(force), cancellation), expect, force);
    }

    static Command Add(CommandLineContext context)
    {
        BodyOptions? body = null;
        var (verb, section, words) = New("add", "Add a wording to an entry.", ["key=value…"],
        [
            ("skillbank wording add experience 1 title=Short content=\"Ran it.\" isMain=true", "a wording that becomes the main one"),
            ("skillbank wording add summaries title=Research --content-file research.md", "a summary from a file"),
        ]);
        body = new BodyOptions(verb, hasContent: true);
        return verb.Does(context, async (call, cancellation) =>
        {
            var target = Target.Read(call, section, words, []);
            var json = await body.ReadAsync(call, target.Rest, BodyKeys.Wording, cancellation);
            await using var session = await Session.OpenAsync(call, cancellation);
            await Wordings.AddAsync(call, session, target.Section, target.Entry, json, cancellation);
        });
    }

    static Command Edit(CommandLineContext context)
    {
        var expect = Words.Expect();
        var (verb, section, words) = New("edit", "Change a wording. A new title or content is a new revision; the old one stays in the history.", ["WORDING", "key=value…"],
            [("skillbank wording edit experience 1 2 content=\"Ran it well.\" focus=", "another text, and no focus any more")]);
        verb.Add(expect);
        var body = new BodyOptions(verb, hasContent: true);
        return verb.Does(context, async (call, cancellation) =>
        {
            var target = Target.Read(call, section, words, ["WORDING"]);
            var json = await body.ReadAsync(call, target.Rest, BodyKeys.Wording, cancellation);
            await using var session = await Session.OpenAsync(call, cancellation);
            await Wordings.EditAsync(call, session, target.Section, target.Entry, target.Names[0], json, call.Value(expect), cancellation);
        });
    }

    static Command Make(
        string name, string description, CommandLineContext context, IReadOnlyList<(string, string)> examples, string[] names,
        Func<Invocation, Session, Target, CancellationToken, Task> work, params ReadOnlySpan<Option> options)
    {
        var (verb, section, words) = New(name, description, names, examples);
        foreach (var option in options) verb.Add(option);
        return verb.Does(context, async (call, cancellation) =>
        {
            var target = Target.Read(call, section, words, names);
            target.RequireNoRest();
            await using var session = await Session.OpenAsync(call, cancellation);
            await work(call, session, target, cancellation);
        });
    }

    static (Verb Verb, Argument<Section> Section, Argument<string[]> Words) New(
        string name, string description, string[] names, IReadOnlyList<(string, string)> examples)
    {
        var section = Words.Section();
        var words = Words.Many($"[ENTRY] {string.Join(' ', names)}".TrimEnd(), "Numbers or ids, as `list` shows them; no ENTRY for summaries.");
        return (new Verb(name, description) { Examples = examples, Arguments = { section, words } }, section, words);
    }

    static void Print(Printer print, IReadOnlyList<Revision> history, TimeProvider time)
    {
        foreach (var (index, revision) in history.Index())
        {
            if (index > 0) print.Line();
            print.Line($"Revision {revision.Number}  {EntryText.When(revision.CreatedAt, time)}  {revision.Title}".TrimEnd());
            print.Block(revision.Content, 4);
        }
    }
}
