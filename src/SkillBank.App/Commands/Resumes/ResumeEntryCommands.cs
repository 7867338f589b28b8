using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using SkillBank.App.Commands.Input;
using SkillBank.Contract;
using SkillBank.Entries;
using SkillBank.Resumes;

namespace SkillBank.App.Commands.Resumes;

/// <summary>What can be done with the entries of a resume.</summary>
static class ResumeEntryCommands
{
    const string EntryHelp = "Its number in the section as `resume show` has it, or its id.";

    public static Command Place(CommandLineContext context)
    {
        var entry = Words.One("ENTRY", "Its number as `list SECTION` shows it, or its id.");
        var words = Words.Many("key=value…", "heading, isHidden.");
        return On("place", "Put an entry of the bank on a resume, or change its heading there or whether it prints.", context,
            [("skillbank resume place 1 experience 3 heading=\"Platform Engineer\"", "the third job, called as the posting calls it"), ("skillbank resume place 1 skills 7 isHidden=true", "one skill less")],
            [entry, words], async (call, session, resume, section, cancellation) =>
            {
                var body = KeyValues.Read(call.Value(words)!, BodyKeys.Placement, null);
                var found = section.IsSingle
                    ? await session.ReadAsync(section, cancellation) is [var single, ..] ? single : throw CommandProblem.NotFound("There is no summary yet.")
                    : await session.EntryAsync(section, call.Value(entry)!, cancellation);
                ResumeCommands.ShowEntry(call, await session.Placements.PlaceAsync(session.Owner, resume.Id, found.Id,
                    draft => KeyHints.On(BodyKeys.Placement, () => ResumeBodies.Merge(draft, body)), null, cancellation));
            });
    }

    public static Command Remove(CommandLineContext context)
    {
        var entry = Words.One("ENTRY", EntryHelp);
        return On("remove", "Take an entry off a resume: what was chosen about it is forgotten, and when the rule would take it, it is hidden.", context,
            [("skillbank resume remove 1 experience 3", "the third job does not print any more")], [entry], async (call, session, resume, section, cancellation) =>
            {
                var placed = await FindAsync(session, resume, section, call.Value(entry)!, cancellation);
                if (placed.IsPlaced) await session.Placements.RemoveAsync(session.Owner, resume.Id, placed.Id, null, cancellation);
                var content = (await session.ResumeReader.ContentAsync(session.Owner, resume.Id, cancellation))!;
                if (ResumeComposer.Find(content, placed.EntryId ?? placed.Id) is { } still)
                    await session.Placements.PlaceAsync(session.Owner, resume.Id, still.Id, draft => draft with { IsHidden = true }, null, cancellation);
                call.Show(placed, print => print.Line($"{placed.Heading} does not print on '{resume.Details.Title}' any more."));
            });
    }

    public static Command Move(CommandLineContext context)
    {
        var (entry, position) = (Words.One("ENTRY", EntryHelp), new Argument<int>("POSITION") { Description = "Its new place in the section, from 1 on." });
        return On("move", "Move an entry of a resume to another place in its section.", context,
            [("skillbank resume move 1 experience 3 1", "the third job becomes the first")], [entry, position], async (call, session, resume, section, cancellation) =>
            {
                var content = (await session.ResumeReader.ContentAsync(session.Owner, resume.Id, cancellation))!;
                var ids = ResumeComposer.Compose(content).Entries.Where(e => e.Section == section.Slug).Select(e => e.Id).ToList();
                var placed = ResumeReferences.Entry(content, section, call.Value(entry)!);
                MoveCommand.Require(call.Value(position), ids.Count);
                ids.Remove(placed.Id);
                ids.Insert(call.Value(position) - 1, placed.Id);
                (await session.Placements.ReorderAsync(session.Owner, resume.Id, section, ids, cancellation)).Value("resume");
                call.Show(placed with { DisplayOrder = call.Value(position) - 1 }, print => print.Line($"{placed.Heading} is number {call.Value(position)} now."));
            });
    }

    public static Command Wording(CommandLineContext context)
    {
        var entry = Words.One("ENTRY", EntryHelp);
        var wording = Words.One("WORDING", "Its number or id as `wording list` shows them, or main to follow the main one.");
        var pin = new Option<int?>("--pin") { Description = "Stay with the text as it is now, or as it was at a revision.", HelpName = "REVISION", Arity = ArgumentArity.ZeroOrOne };
        return On("wording", "Choose the wording of an entry on a resume.", context,
            [("skillbank resume wording 1 experience 1 2", "the second wording, as it is at any time"), ("skillbank resume wording 1 experience 1 2 --pin", "the same, as it is now"), ("skillbank resume wording 1 experience 1 main", "the main one again")],
            [entry, wording], async (call, session, resume, section, cancellation) =>
            {
                var placed = await FindAsync(session, resume, section, call.Value(entry)!, cancellation);
                if (placed.EntryId is not { } id) throw CommandProblem.Usage("The entry is the resume's own and has one text.", "`resume to-bank` makes it an entry of the bank.");
                var isPinned = call.Has(pin);
                var draft = new PlacementDraft();
                if (call.Value(wording) == "main")
                {
                    if (isPinned) throw CommandProblem.Usage("Name the wording that is to be pinned, not main.");
                }
                else
                {
                    var (_, chosen) = await session.WordingAsync(section, section.IsSingle ? null : id.ToString(), call.Value(wording)!, cancellation);
                    draft = new() { Wording = isPinned ? WordingMode.Pinned : WordingMode.Live, VariationId = chosen.Id, Revision = call.Value(pin) };
                }
                ResumeCommands.ShowEntry(call, await session.Placements.PlaceAsync(session.Owner, resume.Id, id,
                    now => draft with { Heading = now.Heading, IsHidden = now.IsHidden }, null, cancellation));
            }, pin);
    }

