using SkillBank.App.Pages.Forms;
using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Resumes;
using SkillBank.Rules;

namespace SkillBank.App.Pages.Resumes;

/// <summary>The sections of a resume: their order, heading, visibility and source, the order of their entries, and new entries of the resume's own.</summary>
static class SectionPages
{
    const string One = "section";

    public static void Map(RouteGroupBuilder sections)
    {
        sections.Deed("reorder", ReorderAsync);
        sections.Deed($"{{{One}}}", SaveAsync);
        sections.Deed($"{{{One}}}/move", MoveAsync);
        sections.Deed($"{{{One}}}/reorder", ReorderEntriesAsync);
        sections.Deed($"{{{One}}}/entries", CreateAsync);
    }

    /// <summary>The order after dragging: every slug that the list shows, in order.</summary>
    static async Task<IResult> ReorderAsync(PageRequest request)
    {
        var form = await request.FormAsync();
        return await ChangeOrderAsync(request, [.. form["ids"].OfType<string>()]);
    }

    /// <summary>One place up or down among the sections that the editor lists.</summary>
    static async Task<IResult> MoveAsync(PageRequest request)
    {
        var form = await request.FormAsync();
        var listed = form["among"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var from = listed.IndexOf(Slug(request));
        var to = from + (form["by"] == "up" ? -1 : 1);
        if (from < 0 || to < 0 || to >= listed.Count) return await EditorPages.AsItIsAsync(request);
        (listed[from], listed[to]) = (listed[to], listed[from]);
        return await ChangeOrderAsync(request, listed);
    }

    static async Task<IResult> ChangeOrderAsync(PageRequest request, IReadOnlyList<string> slugs)
    {
        try
        {
            var outcome = await request.Get<ResumeService>().ReorderSectionsAsync(request.ProfileId, request.Id("id"), slugs, null, request.Cancellation);
            return outcome is Outcome<Resume>.Missing ? Missing.Page(request) : request.Back();
        }
        catch (RuleException refusal)
        {
            return EditorPages.Refused(request, refusal);
        }
    }

    /// <summary>Heading, visibility or source: whichever the form has.</summary>
    static async Task<IResult> SaveAsync(PageRequest request)
    {
        if (Section.Find(Slug(request)) is not { } section) return Missing.Page(request);
        var form = await request.FormAsync();
        var edit = FormEdit.Read(typeof(ResumeSection), form);
        try
        {
            var outcome = await request.Get<ResumeService>().UpdateSectionAsync(request.ProfileId, request.Id("id"), section, chosen =>
            {
                var changes = edit.Against(chosen);
                changes.Remove("section");
                // A heading that is the section's own needs not be kept.
                if (changes["title"]?.ToString() == section.DocumentTitle) changes["title"] = null;
                return ResumeBodies.Merge(chosen, changes);
            }, null, request.Cancellation);
            return outcome is Outcome<Resume>.Missing ? Missing.Page(request) : EditorPages.Done(request);
        }
        catch (ConflictException conflict)
        {
            return Saving.Conflicting(request, conflict);
        }
        catch (RuleException refusal)
        {
            return EditorPages.Refused(request, refusal);
        }
    }

    /// <summary>The order of a section's entries after dragging: every id that the resume takes, in order.</summary>
    static async Task<IResult> ReorderEntriesAsync(PageRequest request)
    {
        if (Section.Find(Slug(request)) is not { } section) return Missing.Page(request);
        var form = await request.FormAsync();
        return await ReorderEntriesAsync(request, section, [.. form["ids"].Select(text => Guid.TryParseExact(text, "D", out var id) ? id : Guid.Empty)]);
    }

    public static async Task<IResult> ReorderEntriesAsync(PageRequest request, Section section, IReadOnlyList<Guid> ids)
    {
        try
        {
            var outcome = await request.Get<PlacementService>().ReorderAsync(request.ProfileId, request.Id("id"), section, ids, request.Cancellation);
            return outcome is Outcome<int>.Missing ? Missing.Page(request) : request.Back();
        }
        catch (RuleException)
        {
            return request.Back(new Toast("The list has changed meanwhile; the order was left alone.", IsProblem: true));
        }
    }

    /// <summary>An entry that this resume alone has.</summary>
    static async Task<IResult> CreateAsync(PageRequest request)
    {
        if (Section.Find(Slug(request)) is not { } section) return Missing.Page(request);
        var form = await request.FormAsync();
        try
        {
            var draft = EntryBody.ReadNew(section, OwnEntryBody.Of(section, form), request.Get<BankReader>().Today);
            var outcome = await request.Get<OwnEntryService>().CreateAsync(request.ProfileId, request.Id("id"), draft, request.Cancellation);
            if (outcome is not Outcome<PlacedEntry>.Saved(var made)) return Missing.Page(request);
            var path = request.Links.Resume(request.Id("id"));
            var state = EditorState.Of(request, request.Id("id")) with { Open = made.Id.ToString(), Pane = EditorPane.Content };
            return Saving.Made(request, $"{path}/entries/{made.Id}/own", state.Url, new Toast($"Added {made.Heading} to this résumé."));
        }
        catch (RuleException refusal)
        {
            if (request.IsAutosave) return Saving.Refused(refusal);
            return await EditorPages.ShowAsync(request, view => view with
            {
                State = view.State with { Open = EditorState.New + section.Slug, Pane = EditorPane.Content },
                Refused = FormState.Refused(section.DetailsType, "new", form, refusal),
            }, StatusCodes.Status422UnprocessableEntity);
        }
    }

    static string Slug(PageRequest request) => (string)request.Http.Request.RouteValues[One]!;
}
