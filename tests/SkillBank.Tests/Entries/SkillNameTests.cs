using System.Text.Json.Nodes;
using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Tests.Storage;

namespace SkillBank.Tests.Entries;

public sealed class SkillNameTests
{
    [Theory]
    [InlineData("C#", "c#")]
    [InlineData("C#", "Ｃ＃")]
    [InlineData("Caf\u00E9", "CAFE\u0301")]
    [InlineData("Machine  learning", " machine\u00A0LEARNING\t")]
    [InlineData("ﬁle systems", "File Systems")]
    [InlineData("Straße", "STRAẞE")]
    [InlineData("ΛΟΓΟΣ", "λογος")]
    [InlineData("ｶﾞｲﾄﾞ", "ガイド")]
    [InlineData("ǆ", "Ǆ")]
    public void Names_that_a_person_reads_as_one_are_one(string one, string other) => Assert.Equal(Skill.KeyOf(one), Skill.KeyOf(other));

    [Theory]
    [InlineData("C", "C#")]
    [InlineData("C++", "C")]
    [InlineData("Resume", "Résumé")]
    [InlineData("Node JS", "NodeJS")]
    [InlineData("İstanbul", "Istanbul")]
    public void Names_that_differ_are_different_skills(string one, string other) => Assert.NotEqual(Skill.KeyOf(one), Skill.KeyOf(other));

    [Fact]
    public void Folding_a_name_twice_changes_nothing() => Assert.All(
        Enumerable.Range(1, 0xFFFD).Where(c => !char.IsSurrogate((char)c)).Select(c => $"a{(char)c}B"),
        name => Assert.Equal(Skill.KeyOf(name), Skill.KeyOf(Skill.KeyOf(name))));

    [Theory, Engines]
    public async Task The_longest_names_can_be_stored_and_are_still_told_apart(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        // One letter that the folding makes eighteen of.
        var name = new string('\uFDFA', 100);

        await bank.AddAsync("skills", new JsonObject { ["skillName"] = name, ["skillType"] = "hard_skill" }.ToJsonString());
        await bank.AddAsync("skills", new JsonObject { ["skillName"] = name[..99] + "x", ["skillType"] = "hard_skill" }.ToJsonString());

        Assert.Equal(2, (await bank.ReadAsync()).Entries.Count);
        Assert.IsType<Outcome<Entry>.Duplicate>(await bank.Entries.CreateAsync(bank.Owner, new(new Skill { SkillName = name, SkillType = default })));
    }

    [Theory, Engines]
    public async Task A_second_skill_of_one_name_is_told_which_the_first_is(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var first = await bank.AddAsync("skills", """{"skillName":"C#","skillType":"hard_skill"}""");
        var other = await bank.AddAsync("skills", """{"skillName":"Go","skillType":"hard_skill"}""");
        var draft = EntryBody.ReadNew(first.Section, JsonNode.Parse("""{"skillName":" ｃ＃ ","skillType":"soft_skill"}""")!.AsObject(), bank.Reader.Today);

        Assert.Equal(first.Id, Assert.IsType<Outcome<Entry>.Duplicate>(await bank.Entries.CreateAsync(bank.Owner, draft)).Existing.Id);
        Assert.Equal(first.Id, Assert.IsType<Outcome<Entry>.Duplicate>(await bank.MergeAsync(other, """{"skillName":"c#"}""")).Existing.Id);
        Assert.IsType<Outcome<Entry>.Saved>(await bank.MergeAsync(first, """{"skillName":"c#"}"""));

        Assert.Equal(["c#", "Go"], (await bank.ReadAsync()).Entries.Select(e => e.AnyDetails.Heading));
        await Invariants.HoldAsync(bank);
    }

    [Theory, Engines]
    public async Task A_name_is_free_again_when_its_skill_is_renamed_or_in_the_trash(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var first = await bank.AddAsync("skills", """{"skillName":"C#","skillType":"hard_skill"}""");
        await bank.MergeAsync(first, """{"skillName":"F#"}""");
        var second = await bank.AddAsync("skills", """{"skillName":"C#","skillType":"hard_skill"}""");
        await bank.Entries.DeleteAsync(bank.Owner, second.Section, second.Id, null);

        await bank.AddAsync("skills", """{"skillName":"C#","skillType":"hard_skill"}""");

        await Invariants.HoldAsync(bank);
    }

    [Theory, Engines]
    public async Task Two_people_may_have_one_skill(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var other = await bank.Profiles.AddAsync("Ines");
        await bank.AddAsync("skills", """{"skillName":"C#","skillType":"hard_skill"}""");

        Assert.IsType<Outcome<Entry>.Saved>(await bank.Entries.CreateAsync(other.Id, new(new Skill { SkillName = "C#", SkillType = default })));
    }
}
