using System.CommandLine;
using SkillBank.App.Commands.Input;
using SkillBank.App.Commands.Output;
using SkillBank.Contract;
using SkillBank.Documents.Typesetting;
using SkillBank.Resumes;

namespace SkillBank.App.Commands.Resumes;

/// <summary>What leaves a resume as a file, and what is kept of it.</summary>
static class ResumeFileCommands
{
    public static Command Print(CommandLineContext context)
    {
        var (resume, options) = (ResumeCommands.ResumeArgument(), new ResumeFileOptions());
        return new Verb("print", "Print a resume as a file. It is not recorded; `resume snapshot` does that.")
        {
            Examples = [("skillbank resume print 1 -o cv.pdf", "a PDF in the look that the resume chose"), ("skillbank resume print 1 --format md", "Markdown on standard output")],
            Arguments = { resume }, Options = { options.Format, options.Output },
        }.Does(context, async (call, cancellation) =>
        {
            var file = options.Read(call);
            await using var pool = new TypesettingPool(Typesetter.Options(call));
            await using var session = await Session.OpenAsync(call, cancellation);
            var content = await session.ContentAsync(call.Value(resume)!, cancellation);
            var composed = ResumeComposer.Compose(content);
            using var progress = new Progress(call.Around, "Printing");
            var written = await file.Format.WriteAsync(content, composed, new(pool), cancellation);
            progress.Dispose();
            await file.WriteAsync(call, written, composed.Notices, content.Resume.Details.Fit, cancellation);
        });
    }

    public static Command Snapshot(CommandLineContext context)
    {
        var (resume, words, output) = (ResumeCommands.ResumeArgument(), Words.Many("key=value…", "title, sentTo, sentFor, sentOn, notes, format."), Output());
        return new Verb("snapshot", "Freeze a resume with its file, byte for byte. With sentOn it is marked as sent.")
        {
            Examples = [("skillbank resume snapshot 1 title=\"Before the rewrite\"", "a version to come back to"), ("skillbank resume snapshot 1 sentTo=Nordhavn sentOn=2026-11-20 -o cv.pdf", "what is sent, and its file")],
            Arguments = { resume, words }, Options = { output },
        }.Does(context, async (call, cancellation) =>
        {
            var body = KeyValues.Read(call.Value(words)!, BodyKeys.Snapshot, []);
            var details = KeyHints.On(BodyKeys.Snapshot, () => ResumeBodies.ReadNewSnapshot(body));
            var format = (string?)body["format"] is { } slug ? ResumeFileOptions.Find(slug) : ResumeFormat.Pdf;
            if (call.Value(output) is { } file) OutputFile.Require(file);
            await using var pool = new TypesettingPool(Typesetter.Options(call));
            await using var session = await Session.OpenAsync(call, cancellation);
            var found = await session.ResumeAsync(call.Value(resume)!, cancellation);
            using var progress = new Progress(call.Around, "Printing");
            var service = session.Snapshots(new ResumePrinter(pool));
            var snapshot = (await service.CreateAsync(session.Owner, found.Id, format, details, cancellation)).Value("resume");
            progress.Dispose();
            if (call.Value(output) is { } path) await WriteAsync(call, path, (await service.FileAsync(session.Owner, found.Id, snapshot.Id, cancellation))!.Bytes, cancellation);
            call.Show(snapshot, print => print.Line(
                $"Snapshot {snapshot.Number} of '{found.Details.Title}'{ResumeFile.Pages(snapshot.Pages, null)}, SHA-256 {snapshot.FileHash[..12]}…{(snapshot.Details.SentOn is { } day ? $", sent {day}" : "")}."));
        });
    }

    public static Command Snapshots(CommandLineContext context)
    {
        var resume = ResumeCommands.ResumeArgument();
        return new Verb("snapshots", "List the snapshots of a resume, the newest first.")
        {
            Examples = [("skillbank resume snapshots 1", "what was made of the first resume, and to whom it was sent")],
            Arguments = { resume },
        }.Does(context, async (call, cancellation) =>
        {
            await using var session = await Session.OpenAsync(call, cancellation);
            var found = await session.ResumeAsync(call.Value(resume)!, cancellation);
            var snapshots = await session.ResumeReader.SnapshotsAsync(session.Owner, found.Id, cancellation);
            call.Show(snapshots, print => ResumeText.Snapshots(print, snapshots, session.Time));
        });
    }

