using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Rules;
using SkillBank.Tests.Storage;

namespace SkillBank.Tests.Entries;

public sealed class EntryChangeTests
{
    const string Welder = """{"jobTitle":"Welder","companyName":"Ålesund Yard","startDate":"2019-03","location":"Ålesund","content":"Welded hulls."}""";

    [Theory, Engines]
    public async Task An_update_sets_what_it_names_clears_what_is_null_and_leaves_the_rest(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var entry = await bank.AddAsync("experience", Welder);
        bank.Clock.Move(TimeSpan.FromMinutes(1));

        var saved = Assert.IsType<Outcome<Entry>.Saved>(await bank.MergeAsync(entry, """{"jobTitle":"Foreman","location":null}""")).Value;

        var read = Assert.IsType<Entry<SkillBank.Entries.Sections.Experience>>(Assert.Single((await bank.ReadAsync()).Entries));
        Assert.Equal(("Foreman", "Ålesund Yard", null, "2019-03"), (read.Details.JobTitle, read.Details.CompanyName, read.Details.Location, read.Details.StartDate.ToString()));
        Assert.Equal("Welded hulls.", read.Main?.Content);
        Assert.Equal((2, 2), (saved.Version, read.Version));
        Assert.Equal(bank.Clock.GetUtcNow(), read.UpdatedAt);
        Assert.Equal(TimeSpan.FromMinutes(1), read.UpdatedAt - read.CreatedAt);
    }

    [Theory, Engines]
    public async Task Sending_back_the_whole_entry_changes_nothing_and_raises_no_version(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var made = await bank.AddAsync("experience", Welder);
        await bank.AddWordingAsync(made, "Other words.");
        var entry = (await bank.ReadAsync()).Entries[0];
        var version = await bank.Reader.VersionAsync(bank.Owner);
        var json = System.Text.Json.JsonSerializer.Serialize(entry, entry.GetType(), BankJson.Options);
        bank.Clock.Move(TimeSpan.FromDays(400));

        Assert.IsType<Outcome<Entry>.Unchanged>(await bank.MergeAsync(entry, json));
        Assert.IsType<Outcome<Entry>.Unchanged>(await bank.MergeAsync(entry, "{}"));

        Assert.Equal(version, await bank.Reader.VersionAsync(bank.Owner));
        Assert.Equal(entry.Version, (await bank.ReadAsync()).Entries[0].Version);
    }

    [Theory, Engines]
    public async Task A_stale_update_stores_nothing_and_tells_what_is_there(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var entry = await bank.AddAsync("experience", Welder);
        await bank.MergeAsync(entry, """{"jobTitle":"Foreman"}""");
        var version = await bank.Reader.VersionAsync(bank.Owner);

        var outcome = await bank.MergeAsync(entry, """{"jobTitle":"Inspector"}""", expected: 1);

        Assert.Equal(2, Assert.IsType<Outcome<Entry>.Stale>(outcome).Current.Version);
        Assert.IsType<Outcome<Deletion>.Stale>(await bank.Entries.DeleteAsync(bank.Owner, entry.Section, entry.Id, 1));
        Assert.Equal("Foreman, Ålesund Yard", (await bank.ReadAsync()).Entries[0].AnyDetails.Heading);
        Assert.Equal(version, await bank.Reader.VersionAsync(bank.Owner));
    }

    [Theory, Engines]
    public async Task A_refused_update_stores_nothing(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var entry = await bank.AddAsync("experience", Welder);
        var version = await bank.Reader.VersionAsync(bank.Owner);

        await Assert.ThrowsAsync<RuleException>(() => bank.MergeAsync(entry, """{"jobTitle":"Foreman","endDate":"2018"}"""));
        await Assert.ThrowsAsync<RuleException>(() => bank.MergeAsync(entry, """{"jobTitle":"Foreman","content":"New.","displayOrder":1}"""));

        Assert.Equal("Welder, Ålesund Yard", (await bank.ReadAsync()).Entries[0].AnyDetails.Heading);
        Assert.Equal(version, await bank.Reader.VersionAsync(bank.Owner));
        await Invariants.HoldAsync(bank);
    }

