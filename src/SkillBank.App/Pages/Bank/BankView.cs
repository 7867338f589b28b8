using SkillBank.App.Pages.Forms;
using SkillBank.App.Pages.Skills;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Resumes;

namespace SkillBank.App.Pages.Bank;

/// <summary>A tab of the bank with what is open on it, as the address says.</summary>
public sealed record BankView
{
    public required PageFrame Page { get; init; }

    public required Entries.Bank Bank { get; init; }

    public required Section Section { get; init; }

    /// <summary>The entries of the tab, in order.</summary>
    public required IReadOnlyList<Entry> Entries { get; init; }

    /// <summary>The open entry; null when none is.</summary>
    public Entry? Open { get; init; }

    /// <summary>The wording that the open entry shows; null when it has none.</summary>
    public Variation? Wording { get; init; }

    /// <summary>Whether the open entry shows the form of a new wording.</summary>
    public bool IsNewWording { get; init; }

    /// <summary>A wording to show beside it; null for none.</summary>
    public Variation? With { get; init; }

    /// <summary>The history of the wording, the newest first; null while it is closed.</summary>
    public IReadOnlyList<Revision>? History { get; init; }

    /// <summary>The revision that is open in the history.</summary>
    public int? OpenRevision { get; init; }

    /// <summary>Where the open entry is used; null while the history is closed.</summary>
    public Usage? Usage { get; init; }

    /// <summary>The form of a new entry; null while there is none.</summary>
    public FormState? NewForm { get; init; }

    /// <summary>The open entry's form as it was refused; null shows what is stored.</summary>
    public FormState? RefusedForm { get; init; }

    /// <summary>On the tab of skills: a list that was pasted and waits to be added; null while there is none.</summary>
    public PastedList? Pasted { get; init; }

    public Links Links => Page.Links;

    /// <summary>Reads the bank for a tab; null when there is no such profile.</summary>
    internal static async Task<BankView?> ReadAsync(PageRequest request, Section section)
    {
        if (await request.Get<BankReader>().BankAsync(request.ProfileId, request.Cancellation) is not { } bank) return null;
        return new() { Page = PageFrame.Of(request, bank.Contact), Bank = bank, Section = section, Entries = [.. bank.Of(section)] };
    }

    /// <summary>The same with an entry open; null when there is none such.</summary>
    internal async Task<BankView?> OpenedAsync(PageRequest request, Guid id)
    {
        if (Entries.FirstOrDefault(entry => entry.Id == id) is not { } open) return null;
        Variation? Find(string query) => request.QueryId(query) is { } wanted ? open.Variations.Find(variation => variation.Id == wanted) : null;
        var isNew = request.Query("wording") == "new";
        var wording = isNew ? null : Find("wording") ?? open.Main;
        var view = this with { Open = open, Wording = wording, IsNewWording = isNew, With = Find("with") };
        if (request.Query("history") is not { } history) return view;
        return view with
        {
            History = wording is null ? [] : await request.Get<BankReader>().RevisionsAsync(request.ProfileId, Section, open.Id, wording.Id, request.Cancellation) ?? [],
            OpenRevision = int.TryParse(history, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null,
            Usage = await request.Get<UsageService>().UsageAsync(request.ProfileId, open.Id, request.Cancellation),
        };
    }
}
