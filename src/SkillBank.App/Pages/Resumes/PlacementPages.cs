using SkillBank.App.Pages.Forms;
using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Resumes;
using SkillBank.Rules;

namespace SkillBank.App.Pages.Resumes;

/// <summary>One entry of a resume: whether it prints, in which wording, under which heading, at which place.</summary>
static class PlacementPages
{
    public static void Map(RouteGroupBuilder entry)
    {
        entry.Deed("", ChooseAsync);
        entry.Deed("heading", SaveHeadingAsync);
        entry.Deed("move", MoveAsync);
        entry.Deed("take", request => DoAsync(request, service => service.TakeNewerAsync, placed => $"{placed.Heading} has the bank’s text now."));
        entry.Deed("keep", request => DoAsync(request, service => service.KeepPinnedAsync, placed => $"{placed.Heading} stays as it is."));
        entry.Deed("forget", ForgetAsync);
        entry.Deed("own", SaveOwnAsync);
        entry.Deed("own/to-bank", AddToBankAsync);
        entry.Deed("own/remove", RemoveAsync);
    }

    /// <summary>Shows or hides it, chooses its wording, pins or unpins it: whichever the pressed button says.</summary>
    static async Task<IResult> ChooseAsync(PageRequest request)
    {
        var form = await request.FormAsync();
        if (await FindAsync(request) is not { } now) return Missing.Page(request);
        return await PlaceAsync(request, draft => form switch
        {
            _ when form["show"] is [{ } show] => draft with { IsHidden = show != "true" },
            _ when form["wording"] is ["main"] => draft with { Wording = WordingMode.Main, VariationId = null, Revision = null },
            _ when form["wording"] is [{ } wording] && Guid.TryParseExact(wording, "D", out var id) =>
                draft with { Wording = draft.Wording == WordingMode.Pinned ? WordingMode.Pinned : WordingMode.Live, VariationId = id, Revision = null },
            _ when form["pin"] is ["true"] && now.VariationId is { } shown => draft with { Wording = WordingMode.Pinned, VariationId = shown, Revision = null },
            _ when form["pin"] is ["false"] => draft with { Wording = WordingMode.Live, Revision = null },
            _ => draft,
        });
    }

    static async Task<IResult> SaveHeadingAsync(PageRequest request)
    {
        var edit = FormEdit.Read(typeof(PlacementDraft), await request.FormAsync());
        return await PlaceAsync(request, draft => edit.Against(draft) is var changes && changes.ContainsKey("heading")
            ? draft with { Heading = changes["heading"]?.ToString() }
            : draft);
    }

