using System.Text.Json.Nodes;
using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Resumes;
using SkillBank.Tests.Storage;

namespace SkillBank.Tests.Resumes;

/// <summary>The services of resumes over a test's bank.</summary>
sealed class TestResumes(TestBank bank)
{
    public ResumeReader Reader { get; } = new(bank.Reader);

    public ResumeService Resumes { get; } = new(bank.NewStore());

    public PlacementService Placements => new(bank.NewStore(), Reader);

    public OwnEntryService Own => new(bank.NewStore(), Reader);

    public UsageService Usage => new(Reader);

    public async Task<Resume> CreateAsync(string title = "Staff roles", EntryRule rule = EntryRule.Everything) =>
        Saved(await Resumes.CreateAsync(bank.Owner, new() { Title = title, Rule = rule }));

    public async Task<ComposedResume> ComposeAsync(Resume resume) =>
        ResumeComposer.Compose((await Reader.ContentAsync(bank.Owner, resume.Id))!);

    /// <summary>The entry as the resume has it.</summary>
    public async Task<PlacedEntry> FindAsync(Resume resume, Entry entry) => (await ComposeAsync(resume)).Entries.Single(placed => placed.EntryId == entry.Id);

    public async Task<PlacedEntry> PlaceAsync(Resume resume, Guid id, PlacementDraft draft) =>
        Saved(await Placements.PlaceAsync(bank.Owner, resume.Id, id, _ => draft, null));

    public EntryDraft Draft(string section, string json) =>
        EntryBody.ReadNew(Section.Find(section)!, JsonNode.Parse(json)!.AsObject(), bank.Reader.Today);

    public static T Saved<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Saved>(outcome).Value;
}
