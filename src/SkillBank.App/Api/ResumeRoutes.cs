using SkillBank.App.Api.Resumes;
using SkillBank.Contract;
using SkillBank.Documents.Document;
using SkillBank.Documents.Writers;
using SkillBank.Entries;
using SkillBank.Resumes;

namespace SkillBank.App.Api;

/// <summary>Resumes: views of the bank, their pages and files, and what was sent.</summary>
static class ResumeRoutes
{
    public const string Force = "force";

    const string One = "{id:guid}";

    public static void Map(RouteGroupBuilder user)
    {
        var resumes = user.MapGroup("resumes").WithTags("Resumes");
        MapResumes(resumes);
        MapSections(resumes);
        MapPages(resumes);
        MapPlacements(resumes);
        foreach (var section in Section.All) section.Accept(new OwnEntryRoutes(resumes));
        MapSnapshots(resumes.MapGroup($"{One}/snapshots").WithTags("Snapshots"));
        resumes.Get($"{One}/compare", Comparisons.CompareAsync, "CompareResume", "What is different in another resume or in a snapshot, word by word")
            .Answers(typeof(ResumeComparison)).Knows((Comparisons.With, "The id of the other resume or snapshot"), (Comparisons.Of, "The id of a snapshot to compare instead of the resume as it is"));
        resumes.Get("usage/{id:guid}", Usages.ReadAsync, "GetUsage", "Where an entry or a wording is used, and to whom it was sent").Answers(typeof(Usage));
        resumes.Post("impact", Usages.ImpactAsync, "AskImpact", "Which resumes a change of the bank would change, with their pages before and after")
            .Takes(typeof(ImpactQuestion)).Answers(typeof(IReadOnlyList<Impact>)).OnlyAsks();
    }

    static void MapResumes(RouteGroupBuilder resumes)
    {
        resumes.Get("", ResumeHandlers.ListAsync, "ListResumes", "The resumes, the last changed first").Answers(typeof(IReadOnlyList<Resume>));
        resumes.Post("", ResumeHandlers.CreateAsync, "CreateResume", "Makes a resume; it takes entries of the bank by its rule").Takes(typeof(New<ResumeDetails>)).Answers(typeof(Resume), 201).Guards(Guarded.Bank);
        resumes.Get(One, ResumeHandlers.ReadAsync, "GetResume", "One resume").Answers(typeof(Resume));
        resumes.Put(One, ResumeHandlers.UpdateAsync, "UpdateResume", "Changes purpose, look or rule").Takes(typeof(Partial<ResumeDetails>)).Answers(typeof(Resume)).Guards(Guarded.Resource);
        resumes.Patch(One, ResumeHandlers.UpdateAsync, "PatchResume", "Changes purpose, look or rule").Takes(typeof(Partial<ResumeDetails>)).Answers(typeof(Resume)).Guards(Guarded.Resource);
        resumes.Delete(One, ResumeHandlers.DeleteAsync, "DeleteResume", "Moves a resume to the trash; one that was sent asks first").Guards(Guarded.Resource)
            .Knows((Force, "true deletes it although it was sent")).MayBeInUse();
        resumes.Post($"{One}/duplicate", ResumeHandlers.DuplicateAsync, "DuplicateResume", "Makes a resume like this one").Takes(typeof(Naming)).Answers(typeof(Resume), 201).Guards(Guarded.Bank);
    }

    static void MapSections(RouteGroupBuilder resumes)
    {
        var sections = resumes.MapGroup($"{One}/sections");
        sections.Get("", ResumeHandlers.SectionsAsync, "ListResumeSections", "The sections in printing order").Answers(typeof(IReadOnlyList<ResumeSection>));
        sections.Post("reorder", ResumeHandlers.ReorderSectionsAsync, "ReorderResumeSections", "Puts the sections in a new order").Takes(typeof(SectionOrder)).Answers(typeof(Resume)).Guards(Guarded.Resource);
        sections.Put("{section}", ResumeHandlers.UpdateSectionAsync, "UpdateResumeSection", "Changes heading, visibility or source of a section").Takes(typeof(Partial<ResumeSection>)).Answers(typeof(Resume)).Guards(Guarded.Resource);
        sections.Patch("{section}", ResumeHandlers.UpdateSectionAsync, "PatchResumeSection", "Changes heading, visibility or source of a section").Takes(typeof(Partial<ResumeSection>)).Answers(typeof(Resume)).Guards(Guarded.Resource);
        sections.Post("{section}/reorder", PlacementHandlers.ReorderAsync, "ReorderResumeEntries", "Puts the entries of a section in a new order").Takes(typeof(Sequence)).Answers(typeof(Sequence)).Guards(Guarded.Bank);
    }

    static void MapPages(RouteGroupBuilder resumes)
    {
        var resume = resumes.MapGroup(One);
        resume.Get("document", PageHandlers.DocumentAsync, "GetResumeDocument", "The resume as it prints, its text parsed").Answers(typeof(ResumeDocument));
        resume.Get("pages", PageHandlers.PagesAsync, "GetResumePages", "How many pages it has, and what to know before sending it").Answers(typeof(ResumePages));
        resume.Get("pages/{n:int}.svg", PageHandlers.PageAsync, "GetResumePage", "A page, drawn by the engine that makes the file").AnswersFile("image/svg+xml");
        resume.Get("file", PageHandlers.FileAsync, "GetResumeFile", "The file; it is not recorded as used, as a snapshot is").AnswersFile("application/octet-stream")
            .Knows((PageHandlers.Format, "pdf when absent"));
        resume.Get("file/fidelity", PageHandlers.FidelityAsync, "GetResumeFileFidelity", "What the file holds as it is, holds otherwise, and has no place for").Answers(typeof(Fidelity))
            .Knows((PageHandlers.Format, "pdf when absent"));
        CheckRoutes.MapResume(resume);
    }

