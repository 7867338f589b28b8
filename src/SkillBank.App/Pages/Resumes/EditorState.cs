using System.Globalization;

namespace SkillBank.App.Pages.Resumes;

/// <summary>What of the editor is open, as its address says.</summary>
/// <param name="Path">The address of the resume.</param>
public sealed record EditorState(string Path)
{
    public static readonly IReadOnlyList<int> Zooms = [50, 66, 80, 100, 125, 150, 200];

    /// <summary>The pane that a phone shows.</summary>
    public EditorPane Pane { get; init; } = EditorPane.Page;

    /// <summary>What is open in the content: an entry's id, a section's slug, or <see cref="Header"/>; null when nothing is.</summary>
    public string? Open { get; init; }

    /// <summary>Per cent of the paper's size on a screen; null fits the width.</summary>
    public int? Zoom { get; init; }

    /// <summary>The open dialog; null when none is.</summary>
    public string? Dialog { get; init; }

    /// <summary>Which look of the resume is checked, as <see cref="EditorView.Look"/> names it; null shows the design instead of a report.</summary>
    public string? Check { get; init; }

    /// <summary>Stands for the header among the sections.</summary>
    public const string Header = "header";

    /// <summary>Begins what is open when that is the form of a new entry; the section's slug follows.</summary>
    public const string New = "new-";

    public Guid? OpenId => Guid.TryParseExact(Open, "D", out var id) ? id : null;

    internal static EditorState Of(PageRequest request, Guid id) => new(request.Links.Resume(id))
    {
        Pane = Enum.TryParse<EditorPane>(request.Query("pane"), ignoreCase: true, out var pane) && Enum.IsDefined(pane) ? pane : EditorPane.Page,
        Open = request.Query("open") is { Length: <= 60 } open ? open : null,
        Zoom = int.TryParse(request.Query("zoom"), CultureInfo.InvariantCulture, out var zoom) && Zooms.Contains(zoom) ? zoom : null,
        Dialog = request.Query("dialog"),
        Check = request.Query("check") is { Length: > 0 and <= 16 } check && check.All(char.IsAsciiLetterOrDigit) ? check : null,
    };

    public string Url => Links.With(Path,
        ("pane", Pane == EditorPane.Page ? null : Pane.ToString().ToLowerInvariant()), ("open", Open),
        ("zoom", Zoom?.ToString(CultureInfo.InvariantCulture)), ("check", Check), ("dialog", Dialog));

    /// <summary>The same with something open, or nothing, and the page at its place.</summary>
    public string Opening(string? open) => (this with { Open = open, Pane = EditorPane.Content, Dialog = null }).Url + (open is null ? "" : $"#o-{open}");

    public string Showing(EditorPane pane) => (this with { Pane = pane, Dialog = null }).Url;

    public string Zooming(int? zoom) => (this with { Zoom = zoom, Dialog = null }).Url;

    /// <summary>The same with the report of a look, or without one.</summary>
    public string Checking(string? look) => (this with { Check = look, Pane = EditorPane.Design, Dialog = null }).Url;

    public string Asking(string? dialog) => (this with { Dialog = dialog }).Url;
}

/// <summary>The panes of the editor; a phone shows one at a time.</summary>
public enum EditorPane
{
    Content,
    Page,
    Design,
}
