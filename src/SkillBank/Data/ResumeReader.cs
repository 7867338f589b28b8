using System.Data.Common;
using SkillBank.Entries;
using SkillBank.Profiles.Photos;
using SkillBank.Resumes;

namespace SkillBank.Data;

/// <summary>
/// Reads resumes with what they are composed of, and their snapshots: the one door through which they are read, so what belongs to someone else or
/// lies in the trash never comes through it.
/// </summary>
public sealed class ResumeReader(BankReader banks)
{
    readonly PhotoReader _photos = new(banks);

    static readonly string ContentSql = $"""
        select {ResumeColumns.Select}, {ProfileColumns.SelectFrom("p")}, {ContactColumns.SelectFrom("c")}
        from resumes r join profiles p on p.id = r.profile_id join contacts c on c.profile_id = r.profile_id
        where r.profile_id = @profile and r.id = @id and r.deletion_id is null;
        select {PlacementColumns.Select} from placements p where p.profile_id = @profile and p.resume_id = @id;
        """;

    /// <summary>Only main wordings and chosen ones can print; of 1,200 wordings the others are most of what a bank weighs.</summary>
    const string VariationsSql = """
        select v.id, v.entry_id, v.display_order, v.title, v.content, v.is_main, v.focus, v.language, v.origin, v.revision, v.version, v.created_at, v.updated_at, null, null
        from variations v where v.profile_id = @profile and v.deletion_id is null and (v.is_main or v.id in (
            select p.variation_id from placements p where p.profile_id = @profile and p.resume_id = @id and p.variation_id is not null));
        """;

    static readonly string ListSql =
        $"select {ResumeColumns.Select} from resumes r where r.profile_id = @profile and r.deletion_id is null order by r.updated_at desc, r.id;";

    const string AllPlacementsSql = $"""
        select {PlacementColumns.Select} from placements p join resumes r on r.profile_id = p.profile_id and r.id = p.resume_id
        where p.profile_id = @profile and r.deletion_id is null;
        """;

    const string ExistsSql = "select id from profiles where id = @profile;";

    static readonly string ResumeSql = $"select {ResumeColumns.Select} from resumes r where r.profile_id = @profile and r.id = @id and r.deletion_id is null;";

    static readonly string SnapshotsSql = $"""
        select {SnapshotColumns.Select} from snapshots s join resumes r on r.profile_id = s.profile_id and r.id = s.resume_id
        where s.profile_id = @profile and s.resume_id = @id and s.deletion_id is null and r.deletion_id is null order by s.number desc;
        """;

    static readonly string AllSnapshotsSql = $"""
        select {SnapshotColumns.Select} from snapshots s join resumes r on r.profile_id = s.profile_id and r.id = s.resume_id
        where s.profile_id = @profile and s.deletion_id is null and r.deletion_id is null order by s.created_at desc, s.id desc;
        """;

    static readonly string SnapshotSql = $"""
        select {SnapshotColumns.Select} from snapshots s join resumes r on r.profile_id = s.profile_id and r.id = s.resume_id
        where s.profile_id = @profile and s.id = @id and s.deletion_id is null and r.deletion_id is null;
        """;

    const string BlobSql = "select bytes from blobs where profile_id = @profile and hash = @section;";

    /// <summary>Those in the trash count too: what was sent was sent.</summary>
    const string UsesSql = """
        select s.id, s.resume_id, s.number, s.resume_title, s.title, s.sent_to, s.sent_for, s.sent_on, u.entry_id, u.variation_id, u.revision, u.used_at
        from snapshot_uses u join snapshots s on s.profile_id = u.profile_id and s.id = u.snapshot_id where u.profile_id = @profile
        """;

    const string SentSql = """
        select cast(count(*) as integer), max(s.sent_on), (
            select cast(count(distinct u.variation_id) as integer) from snapshot_uses u join snapshots t on t.profile_id = u.profile_id and t.id = u.snapshot_id
            where u.profile_id = @profile and t.sent_on is not null)
        from snapshots s where s.profile_id = @profile and s.sent_on is not null;
        """;

    const string EntryUsesSql = $"{UsesSql} and u.entry_id = @id order by u.used_at desc;";

    const string VariationUsesSql = $"{UsesSql} and u.variation_id = @id order by u.used_at desc;";

    /// <summary>One section with its main and chosen wordings but without their texts.</summary>
    static readonly string SectionSql = $"""
        select {ProfileColumns.Select} from profiles where id = @profile;
        select {ContactColumns.Select} from contacts where profile_id = @profile;
        {BankReader.SectionSql}
        select v.id, v.entry_id, v.display_order, v.title, ' ', v.is_main, v.focus, v.language, v.origin, v.revision, v.version, v.created_at, v.updated_at, null, null
        from variations v join entries e on e.profile_id = v.profile_id and e.id = v.entry_id
        where v.profile_id = @profile and v.deletion_id is null and e.section = @section and (v.is_main or v.id in (
            select p.variation_id from placements p where p.profile_id = @profile and p.variation_id is not null));
        """;

