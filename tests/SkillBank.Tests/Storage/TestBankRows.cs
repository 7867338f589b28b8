using Microsoft.EntityFrameworkCore;
using SkillBank.Entries;

namespace SkillBank.Tests.Storage;

/// <summary>What tests do with a bank's rows past its services.</summary>
static class TestBankRows
{
    /// <summary>Adds as many entries at once as a section needs to have <paramref name="count"/>.</summary>
    public static Task FillAsync(this TestBank bank, Section section, int count) => bank.NewStore().WriteAsync<int>(bank.Owner, async tx =>
    {
        for (var position = await tx.Live(section).CountAsync(); position < count; position++)
        {
            var entry = section.NewEntry(bank.Owner, Guid.CreateVersion7(), (Details)SampleValues.Bare(section.DetailsType));
            (entry.Position, entry.CreatedAt, entry.UpdatedAt) = (position, tx.Now, tx.Now);
            tx.Db.Entries.Add(entry);
        }
        await tx.Db.SaveChangesAsync();
        return new Outcome<int>.Saved(count);
    });

    /// <summary>Runs a statement past all services.</summary>
    public static async Task RunAsync(this TestBank bank, string sql)
    {
        await using var turn = await bank.Database.EnterAsync(CancellationToken.None);
        await using var command = turn.Connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>How many rows there are, those in the trash included.</summary>
    public static async Task<(int Entries, int Variations, int Revisions, int Deletions)> CountAsync(this TestBank bank)
    {
        await using var turn = await bank.Database.EnterAsync(CancellationToken.None);
        await using var db = bank.Database.Context(turn.Connection);
        return (await db.Entries.CountAsync(e => e.ProfileId == bank.Owner), await db.Variations.CountAsync(v => v.ProfileId == bank.Owner),
            await db.Revisions.CountAsync(r => r.ProfileId == bank.Owner), await db.Deletions.CountAsync(d => d.ProfileId == bank.Owner));
    }
}
