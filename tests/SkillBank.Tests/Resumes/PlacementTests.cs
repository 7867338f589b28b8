using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Resumes;
using SkillBank.Rules;
using SkillBank.Tests.Storage;

namespace SkillBank.Tests.Resumes;

/// <summary>How resumes take entries and wordings from the bank.</summary>
public sealed class PlacementTests
{
    const string Job = """{"jobTitle":"Engineer","companyName":"Northlight","startDate":"2019-03","content":"Built it."}""";

    [Theory, Engines]
    public async Task A_new_resume_takes_everything_in_its_main_wording(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var resumes = new TestResumes(bank);
        await bank.AddAsync("experience", Job);
        await bank.AddAsync("skills", """{"skillName":"C#","skillType":"hard_skill"}""");

        var composed = await resumes.ComposeAsync(await resumes.CreateAsync());

        Assert.Equal(["experience", "skills"], composed.Document.Sections.Select(section => section.Id));
        Assert.All(composed.Entries, entry => Assert.False(entry.IsPlaced));
        Assert.Equal("Built it.", composed.Entries[0].Content);
        Assert.Empty(composed.Notices);
    }

    [Theory, Engines]
    public async Task A_live_wording_follows_the_bank_and_a_pinned_one_says_what_is_newer(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var resumes = new TestResumes(bank);
        var job = await bank.AddAsync("experience", Job);
        var wording = await bank.AddWordingAsync(job, "Led it.");
        var (live, pinned) = (await resumes.CreateAsync("Live"), await resumes.CreateAsync("Pinned"));
        await resumes.PlaceAsync(live, job.Id, new() { Wording = WordingMode.Live, VariationId = wording.Id });
        await resumes.PlaceAsync(pinned, job.Id, new() { Wording = WordingMode.Pinned, VariationId = wording.Id });

        await bank.Variations.UpdateAsync(bank.Owner, job.Section, job.Id, wording.Id, v => new(VariationText.Of(v) with { Content = "Led it well." }), null);

        Assert.Equal("Led it well.", (await resumes.FindAsync(live, job)).Content);
        var kept = await resumes.FindAsync(pinned, job);
        Assert.Equal(("Led it.", 1, 2), (kept.Content, kept.Revision, kept.Newer!.Revision));
        Assert.Equal("Led it well.", string.Concat(kept.Newer.Changes.Where(piece => piece.Kind != PieceKind.Removed).Select(piece => piece.Text)));
        Assert.Equal(1, (await resumes.ComposeAsync(pinned)).Newer);

        var declined = TestResumes.Saved(await resumes.Placements.KeepPinnedAsync(bank.Owner, pinned.Id, job.Id, null));
        Assert.Equal(("Led it.", null), (declined.Content, declined.Newer));
        await bank.Variations.UpdateAsync(bank.Owner, job.Section, job.Id, wording.Id, v => new(VariationText.Of(v) with { Content = "Led it best." }), null);
        var taken = TestResumes.Saved(await resumes.Placements.TakeNewerAsync(bank.Owner, pinned.Id, job.Id, null));
        Assert.Equal(("Led it best.", 3, null), (taken.Content, taken.Revision, taken.Newer));
    }

    [Theory, Engines]
    public async Task A_deleted_wording_gives_way_to_the_main_one_and_comes_back_with_it(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var resumes = new TestResumes(bank);
        var job = await bank.AddAsync("experience", Job);
        var wording = await bank.AddWordingAsync(job, "Led it.");
        var resume = await resumes.CreateAsync();
        await resumes.PlaceAsync(resume, job.Id, new() { Wording = WordingMode.Live, VariationId = wording.Id });
        var deletion = TestResumes.Saved(await bank.Variations.DeleteAsync(bank.Owner, job.Section, job.Id, wording.Id, null));

        var placed = await resumes.FindAsync(resume, job);
        Assert.Equal(("Built it.", "The wording chosen for it was deleted; the main one is used instead."), (placed.Content, placed.Notice));
        Assert.Equal(["Engineer, Northlight: The wording chosen for it was deleted; the main one is used instead."], (await resumes.ComposeAsync(resume)).Notices);

        await bank.Trash.RestoreAsync(bank.Owner, deletion.Id);
        Assert.Equal(("Led it.", null), ((await resumes.FindAsync(resume, job)).Content, (await resumes.FindAsync(resume, job)).Notice));
    }

