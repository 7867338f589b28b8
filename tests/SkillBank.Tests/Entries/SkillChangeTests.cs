using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Resumes;
using SkillBank.Rules;
using SkillBank.Tests.Resumes;
using SkillBank.Tests.Storage;

namespace SkillBank.Tests.Entries;

public sealed class SkillChangeTests
{
    static readonly Section Skills = Section.Of<Skill>();

    [Theory, Engines]
    public async Task Many_skills_are_added_at_once_and_those_that_are_there_are_passed_over(DatabaseProvider provider)
    {
        await using var bank = await FilledAsync(provider, "Go");
        var added = Saved(await bank.Skills.AddManyAsync(bank.Owner, [Named("SQL"), Named("GO"), Named("Kaizen") with { SkillType = SkillType.TransferableSkill }, Named("sql")]));
        Assert.Equal(["SQL", "Kaizen"], added.Select(entry => entry.AnyDetails.Heading));
        Assert.Equal("Go SQL Kaizen", await NamesAsync(bank));
        Assert.IsType<Outcome<IReadOnlyList<Entry>>.Unchanged>(await bank.Skills.AddManyAsync(bank.Owner, [Named("go")]));
        await Invariants.HoldAsync(bank);
    }

    [Theory, Engines]
    public async Task When_one_of_many_breaks_a_rule_nothing_is_stored(DatabaseProvider provider)
    {
        await using var bank = await FilledAsync(provider);
        await Assert.ThrowsAsync<RuleException>(() => bank.Skills.AddManyAsync(bank.Owner, [Named("SQL"), Named(" ")]));
        await Assert.ThrowsAsync<RuleException>(() => bank.Skills.AddManyAsync(bank.Owner, [.. Enumerable.Range(0, Section.MaxEntries + 1).Select(i => Named($"Skill {i}"))]));
        Assert.Equal("", await NamesAsync(bank));
    }

    [Theory, Engines]
    public async Task Several_go_to_the_trash_as_one_thing_and_come_back_to_their_places(DatabaseProvider provider)
    {
        await using var bank = await FilledAsync(provider, "A", "B", "C", "D", "E");
        var skills = (await bank.ReadAsync()).Entries;
        var deletion = Saved(await bank.Entries.DeleteManyAsync(bank.Owner, Skills, [skills[3].Id, skills[1].Id, skills[0].Id, Guid.CreateVersion7()]));
        Assert.Equal((DeletionKind.Entries, "A, B and D", "C E"), (deletion.Kind, deletion.Label, await NamesAsync(bank)));
        await Invariants.HoldAsync(bank);

        Assert.Equal(deletion.Id, Assert.Single((await bank.Reader.TrashAsync(bank.Owner))!).Id);
        Saved(await bank.Trash.RestoreAsync(bank.Owner, deletion.Id));
        Assert.Equal("A B C D E", await NamesAsync(bank));
        await Invariants.HoldAsync(bank);
    }

    [Theory, Engines]
    public async Task One_of_several_that_are_gone_is_an_entry_like_any_other(DatabaseProvider provider)
    {
        await using var bank = await FilledAsync(provider, "A", "B");
        var deletion = Saved(await bank.Entries.DeleteManyAsync(bank.Owner, Skills, [(await bank.ReadAsync()).Entries[0].Id]));
        Assert.Equal((DeletionKind.Entry, "A"), (deletion.Kind, deletion.Label));
        Assert.IsType<Outcome<Deletion>.Missing>(await bank.Entries.DeleteManyAsync(bank.Owner, Skills, [Guid.CreateVersion7()]));
    }