    [Theory, Engines]
    public async Task Content_in_an_update_edits_the_main_wording_and_keeps_its_history(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var entry = await bank.AddAsync("experience", Welder);
        await bank.AddWordingAsync(entry, "Other words.");

        await bank.MergeAsync(entry, """{"content":"Led welders."}""");

        var read = (await bank.ReadAsync()).Entries[0];
        Assert.Equal(("Led welders.", 2), (read.Main!.Content, read.Main.Revision));
        Assert.Equal("Other words.", read.Variations[1].Content);
        await Invariants.HoldAsync(bank);
    }

    [Theory, Engines]
    public async Task Content_in_an_update_makes_the_first_wording_when_there_is_none(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var entry = await bank.AddAsync("projects", """{"projectName":"Tidal map"}""");

        await bank.MergeAsync(entry, """{"mainContent":"Maps tides."}""");

        Assert.Equal("Maps tides.", (await bank.ReadAsync()).Entries[0].Main?.Content);
        await Invariants.HoldAsync(bank);
    }

    [Theory, Engines]
    public async Task What_an_import_could_not_place_survives_an_update(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var details = new SkillBank.Entries.Sections.Award { Title = "Prize", Extra = """{"x":1}""" };
        var entry = Assert.IsType<Outcome<Entry>.Saved>(await bank.Entries.CreateAsync(bank.Owner, new(details))).Value;

        await bank.MergeAsync(entry, """{"awarder":"City of Porto"}""");

        Assert.Equal("""{"x":1}""", (await bank.ReadAsync()).Entries[0].AnyDetails.Extra);
    }

    [Theory, Engines]
    public async Task Every_change_raises_the_bank_s_version_by_one(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var start = (await bank.Reader.VersionAsync(bank.Owner))!.Value;

        var entry = await bank.AddAsync("experience", Welder);
        var wording = await bank.AddWordingAsync(entry, "Other words.");
        await bank.Variations.SetMainAsync(bank.Owner, entry.Section, entry.Id, wording.Id, null);
        await bank.Variations.SetMainAsync(bank.Owner, entry.Section, entry.Id, wording.Id, null);
        await bank.Entries.DeleteAsync(bank.Owner, entry.Section, entry.Id, null);
        await bank.Trash.EmptyAsync(bank.Owner);
        await bank.Trash.EmptyAsync(bank.Owner);

        Assert.Equal(start + 5, await bank.Reader.VersionAsync(bank.Owner));
    }

    [Theory, Engines]
    public async Task A_draft_that_breaks_a_rule_is_refused_by_the_core_too(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var entry = await bank.AddAsync("experience", Welder);
        var bad = new SkillBank.Entries.Sections.Skill { SkillName = new string('x', 101), SkillType = default };

        await Assert.ThrowsAsync<RuleException>(() => bank.Entries.CreateAsync(bank.Owner, new(bad)));
        await Assert.ThrowsAsync<RuleException>(() => bank.Entries.CreateAsync(bank.Owner, new(bad with { SkillName = "x", Extra = "\0" })));
        await Assert.ThrowsAsync<RuleException>(() => bank.AddWordingAsync(entry, " "));
        await Assert.ThrowsAsync<RuleException>(() => bank.AddWordingAsync(entry, new string('x', VariationText.MaxContent + 1)));
        await Assert.ThrowsAsync<RuleException>(() => bank.Variations.UpdateAsync(
            bank.Owner, entry.Section, entry.Id, entry.Main!.Id, v => new(VariationText.Of(v) with { Content = "" }), null));
        await Assert.ThrowsAsync<RuleException>(() => bank.Entries.UpdateAsync(
            bank.Owner, entry.Section, entry.Id, e => new(((SkillBank.Entries.Sections.Experience)e.AnyDetails) with { JobTitle = "" }), null));
        await Invariants.HoldAsync(bank);
        Assert.Single((await bank.ReadAsync()).Entries);
    }
}
