using System.Globalization;
using SkillBank.Analysis;
using SkillBank.App.Components.Bank;
using SkillBank.App.Components.Skills;
using SkillBank.App.Pages.Bank;
using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Rules;

namespace SkillBank.App.Pages.Skills;

/// <summary>What can be done on the tab of skills besides what every tab can.</summary>
static class SkillPages
{
    static readonly Section Skills = Section.Of<Skill>();

    public static void Map(RouteGroupBuilder tab)
    {
        tab.Deed("pasted", PasteAsync);
        tab.Deed("added/{ticks:long}/delete", UnaddAsync);
        tab.Deed("picked", ChangePickedAsync);
        tab.Deed("merge", MergeAsync);
        tab.Deed("{id:guid}/place/{type}", PlaceAsync);
    }

    /// <summary>Shows what is in a pasted list, or adds it.</summary>
    static async Task<IResult> PasteAsync(PageRequest request)
    {
        var form = await request.FormAsync();
        if (await BankView.ReadAsync(request, Skills) is not { } view) return Missing.Page(request);
        var list = PastedList.Read(form["list"].ToString(), TypeOf(form["only"]), view.Bank, form);
        // The script asks for the preview alone, at every pause in typing.
        if (request.Http.Request.Headers["HX-Target"] == PastedPreview.Id) return request.Page<PastedPreview>(new { List = list });
        if (form["do"] != "add" || list.Count == 0) return request.Page<BankPage>(new { View = view with { Pasted = list } });
        try
        {
            var skills = list.Skills.Where(skill => skill.State == PastedState.New).Select(skill => new Skill { SkillName = skill.Name, SkillType = skill.Type }).ToList();
            return await request.Get<SkillService>().AddManyAsync(request.ProfileId, skills, request.Cancellation) switch
            {
                Outcome<IReadOnlyList<Entry>>.Saved(var added) => request.GoTo(Leftover(request, list), Added(request, list, added)),
                Outcome<IReadOnlyList<Entry>>.Unchanged => request.Back(new Toast("They were all there already.")),
                _ => Missing.Page(request),
            };
        }
        catch (RuleException refusal)
        {
            var told = view with { Pasted = list, Page = view.Page with { Toast = new Toast(refusal.Message, IsProblem: true) } };
            return request.Page<BankPage>(new { View = told }, StatusCodes.Status422UnprocessableEntity);
        }
    }

    static Toast Added(PageRequest request, PastedList list, IReadOnlyList<Entry> added)
    {
        var undo = string.Create(CultureInfo.InvariantCulture, $"{request.Links.Bank(Skills)}/added/{added[0].CreatedAt.UtcTicks}/delete");
        var known = list.Skills.Count(skill => skill.State is PastedState.Known or PastedState.Repeated);
        return new($"Added {SkillText.Count(added.Count)}.{(known > 0 ? $" {known} {(known == 1 ? "was" : "were")} there already." : null)}", undo);
    }

    /// <summary>The tab, with the names that could not be added still in the field.</summary>
    static string Leftover(PageRequest request, PastedList list)
    {
        const int longest = 1500;
        var left = string.Join('\n', list.Skills.Where(skill => skill.State is PastedState.Refused or PastedState.Over).Select(skill => skill.Name));
        return Links.With(request.Links.Bank(Skills), ("list", left.Length is 0 or > longest ? null : left));
    }

    /// <summary>Takes back what a list added: the skills that were made at one moment.</summary>
    static async Task<IResult> UnaddAsync(PageRequest request)
    {
        if (await request.Get<BankReader>().BankAsync(request.ProfileId, request.Cancellation) is not { } bank) return Missing.Page(request);
        var ticks = long.Parse((string)request.Http.Request.RouteValues["ticks"]!, CultureInfo.InvariantCulture);
        await request.FormAsync();
        return await TrashAsync(request, [.. bank.Of<Skill>().Where(skill => skill.CreatedAt.UtcTicks == ticks).Select(skill => skill.Id)]);
    }