    [Theory, Engines]
    public async Task Several_get_one_level_or_kind(DatabaseProvider provider)
    {
        await using var bank = await FilledAsync(provider, "A", "B", "C");
        Guid[] ids = [.. (await bank.ReadAsync()).Entries.Take(2).Select(entry => entry.Id)];
        Assert.Equal(2, Saved(await bank.Skills.ChangeManyAsync(bank.Owner, ids, skill => skill with { ProficiencyLevel = "Expert", SkillType = SkillType.SoftSkill })));
        Assert.Equal(["Expert", "Expert", null], (await bank.ReadAsync()).Of<Skill>().Select(skill => skill.Details.ProficiencyLevel));
        Assert.IsType<Outcome<int>.Unchanged>(await bank.Skills.ChangeManyAsync(bank.Owner, ids, skill => skill with { ProficiencyLevel = "Expert" }));
        await Assert.ThrowsAsync<RuleException>(() => bank.Skills.ChangeManyAsync(bank.Owner, ids, skill => skill with { ProficiencyLevel = new string('x', 61) }));
    }

    [Theory, Engines]
    public async Task A_skill_is_placed_among_those_of_its_kind_whatever_stands_between(DatabaseProvider provider)
    {
        await using var bank = await FilledAsync(provider, "A", "b", "C", "d", "E");
        Assert.Equal("E A b C d", await PlacedAsync(bank, "E", SkillType.HardSkill, 0));
        Assert.Equal("A b E C d", await PlacedAsync(bank, "E", SkillType.HardSkill, 1));
        Assert.Equal("A b C E d", await PlacedAsync(bank, "E", SkillType.HardSkill, 9));
        Assert.Equal("A b C E d", await PlacedAsync(bank, "C", SkillType.HardSkill, 1));
        Assert.Equal("b C A E d", await PlacedAsync(bank, "A", SkillType.HardSkill, 1));
        Assert.Equal("b C E d A", await PlacedAsync(bank, "A", SkillType.SoftSkill, 2));
        Assert.Equal("b C E d A", await PlacedAsync(bank, "C", SkillType.TransferableSkill, 0));
        Assert.Equal("A b C E d", await PlacedAsync(bank, "A", SkillType.SoftSkill, -1));
        await Invariants.HoldAsync(bank);
        Assert.IsType<Outcome<Entry>.Missing>(await bank.Skills.PlaceAsync(bank.Owner, Guid.CreateVersion7(), default, 0));
    }

    [Theory, Engines]
    public async Task Merging_keeps_what_all_say_and_undoing_it_brings_everything_back(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var one = await bank.AddAsync("skills", """{"skillName":"Postgres SQL","skillType":"hard_skill","yearsExperience":9,"description":"Ran it.","keywords":["PostGIS"]}""");
        await bank.AddAsync("skills", """{"skillName":"Go","skillType":"hard_skill"}""");
        var kept = await bank.AddAsync("skills", """{"skillName":"PostgreSQL","skillType":"hard_skill","yearsExperience":2,"proficiencyLevel":"Expert"}""");

        var deletion = Saved(await bank.Skills.MergeAsync(bank.Owner, kept.Id, [one.Id]));
        Assert.Equal("Postgres SQL, merged into PostgreSQL", deletion.Label);
        Assert.Equal("Go PostgreSQL", await NamesAsync(bank));
        var merged = (await bank.ReadAsync()).Of<Skill>().Single(skill => skill.Id == kept.Id).Details;
        Assert.Equal((9, "Expert", "Ran it.", "PostGIS"), (merged.YearsExperience, merged.ProficiencyLevel, merged.Description, merged.Keywords.Single()));
        await Invariants.HoldAsync(bank);

        await bank.MergeAsync(kept, """{"proficiencyLevel":"Advanced"}""");
        Saved(await bank.Trash.RestoreAsync(bank.Owner, deletion.Id));
        Assert.Equal("Postgres SQL Go PostgreSQL", await NamesAsync(bank));
        var back = (await bank.ReadAsync()).Of<Skill>().Single(skill => skill.Id == kept.Id).Details;
        Assert.Equal((2, "Advanced", null, 0), (back.YearsExperience, back.ProficiencyLevel, back.Description, back.Keywords.Count));
        await Invariants.HoldAsync(bank);
    }

