using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Profiles;
using SkillBank.Profiles.Photos;
using SkillBank.Resumes;
using SkillBank.Transfer;
using SkillBank.Transfer.Legacy;

namespace SkillBank.App.Commands;

/// <summary>An open bank with the services that change it, put together by hand: a container would cost more time than most commands take.</summary>
sealed class Session : IAsyncDisposable
{
    readonly BankStore _store;

    Session(Database database, TimeProvider time)
    {
        Database = database;
        Time = time;
        Reader = new(database, time);
        _store = new(database, time);
        Profiles = new(_store, Reader);
    }

    public Database Database { get; }

    public TimeProvider Time { get; }

    public BankReader Reader { get; }

    public BankStore Store => _store;

    public ProfileService Profiles { get; }

    public EntryService Entries => new(_store);

    public VariationService Variations => new(_store);

    public TrashService Trash => new(_store);

    public ImportReader ImportReader => new(Reader);

    public ImportService Imports => new(_store, Reader);

    public LegacyMigration LegacyMigration => new(_store, Reader, Time);

    public ResumeReader ResumeReader => new(Reader);

    public ResumeService Resumes => new(_store);

    public PlacementService Placements => new(_store, ResumeReader);

    public OwnEntryService OwnEntries => new(_store, ResumeReader);

    public UsageService Usage => new(ResumeReader);

    public PhotoReader PhotoReader => new(Reader);

    public PhotoService Photos(ResumePrinter printer) => new(_store, printer);

    public SnapshotService Snapshots(ResumePrinter printer) => new(_store, ResumeReader, printer);

    /// <summary>Everyone in the database, the first made first; at least one.</summary>
    public IReadOnlyList<Profile> Everyone { get; private set; } = [];

    /// <summary>Whose bank it is.</summary>
    public Profile Profile { get; private set; } = null!;

    public Guid Owner => Profile.Id;

    /// <summary>Opens the bank that the command line means; a database that is not there yet is made.</summary>
    public static async Task<Session> OpenAsync(Invocation call, CancellationToken cancellation)
    {
        var options = call.Database;
        DatabaseLocation.Prepare(options);
        var session = new Session(new Database(options), call.Around.Time);
        try
        {
            await Schema.UpgradeAsync(session.Database, cancellation);
            session.Everyone = await session.Reader.ProfilesAsync(cancellation) is { Count: > 0 } everyone
                ? everyone
                : [await session.Profiles.DefaultAsync(cancellation)];
            session.Profile = Choose(session.Everyone, call.Profile);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>The bank as it is now.</summary>
    public async Task<Bank> ReadAsync(CancellationToken cancellation) =>
        await Reader.BankAsync(Owner, cancellation) ?? throw CommandProblem.NotFound($"The profile '{Profile.Name}' is gone.");

    /// <summary>A section's entries, in order.</summary>
    public async Task<IReadOnlyList<Entry>> ReadAsync(Section section, CancellationToken cancellation) =>
        await Reader.SectionAsync(Owner, section, cancellation) ?? throw CommandProblem.NotFound($"The profile '{Profile.Name}' is gone.");

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    static Profile Choose(IReadOnlyList<Profile> everyone, string? name)
    {
        if (name is null) return everyone[0];
        return everyone.FirstOrDefault(profile => profile.Name == name)
            ?? Reference.FindById(name, everyone, profile => profile.Id, profile => profile.Name, "profile")
            ?? throw CommandProblem.NotFound($"There is no profile '{name}'.", $"There are: {string.Join(", ", everyone.Select(profile => profile.Name))}.");
    }
}
