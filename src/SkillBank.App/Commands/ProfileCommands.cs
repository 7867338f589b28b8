using System.CommandLine;
using SkillBank.App.Commands.Input;
using SkillBank.App.Commands.Output;
using SkillBank.Contract;
using SkillBank.Profiles;

namespace SkillBank.App.Commands;

/// <summary><c>profile</c>: who has a bank here, what they are, and what work they look for.</summary>
static class ProfileCommands
{
    public static Command Create(CommandLineContext context)
    {
        var record = new RecordCommands<Profile>
        {
            Name = "profile",
            Keys = BodyKeys.Profile,
            Read = (session, _) => Task.FromResult(session.Profile),
            Write = (session, json, expected, cancellation) => session.Profiles.UpdateDetailsAsync(session.Owner,
                profile => KeyHints.On(BodyKeys.Profile, () => ProfileBodies.Merge(profile, json)), expected, cancellation),
        };
        return new Verb("profile", "Who has a bank here; your title, biography and the work you look for.")
        {
            Examples =
            [
                ("skillbank profile edit currentTitle=\"Site reliability engineer\" preferredLocations=Lagos,Berlin", "title, and where to work"),
                ("skillbank profile add partner", "a second person's bank; `--profile partner` uses it"),
            ],
            Subcommands =
            {
                record.Show(context),
                record.Edit(context, "skillbank profile edit experienceYears=12 desiredSalaryMin=70000 salaryCurrency=EUR", "figures"),
                List(context),
                Add(context),
            },
        };
    }

    static Command List(CommandLineContext context) => new Verb("list", "List everyone who has a bank in this database.")
    {
        Examples = [("skillbank profile list", "names and ids")],
    }.Does(context, async (call, cancellation) =>
    {
        await using var session = await Session.OpenAsync(call, cancellation);
        call.Show(session.Everyone.ToList(), print =>
        {
            var table = new Table("#", "Id", "Name", "Title").Right(0);
            foreach (var (index, profile) in session.Everyone.Index())
                table.Row(EntryText.Number(index + 1), Reference.Short(profile.Id), profile.Name, profile.Details.CurrentTitle);
            print.Print(table);
        });
    });

    static Command Add(CommandLineContext context)
    {
        var name = Words.One("NAME", "What it is called here; it must be new.");
        return new Verb("add", "Make a profile with an empty bank.")
        {
            Examples = [("skillbank profile add partner", "a second person's bank; `--profile partner` uses it")],
            Arguments = { name },
        }.Does(context, async (call, cancellation) =>
        {
            await using var session = await Session.OpenAsync(call, cancellation);
            if (session.Everyone.Any(profile => profile.Name == call.Value(name)!.Trim()))
                throw CommandProblem.Conflict($"There is a profile '{call.Value(name)!.Trim()}' already.");
            var profile = await session.Profiles.AddAsync(call.Value(name)!, cancellation);
            call.Show(profile, print => print.Line($"Added the profile '{profile.Name}' ({Reference.Short(profile.Id)}). Use it with --profile {profile.Name}."));
        });
    }
}