    [Theory, Engines]
    public async Task A_resume_that_picked_a_merged_skill_has_the_one_that_stays_until_it_is_undone(DatabaseProvider provider)
    {
        await using var bank = await FilledAsync(provider, "Postgres SQL", "PostgreSQL", "Go");
        var (skills, resumes) = ((await bank.ReadAsync()).Entries, new TestResumes(bank));
        var resume = await resumes.CreateAsync(rule: EntryRule.HandPicked);
        await resumes.PlaceAsync(resume, skills[0].Id, new() { Heading = "Databases" });

        var deletion = Saved(await bank.Skills.MergeAsync(bank.Owner, skills[1].Id, [skills[0].Id]));
        Assert.Equal([(skills[1].Id, "Databases")], (await resumes.ComposeAsync(resume)).Entries.Select(placed => (placed.EntryId!.Value, placed.Heading)));

        Saved(await bank.Trash.RestoreAsync(bank.Owner, deletion.Id));
        Assert.Equal([skills[0].Id], (await resumes.ComposeAsync(resume)).Entries.Select(placed => placed.EntryId!.Value));
    }

    [Theory, Engines]
    public async Task A_merge_that_would_break_a_rule_changes_nothing(DatabaseProvider provider)
    {
        await using var bank = await FilledAsync(provider);
        foreach (var name in new[] { "A", "B" }) await bank.AddAsync("skills", $$"""{"skillName":"{{name}}","skillType":"hard_skill","description":"{{new string(name[0], 1500)}}"}""");
        var skills = (await bank.ReadAsync()).Entries;
        await Assert.ThrowsAsync<RuleException>(() => bank.Skills.MergeAsync(bank.Owner, skills[0].Id, [skills[1].Id]));
        Assert.Equal("A B", await NamesAsync(bank));
        Assert.Empty((await bank.Reader.TrashAsync(bank.Owner))!);
    }

    [Theory, Engines]
    public async Task Nothing_of_another_person_can_be_reached(DatabaseProvider provider)
    {
        await using var bank = await FilledAsync(provider, "A", "B");
        var skills = (await bank.ReadAsync()).Entries;
        var stranger = (await bank.Profiles.AddAsync("Noor")).Id;
        Assert.IsType<Outcome<Deletion>.Missing>(await bank.Skills.MergeAsync(stranger, skills[0].Id, [skills[1].Id]));
        Assert.IsType<Outcome<Entry>.Missing>(await bank.Skills.PlaceAsync(stranger, skills[0].Id, SkillType.SoftSkill, 0));
        Assert.IsType<Outcome<int>.Unchanged>(await bank.Skills.ChangeManyAsync(stranger, [skills[0].Id], skill => skill with { ProficiencyLevel = "Expert" }));
        Assert.IsType<Outcome<Deletion>.Missing>(await bank.Entries.DeleteManyAsync(stranger, Skills, [skills[0].Id]));
        Assert.Equal("A B", await NamesAsync(bank));
    }

    /// <summary>Names in small letters are soft skills.</summary>
    static async Task<TestBank> FilledAsync(DatabaseProvider provider, params string[] names)
    {
        var bank = await TestBank.CreateAsync(provider);
        foreach (var name in names) await bank.AddAsync("skills", $$"""{"skillName":"{{name}}","skillType":"{{(char.IsLower(name[0]) ? "soft_skill" : "hard_skill")}}"}""");
        return bank;
    }

    static async Task<string> PlacedAsync(TestBank bank, string name, SkillType type, int place)
    {
        var skill = (await bank.ReadAsync()).Of<Skill>().Single(skill => skill.Details.SkillName == name);
        Assert.IsNotType<Outcome<Entry>.Missing>(await bank.Skills.PlaceAsync(bank.Owner, skill.Id, type, place));
        return await NamesAsync(bank);
    }

    static async Task<string> NamesAsync(TestBank bank) => string.Join(' ', (await bank.ReadAsync()).Of<Skill>().Select(skill => skill.Details.SkillName));

    static Skill Named(string name) => new() { SkillName = name, SkillType = SkillType.HardSkill };

    static T Saved<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Saved>(outcome).Value;
}
