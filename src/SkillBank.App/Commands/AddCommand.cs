using System.CommandLine;
using System.Text.Json.Nodes;
using SkillBank.App.Commands.Input;
using SkillBank.App.Commands.Output;
using SkillBank.Contract;
using SkillBank.Entries;

namespace SkillBank.App.Commands;

/// <summary><c>add</c>: a new entry, or a new summary.</summary>
static class AddCommand
{
    public static Command Create(CommandLineContext context)
    {
        var section = Words.Section();
        var pairs = Words.Many("key=value", "What it says. Lists: keywords=a,b or the key repeated. Dates: 2019, 2019-03 or 2019-03-15.");
        var verb = new Verb("add", "Add an entry. Its text, content=…, becomes the main wording.")
        {
            Examples =
            [
                ("skillbank add skills skillName=Rust skillType=hard_skill yearsExperience=4 keywords=tokio,wasm", "a skill"),
                ("skillbank add experience jobTitle=\"Lead engineer\" companyName=Nordlys startDate=2021-04 content=\"Built the grid.\"", "a job with its first wording"),
                ("skillbank add experience --from job.json --content-file job.md", "the same from files"),
                ("skillbank add summaries title=Short content=\"Engineer who ships.\"", "a professional summary"),
            ],
            Arguments = { section, pairs },
        };
        var body = new BodyOptions(verb, hasContent: true);
        return verb.Does(context, async (call, cancellation) =>
        {
            var where = call.Value(section)!;
            var json = await body.ReadAsync(call, call.Value(pairs)!, BodyKeys.Of(where), cancellation);
            await using var session = await Session.OpenAsync(call, cancellation);
            if (where.IsSingle) await Wordings.AddAsync(call, session, where, null, json, cancellation);
            else await AddAsync(call, session, where, json, cancellation);
        });
    }

    static async Task AddAsync(Invocation call, Session session, Section section, JsonObject json, CancellationToken cancellation)
    {
        var draft = KeyHints.On(BodyKeys.Of(section), () => EntryBody.ReadNew(section, json, session.Reader.Today));
        var entry = (await session.Entries.CreateAsync(session.Owner, draft, cancellation)).Value("entry");
        call.Show(entry, print => print.Line($"Added to {section} as number {entry.Position + 1} ({Reference.Short(entry.Id)}): {entry.AnyDetails.Heading}"));
    }
}