    public static Command Sent(CommandLineContext context)
    {
        var words = Words.Many("key=value…", "sentTo, sentFor, sentOn, title, notes.");
        return On("sent", "Mark a snapshot as sent, or change what is said about it.", context, [("skillbank resume sent 1 3 sentTo=Nordhavn sentFor=4711 sentOn=2026-11-20", "the third snapshot was sent")],
            [words], async (call, session, resume, snapshot, service, cancellation) =>
            {
                var body = KeyValues.Read(call.Value(words)!, BodyKeys.Snapshot, null);
                var outcome = await service.UpdateAsync(session.Owner, resume.Id, snapshot.Id, now => KeyHints.On(BodyKeys.Snapshot, () => ResumeBodies.Merge(now, body)), null, cancellation);
                var changed = outcome.Value("snapshot");
                call.Show(changed, print => ResumeText.Snapshots(print, [changed], session.Time));
            });
    }

    public static Command Open(CommandLineContext context)
    {
        var output = Output();
        return On("open", "Write the very bytes of a snapshot's file.", context, [("skillbank resume open 1 3 -o sent.pdf", "what was sent, byte for byte")], [],
            async (call, session, resume, snapshot, service, cancellation) =>
            {
                var file = call.Value(output) is "-" ? null : call.Value(output);
                if (file is null && call.Json) throw CommandProblem.Usage("With --json the file needs a place of its own.", "Add -o FILE.");
                if (file is null && call.Around.OutputIsTerminal) throw CommandProblem.Usage("A file is not for a terminal to show.", "Add -o FILE, or send it to another program.");
                var frozen = (await service.FileAsync(session.Owner, resume.Id, snapshot.Id, cancellation))!;
                await WriteAsync(call, file, frozen.Bytes, cancellation);
                if (file is not null) call.Show(frozen.Snapshot, print => print.Line($"Wrote {file} (SHA-256 {frozen.Snapshot.FileHash})"));
            }, output);
    }

    public static Command Restore(CommandLineContext context)
    {
        var title = new Argument<string?>("TITLE") { Description = "What the draft is called.", Arity = ArgumentArity.ZeroOrOne };
        return On("restore", "Make a new draft that prints what a snapshot printed.", context, [("skillbank resume restore 1 3 \"As sent to Nordhavn\"", "a draft like the third snapshot")], [title],
            async (call, session, resume, snapshot, service, cancellation) =>
            {
                var draft = (await service.RestoreAsync(session.Owner, resume.Id, snapshot.Id, call.Value(title), cancellation)).Value("snapshot");
                call.Show(draft, print => print.Line($"Made '{draft.Details.Title}' ({Reference.Short(draft.Id)})."));
            });
    }

    public static Command Compare(CommandLineContext context)
    {
        var (first, second) = (Words.One("FIRST", "A resume, or RESUME:SNAPSHOT."), Words.One("SECOND", "Another one."));
        return new Verb("compare", "Tell what is different between two resumes or snapshots, by section and entry, word by word.")
        {
            Examples = [("skillbank resume compare 1 2", "two resumes"), ("skillbank resume compare 1:3 1", "what changed since the third snapshot")],
            Arguments = { first, second },
        }.Does(context, async (call, cancellation) =>
        {
            await using var pool = new TypesettingPool(Typesetter.Options(call));
            var printer = new ResumePrinter(pool);
            await using var session = await Session.OpenAsync(call, cancellation);
            var comparison = ResumeComparison.Compare(
                await session.DocumentAsync(call.Value(first)!, printer, cancellation), await session.DocumentAsync(call.Value(second)!, printer, cancellation));
            call.Show(comparison, print => ResumeText.Comparison(print, comparison));
        });
    }

    static Verb On(string name, string description, CommandLineContext context, IReadOnlyList<(string, string)> examples, IReadOnlyList<Argument> arguments,
        Func<Invocation, Session, Resume, Snapshot, SnapshotService, CancellationToken, Task> work, params ReadOnlySpan<Option> options)
    {
        var (resume, snapshot) = (ResumeCommands.ResumeArgument(), Words.One("SNAPSHOT", "Its number or id, as `resume snapshots` shows them."));
        var verb = new Verb(name, description) { Examples = examples, Arguments = { resume, snapshot } };
        foreach (var argument in arguments) verb.Add(argument);
        foreach (var option in options) verb.Add(option);
        return verb.Does(context, async (call, cancellation) =>
        {
            await using var pool = new TypesettingPool(Typesetter.Options(call));
            await using var session = await Session.OpenAsync(call, cancellation);
            var found = await session.ResumeAsync(call.Value(resume)!, cancellation);
            var one = await session.SnapshotAsync(found, call.Value(snapshot)!, cancellation);
            await work(call, session, found, one, session.Snapshots(new ResumePrinter(pool)), cancellation);
        });
    }

    static Option<string?> Output() => new("--output", "-o") { Description = "The file to write; standard output when there is none, or for -.", HelpName = "FILE" };

    static Task WriteAsync(Invocation call, string? file, byte[] bytes, CancellationToken cancellation) => file is null
        ? call.Out.BytesAsync(bytes, cancellation)
        : OutputFile.WriteAsync(file, isPrivate: false, stream => stream.WriteAsync(bytes, cancellation).AsTask(), cancellation);
}
