using System.Text;
using System.Text.Json;
using SkillBank.Contract;
using SkillBank.Documents.Document;
using SkillBank.Documents.Typesetting;
using SkillBank.Entries;
using SkillBank.Resumes;
using SkillBank.Tests.Resumes;
using SkillBank.Tests.Storage;

namespace SkillBank.Tests.Archive;

/// <summary>The resumes of a bank that has everything, and everything about them as one text.</summary>
static class ArchivedResumes
{
    /// <summary>Every kind of placement and of source, snapshots of two formats, and a resume and a snapshot in the trash.</summary>
    public static async Task AddAsync(TestBank bank)
    {
        await using var pool = new TypesettingPool();
        var resumes = new TestResumes(bank);
        var snapshots = new SnapshotService(bank.NewStore(), resumes.Reader, new ResumePrinter(pool));
        var entries = (await bank.ReadAsync()).Entries;
        var jobs = entries.Where(entry => entry.Section.Slug == "experience").ToList();
        var award = entries.First(entry => entry.Section.Slug == "awards");
        var full = (ResumeDetails)SampleValues.Full(typeof(ResumeDetails)) with { Template = "classic", Options = new() { ["size"] = "9.6", ["accent"] = "#7a1f4e" }, Language = "de-DE", Rule = EntryRule.LastYears };
        var resume = TestResumes.Saved(await resumes.Resumes.CreateAsync(bank.Owner, full));
        var other = await resumes.CreateAsync("Deleted one");

        await resumes.PlaceAsync(resume, jobs[0].Id, new() { Wording = WordingMode.Pinned, VariationId = jobs[0].Variations[^1].Id, Heading = "As the posting – „Leitung“" });
        await resumes.PlaceAsync(resume, jobs[1].Id, new() { Wording = WordingMode.Live, VariationId = jobs[1].Variations[0].Id });
        await resumes.PlaceAsync(resume, award.Id, new() { IsHidden = true });
        await resumes.Placements.ReorderAsync(bank.Owner, resume.Id, jobs[0].Section, [jobs[1].Id, jobs[0].Id]);
        foreach (var section in Section.All)
            await resumes.Own.CreateAsync(bank.Owner, resume.Id, new((Details)SampleValues.Full(section.DetailsType)) { MainContent = section.HasVariations ? "Its own – ‘naïve’ 🎼" : null });
        await resumes.Resumes.UpdateSectionAsync(bank.Owner, resume.Id, Section.Find("projects")!, section => section with { Source = SectionSource.Own, Title = "Selected work" }, null);
        await resumes.Resumes.UpdateSectionAsync(bank.Owner, resume.Id, Section.Find("interests")!, section => section with { IsVisible = false, KeepTogether = true, StartsOnNewPage = true }, null);
        await resumes.Resumes.ReorderSectionsAsync(bank.Owner, resume.Id, ["skills", "projects"], null);

        bank.Clock.Move(TimeSpan.FromMilliseconds(5));
        await snapshots.CreateAsync(bank.Owner, resume.Id, ResumeFormat.Pdf, (SnapshotDetails)SampleValues.Full(typeof(SnapshotDetails)));
        await snapshots.CreateAsync(bank.Owner, other.Id, ResumeFormat.Find("md")!, new() { Title = "Deleted with its resume" });
        var gone = TestResumes.Saved(await snapshots.CreateAsync(bank.Owner, resume.Id, ResumeFormat.Find("md")!, new()));
        await bank.Variations.UpdateAsync(bank.Owner, jobs[0].Section, jobs[0].Id, jobs[0].Variations[^1].Id, v => new(VariationText.Of(v) with { Content = "Newer than pinned" }), null);
        await resumes.Placements.KeepPinnedAsync(bank.Owner, resume.Id, jobs[0].Id, null);
        await snapshots.CreateAsync(bank.Owner, resume.Id, ResumeFormat.Pdf, new());
        await snapshots.DeleteAsync(bank.Owner, resume.Id, gone.Id, null);
        await resumes.Resumes.DeleteAsync(bank.Owner, other.Id, null);
    }

    /// <summary>Every resume as it composes, its snapshots with the bytes of their files, and how often each wording was used.</summary>
    public static async Task<string> ContentsAsync(TestBank bank)
    {
        await using var pool = new TypesettingPool();
        var resumes = new TestResumes(bank);
        var snapshots = new SnapshotService(bank.NewStore(), resumes.Reader, new ResumePrinter(pool));
        var text = new StringBuilder();
        void Add(object value) => text.AppendLine(JsonSerializer.Serialize(value, BankJson.Unbounded));
        foreach (var resume in (await resumes.Reader.ListAsync(bank.Owner))!.OrderBy(resume => resume.Id))
        {
            var composed = await resumes.ComposeAsync(resume);
            Add(resume);
            Add(composed.Document);
            Add(composed.Notices);
            foreach (var entry in composed.Entries) Add(new { entry.Id, entry.EntryId, entry.Wording, entry.VariationId, entry.Revision, entry.Title, entry.Content, entry.IsHidden, entry.Version, Newer = entry.Newer?.Content });
            foreach (var snapshot in (await resumes.Reader.SnapshotsAsync(bank.Owner, resume.Id))!)
            {
                Add(snapshot);
                Add(Packing.HashOf((await snapshots.FileAsync(bank.Owner, resume.Id, snapshot.Id))!.Bytes));
                Add((await snapshots.DocumentAsync(bank.Owner, resume.Id, snapshot.Id))!);
            }
        }
        foreach (var wording in (await bank.ReadAsync()).Entries.SelectMany(entry => entry.Variations)) Add(new { wording.Id, wording.UsageCount, wording.LastUsedAt });
        return text.ToString();
    }
}
