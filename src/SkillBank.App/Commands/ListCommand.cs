using System.CommandLine;
using SkillBank.App.Commands.Input;
using SkillBank.App.Commands.Output;
using SkillBank.Entries;

namespace SkillBank.App.Commands;

/// <summary><c>list</c>: the sections, or what is in one.</summary>
static class ListCommand
{
    public static Command Create(CommandLineContext context)
    {
        var section = Words.OptionalSection();
        return new Verb("list", "List a section's entries with their numbers and ids; without a section, the sections.")
        {
            Examples =
            [
                ("skillbank list", "the sections, and how much is in each"),
                ("skillbank list experience", "the jobs, numbered"),
                ("skillbank list skills --json", "the skills as JSON, whole"),
            ],
            Arguments = { section },
        }.Does(context, async (call, cancellation) =>
        {
            await using var session = await Session.OpenAsync(call, cancellation);
            if (call.Value(section) is { } one) await SectionAsync(call, session, one, cancellation);
            else Sections(call, await session.ReadAsync(cancellation));
        });
    }

    static void Sections(Invocation call, Bank bank)
    {
        List<SectionCount> counts = [.. Section.All.Select(section => new SectionCount(section.Slug, section.Title, Count(section, bank)))];
        call.Show(counts, print =>
        {
            var table = new Table("Section", "Title", "Count").Right(2);
            foreach (var count in counts) table.Row(count.Section, count.Title, EntryText.Number(count.Count));
            print.Print(table);
        });
    }

    static async Task SectionAsync(Invocation call, Session session, Section section, CancellationToken cancellation)
    {
        var entries = await session.ReadAsync(section, cancellation);
        if (section.IsSingle)
        {
            List<Variation> wordings = [.. entries.SelectMany(entry => entry.Variations)];
            call.Show(wordings, print => EntryText.Wordings(print, wordings));
        }
        else call.Show(entries.ToList<object>(), print => EntryText.Entries(print, section, entries));
    }

    static int Count(Section section, Bank bank) =>
        section.IsSingle ? bank.Of(section).Sum(entry => entry.Variations.Count) : bank.Of(section).Count();

    sealed record SectionCount(string Section, string Title, int Count);
}
