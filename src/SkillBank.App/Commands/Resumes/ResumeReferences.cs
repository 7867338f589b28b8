using System.Globalization;
using SkillBank.Documents.Document;
using SkillBank.Entries;
using SkillBank.Resumes;

namespace SkillBank.App.Commands.Resumes;

/// <summary>Finds the resumes, entries of resumes and snapshots that people name on the command line.</summary>
static class ResumeReferences
{
    /// <summary>All resumes, the first made first, so that numbers stay.</summary>
    public static async Task<IReadOnlyList<Resume>> ResumesAsync(this Session session, CancellationToken cancellation) =>
        [.. (await session.ResumeReader.ListAsync(session.Owner, cancellation) ?? []).OrderBy(resume => resume.Id)];

    /// <summary>A resume by its number, its id or its title.</summary>
    /// <exception cref="CommandProblem">There is none such, or more than one.</exception>
    public static async Task<Resume> ResumeAsync(this Session session, string reference, CancellationToken cancellation)
    {
        var all = await session.ResumesAsync(cancellation);
        return all.FirstOrDefault(resume => resume.Details.Title == reference)
            ?? Reference.Find(reference, all, resume => resume.Id, resume => resume.Details.Title, "resume", "skillbank resume list");
    }

    /// <summary>A resume with what it is composed of.</summary>
    public static async Task<ResumeContent> ContentAsync(this Session session, string reference, CancellationToken cancellation)
    {
        var resume = await session.ResumeAsync(reference, cancellation);
        return await session.ResumeReader.ContentAsync(session.Owner, resume.Id, cancellation) ?? throw CommandProblem.NotFound("The resume is not there any more.");
    }

    /// <summary>An entry of a resume by its number in the section, as `resume show` numbers it, or by its id.</summary>
    public static PlacedEntry Entry(ResumeContent content, Section section, string reference)
    {
        var entries = ResumeComposer.Compose(content).Entries.Where(entry => entry.Section == section.Slug).ToList();
        return Reference.Find(reference, entries, entry => entry.Id, entry => entry.Heading, $"entry of {section} on this resume", $"skillbank resume show {content.Resume.Details.Title}");
    }

    /// <summary>A snapshot of a resume by its number or its id.</summary>
    public static async Task<Snapshot> SnapshotAsync(this Session session, Resume resume, string reference, CancellationToken cancellation)
    {
        var all = await session.ResumeReader.SnapshotsAsync(session.Owner, resume.Id, cancellation);
        return int.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && reference.Length <= 4
            ? all.FirstOrDefault(snapshot => snapshot.Number == number) ?? throw CommandProblem.NotFound($"There is no snapshot {number}.", $"`skillbank resume snapshots` shows what there is.")
            : Reference.Find(reference, all, snapshot => snapshot.Id, snapshot => snapshot.Details.Title ?? snapshot.ResumeTitle, "snapshot", "skillbank resume snapshots");
    }

    /// <summary>What RESUME, or RESUME:SNAPSHOT, prints.</summary>
    public static async Task<ResumeDocument> DocumentAsync(this Session session, string reference, ResumePrinter printer, CancellationToken cancellation)
    {
        var all = await session.ResumesAsync(cancellation);
        if (reference.LastIndexOf(':') is > 0 and var colon && !all.Any(resume => resume.Details.Title == reference))
        {
            var resume = await session.ResumeAsync(reference[..colon], cancellation);
            var snapshot = await session.SnapshotAsync(resume, reference[(colon + 1)..], cancellation);
            return (await session.Snapshots(printer).DocumentAsync(session.Owner, resume.Id, snapshot.Id, cancellation))!;
        }
        return ResumeComposer.Compose(await session.ContentAsync(reference, cancellation)).Document;
    }
}
