using System.CommandLine;
using System.Text.Json.Nodes;
using SkillBank.App.Commands.Input;
using SkillBank.Contract;
using SkillBank.Documents.Typesetting;
using SkillBank.Entries;
using SkillBank.Resumes;

namespace SkillBank.App.Commands.Resumes;

/// <summary><c>resume</c>: views of the bank, each for one purpose.</summary>
static class ResumeCommands
{
    const string ResumeHelp = "Its number as `resume list` shows it, its id, or its title.";

    public static Command Create(CommandLineContext context) => new Verb("resume", "Resumes: views of the bank for one purpose each, linked to it entry by entry.")
    {
        Examples =
        [
            ("skillbank resume new \"Platform roles\" targetCompany=Nordhavn", "a resume that takes everything in the bank"),
            ("skillbank resume wording 1 experience 1 2", "it uses the second wording of its first job"),
            ("skillbank resume snapshot 1 sentTo=Nordhavn sentOn=2026-11-20 -o cv.pdf", "freeze and print what is sent"),
        ],
        Subcommands =
        {
            New(context), List(context), Show(context), Edit(context), Duplicate(context), Delete(context), SectionCommand(context), Order(context),
            ResumeEntryCommands.Place(context), ResumeEntryCommands.Remove(context), ResumeEntryCommands.Move(context), ResumeEntryCommands.Wording(context),
            ResumeEntryCommands.Newer(context), ResumeEntryCommands.Add(context), ResumeEntryCommands.ToBank(context),
            ResumeFileCommands.Print(context), ResumeFileCommands.Snapshot(context), ResumeFileCommands.Snapshots(context), ResumeFileCommands.Sent(context),
            ResumeFileCommands.Open(context), ResumeFileCommands.Restore(context), ResumeFileCommands.Compare(context), ResumeEntryCommands.UsageOf(context),
        },
    };

    public static Argument<string> ResumeArgument() => Words.One("RESUME", ResumeHelp);

    /// <summary>Says what came of a change to an entry of a resume.</summary>
    public static void ShowEntry(Invocation call, Outcome<PlacedEntry> outcome)
    {
        var placed = outcome.Value("entry");
        call.Show(placed, print =>
        {
            if (outcome.IsUnchanged()) print.Line("Nothing to change:");
            ResumeText.Entry(print, placed);
        });
    }

    /// <summary>Stops at a look that cannot be had, before anything is stored.</summary>
    public static ResumeDetails Checked(Invocation call, ResumeDetails details)
    {
        // No process is started: the templates' descriptions are read only.
        new ResumePrinter(new TypesettingPool(Typesetter.Options(call))).RequireLook(details);
        return details;
    }

    static Command New(CommandLineContext context)
    {
        var (title, words) = (Words.One("TITLE", "What you call it; it is not printed."), Words.Many("key=value…", "Purpose, look and rule."));
        return new Verb("new", "Make a resume. Without a rule it takes everything in the bank, also what comes later.")
        {
            Examples =
            [
                ("skillbank resume new \"Platform roles\"", "everything, each entry in its main wording"),
                ("skillbank resume new Research rule=last_years ruleYears=10 fit=2", "what happened in the last ten years, on two pages"),
                ("skillbank resume new Short rule=hand_picked", "nothing but what is placed"),
            ],
            Arguments = { title, words },
        }.Does(context, async (call, cancellation) =>
        {
            var body = KeyValues.Read(call.Value(words)!, BodyKeys.Resume, new JsonObject { ["title"] = call.Value(title) });
            var details = Checked(call, KeyHints.On(BodyKeys.Resume, () => ResumeBodies.ReadNew(body)));
            await using var session = await Session.OpenAsync(call, cancellation);
            var resume = (await session.Resumes.CreateAsync(session.Owner, details, cancellation)).Value("resume");
            call.Show(resume, print => print.Line($"Made '{resume.Details.Title}' ({Reference.Short(resume.Id)})."));
        });
    }

    static Command List(CommandLineContext context) => new Verb("list", "List the resumes, the first made first.")
    {
        Examples = [("skillbank resume list", "the resumes, numbered")],
    }.Does(context, async (call, cancellation) =>
    {
        await using var session = await Session.OpenAsync(call, cancellation);
        var resumes = await session.ResumesAsync(cancellation);
        call.Show(resumes, print => ResumeText.Resumes(print, resumes));
    });

    static Command Show(CommandLineContext context)
    {
        var resume = ResumeArgument();
        return new Verb("show", "Show a resume: its entries in order, with their wordings, and what to know before sending it.")
        {
            Examples = [("skillbank resume show 1", "what the first resume takes from the bank")],
            Arguments = { resume },
        }.Does(context, async (call, cancellation) =>
        {
            await using var session = await Session.OpenAsync(call, cancellation);
            var content = await session.ContentAsync(call.Value(resume)!, cancellation);
            var composed = ResumeComposer.Compose(content);
            call.Show(new ShownResume(content.Resume, composed.Entries, composed.Notices, composed.Newer), print => ResumeText.Whole(print, content, composed));
        });
    }

