using SkillBank.Analysis;
using SkillBank.Entries.Sections;
using SkillBank.Tests.Transfer;

namespace SkillBank.Tests.Analysis;

public sealed class SkillLikenessTests
{
    [Theory]
    [InlineData("PostgreSQL", "Postgres SQL")]
    [InlineData("PostgreSQL", "PostgreSQL 16")]
    [InlineData("Power BI", "PowerBI")]
    [InlineData("CI/CD", "ci cd")]
    [InlineData("Node.js", "NodeJS")]
    [InlineData("Python", "Python 3.12")]
    [InlineData("Python", "Python v3")]
    [InlineData("Python 3", "python 2.x")]
    [InlineData("HTML", "HTML5")]
    [InlineData("SQL Server 2019", "SQL Server 2022")]
    [InlineData("Sales and operations planning (S&OP)", "Sales & Operations Planning")]
    [InlineData("REST APIs", "REST API")]
    [InlineData("Résumé writing", "Resume-writing")]
    [InlineData("ISO 9001:2015", "ISO 9001")]
    public void Names_that_are_probably_one_skill_are_alike(string one, string other) => Assert.Equal(SkillLikeness.KeyOf(one), SkillLikeness.KeyOf(other));

    [Theory]
    [InlineData("C", "C++")]
    [InlineData("C", "C#")]
    [InlineData("F#", "F")]
    [InlineData("ISO 9001", "ISO 14001")]
    [InlineData("S3", "S4")]
    [InlineData("EC2", "EC")]
    [InlineData("SAS", "Sass")]
    [InlineData("Java", "JavaScript")]
    [InlineData("React", "React Native")]
    [InlineData("Testing (manual)", "Testing (automated)")]
    [InlineData("Listening", "Planning")]
    public void Names_of_different_skills_are_not(string one, string other) => Assert.NotEqual(SkillLikeness.KeyOf(one), SkillLikeness.KeyOf(other));

    [Theory]
    [InlineData("***")]
    [InlineData("3.12")]
    [InlineData("(AB)")]
    [InlineData("機械学習")]
    [InlineData("★")]
    public void Every_name_has_a_key(string name) => Assert.NotEmpty(SkillLikeness.KeyOf(name));

    [Fact]
    public void Only_groups_of_several_are_told_in_the_banks_order()
    {
        var groups = SkillLikeness.Groups(Banks.With([.. new[] { "Go", "Power BI", "C++", "PowerBI", "C#", "Power BI 2024" }.Select(Named)]));
        Assert.Equal(["Power BI", "PowerBI", "Power BI 2024"], Assert.Single(groups).Select(skill => skill.Details.SkillName));
    }

    [Fact]
    public void A_long_name_of_hostile_signs_takes_no_time()
    {
        foreach (var sign in new[] { "(", ")", "1", "1.", "v", " ", "A", "&", "é" })
            Assert.NotNull(SkillLikeness.KeyOf(string.Concat(Enumerable.Repeat(sign, 20_000 / sign.Length))));
    }

    static Skill Named(string name) => new() { SkillName = name, SkillType = SkillType.HardSkill };
}