    [Theory, Engines]
    public async Task The_rule_decides_about_entries_and_a_choice_comes_before_it(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var resumes = new TestResumes(bank);
        var old = await bank.AddAsync("experience", """{"jobTitle":"Clerk","companyName":"Ilmarine","startDate":"1999","endDate":"2003"}""");
        var now = await bank.AddAsync("experience", Job);
        var recent = TestResumes.Saved(await resumes.Resumes.CreateAsync(bank.Owner, new() { Title = "R", Rule = EntryRule.LastYears, RuleYears = 5 }));
        var first = TestResumes.Saved(await resumes.Resumes.CreateAsync(bank.Owner, new() { Title = "F", Rule = EntryRule.AtMost, RuleEntries = 1 }));
        var picked = await resumes.CreateAsync("P", EntryRule.HandPicked);

        Assert.Equal([now.Id], (await resumes.ComposeAsync(recent)).Entries.Select(entry => entry.Id));
        Assert.Equal([old.Id], (await resumes.ComposeAsync(first)).Entries.Select(entry => entry.Id));
        Assert.Empty((await resumes.ComposeAsync(picked)).Entries);

        await resumes.PlaceAsync(recent, old.Id, new());
        await resumes.PlaceAsync(picked, now.Id, new() { Heading = "Platform Engineer" });
        Assert.Equal([old.Id, now.Id], (await resumes.ComposeAsync(recent)).Entries.Select(entry => entry.Id));
        Assert.Equal("Platform Engineer", Assert.Single((await resumes.ComposeAsync(picked)).Document.Sections[0].Items).Title);

        await resumes.Placements.RemoveAsync(bank.Owner, recent.Id, old.Id, null);
        Assert.Equal([now.Id], (await resumes.ComposeAsync(recent)).Entries.Select(entry => entry.Id));
    }

    [Theory, Engines]
    public async Task What_is_new_in_the_bank_stands_behind_its_neighbor(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var resumes = new TestResumes(bank);
        var a = await bank.AddAsync("projects", """{"projectName":"A"}""");
        var b = await bank.AddAsync("projects", """{"projectName":"B"}""");
        var resume = await resumes.CreateAsync();
        TestResumes.Saved(await resumes.Placements.ReorderAsync(bank.Owner, resume.Id, a.Section, [b.Id, a.Id]));
        var c = await bank.AddAsync("projects", """{"projectName":"C"}""");
        var first = await bank.AddAsync("projects", """{"projectName":"0","displayOrder":0}""");

        Assert.Equal([first.Id, b.Id, c.Id, a.Id], (await resumes.ComposeAsync(resume)).Entries.Select(entry => entry.Id));
        await Assert.ThrowsAsync<RuleException>(() => resumes.Placements.ReorderAsync(bank.Owner, resume.Id, a.Section, [b.Id, a.Id]));
    }

    [Theory, Engines]
    public async Task An_entry_of_its_own_can_be_added_to_the_bank_and_stays_in_its_place(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var resumes = new TestResumes(bank);
        await bank.AddAsync("experience", Job);
        var resume = await resumes.CreateAsync();
        var experience = Section.Find("experience")!;
        await resumes.Resumes.UpdateSectionAsync(bank.Owner, resume.Id, experience, section => section with { Source = SectionSource.Own }, null);
        var own = TestResumes.Saved(await resumes.Own.CreateAsync(bank.Owner, resume.Id, resumes.Draft("experience",
            """{"jobTitle":"Consultant","companyName":"Varga Kft.","startDate":"2024","content":"Advised."}""")));

        Assert.Equal([own.Id], (await resumes.ComposeAsync(resume)).Printed.Select(entry => entry.Id));
        var added = TestResumes.Saved(await resumes.Own.AddToBankAsync(bank.Owner, resume.Id, own.Id, null));

        Assert.Equal((own.Id, WordingMode.Main, "Advised."), (added.Id, added.Wording, added.Content));
        Assert.Equal("Consultant, Varga Kft.", (await bank.ReadAsync()).Entries[1].AnyDetails.Heading);
        Assert.Equal([own.Id], (await resumes.ComposeAsync(resume)).Printed.Select(entry => entry.Id));
        await resumes.Resumes.UpdateSectionAsync(bank.Owner, resume.Id, experience, section => section with { Source = SectionSource.Bank }, null);
        Assert.Equal(2, (await resumes.ComposeAsync(resume)).Printed.Count);
    }

    [Theory, Engines]
    public async Task Nobody_places_entries_or_wordings_of_someone_else(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var resumes = new TestResumes(bank);
        var job = await bank.AddAsync("experience", Job);
        var stranger = await bank.Profiles.AddAsync("Ines");
        var theirs = TestResumes.Saved(await resumes.Resumes.CreateAsync(stranger.Id, new() { Title = "Theirs" }));

        Assert.IsType<Outcome<PlacedEntry>.Missing>(await resumes.Placements.PlaceAsync(stranger.Id, theirs.Id, job.Id, draft => draft, null));
        Assert.IsType<Outcome<PlacedEntry>.Missing>(await resumes.Placements.PlaceAsync(bank.Owner, theirs.Id, job.Id, draft => draft, null));
        Assert.Null(await resumes.Reader.ContentAsync(bank.Owner, theirs.Id));
        Assert.Null(await resumes.Usage.UsageAsync(stranger.Id, job.Id));
    }
}