    static Command Edit(CommandLineContext context)
    {
        var (resume, words, expect) = (ResumeArgument(), Words.Many("key=value…", "What is to change; an empty value clears."), Words.Expect());
        return new Verb("edit", "Change a resume's purpose, look or rule.")
        {
            Examples = [("skillbank resume edit 1 targetRole=\"Staff Engineer\" status=active", "what it is for"), ("skillbank resume edit 1 'options={\"accent\":\"#204060\"}'", "another color")],
            Arguments = { resume, words }, Options = { expect },
        }.Does(context, async (call, cancellation) =>
        {
            var body = KeyValues.Read(call.Value(words)!, BodyKeys.Resume, null);
            await using var session = await Session.OpenAsync(call, cancellation);
            var found = await session.ResumeAsync(call.Value(resume)!, cancellation);
            var outcome = await session.Resumes.UpdateAsync(session.Owner, found.Id,
                now => Checked(call, KeyHints.On(BodyKeys.Resume, () => ResumeBodies.Merge(now, body))), call.Value(expect), cancellation);
            ShowResume(call, outcome, "Changed");
        });
    }

    static Command Duplicate(CommandLineContext context)
    {
        var (resume, title) = (ResumeArgument(), new Argument<string?>("TITLE") { Description = "What the new one is called.", Arity = ArgumentArity.ZeroOrOne });
        return new Verb("duplicate", "Make a resume like another one, with the same links to the bank.")
        {
            Examples = [("skillbank resume duplicate 1 \"Platform roles, Bergen\"", "a copy to change")],
            Arguments = { resume, title },
        }.Does(context, async (call, cancellation) =>
        {
            await using var session = await Session.OpenAsync(call, cancellation);
            var found = await session.ResumeAsync(call.Value(resume)!, cancellation);
            ShowResume(call, await session.Resumes.DuplicateAsync(session.Owner, found.Id, call.Value(title), cancellation), "Made");
        });
    }

    static Command Delete(CommandLineContext context)
    {
        var (resume, expect, force) = (ResumeArgument(), Words.Expect(), Words.Force());
        return new Verb("delete", "Move a resume with its snapshots to the trash.")
        {
            Examples = [("skillbank resume delete 2", "the second resume goes; the trash keeps it")],
            Arguments = { resume }, Options = { expect, force },
        }.Does(context, async (call, cancellation) =>
        {
            await using var session = await Session.OpenAsync(call, cancellation);
            var found = await session.ResumeAsync(call.Value(resume)!, cancellation);
            var sent = (await session.ResumeReader.SnapshotsAsync(session.Owner, found.Id, cancellation)).Where(snapshot => snapshot.Details.SentOn is not null).ToList();
            if (sent.Count > 0 && !call.Value(force)) throw new CommandProblem(ExitCode.Conflict, "It was sent; its snapshots would go with it:")
            {
                Candidates = [.. sent.Take(20).Select(snapshot => $"snapshot {snapshot.Number}, {snapshot.Details.SentOn} to {snapshot.Details.SentTo ?? "someone"}")],
                Hint = "`resume edit RESUME status=archived` keeps it out of the way; --force deletes it.",
            };
            TrashCommands.ShowDeleted(call, (await session.Resumes.DeleteAsync(session.Owner, found.Id, call.Value(expect), cancellation)).Value("resume"));
        });
    }

    static Command SectionCommand(CommandLineContext context)
    {
        var (resume, section, words) = (ResumeArgument(), Words.Section(), Words.Many("key=value…", "title, isVisible, source (bank or own), keepTogether, startsOnNewPage."));
        return new Verb("section", "Change a section of a resume: its heading, whether it prints, where its pages break, and whether its entries come from the bank.")
        {
            Examples =
            [
                ("skillbank resume section 1 experience title=\"Selected roles\"", "another heading"),
                ("skillbank resume section 1 projects source=own", "entries written for this resume instead of the bank's"),
                ("skillbank resume section 1 publications startsOnNewPage=true", "publications begin a page"),
            ],
            Arguments = { resume, section, words },
        }.Does(context, async (call, cancellation) =>
        {
            var body = KeyValues.Read(call.Value(words)!, BodyKeys.ResumeSection, null);
            await using var session = await Session.OpenAsync(call, cancellation);
            var found = await session.ResumeAsync(call.Value(resume)!, cancellation);
            ShowResume(call, await session.Resumes.UpdateSectionAsync(session.Owner, found.Id, call.Value(section)!,
                chosen => KeyHints.On(BodyKeys.ResumeSection, () => ResumeBodies.Merge(chosen, body)), null, cancellation), "Changed");
        });
    }

    static Command Order(CommandLineContext context)
    {
        var (resume, sections) = (ResumeArgument(), Words.Many("SECTION…", "Sections in their new order; those that are not named follow."));
        return new Verb("order", "Put the sections of a resume in a new order.")
        {
            Examples = [("skillbank resume order 1 summaries skills experience", "skills before jobs")],
            Arguments = { resume, sections },
        }.Does(context, async (call, cancellation) =>
        {
            await using var session = await Session.OpenAsync(call, cancellation);
            var found = await session.ResumeAsync(call.Value(resume)!, cancellation);
            ShowResume(call, await session.Resumes.ReorderSectionsAsync(session.Owner, found.Id, call.Value(sections)!, null, cancellation), "Changed");
        });
    }

    static void ShowResume(Invocation call, Outcome<Resume> outcome, string done)
    {
        var resume = outcome.Value("resume");
        call.Show(resume, print => print.Line(outcome.IsUnchanged()
            ? $"Nothing to change: '{resume.Details.Title}'."
            : $"{done} '{resume.Details.Title}' ({Reference.Short(resume.Id)}, version {resume.Version})."));
    }

    sealed record ShownResume(Resume Resume, IReadOnlyList<PlacedEntry> Entries, IReadOnlyList<string> Notices, int Newer);
}
