using System.CommandLine;
using SkillBank.App.Commands.Input;
using SkillBank.Contract;
using SkillBank.Profiles;

namespace SkillBank.App.Commands;

/// <summary><c>settings</c>: the bank's title, paper, language and notes.</summary>
static class SettingsCommands
{
    public static Command Create(CommandLineContext context)
    {
        var record = new RecordCommands<Profile>
        {
            Name = "settings",
            Keys = BodyKeys.Settings,
            Read = (session, _) => Task.FromResult(session.Profile),
            Write = (session, json, expected, cancellation) => session.Profiles.UpdateSettingsAsync(session.Owner,
                profile => KeyHints.On(BodyKeys.Settings, () => ProfileBodies.MergeSettings(profile, json)), expected, cancellation),
            View = profile => profile.Settings,
        };
        return new Verb("settings", "The bank's title, the language of its wordings, the paper to print on, and notes.")
        {
            Examples = [("skillbank settings edit defaultPaper=letter defaultLanguage=en", "print on US Letter")],
            Subcommands =
            {
                record.Show(context),
                record.Edit(context, "skillbank settings edit defaultPaper=a4 title=\"My bank\"", "print on A4; an empty value follows the country again"),
            },
        };
    }
}
