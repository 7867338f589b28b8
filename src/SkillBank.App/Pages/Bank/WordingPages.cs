using SkillBank.App.Pages.Forms;
using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Rules;

namespace SkillBank.App.Pages.Bank;

/// <summary>What can be done with the wordings of an entry. The entry of a section that has only one is made with its first wording.</summary>
sealed class WordingPages(Section section)
{
    public async Task<IResult> CreateAsync(PageRequest request)
    {
        var form = await request.FormAsync();
        try
        {
            var draft = VariationBody.ReadNew(FormBody.Read(typeof(VariationText), form));
            return Made(request, await request.Get<VariationService>().CreateAsync(request.ProfileId, section, EntryOf(request), draft, request.Cancellation));
        }
        catch (RuleException refusal)
        {
            return request.IsAutosave ? Saving.Refused(refusal) : request.Back(new Toast(refusal.Message, IsProblem: true));
        }
    }

    public async Task<IResult> SaveAsync(PageRequest request)
    {
        var edit = FormEdit.Read(typeof(VariationText), await request.FormAsync());
        try
        {
            var outcome = await request.Get<VariationService>().UpdateAsync(request.ProfileId, section, request.Id("id"), request.Id("wording"),
                variation => VariationBody.Merge(variation, edit.Against(VariationText.Of(variation))), null, request.Cancellation);
            return outcome is Outcome<Variation>.Missing ? Missing.Page(request) : Saving.Done(request, request.Links.Entry(section, request.Id("id")));
        }
        catch (ConflictException conflict)
        {
            return Saving.Conflicting(request, conflict);
        }
        catch (RuleException refusal)
        {
            return request.IsAutosave ? Saving.Refused(refusal) : request.Back(new Toast(refusal.Message, IsProblem: true));
        }
    }

    public async Task<IResult> MakeMainAsync(PageRequest request) =>
        await request.Get<VariationService>().SetMainAsync(request.ProfileId, section, request.Id("id"), request.Id("wording"), null, request.Cancellation) switch
        {
            Outcome<Variation>.Missing => Missing.Page(request),
            Outcome<Variation>.Saved(var main) => request.Back(new Toast($"{NameOf(main)} is the main wording now.")),
            _ => request.Back(),
        };

    public async Task<IResult> DuplicateAsync(PageRequest request)
    {
        if (await FindAsync(request) is not { } source) return Missing.Page(request);
        var text = VariationText.Of(source);
        var title = text.Title is { } named ? $"{named[..Math.Min(named.Length, VariationText.MaxTitle - 7)]} (copy)" : "Copy";
        return await AddAsync(request, text with { Title = title });
    }

    /// <summary>Writes an old revision's text again, or makes a wording of its own of it.</summary>
    public async Task<IResult> RestoreAsync(PageRequest request)
    {
        var form = await request.FormAsync();
        if (!int.TryParse(form["revision"], System.Globalization.CultureInfo.InvariantCulture, out var number)) return Missing.Page(request);
        if (form["as"] == "new")
        {
            var revisions = await request.Get<BankReader>().RevisionsAsync(request.ProfileId, section, request.Id("id"), request.Id("wording"), request.Cancellation);
            if (revisions?.FirstOrDefault(revision => revision.Number == number) is not { } old || await FindAsync(request) is not { } source) return Missing.Page(request);
            return await AddAsync(request, VariationText.Of(source) with { Title = $"{(old.Title ?? "Wording")[..Math.Min((old.Title ?? "Wording").Length, 180)]} (earlier)", Content = old.Content });
        }
        var outcome = await request.Get<VariationService>().RestoreRevisionAsync(
            request.ProfileId, section, request.Id("id"), request.Id("wording"), number, null, request.Cancellation);
        return outcome is Outcome<Variation>.Missing ? Missing.Page(request) : request.Back(new Toast("Restored. The text before is in the history."));
    }

    public async Task<IResult> DeleteAsync(PageRequest request) =>
        await request.Get<VariationService>().DeleteAsync(request.ProfileId, section, request.Id("id"), request.Id("wording"), null, request.Cancellation) switch
        {
            Outcome<Deletion>.Saved(var deletion) => request.GoTo(request.Links.Entry(section, request.Id("id")),
                new Toast($"Moved {deletion.Label} to the trash.", $"{request.Links.Trash}/{deletion.Id}/restore")),
            _ => Missing.Page(request),
        };

    async Task<IResult> AddAsync(PageRequest request, VariationText text)
    {
        try
        {
            return Made(request, await request.Get<VariationService>().CreateAsync(request.ProfileId, section, request.Id("id"), new VariationDraft(text), request.Cancellation));
        }
        catch (RuleException refusal)
        {
            return request.Back(new Toast(refusal.Message, IsProblem: true));
        }
    }

    IResult Made(PageRequest request, Outcome<Variation> outcome)
    {
        if (outcome is not Outcome<Variation>.Saved(var made)) return Missing.Page(request);
        var action = $"{request.Links.Entry(section, made.EntryId)}/wordings/{made.Id}";
        var url = Links.With(request.Links.Entry(section, made.EntryId), ("wording", made.Id.ToString()));
        return Saving.Made(request, action, url, new Toast($"Added {NameOf(made)}.", $"{action}/delete"));
    }

    async Task<Variation?> FindAsync(PageRequest request)
    {
        var entry = await request.Get<BankReader>().EntryAsync(request.ProfileId, section, request.Id("id"), request.Cancellation);
        return entry?.Variations.Find(variation => variation.Id == request.Id("wording"));
    }

    /// <summary>The entry of the path; in a section that has only one, all zeros stand for the one that is still to be made.</summary>
    Guid? EntryOf(PageRequest request) => section.IsSingle ? null : request.Id("id");

    static string NameOf(Variation variation) => variation.Title ?? "the wording";
}
