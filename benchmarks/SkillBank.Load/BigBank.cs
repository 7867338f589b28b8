using SkillBank.Data;
using SkillBank.Dates;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Profiles;

namespace SkillBank.Load;

/// <summary>A bank as large as a busy person's: 10 experiences × 4 wordings, 60 skills, 10 projects, 5 summaries, about 80 kB of JSON.</summary>
static class BigBank
{
    public static async Task<Target> CreateAsync(Database database, string name, Random random)
    {
        var time = TimeProvider.System;
        var store = new BankStore(database, time);
        var profile = await new ProfileService(store, new BankReader(database, time)).AddAsync(name);
        return await FillAsync(store, profile.Id, random);
    }

    /// <summary>Puts it all into an empty bank.</summary>
    public static async Task<Target> FillAsync(BankStore store, Guid profile, Random random)
    {
        var text = new Words(random);
        Target? target = null;
        await store.WriteAsync<int>(profile, async tx =>
        {
            for (var i = 0; i < 10; i++)
            {
                var entry = Add(tx, i, new Experience
                {
                    JobTitle = text.Title(), CompanyName = text.Name(), Location = text.Name(), CompanyUrl = "https://example.org/company",
                    StartDate = new PartialDate(2025 - 2 * i, 1 + i), EndDate = i == 0 ? null : new PartialDate(2026 - 2 * i, 1 + i),
                }, 4, text);
                if (i == 0) target = new(profile, entry.Id, entry.Variations[0].Id);
                Add(tx, i, new Project { ProjectName = text.Title(), ProjectUrl = "https://example.org/project", TechnologiesUsed = [text.Name(), text.Name()] }, 1, text);
            }
            for (var i = 0; i < 60; i++)
                Add(tx, i, new Skill { SkillName = $"{text.Name()} {i}", SkillType = (SkillType)(i % 3), YearsExperience = i % 20, ProficiencyLevel = "Advanced" }, 0, text);
            Add(tx, 0, new Summary(), 5, text);
            await tx.Db.SaveChangesAsync();
            return new Outcome<int>.Saved(0);
        });
        return target!;
    }

    internal static Entry Add(BankTransaction tx, int position, Details details, int wordings, Words text)
    {
        var entry = Section.Of(details).NewEntry(tx.ProfileId, Guid.CreateVersion7(), details);
        (entry.Position, entry.UniqueKey, entry.CreatedAt, entry.UpdatedAt) = (position, details.UniqueKey, tx.Now, tx.Now);
        tx.Db.Entries.Add(entry);
        for (var i = 0; i < wordings; i++)
        {
            var variation = new Variation
            {
                ProfileId = tx.ProfileId, EntryId = entry.Id, Position = i, IsMain = i == 0, Title = text.Name(), Focus = text.Name(),
                Content = text.Content(), CreatedAt = tx.Now, UpdatedAt = tx.Now,
            };
            entry.Variations.Add(variation);
            tx.Db.Revisions.Add(new Revision
            {
                ProfileId = tx.ProfileId, VariationId = variation.Id, Number = 1, Title = variation.Title, Content = variation.Content, CreatedAt = tx.Now,
            });
        }
        return entry;
    }
}

/// <summary>What the load is aimed at.</summary>
sealed record Target(Guid Profile, Guid Entry, Guid Wording);

/// <summary>Text that looks like a resume's and compresses like one.</summary>
sealed class Words(Random random)
{
    static readonly string[] Stock = ("led built moved cut raised wrote planned shipped measured taught repaired designed settled ledger payment team latency cost release "
        + "customer warehouse hospital harbor school energy battery turbine forecast schedule audit contract budget service platform pipeline report market supplier "
        + "region quarter month week percent people engineers nurses drivers partners weekly across between during after before with without for from under over into").Split(' ');

    public string Name() => Capital(Stock[random.Next(Stock.Length)]) + Stock[random.Next(Stock.Length)];

    public string Title() => $"{Name()} {Stock[random.Next(Stock.Length)]}";

    public string Content() => $"{Sentence(11)}\n\n" + string.Join('\n', Enumerable.Range(0, 5).Select(_ => $"- {Sentence(random.Next(10, 19))}"));

    string Sentence(int words) =>
        Capital(string.Join(' ', Enumerable.Range(0, words).Select(i => i % 7 == 3 ? random.Next(2, 900).ToString(System.Globalization.CultureInfo.InvariantCulture) : Stock[random.Next(Stock.Length)]))) + ".";

    static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
