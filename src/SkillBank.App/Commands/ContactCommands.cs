using System.CommandLine;
using SkillBank.App.Commands.Input;
using SkillBank.Contract;
using SkillBank.Profiles;

namespace SkillBank.App.Commands;

/// <summary><c>contact</c>: name, addresses and links, as a resume's head has them.</summary>
static class ContactCommands
{
    public static Command Create(CommandLineContext context)
    {
        var record = new RecordCommands<Contact>
        {
            Name = "contact",
            Keys = BodyKeys.Contact,
            Read = async (session, cancellation) =>
                await session.Reader.ContactAsync(session.Owner, cancellation) ?? throw CommandProblem.NotFound("The profile is gone."),
            Write = (session, json, expected, cancellation) => session.Profiles.UpdateContactAsync(session.Owner,
                contact => KeyHints.On(BodyKeys.Contact, () => ProfileBodies.Merge(contact, json)), expected, cancellation),
        };
        return new Verb("contact", "How to reach you: name, addresses and links.")
        {
            Examples = [("skillbank contact edit firstName=Amara lastName=Okafor email=amara@example.org", "name and e-mail")],
            Subcommands =
            {
                record.Show(context),
                record.Edit(context, "skillbank contact edit city=Lagos links='{\"network\":\"Mastodon\",\"url\":\"https://example.social/@amara\"}'",
                    "a city, and a link besides LinkedIn, GitHub and portfolio"),
                PhotoCommand.Create(context),
            },
        };
    }
}
