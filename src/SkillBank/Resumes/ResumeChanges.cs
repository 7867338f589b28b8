using Microsoft.EntityFrameworkCore;
using SkillBank.Data;
using SkillBank.Entries;

namespace SkillBank.Resumes;

/// <summary>Steps of changes to resumes, inside a transaction.</summary>
static class ResumeChanges
{
    /// <summary>A resume that is not in the trash.</summary>
    public static Task<Resume?> ResumeAsync(this BankTransaction tx, Guid id, CancellationToken cancellation) =>
        tx.Db.Resumes.FirstOrDefaultAsync(resume => resume.ProfileId == tx.ProfileId && resume.Id == id && resume.DeletionId == null, cancellation);

    /// <summary>What a resume says about entries.</summary>
    public static Task<List<Placement>> PlacementsAsync(this BankTransaction tx, Guid resumeId, CancellationToken cancellation) =>
        tx.Db.Placements.Where(placement => placement.ProfileId == tx.ProfileId && placement.ResumeId == resumeId).ToListAsync(cancellation);

    /// <summary>A new resume, still to be saved.</summary>
    /// <exception cref="RuleException">There are too many, or the details break a rule.</exception>
    public static async Task<Resume> AddResumeAsync(this BankTransaction tx, ResumeDetails details, List<ResumeSection> sections, CancellationToken cancellation)
    {
        Checks.Require(details);
        var count = await tx.Db.Resumes.CountAsync(resume => resume.ProfileId == tx.ProfileId && resume.DeletionId == null, cancellation);
        if (count >= Resume.MaxCount) throw new RuleException("", $"There are {Resume.MaxCount} resumes, which is the most. Delete one first.");
        var resume = new Resume { ProfileId = tx.ProfileId, Details = details, Sections = sections, CreatedAt = tx.Now, UpdatedAt = tx.Now };
        tx.Db.Resumes.Add(resume);
        return resume;
    }

    /// <summary>Makes resumes that placed one entry place another one instead, where they do not have it yet.</summary>
    public static async Task MovePlacementsAsync(this BankTransaction tx, Guid from, Guid to, CancellationToken cancellation)
    {
        var placements = await tx.Db.Placements.Where(p => p.ProfileId == tx.ProfileId && (p.EntryId == from || p.EntryId == to)).ToListAsync(cancellation);
        var have = placements.Where(p => p.EntryId == to).Select(p => p.ResumeId).ToHashSet();
        foreach (var placement in placements.Where(p => p.EntryId == from))
        {
            tx.Db.Placements.Remove(placement);
            if (have.Contains(placement.ResumeId)) continue;
            var moved = placement.CopyTo(placement.ProfileId, placement.ResumeId, placement.Id == from ? to : placement.Id, tx.Now);
            moved.EntryId = to;
            tx.Db.Placements.Add(moved);
        }
        await tx.Db.SaveChangesAsync(cancellation);
    }

    /// <summary>Makes resumes that show one of some entries show another one too, where they do not yet.</summary>
    public static async Task AddPlacementsAsync(this BankTransaction tx, IReadOnlyCollection<Guid> from, Guid to, CancellationToken cancellation)
    {
        var placements = await tx.Db.Placements
            .Where(p => p.ProfileId == tx.ProfileId && !p.IsHidden && p.EntryId != null && (p.EntryId == to || from.Contains(p.EntryId.Value))).ToListAsync(cancellation);
        var have = placements.Where(p => p.EntryId == to).Select(p => (p.ResumeId, p.Source)).ToHashSet();
        foreach (var placement in placements.Where(p => p.EntryId != to).OrderBy(p => p.Position).ThenBy(p => p.Id))
        {
            if (!have.Add((placement.ResumeId, placement.Source))) continue;
            await tx.Db.Placements.Where(p => p.ProfileId == tx.ProfileId && p.ResumeId == placement.ResumeId && p.Source == placement.Source && p.EntryId == to)
                .ExecuteDeleteAsync(cancellation);
            var added = placement.CopyTo(placement.ProfileId, placement.ResumeId, placement.Id == placement.EntryId ? to : Guid.CreateVersion7(), tx.Now);
            added.EntryId = to;
            tx.Db.Placements.Add(added);
        }
    }

    /// <summary>Removes what no snapshot is made of any more.</summary>
    public static async Task RemoveUnusedBlobsAsync(this BankTransaction tx, CancellationToken cancellation)
    {
        var hashes = await tx.Db.Blobs.Where(blob => blob.ProfileId == tx.ProfileId).Select(blob => blob.Hash).ToListAsync(cancellation);
        if (hashes.Count == 0) return;
        var used = (await tx.Db.Snapshots.Where(s => s.ProfileId == tx.ProfileId).Select(s => new { s.FileParts, s.DocumentBlob, s.ContentBlob }).ToListAsync(cancellation))
            .SelectMany(s => s.FileParts.Append(s.DocumentBlob).Append(s.ContentBlob)).ToHashSet();
        foreach (var unused in hashes.Where(hash => !used.Contains(hash)).Chunk(500))
            await tx.Db.Blobs.Where(blob => blob.ProfileId == tx.ProfileId && unused.Contains(blob.Hash)).ExecuteDeleteAsync(cancellation);
    }

    public static void Touch(this BankTransaction tx, Resume resume)
    {
        resume.Version++;
        resume.UpdatedAt = tx.Now;
    }

    public static void Touch(this BankTransaction tx, Placement placement)
    {
        placement.Version++;
        placement.UpdatedAt = tx.Now;
    }

    /// <summary>A placement like another one, on another resume.</summary>
    public static Placement CopyTo(this Placement placement, Resume resume, DateTimeOffset now) => placement.CopyTo(
        resume.ProfileId, resume.Id, placement.Id == placement.EntryId ? placement.Id : Guid.CreateVersion7(), now);

    static Placement CopyTo(this Placement placement, Guid profileId, Guid resumeId, Guid id, DateTimeOffset now) => new()
    {
        ProfileId = profileId, ResumeId = resumeId, Id = id,
        Section = placement.Section, Source = placement.Source, EntryId = placement.EntryId, Position = placement.Position, IsHidden = placement.IsHidden,
        Heading = placement.Heading, VariationId = placement.VariationId, PinnedRevision = placement.PinnedRevision, PinnedTitle = placement.PinnedTitle,
        PinnedContent = placement.PinnedContent, KeptRevision = placement.KeptRevision, OwnDetails = placement.OwnDetails,
        OwnContent = placement.OwnContent, CreatedAt = now, UpdatedAt = now,
    };
}
