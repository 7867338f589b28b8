using SkillBank.Contract;
using SkillBank.Entries;

namespace SkillBank.App.Api;

/// <summary>The routes of one section, the same for each; where there is only one entry, its variations take its place.</summary>
sealed class SectionRoutes(RouteGroupBuilder bank) : ISectionVisitor<bool>
{
    public bool Visit<T>(Section<T> section) where T : Details
    {
        var routes = bank.MapGroup(section.Slug).WithTags(section.Title);
        if (!section.IsSingle) MapEntries(routes, section);
        if (section.HasVariations) MapVariations(section.IsSingle ? routes : routes.MapGroup("{id:guid}/content"), section);
        return true;
    }

    static void MapEntries<T>(RouteGroupBuilder routes, Section<T> section) where T : Details
    {
        var on = new EntryHandlers(section);
        var (one, all) = (typeof(T).Name, Plural(section));
        var isUnique = typeof(T).GetProperty(nameof(Details.UniqueKey))!.DeclaringType == typeof(T);
        var list = routes.Get("", on.ListAsync, $"List{all}", "The entries, in their order").Answers(typeof(IReadOnlyList<Entry<T>>));
        if (section == EntryHandlers.Certificates) list.Knows((EntryHandlers.IncludeExpired, "false leaves out what has expired"));
        routes.Post("", on.CreateAsync, $"Create{one}", "Adds an entry").Takes(typeof(New<T>)).Answers(typeof(Entry<T>), 201).Guards(Guarded.Bank).MayConflict(isUnique);
        routes.Post("reorder", on.ReorderAsync, $"Reorder{all}", "Puts the entries in a new order").Takes(typeof(Sequence)).Answers(typeof(Sequence)).Guards(Guarded.Bank);
        routes.Get("{id:guid}", on.ReadAsync, $"Get{one}", "One entry").Answers(typeof(Entry<T>));
        routes.Put("{id:guid}", on.UpdateAsync, $"Update{one}", "Changes an entry").Takes(typeof(Partial<T>)).Answers(typeof(Entry<T>)).Guards(Guarded.Resource).MayConflict(isUnique);
        routes.Patch("{id:guid}", on.UpdateAsync, $"Patch{one}", "Changes an entry").Takes(typeof(Partial<T>)).Answers(typeof(Entry<T>)).Guards(Guarded.Resource).MayConflict(isUnique);
        routes.Delete("{id:guid}", on.DeleteAsync, $"Delete{one}", "Moves an entry to the trash; one that resumes print asks first").Guards(Guarded.Resource)
            .Knows((ResumeRoutes.Force, "true deletes it although resumes print it")).MayBeInUse();
    }

    static void MapVariations<T>(RouteGroupBuilder routes, Section<T> section) where T : Details
    {
        var on = new VariationHandlers(section);
        var (id, one, all) = section.IsSingle ? ("id", typeof(T).Name, Plural(section)) : ("cid", $"{typeof(T).Name}Content", $"{typeof(T).Name}Contents");
        var path = $"{{{id}:guid}}";
        routes.Get("", on.ListAsync, $"List{all}", "The wordings, in their order").Answers(typeof(IReadOnlyList<Variation>));
        routes.Post("", on.CreateAsync, $"Create{one}", "Adds a wording").Takes(typeof(New<VariationText>)).Answers(typeof(Variation), 201).Guards(Guarded.Bank);
        routes.Post("reorder", on.ReorderAsync, $"Reorder{all}", "Puts the wordings in a new order").Takes(typeof(Sequence)).Answers(typeof(Sequence)).Guards(Guarded.Bank);
        routes.Get(path, on.ReadAsync, $"Get{one}", "One wording").Answers(typeof(Variation));
        routes.Put(path, on.UpdateAsync, $"Update{one}", "Changes a wording; its text before is kept").Takes(typeof(Partial<VariationText>)).Answers(typeof(Variation)).Guards(Guarded.Resource);
        routes.Patch(path, on.UpdateAsync, $"Patch{one}", "Changes a wording; its text before is kept").Takes(typeof(Partial<VariationText>)).Answers(typeof(Variation)).Guards(Guarded.Resource);
        routes.Delete(path, on.DeleteAsync, $"Delete{one}", "Moves a wording to the trash; one that resumes print asks first").Guards(Guarded.Resource)
            .Knows((ResumeRoutes.Force, "true deletes it although resumes print it: they fall back to the main wording")).MayBeInUse();
        routes.Post($"{path}/set-main", on.SetMainAsync, $"SetMain{one}", "Makes a wording the main one").Answers(typeof(Variation)).Guards(Guarded.Resource);
        routes.Get($"{path}/revisions", on.RevisionsAsync, $"List{one}Revisions", "The history, the newest first").Answers(typeof(IReadOnlyList<Revision>));
        routes.Get($"{path}/revisions/{{n:int}}", on.RevisionAsync, $"Get{one}Revision", "One text of the history").Answers(typeof(Revision));
        routes.Post($"{path}/revisions/{{n:int}}/restore", on.RestoreAsync, $"Restore{one}Revision", "Writes an old text again; that is a new revision").Answers(typeof(Variation)).Guards(Guarded.Resource);
    }

    static string Plural(Section section) => char.ToUpperInvariant(section.Slug[0]) + section.Slug[1..];
}
