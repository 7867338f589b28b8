using SkillBank.App.Pages.Forms;
using SkillBank.Data;
using SkillBank.Documents.Document;
using SkillBank.Resumes;

namespace SkillBank.App.Pages.Resumes;

/// <summary>The list of resumes, as the address says: which of them, in which order, with which dialog open.</summary>
public sealed record ResumeListView
{
    /// <summary>How many resumes one page of the list has.</summary>
    public const int PageSize = 24;

    public required PageFrame Page { get; init; }

    public required ListFilter Filter { get; init; }

    /// <summary>Whether they are sorted by name; otherwise the last changed comes first.</summary>
    public bool IsByName { get; init; }

    /// <summary>The resumes of this page of the list.</summary>
    public required IReadOnlyList<ResumeCard> Cards { get; init; }

    /// <summary>How many resumes the filter lets through, on all pages of the list.</summary>
    public int Total { get; init; }

    /// <summary>The page of the list, from 1.</summary>
    public int Number { get; init; } = 1;

    public required IReadOnlyDictionary<ListFilter, int> Counts { get; init; }

    /// <summary>All resumes by name, to make a new one like one of them.</summary>
    public required IReadOnlyList<Resume> All { get; init; }

    /// <summary>How many entries the bank has; a resume of an empty bank is an empty page.</summary>
    public int BankEntries { get; init; }

    /// <summary>The form of a new resume; null while it is closed.</summary>
    public FormState? NewForm { get; init; }

    /// <summary>The resume to make the new one like.</summary>
    public Guid? Like { get; init; }

    /// <summary>A resume that was sent and is to be deleted: it asks first.</summary>
    public ResumeCard? Deleting { get; init; }

    public Links Links => Page.Links;

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    /// <summary>The address of the list with something else chosen.</summary>
    public string Url(ListFilter? filter = null, bool? isByName = null, int? number = null, string? dialog = null, Guid? of = null) => Links.With(
        Links.Resumes,
        ("show", (filter ?? Filter) == ListFilter.Active ? null : (filter ?? Filter).ToString().ToLowerInvariant()),
        ("sort", isByName ?? IsByName ? "name" : null),
        ("page", number is > 1 ? number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) : null),
        ("dialog", dialog),
        ("of", of?.ToString()));

    /// <summary>Reads the list; null when there is no such profile.</summary>
    internal static async Task<ResumeListView?> ReadAsync(PageRequest request)
    {
        var reader = request.Get<ResumeReader>();
        if (await reader.ContentsAsync(request.ProfileId, request.Cancellation) is not { } contents) return null;
        if ((contents is [var any, ..] ? any.Bank : await request.Get<BankReader>().BankAsync(request.ProfileId, request.Cancellation)) is not { } bank) return null;
        var sent = (await reader.AllSnapshotsAsync(request.ProfileId, request.Cancellation))
            .Where(snapshot => snapshot.Details.SentOn is not null).ToLookup(snapshot => snapshot.ResumeId);
        var filter = Enum.TryParse<ListFilter>(request.Query("show"), ignoreCase: true, out var asked) && Enum.IsDefined(asked) ? asked : ListFilter.Active;
        bool Passes(ResumeContent content, ListFilter filter) => filter switch
        {
            ListFilter.Archived => content.Resume.Details.Status == ResumeStatus.Archived,
            ListFilter.Sent => sent[content.Resume.Id].Any(),
            _ => content.Resume.Details.Status != ResumeStatus.Archived,
        };
        var isByName = request.Query("sort") == "name";
        var shown = contents.Where(content => Passes(content, filter)).ToList();
        if (isByName) shown = [.. shown.OrderBy(content => content.Resume.Details.Title, StringComparer.InvariantCultureIgnoreCase)];
        var number = int.TryParse(request.Query("page"), System.Globalization.CultureInfo.InvariantCulture, out var page)
            ? Math.Clamp(page, 1, Math.Max(1, (shown.Count + PageSize - 1) / PageSize)) : 1;
        var printer = request.Get<ResumePrinter>();
        ResumeCard Card(ResumeContent content) => ResumeCard.Of(content, printer, [.. sent[content.Resume.Id]]);
        var like = request.QueryId("of");
        return new()
        {
            Page = PageFrame.Of(request, bank.Contact), Filter = filter, IsByName = isByName, Total = shown.Count, Number = number,
            Cards = await PageCounts.CountedAsync(printer, [.. shown.Skip((number - 1) * PageSize).Take(PageSize).Select(Card)], request.Cancellation),
            Counts = Enum.GetValues<ListFilter>().ToDictionary(filter => filter, filter => contents.Count(content => Passes(content, filter))),
            All = [.. contents.Select(content => content.Resume).OrderBy(resume => resume.Details.Title, StringComparer.InvariantCultureIgnoreCase)],
            BankEntries = bank.Entries.Count,
            NewForm = request.Query("dialog") == "new" ? FormState.Empty<ResumeDetails>("new-resume") : null,
            Like = like,
            Deleting = request.Query("dialog") == "delete" && contents.FirstOrDefault(content => content.Resume.Id == like) is { } deleting ? Card(deleting) : null,
        };
    }
}

/// <summary>Which resumes the list shows.</summary>
public enum ListFilter
{
    Active,
    Sent,
    Archived,
}

/// <summary>One resume of the list.</summary>
/// <param name="Resume">The resume.</param>
/// <param name="Template">The template's name.</param>
/// <param name="Newer">How many pinned wordings the bank has newer texts of.</param>
/// <param name="Sent">What was sent of it, the last first.</param>
/// <param name="Document">What it prints.</param>
/// <param name="Look">Names what it prints and how: its pictures are kept under it. Null when its template is not installed.</param>
public sealed record ResumeCard(Resume Resume, string Template, int Newer, IReadOnlyList<Snapshot> Sent, ResumeDocument Document, string? Look)
{
    /// <summary>How many pages it has; null while that is not known.</summary>
    public int? Pages { get; init; }

    internal static ResumeCard Of(ResumeContent content, ResumePrinter printer, IReadOnlyList<Snapshot> sent)
    {
        var composed = ResumeComposer.Compose(content);
        var details = content.Resume.Details;
        return new(content.Resume, printer.Pool.Templates.Find(details.Template)?.Name ?? details.Template, composed.Newer, sent, composed.Document,
            PagePreview.LookOf(printer, details, composed.Document));
    }
}
