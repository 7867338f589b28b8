using SkillBank.Data;
using SkillBank.Entries;

namespace SkillBank.Resumes;

/// <summary>Changes resumes. Reading is <see cref="ResumeReader"/>'s.</summary>
public sealed class ResumeService(BankStore store)
{
    /// <summary>Makes a resume.</summary>
    /// <exception cref="RuleException">The details break a rule, or there are too many resumes.</exception>
    public Task<Outcome<Resume>> CreateAsync(Guid profileId, ResumeDetails details, CancellationToken cancellation = default) =>
        store.WriteAsync<Resume>(profileId, async tx =>
        {
            var resume = await tx.AddResumeAsync(details, [], cancellation);
            await tx.Db.SaveChangesAsync(cancellation);
            return new Outcome<Resume>.Saved(resume);
        }, cancellation);

    /// <summary>Makes a resume like another one, with the same links to the bank and copies of its own entries; snapshots stay with the other.</summary>
    /// <param name="profileId">The owner.</param>
    /// <param name="id">The other resume.</param>
    /// <param name="title">What the new one is called; null for the same with "(copy)".</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RuleException">The title breaks a rule, or there are too many resumes.</exception>
    public Task<Outcome<Resume>> DuplicateAsync(Guid profileId, Guid id, string? title, CancellationToken cancellation = default) =>
        store.WriteAsync<Resume>(profileId, async tx =>
        {
            if (await tx.ResumeAsync(id, cancellation) is not { } source) return new Outcome<Resume>.Missing();
            var name = title ?? $"{source.Details.Title[..Math.Min(source.Details.Title.Length, 190)]} (copy)";
            var copy = await tx.AddResumeAsync(source.Details with { Title = name, Status = ResumeStatus.Draft }, source.Sections, cancellation);
            foreach (var placement in (await tx.PlacementsAsync(id, cancellation)).OrderBy(placement => placement.Id))
                tx.Db.Placements.Add(placement.CopyTo(copy, tx.Now));
            await tx.Db.SaveChangesAsync(cancellation);
            return new Outcome<Resume>.Saved(copy);
        }, cancellation);

    /// <summary>Changes purpose, look or rule.</summary>
    /// <param name="profileId">The owner.</param>
    /// <param name="id">The resume.</param>
    /// <param name="change">Makes of the resume as it is the details that it is to have.</param>
    /// <param name="expectedVersion">The version that the caller has read; null when any will do.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RuleException">From <paramref name="change"/>, or the details break a rule.</exception>
    public Task<Outcome<Resume>> UpdateAsync(
        Guid profileId, Guid id, Func<Resume, ResumeDetails> change, long? expectedVersion, CancellationToken cancellation = default) =>
        ChangeAsync(profileId, id, resume => resume.Details = Checks.Required(change(resume)), expectedVersion, cancellation);

    /// <summary>Changes heading, visibility or source of one section.</summary>
    /// <exception cref="RuleException">From <paramref name="change"/>, or the result breaks a rule.</exception>
    public Task<Outcome<Resume>> UpdateSectionAsync(
        Guid profileId, Guid id, Section section, Func<ResumeSection, ResumeSection> change, long? expectedVersion, CancellationToken cancellation = default) =>
        ChangeAsync(profileId, id, resume => SetSections(resume,
            [.. resume.AllSections().Select(chosen => chosen.Section == section.Slug ? Checks.Required(change(chosen)) : chosen)]), expectedVersion, cancellation);

    /// <summary>Puts the sections in a new order.</summary>
    /// <param name="profileId">The owner.</param>
    /// <param name="id">The resume.</param>
    /// <param name="slugs">Sections, each at most once; those that are not named come after them in the order that they have.</param>
    /// <param name="expectedVersion">The version that the caller has read; null when any will do.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RuleException">There is no such section, or one is named twice.</exception>
    public Task<Outcome<Resume>> ReorderSectionsAsync(
        Guid profileId, Guid id, IReadOnlyList<string> slugs, long? expectedVersion, CancellationToken cancellation = default)
    {
        var errors = new RuleErrors();
        foreach (var (slug, count) in slugs.CountBy(slug => slug))
        {
            if (Section.Find(slug) is null) errors.Add("sections", $"There is no section '{slug}'. There are: {string.Join(", ", Section.All)}.");
            else if (count > 1) errors.Add("sections", $"{slug} is named twice.");
        }
        errors.ThrowIfAny();
        return ChangeAsync(profileId, id, resume =>
        {
            var places = slugs.Index().ToDictionary(slug => slug.Item, slug => slug.Index);
            SetSections(resume, [.. resume.AllSections().OrderBy(chosen => places.GetValueOrDefault(chosen.Section, int.MaxValue))]);
        }, expectedVersion, cancellation);
    }

    /// <summary>Moves a resume with its snapshots to the trash.</summary>
    public Task<Outcome<Deletion>> DeleteAsync(Guid profileId, Guid id, long? expectedVersion, CancellationToken cancellation = default) =>
        store.WriteAsync<Deletion>(profileId, async tx =>
        {
            if (await tx.ResumeAsync(id, cancellation) is not { } resume) return new Outcome<Deletion>.Missing();
            var deletion = tx.NewDeletion(DeletionKind.Resume, null, resume.Details.Title);
            if (expectedVersion is { } expected && expected != resume.Version) return new Outcome<Deletion>.Stale(deletion);
            tx.Db.Deletions.Add(deletion);
            resume.DeletionId = deletion.Id;
            tx.Touch(resume);
            await tx.Db.SaveChangesAsync(cancellation);
            return new Outcome<Deletion>.Saved(deletion);
        }, cancellation);

    static void SetSections(Resume resume, List<ResumeSection> sections)
    {
        if (!resume.AllSections().SequenceEqual(sections)) resume.Sections = sections;
    }

    Task<Outcome<Resume>> ChangeAsync(Guid profileId, Guid id, Action<Resume> change, long? expectedVersion, CancellationToken cancellation) =>
        store.WriteAsync<Resume>(profileId, async tx =>
        {
            if (await tx.ResumeAsync(id, cancellation) is not { } resume) return new Outcome<Resume>.Missing();
            if (expectedVersion is { } expected && expected != resume.Version) return new Outcome<Resume>.Stale(resume);
            change(resume);
            if (!tx.Db.ChangeTracker.HasChanges()) return new Outcome<Resume>.Unchanged(resume);
            tx.Touch(resume);
            await tx.Db.SaveChangesAsync(cancellation);
            return new Outcome<Resume>.Saved(resume);
        }, cancellation);
}
