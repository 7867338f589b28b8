using SkillBank.Analysis;
using SkillBank.Entries.Sections;

namespace SkillBank.Tests.Analysis;

public sealed class MergedSkillTests
{
    [Fact]
    public void The_name_and_kind_stay_and_everything_else_is_joined()
    {
        var merged = MergedSkill.Of(
            Named("PostgreSQL") with { YearsExperience = 3, ProficiencyLevel = "intermediate", Description = "Ran it.", Keywords = ["PostGIS", "Tuning"] },
            [
                Named("Postgres SQL") with { SkillType = SkillType.TransferableSkill, YearsExperience = 9, ProficiencyLevel = "Fluent", Description = "Moved 2 TB.", Keywords = ["postgis", "Replication"] },
                Named("Postgres") with { ProficiencyLevel = "Expert", Description = "Ran it." },
            ]);
        Assert.Equal(("PostgreSQL", SkillType.HardSkill, 9, "Expert", "Ran it.\nMoved 2 TB."), (merged.SkillName, merged.SkillType, merged.YearsExperience, merged.ProficiencyLevel, merged.Description));
        Assert.Equal(["PostGIS", "Tuning", "Replication"], merged.Keywords);
    }

    [Fact]
    public void A_description_that_another_one_says_too_is_left_out() =>
        Assert.Equal("Ran it for ten years.", MergedSkill.Of(Named("A") with { Description = "Ran it" }, [Named("B") with { Description = "Ran it for ten years." }, Named("C")]).Description);

    [Fact]
    public void Of_levels_that_are_words_of_ones_own_the_first_stays_unless_there_is_a_known_one()
    {
        Assert.Equal("Fluent", MergedSkill.Of(Named("A"), [Named("B") with { ProficiencyLevel = "Fluent" }, Named("C") with { ProficiencyLevel = "Solid" }]).ProficiencyLevel);
        Assert.Equal("Beginner", MergedSkill.Of(Named("A") with { ProficiencyLevel = "Fluent" }, [Named("B") with { ProficiencyLevel = "Beginner" }]).ProficiencyLevel);
    }

    [Fact]
    public void Skills_that_say_nothing_make_one_that_says_nothing()
    {
        var merged = MergedSkill.Of(Named("A"), [Named("B")]);
        Assert.Equal((null, null, null, 0), (merged.YearsExperience, merged.ProficiencyLevel, merged.Description, merged.Keywords.Count));
    }

    [Theory]
    [InlineData("Beginner", 1)]
    [InlineData("EXPERT", 4)]
    [InlineData(" advanced ", 3)]
    [InlineData("Fluent", 0)]
    [InlineData("", 0)]
    [InlineData(null, 0)]
    public void Four_words_have_a_rank(string? level, int rank) => Assert.Equal(rank, SkillLevels.RankOf(level));

    static Skill Named(string name) => new() { SkillName = name, SkillType = SkillType.HardSkill };
}
