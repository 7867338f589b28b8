using System.Globalization;
using SkillBank.App.Components.Bank;
using SkillBank.App.Components.Bank.Forms;
using SkillBank.App.Pages.Forms;
using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Resumes;
using SkillBank.Rules;

namespace SkillBank.App.Pages.Bank;

/// <summary>The entries of one section: their list, the form of a new one, and what can be done with each.</summary>
sealed class EntryPages(Section section)
{
    public async Task<IResult> ListAsync(PageRequest request) => await BankView.ReadAsync(request, section) is { } view
        ? Show(request, view)
        : Missing.Page(request);

    public async Task<IResult> NewAsync(PageRequest request) => await BankView.ReadAsync(request, section) is { } view
        ? Show(request, view with { NewForm = FormState.Empty(section.DetailsType) })
        : Missing.Page(request);

    public async Task<IResult> OpenAsync(PageRequest request) =>
        await BankView.ReadAsync(request, section) is { } view && await view.OpenedAsync(request, request.Id("id")) is { } opened
            ? Show(request, opened)
            : Missing.Page(request);

    public async Task<IResult> CreateAsync(PageRequest request)
    {
        var form = await request.FormAsync();
        try
        {
            var draft = EntryBody.ReadNew(section, BodyOf(form), request.Get<BankReader>().Today);
            return await request.Get<EntryService>().CreateAsync(request.ProfileId, draft with { Position = Place(form) }, request.Cancellation) switch
            {
                Outcome<Entry>.Saved(var entry) => Saving.Made(
                    request, request.Links.Entry(entry), request.Links.Entry(entry), new Toast($"Added {entry.AnyDetails.Heading}.", $"{request.Links.Entry(entry)}/delete")),
                Outcome<Entry>.Duplicate(var existing) => throw Duplicate(existing),
                _ => Missing.Page(request),
            };
        }
        catch (RuleException refusal)
        {
            if (request.IsAutosave) return Saving.Refused(refusal);
            if (await BankView.ReadAsync(request, section) is not { } view) return Missing.Page(request);
            return Show(request, view with { NewForm = FormState.Refused(section.DetailsType, "new", form, refusal) }, StatusCodes.Status422UnprocessableEntity);
        }
    }

    public async Task<IResult> SaveAsync(PageRequest request)
    {
        var (id, form) = (request.Id("id"), await request.FormAsync());
        var edit = FormEdit.Read(section.DetailsType, form, section.HasVariations ? ["content"] : []);
        try
        {
            var outcome = await request.Get<EntryService>().UpdateAsync(
                request.ProfileId, section, id, entry => EntryBody.Merge(entry, edit.Against(entry.AnyDetails, ("content", entry.Main?.Content))), null, request.Cancellation);
            return outcome switch
            {
                Outcome<Entry>.Saved or Outcome<Entry>.Unchanged => Saving.Done(request, request.Links.Bank(section) + "#e-" + id),
                Outcome<Entry>.Duplicate(var existing) => throw Duplicate(existing),
                _ => Missing.Page(request),
            };
        }
        catch (ConflictException conflict)
        {
            return Saving.Conflicting(request, conflict);
        }
        catch (RuleException refusal)
        {
            if (request.IsAutosave) return Saving.Refused(refusal);
            if (await BankView.ReadAsync(request, section) is not { } view || await view.OpenedAsync(request, id) is not { } opened) return Missing.Page(request);
            return Show(request, opened with { RefusedForm = FormState.Refused(section.DetailsType, id.ToString(), form, refusal) }, StatusCodes.Status422UnprocessableEntity);
        }
    }

    public async Task<IResult> DuplicateAsync(PageRequest request) =>
        await request.Get<EntryService>().DuplicateAsync(request.ProfileId, section, request.Id("id"), request.Cancellation) switch
        {
            Outcome<Entry>.Saved(var copy) => request.GoTo(request.Links.Entry(copy), new Toast($"Copied {copy.AnyDetails.Heading}.", $"{request.Links.Entry(copy)}/delete")),
            Outcome<Entry>.Duplicate(var existing) => request.Back(new Toast($"The bank can hold one {existing.AnyDetails.Heading} only.", IsProblem: true)),
            _ => Missing.Page(request),
        };

    /// <summary>One place up or down.</summary>
    public async Task<IResult> MoveAsync(PageRequest request)
    {
        var form = await request.FormAsync();
        var by = form["by"] == "up" ? -1 : 1;
        try
        {
            var outcome = await request.Get<EntryService>().UpdateAsync(request.ProfileId, section, request.Id("id"),
                entry => new EntryDraft(entry.AnyDetails) { Position = entry.Position + by }, null, request.Cancellation);
            return outcome is Outcome<Entry>.Missing ? Missing.Page(request) : request.Back();
        }
        catch (RuleException)
        {
            return request.Back();   // it stands at the end already
        }
    }

    /// <summary>The order after dragging: every id, in order.</summary>
    public async Task<IResult> ReorderAsync(PageRequest request)
    {
        var form = await request.FormAsync();
        var ids = form["ids"].Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).ToList();
        try
        {
            var outcome = await request.Get<EntryService>().ReorderAsync(request.ProfileId, section, ids, request.Cancellation);
            return outcome is Outcome<int>.Missing ? Missing.Page(request) : request.Back();
        }
        catch (RuleException)
        {
            return request.Back(new Toast("The list has changed meanwhile; the order was left alone.", IsProblem: true));
        }
    }

    public async Task<IResult> DeleteAsync(PageRequest request)
    {
        var usage = await request.Get<UsageService>().UsageAsync(request.ProfileId, request.Id("id"), request.Cancellation);
        return await request.Get<EntryService>().DeleteAsync(request.ProfileId, section, request.Id("id"), null, request.Cancellation) switch
        {
            Outcome<Deletion>.Saved(var deletion) => request.GoTo(request.Links.Bank(section), new Toast(
                $"Moved {deletion.Label} to the trash.{Left(usage?.Resumes.Count ?? 0)}", $"{request.Links.Trash}/{deletion.Id}/restore")),
            _ => Missing.Page(request),
        };
    }

    /// <summary>Which resumes have lost it, so that nobody is surprised by a page that has become shorter.</summary>
    static string Left(int resumes) => resumes switch { 0 => "", 1 => " It has left 1 résumé.", _ => $" It has left {resumes} résumés." };

    /// <summary>A form with everything that an entry says, and its first text.</summary>
    System.Text.Json.Nodes.JsonObject BodyOf(IFormCollection form)
    {
        var body = FormBody.Read(section.DetailsType, form);
        if (section.HasVariations && FormBody.Text(form["content"].ToString()) is { Length: > 0 } content) body["content"] = content;
        return body;
    }

    static int? Place(IFormCollection form) =>
        int.TryParse(form["place"], NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : null;

    static RuleException Duplicate(Entry existing) => new("", $"There is {existing.AnyDetails.Heading} already.");

    static IResult Show(PageRequest request, BankView view, int status = StatusCodes.Status200OK) =>
        request.Page<BankPage>(new { View = view }, status);
}
