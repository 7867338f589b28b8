using SkillBank.Data;
using SkillBank.Documents.Document;
using SkillBank.Entries;
using SkillBank.Resumes;

namespace SkillBank.App.Pages.Resumes;

/// <summary>What was frozen of a resume, with one of it open or two compared.</summary>
public sealed record VersionsView
{
    public required PageFrame Page { get; init; }

    public required Resume Resume { get; init; }

    /// <summary>The newest first.</summary>
    public required IReadOnlyList<Snapshot> Snapshots { get; init; }

    /// <summary>Other resumes, to compare with.</summary>
    public required IReadOnlyList<Resume> Others { get; init; }

    /// <summary>The open one; null when none is.</summary>
    public Snapshot? Open { get; init; }

    /// <summary>What is different between <see cref="From"/> and <see cref="To"/>; null when nothing is compared.</summary>
    public ResumeComparison? Comparison { get; init; }

    /// <summary>The id of a snapshot or of another resume; null for the resume as it is now.</summary>
    public Guid? From { get; init; }

    /// <inheritdoc cref="From"/>
    public Guid? To { get; init; }

    /// <summary>Whether the dialog is open in which a version is kept.</summary>
    public bool IsKeeping { get; init; }

    public Links Links => Page.Links;

    public string Path => Links.Resume(Resume.Id);

    public string ListPath => $"{Path}/versions";

    public string OpenPath(Snapshot snapshot) => $"{ListPath}/{snapshot.Id}";

    /// <summary>The address of a comparison.</summary>
    public string Compare(Guid? from, Guid? to) => Links.With($"{Path}/compare", ("from", from?.ToString()), ("to", to?.ToString()));

    /// <summary>What stands in lists for one side of a comparison.</summary>
    public string NameOf(Guid? id) => id is null ? $"{Resume.Details.Title}, now"
        : Snapshots.FirstOrDefault(snapshot => snapshot.Id == id) is { } snapshot ? NameOf(snapshot)
        : Others.FirstOrDefault(resume => resume.Id == id) is { } other ? $"{other.Details.Title}, now" : "Another résumé";

    /// <summary>What people call a snapshot.</summary>
    public static string NameOf(Snapshot snapshot) => snapshot.Details switch
    {
        { Title: { } title } => title,
        { SentTo: { } to } => $"Version {snapshot.Number}, sent to {to}",
        { SentOn: not null } => $"Version {snapshot.Number}, sent",
        _ => $"Version {snapshot.Number}",
    };

    /// <summary>Reads the versions of a resume; null when there is none such.</summary>
    internal static async Task<VersionsView?> ReadAsync(PageRequest request)
    {
        var (reader, id) = (request.Get<ResumeReader>(), request.Id("id"));
        if (await reader.ListAsync(request.ProfileId, request.Cancellation) is not { } all || all.FirstOrDefault(resume => resume.Id == id) is not { } resume) return null;
        if (await request.Get<BankReader>().ContactAsync(request.ProfileId, request.Cancellation) is not { } contact) return null;
        return new()
        {
            Page = PageFrame.Of(request, contact), Resume = resume, Others = [.. all.Where(other => other != resume)],
            Snapshots = await reader.SnapshotsAsync(request.ProfileId, id, request.Cancellation), IsKeeping = request.Query("dialog") == "keep",
        };
    }

    /// <summary>The document of one side of a comparison; null when there is none such.</summary>
    internal async Task<ResumeDocument?> DocumentAsync(PageRequest request, Guid? id)
    {
        if (Snapshots.FirstOrDefault(snapshot => snapshot.Id == id) is { } frozen)
            return await request.Get<SnapshotService>().DocumentAsync(request.ProfileId, Resume.Id, frozen.Id, request.Cancellation);
        return await request.Get<ResumeReader>().ContentAsync(request.ProfileId, id ?? Resume.Id, request.Cancellation) is { } content
            ? ResumeComposer.Compose(content).Document
            : null;
    }
}