    /// <summary>In which section an entry is, or the entry of a wording; those in the trash are nowhere.</summary>
    const string WhereSql = """
        select e.section, e.id from entries e where e.profile_id = @profile and e.id = @id and e.deletion_id is null
        union all
        select e.section, e.id from variations v join entries e on e.profile_id = v.profile_id and e.id = v.entry_id
        where v.profile_id = @profile and v.id = @id and v.deletion_id is null and e.deletion_id is null;
        """;

    /// <summary>All resumes, the last changed first; null when there is no such profile.</summary>
    public Task<IReadOnlyList<Resume>?> ListAsync(Guid profileId, CancellationToken cancellation = default) => banks.ReadAsync(profileId, async row =>
    {
        if (!await row.ReadAsync(cancellation)) return null;
        await row.NextResultAsync(cancellation);
        return (IReadOnlyList<Resume>?)await AllAsync(row, row => ResumeColumns.Read(row, profileId), cancellation);
    }, ExistsSql + ListSql, cancellation);

    /// <summary>One resume; null when there is none such.</summary>
    public Task<Resume?> ResumeAsync(Guid profileId, Guid id, CancellationToken cancellation = default) => banks.ReadAsync(
        profileId, async row => await row.ReadAsync(cancellation) ? ResumeColumns.Read(row, profileId) : null, ResumeSql, cancellation, id: id);

    /// <summary>A resume with everything that it is composed of, in four queries, and a fifth where it prints the portrait; null when there is none such.</summary>
    public async Task<ResumeContent?> ContentAsync(Guid profileId, Guid id, CancellationToken cancellation = default)
    {
        var content = await banks.ReadAsync(
            profileId, row => ContentAsync(row, profileId, cancellation), ContentSql + BankReader.EntriesSql + VariationsSql, cancellation, id: id);
        return content is { ShowsPhoto: true } ? content with { Bank = await WithPhotoAsync(content.Bank, cancellation) } : content;
    }

    async Task<Bank> WithPhotoAsync(Bank bank, CancellationToken cancellation) => bank with { Photo = await _photos.FindAsync(bank.Profile.Id, cancellation) };

    /// <summary>The same inside a transaction, with what it has changed so far.</summary>
    internal Task<ResumeContent?> ContentAsync(BankTransaction tx, Guid id, CancellationToken cancellation) => BankReader.ReadAsync(
        tx.Connection, tx.Transaction, tx.ProfileId, row => ContentAsync(row, tx.ProfileId, cancellation),
        ContentSql + BankReader.EntriesSql + VariationsSql, cancellation, id: id);

    async Task<ResumeContent?> ContentAsync(DbDataReader row, Guid profileId, CancellationToken cancellation)
    {
        if (!await row.ReadAsync(cancellation)) return null;
        var resume = ResumeColumns.Read(row, profileId);
        var profile = ProfileColumns.Read(row, ResumeColumns.Count);
        var contact = ContactColumns.Read(row, ResumeColumns.Count + ProfileColumns.Count);
        await row.NextResultAsync(cancellation);
        var placements = await AllAsync(row, row => PlacementColumns.Read(row, profileId), cancellation);
        await row.NextResultAsync(cancellation);
        var entries = BankReader.InOrder(await banks.EntriesAsync(row, profileId, cancellation));
        return new ResumeContent(resume, placements, new Bank { Profile = profile, Contact = contact, Entries = entries, Today = banks.Today });
    }

    /// <summary>Every resume with its placements over one reading of the bank, the last changed first; null when there is no such profile.</summary>
    public async Task<IReadOnlyList<ResumeContent>?> ContentsAsync(Guid profileId, CancellationToken cancellation = default)
    {
        if (await banks.BankAsync(profileId, cancellation) is not { } bank) return null;
        var contents = await OverAsync(bank, cancellation);
        if (!contents.Any(content => content.ShowsPhoto)) return contents;
        bank = await WithPhotoAsync(bank, cancellation);
        return [.. contents.Select(content => content with { Bank = bank })];
    }