    static async Task<IResult> PlaceAsync(PageRequest request, Func<PlacementDraft, PlacementDraft> change)
    {
        try
        {
            var outcome = await request.Get<PlacementService>().PlaceAsync(
                request.ProfileId, request.Id("id"), request.Id("entry"), change, null, request.Cancellation);
            return outcome is Outcome<PlacedEntry>.Missing ? Missing.Page(request) : EditorPages.Done(request);
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

    /// <summary>One place up or down in its section.</summary>
    static async Task<IResult> MoveAsync(PageRequest request)
    {
        var form = await request.FormAsync();
        if (await request.Get<ResumeReader>().ContentAsync(request.ProfileId, request.Id("id"), request.Cancellation) is not { } content) return Missing.Page(request);
        var all = ResumeComposer.Compose(content).Entries;
        if (all.FirstOrDefault(placed => placed.Id == request.Id("entry")) is not { } entry) return Missing.Page(request);
        var ids = all.Where(placed => placed.Section == entry.Section).Select(placed => placed.Id).ToList();
        var from = ids.IndexOf(entry.Id);
        var to = from + (form["by"] == "up" ? -1 : 1);
        if (to < 0 || to >= ids.Count) return request.Back();
        (ids[from], ids[to]) = (ids[to], ids[from]);
        return await SectionPages.ReorderEntriesAsync(request, Section.Find(entry.Section)!, ids);
    }

    /// <summary>What was chosen about it is forgotten; the resume's rule decides again.</summary>
    static async Task<IResult> ForgetAsync(PageRequest request)
    {
        if (await FindAsync(request) is not { EntryId: not null }) return Missing.Page(request);
        var outcome = await request.Get<PlacementService>().RemoveAsync(request.ProfileId, request.Id("id"), request.Id("entry"), null, request.Cancellation);
        return outcome is Outcome<PlacedEntry>.Missing ? Missing.Page(request) : request.Back();
    }

    static async Task<IResult> SaveOwnAsync(PageRequest request)
    {
        var form = await request.FormAsync();
        if (await FindAsync(request) is not { EntryId: null } placed) return Missing.Page(request);
        var section = Section.Find(placed.Section)!;
        var edit = FormEdit.Read(section.DetailsType, form, section.HasVariations ? [OwnEntryBody.Content] : []);
        try
        {
            var outcome = await request.Get<OwnEntryService>().UpdateAsync(request.ProfileId, request.Id("id"), section, placed.Id,
                entry => EntryBody.Merge(entry, edit.Against(entry.AnyDetails, (OwnEntryBody.Content, entry.Main?.Content))), null, request.Cancellation);
            return outcome is Outcome<PlacedEntry>.Missing ? Missing.Page(request) : EditorPages.Done(request);
        }
        catch (ConflictException conflict)
        {
            return Saving.Conflicting(request, conflict);
        }
        catch (RuleException refusal)
        {
            if (request.IsAutosave) return Saving.Refused(refusal);
            return await EditorPages.ShowAsync(request, view => view with
            {
                State = view.State with { Open = placed.Id.ToString(), Pane = EditorPane.Content },
                Refused = FormState.Refused(section.DetailsType, placed.Id.ToString(), form, refusal),
            }, StatusCodes.Status422UnprocessableEntity);
        }
    }

    static async Task<IResult> AddToBankAsync(PageRequest request)
    {
        try
        {
            var outcome = await request.Get<OwnEntryService>().AddToBankAsync(request.ProfileId, request.Id("id"), request.Id("entry"), null, request.Cancellation);
            return outcome is Outcome<PlacedEntry>.Saved(var placed)
                ? request.Back(new Toast($"{placed.Heading} is in the bank now; this résumé follows it."))
                : Missing.Page(request);
        }
        catch (RuleException refusal)
        {
            return EditorPages.Refused(request, refusal);
        }
    }

    /// <summary>Takes away what stands nowhere else; the editor has asked first.</summary>
    static async Task<IResult> RemoveAsync(PageRequest request)
    {
        if (await FindAsync(request) is not { EntryId: null } placed) return Missing.Page(request);
        await request.Get<PlacementService>().RemoveAsync(request.ProfileId, request.Id("id"), placed.Id, null, request.Cancellation);
        return request.Back(new Toast($"Removed {placed.Heading} from this résumé."));
    }

    delegate Task<Outcome<PlacedEntry>> PlacementDeed(Guid profileId, Guid resumeId, Guid id, long? expectedVersion, CancellationToken cancellation);

    static async Task<IResult> DoAsync(PageRequest request, Func<PlacementService, PlacementDeed> deed, Func<PlacedEntry, string> told) =>
        await deed(request.Get<PlacementService>())(request.ProfileId, request.Id("id"), request.Id("entry"), null, request.Cancellation) switch
        {
            Outcome<PlacedEntry>.Saved(var placed) => request.Back(new Toast(told(placed))),
            Outcome<PlacedEntry>.Missing => Missing.Page(request),
            _ => request.Back(),
        };

    /// <summary>The entry as the resume has it, or as it could take it from the bank.</summary>
    static async Task<PlacedEntry?> FindAsync(PageRequest request)
    {
        if (await request.Get<ResumeReader>().ContentAsync(request.ProfileId, request.Id("id"), request.Cancellation) is not { } content) return null;
        var id = request.Id("entry");
        return ResumeComposer.Find(content, id)
            ?? (content.Bank.Entries.FirstOrDefault(entry => entry.Id == id) is { } entry
                ? new() { Id = id, EntryId = id, Section = entry.Section.Slug, Source = SectionSource.Bank, Heading = entry.AnyDetails.Heading, Details = entry.AnyDetails, VariationId = entry.Main?.Id }
                : null);
    }
}