    static void MapPlacements(RouteGroupBuilder resumes)
    {
        var placements = resumes.MapGroup($"{One}/placements").WithTags("Placements");
        placements.Get("", PlacementHandlers.ListAsync, "ListPlacements", "Every entry that the resume takes, the hidden ones too").Answers(typeof(IReadOnlyList<PlacedEntry>));
        placements.Get("{pid:guid}", PlacementHandlers.ReadAsync, "GetPlacement", "One entry as the resume has it").Answers(typeof(PlacedEntry));
        placements.Put("{pid:guid}", PlacementHandlers.PlaceAsync, "UpdatePlacement", "Chooses wording, heading and visibility; places an entry of the bank that the resume did not have").Takes(typeof(Partial<PlacementDraft>)).Answers(typeof(PlacedEntry)).Guards(Guarded.Resource);
        placements.Patch("{pid:guid}", PlacementHandlers.PlaceAsync, "PatchPlacement", "Chooses wording, heading and visibility; places an entry of the bank that the resume did not have").Takes(typeof(Partial<PlacementDraft>)).Answers(typeof(PlacedEntry)).Guards(Guarded.Resource);
        placements.Delete("{pid:guid}", PlacementHandlers.RemoveAsync, "DeletePlacement", "Forgets what was chosen, so that the rule decides again; an entry of the resume's own is gone").Guards(Guarded.Resource);
        placements.Post("{pid:guid}/take-newer", PlacementHandlers.TakeNewerAsync, "TakeNewerWording", "Pins the newest text of the wording").Answers(typeof(PlacedEntry)).Guards(Guarded.Resource);
        placements.Post("{pid:guid}/keep-pinned", PlacementHandlers.KeepPinnedAsync, "KeepPinnedWording", "Stays with the pinned text and stops reporting the newest").Answers(typeof(PlacedEntry)).Guards(Guarded.Resource);
        placements.Post("{pid:guid}/add-to-bank", PlacementHandlers.AddToBankAsync, "AddToBank", "Makes an entry of the resume's own one of the bank's").Answers(typeof(PlacedEntry)).Guards(Guarded.Resource);
    }

    static void MapSnapshots(RouteGroupBuilder snapshots)
    {
        const string one = "{sid:guid}";
        snapshots.Get("", SnapshotHandlers.ListAsync, "ListSnapshots", "The snapshots, the newest first").Answers(typeof(IReadOnlyList<Snapshot>));
        snapshots.Post("", SnapshotHandlers.CreateAsync, "CreateSnapshot", "Freezes the resume with its file; sentOn marks it as sent").Takes(typeof(New<SnapshotDetails>)).Answers(typeof(Snapshot), 201).Guards(Guarded.Bank).Prepares(SnapshotHandlers.PrepareAsync);
        snapshots.Get(one, SnapshotHandlers.ReadAsync, "GetSnapshot", "One snapshot").Answers(typeof(Snapshot));
        snapshots.Put(one, SnapshotHandlers.UpdateAsync, "UpdateSnapshot", "Names it, or says to whom it was sent").Takes(typeof(Partial<SnapshotDetails>)).Answers(typeof(Snapshot)).Guards(Guarded.Resource);
        snapshots.Patch(one, SnapshotHandlers.UpdateAsync, "PatchSnapshot", "Names it, or says to whom it was sent").Takes(typeof(Partial<SnapshotDetails>)).Answers(typeof(Snapshot)).Guards(Guarded.Resource);
        snapshots.Delete(one, SnapshotHandlers.DeleteAsync, "DeleteSnapshot", "Moves a snapshot to the trash").Guards(Guarded.Resource);
        snapshots.Get($"{one}/file", SnapshotHandlers.FileAsync, "GetSnapshotFile", "The very bytes that were frozen").AnswersFile("application/octet-stream");
        snapshots.Get($"{one}/document", SnapshotHandlers.DocumentAsync, "GetSnapshotDocument", "The document that was frozen").Answers(typeof(ResumeDocument));
        snapshots.Post($"{one}/restore", SnapshotHandlers.RestoreAsync, "RestoreSnapshot", "Makes a new draft that prints what the snapshot printed").Takes(typeof(Naming)).Answers(typeof(Resume), 201).Guards(Guarded.Bank);
    }

    /// <summary>The resume's own entries of one section, in the same forms as the bank's.</summary>
    sealed class OwnEntryRoutes(RouteGroupBuilder resumes) : ISectionVisitor<bool>
    {
        public bool Visit<T>(Section<T> section) where T : Details
        {
            var on = new OwnEntryHandlers(section);
            var routes = resumes.MapGroup($"{One}/sections/{section.Slug}/entries");
            var name = typeof(T).Name;
            routes.Post("", on.CreateAsync, $"CreateOwn{name}", "Adds an entry to this resume only").Takes(typeof(New<T>)).Answers(typeof(PlacedEntry), 201).Guards(Guarded.Bank);
            routes.Put("{pid:guid}", on.UpdateAsync, $"UpdateOwn{name}", "Changes an entry of the resume's own").Takes(typeof(Partial<T>)).Answers(typeof(PlacedEntry)).Guards(Guarded.Resource);
            routes.Patch("{pid:guid}", on.UpdateAsync, $"PatchOwn{name}", "Changes an entry of the resume's own").Takes(typeof(Partial<T>)).Answers(typeof(PlacedEntry)).Guards(Guarded.Resource);
            return true;
        }
    }
}