    /// <summary>The same with one section of the bank only and without texts: enough to know what each resume takes of it.</summary>
    internal async Task<IReadOnlyList<ResumeContent>?> ContentsAsync(Guid profileId, Section section, CancellationToken cancellation)
    {
        var bank = await banks.ReadAsync(profileId, async row =>
        {
            if (!await row.ReadAsync(cancellation)) return null;
            var profile = ProfileColumns.Read(row);
            await row.NextResultAsync(cancellation);
            await row.ReadAsync(cancellation);
            var contact = ContactColumns.Read(row);
            await row.NextResultAsync(cancellation);
            return new Bank { Profile = profile, Contact = contact, Entries = await banks.EntriesAsync(row, profileId, cancellation), Today = banks.Today };
        }, SectionSql, cancellation, section.Slug);
        return bank is null ? null : await OverAsync(bank, cancellation);
    }

    /// <summary>The section and the entry of an entry or of a wording; null when there is none such.</summary>
    internal async Task<(Section Section, Guid EntryId)?> WhereAsync(Guid profileId, Guid id, CancellationToken cancellation)
    {
        var place = await banks.ReadAsync(profileId,
            async row => await row.ReadAsync(cancellation) ? Tuple.Create(row.GetString(0), row.GetGuid(1)) : null, WhereSql, cancellation, id: id);
        return place is null ? null : (Section.Find(place.Item1)!, place.Item2);
    }

    async Task<IReadOnlyList<ResumeContent>> OverAsync(Bank bank, CancellationToken cancellation) => await banks.ReadAsync(bank.Profile.Id, async row =>
    {
        var resumes = await AllAsync(row, row => ResumeColumns.Read(row, bank.Profile.Id), cancellation);
        await row.NextResultAsync(cancellation);
        var placements = (await AllAsync(row, row => PlacementColumns.Read(row, bank.Profile.Id), cancellation)).ToLookup(placement => placement.ResumeId);
        return (IReadOnlyList<ResumeContent>?)[.. resumes.Select(resume => new ResumeContent(resume, [.. placements[resume.Id]], bank))];
    }, ListSql + AllPlacementsSql, cancellation) ?? [];

    /// <summary>The snapshots of a resume, the newest first.</summary>
    public async Task<IReadOnlyList<Snapshot>> SnapshotsAsync(Guid profileId, Guid resumeId, CancellationToken cancellation = default) =>
        await banks.ReadAsync(profileId, async row => (IReadOnlyList<Snapshot>?)await AllAsync(row, row => SnapshotColumns.Read(row, profileId), cancellation),
            SnapshotsSql, cancellation, id: resumeId) ?? [];

    /// <summary>The snapshots of all resumes, the newest first.</summary>
    public async Task<IReadOnlyList<Snapshot>> AllSnapshotsAsync(Guid profileId, CancellationToken cancellation = default) =>
        await banks.ReadAsync(profileId, async row => (IReadOnlyList<Snapshot>?)await AllAsync(row, row => SnapshotColumns.Read(row, profileId), cancellation),
            AllSnapshotsSql, cancellation) ?? [];

    /// <summary>One snapshot; null when there is none such.</summary>
    public Task<Snapshot?> SnapshotAsync(Guid profileId, Guid id, CancellationToken cancellation = default) => banks.ReadAsync(
        profileId, async row => await row.ReadAsync(cancellation) ? SnapshotColumns.Read(row, profileId) : null, SnapshotSql, cancellation, id: id);

    /// <summary>In which snapshots an entry, or one wording, is; the newest first.</summary>
    public async Task<IReadOnlyList<SentUse>> UsesAsync(Guid profileId, Guid id, bool isEntry, CancellationToken cancellation = default) =>
        await banks.ReadAsync(profileId, async row => (IReadOnlyList<SentUse>?)await AllAsync(row, SentUseColumns.Read, cancellation),
            isEntry ? EntryUsesSql : VariationUsesSql, cancellation, id: id) ?? [];

    /// <summary>How much was sent.</summary>
    public async Task<SentSummary> SentAsync(Guid profileId, CancellationToken cancellation = default) => await banks.ReadAsync(profileId,
        async row => await row.ReadAsync(cancellation)
            ? new SentSummary(row.GetInt32(0), row.IsDBNull(1) ? null : Dates.PartialDate.Parse(row.GetString(1), null), row.GetInt32(2))
            : null,
        SentSql, cancellation) ?? SentSummary.None;

    /// <summary>The bytes of a blob.</summary>
    /// <exception cref="InvalidOperationException">There is none such, which only damage can bring about.</exception>
    internal async Task<byte[]> BlobAsync(Guid profileId, string hash, CancellationToken cancellation) =>
        await banks.ReadAsync(profileId, async row => await row.ReadAsync(cancellation) ? (byte[])row.GetValue(0) : null, BlobSql, cancellation, section: hash)
        ?? throw new InvalidOperationException($"Blob {hash} is missing.");

    static async Task<List<T>> AllAsync<T>(DbDataReader row, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        List<T> all = [];
        while (await row.ReadAsync(cancellation)) all.Add(read(row));
        return all;
    }
}
