using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Profiles;

namespace SkillBank.Tests.Storage;

/// <summary>An empty bank in a new database of its own, with a clock that stands still until moved.</summary>
sealed class TestBank : IAsyncDisposable
{
    readonly string? _folder;

    TestBank(DatabaseProvider provider)
    {
        _folder = provider == DatabaseProvider.Sqlite ? Directory.CreateTempSubdirectory("skillbank-test-").FullName : null;
        Database = new(_folder is not null ? DatabaseOptions.Folder(_folder) : DatabaseOptions.Server(PostgreSqlServer.NewDatabase()));
        Reader = new(Database, Clock);
        Cache = new(Reader);
        Profiles = new(NewStore(), Database, Reader, Clock);
        Entries = new(NewStore());
        Variations = new(NewStore());
        Trash = new(NewStore());
    }

    public TestClock Clock { get; } = new();

    public Database Database { get; }

    public BankReader Reader { get; }

    public BankCache Cache { get; }

    public ProfileService Profiles { get; }

    public EntryService Entries { get; }

    public VariationService Variations { get; }

    public TrashService Trash { get; }

    public Guid Owner { get; private set; }

    public static async Task<TestBank> CreateAsync(DatabaseProvider provider)
    {
        var bank = new TestBank(provider);
        await Schema.UpgradeAsync(bank.Database);
        bank.Owner = (await bank.Profiles.DefaultAsync()).Id;
        return bank;
    }

    /// <summary>Without the tables, and before any migration: the database does not exist yet.</summary>
    public static TestBank WithoutSchema(DatabaseProvider provider) => new(provider);

    public BankStore NewStore() => new(Database, Clock);

    public async Task<Bank> ReadAsync() => (await Reader.BankAsync(Owner))!;

    public async Task<Entry> AddAsync(string section, string json)
    {
        var draft = EntryBody.ReadNew(Section.Find(section)!, JsonNode.Parse(json)!.AsObject(), Reader.Today);
        return Assert.IsType<Outcome<Entry>.Saved>(await Entries.CreateAsync(Owner, draft)).Value;
    }

    public Task<Outcome<Entry>> MergeAsync(Entry entry, string changes, long? expected = null) => Entries.UpdateAsync(
        Owner, entry.Section, entry.Id, now => EntryBody.Merge(now, JsonNode.Parse(changes)!.AsObject()), expected);

    public async Task<Variation> AddWordingAsync(Entry entry, string content, bool main = false) =>
        Assert.IsType<Outcome<Variation>.Saved>(await Variations.CreateAsync(
            Owner, entry.Section, entry.Id, new(new() { Content = content }) { MakeMain = main })).Value;

    /// <summary>Adds as many entries at once as a section needs to have <paramref name="count"/>.</summary>
    public Task FillAsync(Section section, int count) => NewStore().WriteAsync<int>(Owner, async tx =>
    {
        for (var position = await tx.Live(section).CountAsync(); position < count; position++)
        {
            var entry = section.NewEntry(Owner, Guid.CreateVersion7(), (Details)SampleValues.Bare(section.DetailsType));
            (entry.Position, entry.CreatedAt, entry.UpdatedAt) = (position, tx.Now, tx.Now);
            tx.Db.Entries.Add(entry);
        }
        await tx.Db.SaveChangesAsync();
        return new Outcome<int>.Saved(count);
    });

    /// <summary>How many rows there are, those in the trash included.</summary>
    public async Task<(int Entries, int Variations, int Revisions, int Deletions)> CountAsync()
    {
        await using var turn = await Database.EnterAsync(CancellationToken.None);
        await using var db = Database.Context(turn.Connection);
        return (await db.Entries.CountAsync(e => e.ProfileId == Owner), await db.Variations.CountAsync(v => v.ProfileId == Owner),
            await db.Revisions.CountAsync(r => r.ProfileId == Owner), await db.Deletions.CountAsync(d => d.ProfileId == Owner));
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        if (_folder is not null) Directory.Delete(_folder, recursive: true);
    }
}
