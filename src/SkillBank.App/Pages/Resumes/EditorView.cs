using SkillBank.Data;
using SkillBank.Documents.Document;
using SkillBank.Documents.Templates;
using SkillBank.Entries;
using SkillBank.Profiles.Photos;
using SkillBank.Resumes;

namespace SkillBank.App.Pages.Resumes;

/// <summary>A resume in the editor: what it takes, how that looks, and what is open.</summary>
public sealed record EditorView
{
    public required PageFrame Page { get; init; }

    public required EditorState State { get; init; }

    /// <summary>The resume with its whole bank: every wording can be chosen.</summary>
    public required ResumeContent Content { get; init; }

    public required ComposedResume Composed
    {
        get;
        init => _placed = (field = value).Entries.ToDictionary(entry => entry.Id.ToString());
    }

    public required PagePreview Preview { get; init; }

    public required TemplateCatalog Templates { get; init; }

    /// <summary>Names the resume in each template, by the template's slug: its pictures are kept under it.</summary>
    public required IReadOnlyDictionary<string, string?> Looks { get; init; }

    /// <summary>Whether the person has given a portrait, be it on this resume or not.</summary>
    public required bool HasPhoto { get; init; }

    /// <summary>Names the resume as it looks now.</summary>
    public string Look { get; init; } = CheckedLook.None;

    /// <summary>What programs find in its PDF; null when nobody asked.</summary>
    public CheckedLook? Check { get; init; }

    /// <summary>What was frozen of it, the newest first.</summary>
    public required IReadOnlyList<Snapshot> Snapshots { get; init; }

    /// <summary>What a kind of file carries of it, when the open dialog asks that.</summary>
    public CarriedFile? Carried { get; init; }

    /// <summary>A form of an entry as it was refused; null shows what is stored.</summary>
    public Forms.FormState? Refused { get; init; }

    /// <summary>The day, to begin a form with.</summary>
    public DateOnly Today => Content.Bank.Today;

    public Links Links => Page.Links;

    public Resume Resume => Content.Resume;

    public ResumeDetails Details => Content.Resume.Details;

    /// <summary>The sections in printing order, each with its entries.</summary>
    public IReadOnlyList<SectionView> Sections => field ??= [.. Resume.AllSections().Select(chosen => SectionView.Of(this, chosen))];

    /// <summary>Those that the content lists: what has nothing to print and nothing to choose from waits in a menu.</summary>
    public IReadOnlyList<SectionView> Listed => field ??= [.. Sections.Where(section => !section.IsIdle)];

    /// <summary>The entries of the bank, by id.</summary>
    public IReadOnlyDictionary<Guid, Entry> Bank => field ??= Content.Bank.Entries.ToDictionary(entry => entry.Id);

    /// <summary>The open entry; null when none is.</summary>
    public PlacedEntry? OpenEntry => State.Open is { } open ? Placed(open) : null;

    /// <summary>What the resume has under an id; null when there is nothing.</summary>
    public PlacedEntry? Placed(string id) => _placed.GetValueOrDefault(id);

    readonly Dictionary<string, PlacedEntry> _placed = [];

    /// <summary>The options of the template in use by what they are about, each group in the order of the template.</summary>
    public IEnumerable<IGrouping<TemplateOptionGroup, KeyValuePair<string, TemplateOption>>> OptionGroups =>
        (Template?.Options ?? new Dictionary<string, TemplateOption>()).GroupBy(option => option.Value.Group).OrderBy(group => group.Key);

    /// <summary>The value with which an option is printed instead of the chosen one, because the resume is fitted to its pages; null when it is the chosen one.</summary>
    public string? Printed(string key) =>
        Template?.Options[key].Fit is not null && Preview.Drawn?.Fit is { } fit && fit.Settings.TryGetValue(key, out var value) ? value : null;

    /// <summary>The template in use; null when it is not installed.</summary>
    public Template? Template => Templates.Find(Details.Template);

    /// <summary>Reads a resume; null when there is none such.</summary>
    internal static async Task<EditorView?> ReadAsync(PageRequest request)
    {
        var id = request.Id("id");
        var reader = request.Get<ResumeReader>();
        if (await reader.ContentAsync(request.ProfileId, id, request.Cancellation) is not { } content) return null;
        if (await request.Get<BankReader>().BankAsync(request.ProfileId, request.Cancellation) is not { } bank) return null;
        content = content with { Bank = bank with { Photo = content.Bank.Photo } };
        var composed = ResumeComposer.Compose(content);
        var (printer, details) = (request.Get<ResumePrinter>(), content.Resume.Details);
        var (state, look) = (EditorState.Of(request, id), PagePreview.LookOf(printer, details, composed.Document) ?? CheckedLook.None);
        return new()
        {
            Page = PageFrame.Of(request, bank.Contact), State = state, Look = look, Carried = await CarriedFile.OfAsync(request, state.Dialog, content, composed), Content = content, Composed = composed,
            Preview = await PagePreview.OfAsync(request, details, composed.Document),
            Templates = printer.Pool.Templates,
            Looks = printer.Pool.Templates.All.ToDictionary(template => template.Slug, template => PagePreview.LookOf(
                printer, KeptOptions.In(details, template), composed.Document)),
            HasPhoto = content.Bank.Photo is not null || await request.Get<PhotoReader>().IdAsync(request.ProfileId, request.Cancellation) is not null,
            Check = await CheckedLook.OfAsync(request, state.Check, look, details, composed.Document),
            Snapshots = await reader.SnapshotsAsync(request.ProfileId, id, request.Cancellation),
        };
    }
}

/// <summary>A section of a resume in the editor.</summary>
/// <param name="Chosen">What was chosen for it.</param>
/// <param name="Section">The section.</param>
/// <param name="Entries">What the resume takes, the hidden entries too, in printing order.</param>
/// <param name="Others">Entries of the bank that it does not take.</param>
public sealed record SectionView(ResumeSection Chosen, Section Section, IReadOnlyList<PlacedEntry> Entries, IReadOnlyList<Entry> Others)
{
    /// <summary>Its place among the sections.</summary>
    public int Place { get; init; }

    public string Title => Chosen.Title ?? Section.DocumentTitle;

    public bool IsFromBank => Chosen.Source == SectionSource.Bank;

    public int Printed => Entries.Count(entry => !entry.IsHidden && (entry.Content is not null || !Section.IsSingle));

    /// <summary>Whether there is nothing to print and nothing to choose from; such sections wait in a menu.</summary>
    public bool IsIdle => Entries.Count == 0 && Others.Count == 0 && IsFromBank && Chosen is { Title: null, IsVisible: true, KeepTogether: false, StartsOnNewPage: false };

    internal static SectionView Of(EditorView view, ResumeSection chosen)
    {
        var section = Section.Find(chosen.Section)!;
        var entries = view.Composed.Entries.Where(entry => entry.Section == section.Slug).ToList();
        var taken = entries.Select(entry => entry.EntryId).ToHashSet();
        return new(chosen, section, entries, chosen.Source == SectionSource.Own ? [] : [.. view.Content.Bank.Of(section).Where(entry => !taken.Contains(entry.Id))])
        {
            Place = view.Resume.AllSections().Index().First(place => place.Item.Section == section.Slug).Index,
        };
    }
}
