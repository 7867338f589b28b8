using SkillBank.Analysis;
using SkillBank.Entries.Sections;
using SkillBank.Tests.Transfer;

namespace SkillBank.Tests.Analysis;

public sealed class PastedSkillsTests
{
    [Theory]
    [InlineData("Demand sensing, Tableau; Kaizen\nGo", new[] { "Demand sensing", "Tableau", "Kaizen", "Go" })]
    [InlineData("- SQL\r\n* Python\r\n• R\r\n\r\n– Go", new[] { "SQL", "Python", "R", "Go" })]
    [InlineData("AWS (EC2, S3), Docker", new[] { "AWS (EC2, S3)", "Docker" })]
    [InlineData("AWS (EC2, S3\nDocker, Go", new[] { "AWS (EC2, S3", "Docker", "Go" })]
    [InlineData("a) writing, b) reading", new[] { "a) writing", "b) reading" })]
    [InlineData(".NET, C#, C++ , Node.js.", new[] { ".NET", "C#", "C++", "Node.js" })]
    [InlineData("  Machine\u00A0  learning ,, ;", new[] { "Machine learning" })]
    [InlineData("機械学習、Python，Go", new[] { "機械学習", "Python", "Go" })]
    [InlineData("", new string[0])]
    [InlineData(" , ;\n- \n•", new string[0])]
    public void A_list_is_taken_apart_at_commas_semicolons_and_line_ends(string text, string[] names) =>
        Assert.Equal(names, PastedSkills.Read(text, Banks.With()).Select(skill => skill.Name));

    [Fact]
    public void What_is_there_already_what_comes_twice_and_what_is_too_long_is_told()
    {
        var bank = Banks.With(Named("Power BI"), Named("SQL"));
        var list = PastedSkills.Read($"sql, PowerBI, Kaizen, kaizen, {new string('x', Skill.MaxName + 1)}, \0, Go", bank);
        Assert.Equal(
            [
                (PastedState.Known, "SQL"), (PastedState.Known, "Power BI"), (PastedState.New, null), (PastedState.Repeated, "Kaizen"),
                (PastedState.Refused, "At most 100 characters; this has 101."), (PastedState.Refused, "The character U+0000 cannot be stored."), (PastedState.New, null),
            ],
            list.Select(skill => (skill.State, skill.Because)));
    }

    [Fact]
    public void What_is_beyond_the_most_is_left_over()
    {
        var list = PastedSkills.Read(string.Join('\n', Enumerable.Range(0, PastedSkills.MaxCount + 2).Select(i => $"{(char)('a' + i % 26)}{(char)('a' + i / 26)}q tool")), Banks.With());
        Assert.Equal(PastedSkills.MaxCount, list.Count(skill => skill.State == PastedState.New));
        Assert.Equal([PastedState.Over, PastedState.Over], list.TakeLast(2).Select(skill => skill.State));
    }

    [Theory]
    [InlineData("Demand sensing", SkillType.HardSkill)]
    [InlineData("Tableau", SkillType.HardSkill)]
    [InlineData("conflict mediation", SkillType.SoftSkill)]
    [InlineData("Team leadership", SkillType.SoftSkill)]
    [InlineData("Kaizen", SkillType.TransferableSkill)]
    [InlineData("Project management", SkillType.TransferableSkill)]
    [InlineData("Clean rooms", SkillType.HardSkill)]
    public void The_kind_is_guessed_by_words(string name, SkillType type) => Assert.Equal(type, Assert.Single(PastedSkills.Read(name, Banks.With())).Type);

    static Skill Named(string name) => new() { SkillName = name, SkillType = SkillType.HardSkill };
}
