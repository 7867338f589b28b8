using System.Text.Json.Nodes;
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
        Profiles = new(NewStore(), Reader);
        Entries = new(NewStore());
        Skills = new(NewStore());
        Variations = new(NewStore());
        Trash = new(NewStore());
    }

    public TestClock Clock { get; } = new();

    public Database Database { get; }

    public BankReader Reader { get; }

    public BankCache Cache { get; }

    public ProfileService Profiles { get; }

    public EntryService Entries { get; }

    public SkillService Skills { get; }

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

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        if (_folder is not null) Directory.Delete(_folder, recursive: true);
    }
}