    public static Command Newer(CommandLineContext context)
    {
        var entry = Words.One("ENTRY", EntryHelp);
        var decision = new Argument<string?>("take|keep") { Description = "Take the bank's text, or keep the pinned one.", Arity = ArgumentArity.ZeroOrOne };
        decision.AcceptOnlyFromAmong("take", "keep");
        return On("newer", "See what the bank has that is newer than a pinned text, and take it or keep yours.", context,
            [("skillbank resume newer 1 experience 1", "the difference, word by word"), ("skillbank resume newer 1 experience 1 take", "the newer text")],
            [entry, decision], async (call, session, resume, section, cancellation) =>
            {
                var placed = await FindAsync(session, resume, section, call.Value(entry)!, cancellation);
                var placements = session.Placements;
                if (call.Value(decision) == "take") ResumeCommands.ShowEntry(call, await placements.TakeNewerAsync(session.Owner, resume.Id, placed.Id, null, cancellation));
                else if (call.Value(decision) == "keep") ResumeCommands.ShowEntry(call, await placements.KeepPinnedAsync(session.Owner, resume.Id, placed.Id, null, cancellation));
                else call.Show(placed, print =>
                {
                    ResumeText.Entry(print, placed);
                    if (placed.Newer is null) print.Line("The bank has nothing newer.");
                });
            });
    }

    public static Command Add(CommandLineContext context)
    {
        var words = Words.Many("key=value…", "The same keys as for an entry of the bank.");
        return On("add", "Add an entry to one resume only. It prints where the section's source is own.", context,
            [("skillbank resume add 1 projects projectName=\"Harbor map\" content=\"Mapped it.\"", "a project that only this resume has")],
            [words], async (call, session, resume, section, cancellation) =>
            {
                var body = KeyValues.Read(call.Value(words)!, BodyKeys.Of(section), null);
                var draft = KeyHints.On(BodyKeys.Of(section), () => EntryBody.ReadNew(section, body, session.Reader.Today));
                ResumeCommands.ShowEntry(call, await session.OwnEntries.CreateAsync(session.Owner, resume.Id, draft, cancellation));
                if (!call.Json && resume.AllSections().First(chosen => chosen.Section == section.Slug).Source == SectionSource.Bank)
                    call.Out.Line($"It prints when the section's entries are its own: `skillbank resume section \"{resume.Details.Title}\" {section} source=own`.");
            });
    }

    public static Command ToBank(CommandLineContext context)
    {
        var entry = Words.One("ENTRY", EntryHelp);
        return On("to-bank", "Make an entry of a resume's own one of the bank's; the resume then follows it.", context,
            [("skillbank resume to-bank 1 projects 1", "the resume's own first project, for all resumes")], [entry], async (call, session, resume, section, cancellation) =>
            {
                var placed = await FindAsync(session, resume, section, call.Value(entry)!, cancellation);
                ResumeCommands.ShowEntry(call, await session.OwnEntries.AddToBankAsync(session.Owner, resume.Id, placed.Id, null, cancellation));
            });
    }

    public static Command UsageOf(CommandLineContext context)
    {
        var section = Words.Section();
        var words = Words.Many("[ENTRY] [WORDING]", "Numbers or ids, as `list` and `wording list` show them; no ENTRY for summaries.");
        return new Verb("usage", "Tell where an entry or a wording is used, how often it went into a file, and to whom it was sent.")
        {
            Examples = [("skillbank resume usage experience 1", "the first job"), ("skillbank resume usage experience 1 2", "its second wording")],
            Arguments = { section, words },
        }.Does(context, async (call, cancellation) =>
        {
            var (where, names) = (call.Value(section)!, call.Value(words)!);
            if (names.Length is 0 or > 2 || (where.IsSingle && names.Length > 1)) throw CommandProblem.Usage("Name the entry, or the entry and its wording.", "skillbank resume usage SECTION ENTRY [WORDING]");
            await using var session = await Session.OpenAsync(call, cancellation);
            var id = where.IsSingle || names.Length == 2
                ? (await session.WordingAsync(where, where.IsSingle ? null : names[0], names[^1], cancellation)).Wording.Id
                : (await session.EntryAsync(where, names[0], cancellation)).Id;
            var usage = (await session.Usage.UsageAsync(session.Owner, id, cancellation))!;
            call.Show(usage, print => ResumeText.Usage(print, usage, session.Time));
        });
    }

    static async Task<PlacedEntry> FindAsync(Session session, Resume resume, Section section, string reference, CancellationToken cancellation) =>
        ResumeReferences.Entry((await session.ResumeReader.ContentAsync(session.Owner, resume.Id, cancellation))!, section, reference);

    static Verb On(string name, string description, CommandLineContext context, IReadOnlyList<(string, string)> examples, IReadOnlyList<Argument> arguments,
        Func<Invocation, Session, Resume, Section, CancellationToken, Task> work, params ReadOnlySpan<Option> options)
    {
        var (resume, section) = (ResumeCommands.ResumeArgument(), Words.Section());
        var verb = new Verb(name, description) { Examples = examples, Arguments = { resume, section } };
        foreach (var argument in arguments) verb.Add(argument);
        foreach (var option in options) verb.Add(option);
        return verb.Does(context, async (call, cancellation) =>
        {
            await using var session = await Session.OpenAsync(call, cancellation);
            await work(call, session, await session.ResumeAsync(call.Value(resume)!, cancellation), call.Value(section)!, cancellation);
        });
    }
}
