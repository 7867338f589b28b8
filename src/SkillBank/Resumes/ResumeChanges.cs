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
    public static Placement CopyTo(this Placement placement, Resume resume, DateTimeOffset now) => new()
    {
        ProfileId = resume.ProfileId, ResumeId = resume.Id, Id = placement.Source == SectionSource.Bank ? placement.Id : Guid.CreateVersion7(),
        Section = placement.Section, Source = placement.Source, EntryId = placement.EntryId, Position = placement.Position, IsHidden = placement.IsHidden,
        Heading = placement.Heading, VariationId = placement.VariationId, PinnedRevision = placement.PinnedRevision, PinnedTitle = placement.PinnedTitle,
        PinnedContent = placement.PinnedContent, KeptRevision = placement.KeptRevision, OwnDetails = placement.OwnDetails,
        OwnContent = placement.OwnContent, CreatedAt = now, UpdatedAt = now,
    };
}