    /// <summary>Does one thing with every picked skill.</summary>
    static async Task<IResult> ChangePickedAsync(PageRequest request)
    {
        var form = await request.FormAsync();
        HashSet<Guid> ids = [.. form["pick"].Select(text => Guid.TryParse(text, out var id) ? id : default)];
        var (deed, value) = form["do"].ToString().Split(':', 2) is [var first, var second] ? (first, second) : (form["do"].ToString(), "");
        if (await request.Get<BankReader>().VersionAsync(request.ProfileId, request.Cancellation) is null) return Missing.Page(request);
        if (ids.Count == 0) return request.Back(new Toast("Pick one or more skills first.", IsProblem: true));
        switch (deed)
        {
            case "trash":
                return await TrashAsync(request, ids);
            case "merge" when ids.Count is 1 or > SkillsView.MaxMerge:
                return request.Back(new Toast($"Pick 2 to {SkillsView.MaxMerge} skills to merge.", IsProblem: true));
            case "merge":
                return request.GoTo(Links.With(request.Links.Bank(Skills), ("merge", string.Join(',', ids))));
            case "type" when TypeOf(value) is { } type:
                return await ChangeAsync(request, ids, skill => skill with { SkillType = type }, $"{SkillText.Kind(type).ToLowerInvariant()} now");
            case "level":
                var level = value.Trim() is { Length: > 0 } given ? given : null;
                return await ChangeAsync(request, ids, skill => skill with { ProficiencyLevel = level }, level is null ? "without a level now" : $"at {level} now");
            default:
                return request.Back(new Toast("Choose what to do with them.", IsProblem: true));
        }
    }

    static async Task<IResult> ChangeAsync(PageRequest request, IReadOnlyCollection<Guid> ids, Func<Skill, Skill> change, string what)
    {
        try
        {
            return await request.Get<SkillService>().ChangeManyAsync(request.ProfileId, ids, change, request.Cancellation) switch
            {
                Outcome<int>.Saved(var count) => request.Back(new Toast($"{SkillText.Count(count)} {(count == 1 ? "is" : "are")} {what}.")),
                Outcome<int>.Unchanged => request.Back(new Toast($"They are {what} already.")),
                _ => Missing.Page(request),
            };
        }
        catch (RuleException refusal)
        {
            return request.Back(new Toast(refusal.Message, IsProblem: true));
        }
    }

    static async Task<IResult> TrashAsync(PageRequest request, IReadOnlyCollection<Guid> ids) =>
        await request.Get<EntryService>().DeleteManyAsync(request.ProfileId, Skills, ids, request.Cancellation) switch
        {
            Outcome<Deletion>.Saved(var deletion) => request.Back(new Toast($"Moved {deletion.Label} to the trash.", $"{request.Links.Trash}/{deletion.Id}/restore")),
            _ => request.Back(new Toast("They are not in the bank any more.", IsProblem: true)),
        };

    static async Task<IResult> MergeAsync(PageRequest request)
    {
        var form = await request.FormAsync();
        List<Guid> ids = [.. form["skill"].Take(SkillsView.MaxMerge).Select(text => Guid.TryParse(text, out var id) ? id : default)];
        var keep = Guid.TryParse(form["keep"], out var kept) && ids.Remove(kept) ? kept : default;
        if (await request.Get<BankReader>().VersionAsync(request.ProfileId, request.Cancellation) is null) return Missing.Page(request);
        if (keep == default) return request.Back(new Toast("Choose the name that stays.", IsProblem: true));
        try
        {
            return await request.Get<SkillService>().MergeAsync(request.ProfileId, keep, ids, request.Cancellation) switch
            {
                Outcome<Deletion>.Saved(var deletion) => request.GoTo(
                    $"{request.Links.Bank(Skills)}#e-{keep}", new Toast($"{deletion.Label}.", $"{request.Links.Trash}/{deletion.Id}/restore")),
                Outcome<Deletion>.Unchanged => request.Back(new Toast("There is nothing to merge it with any more.", IsProblem: true)),
                _ => Missing.Page(request),
            };
        }
        catch (RuleException refusal)
        {
            return request.Back(new Toast($"Together they break a rule: {refusal.Message}", IsProblem: true));
        }
    }

    /// <summary>Puts a skill among those of a kind: by dragging, and by its menu.</summary>
    static async Task<IResult> PlaceAsync(PageRequest request)
    {
        var form = await request.FormAsync();
        if (TypeOf((string?)request.Http.Request.RouteValues["type"]) is not { } type) return Missing.Page(request);
        var place = int.TryParse(form["place"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var given) ? given : int.MaxValue;
        return await request.Get<SkillService>().PlaceAsync(request.ProfileId, request.Id("id"), type, place, request.Cancellation) is Outcome<Entry>.Missing
            ? Missing.Page(request)
            : request.Back();
    }

    static SkillType? TypeOf(string? text) => text is not null && EnumText.TryParse<SkillType>(text, out var type) ? type : null;
}
