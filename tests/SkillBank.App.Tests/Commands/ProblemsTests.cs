using SkillBank.App.Commands;
using SkillBank.Documents.Typesetting;
using SkillBank.Rules;

namespace SkillBank.App.Tests.Commands;

public sealed class ProblemsTests
{
    [Fact]
    public void What_nobody_foresaw_is_a_bug_and_says_how_to_see_more()
    {
        var problem = Problems.Of(new InvalidOperationException("The shelf is gone."));

        Assert.Equal(ExitCode.Failed, problem.Code);
        Assert.Contains("The shelf is gone.", problem.Message);
        Assert.Contains("SKILLBANK_TRACE=1", problem.Hint);
    }

    [Fact]
    public void A_rule_about_the_whole_is_one_sentence() =>
        Assert.Equal((ExitCode.Invalid, "Too much."), (Problems.Of(new RuleException("", "Too much.")).Code, Problems.Of(new RuleException("", "Too much.")).Message));

    [Theory]
    [InlineData(TypesettingFailure.NotInstalled, ExitCode.Unavailable)]
    [InlineData(TypesettingFailure.OutOfMemory, ExitCode.Unavailable)]
    [InlineData(TypesettingFailure.TimedOut, ExitCode.Unavailable)]
    [InlineData(TypesettingFailure.TooLong, ExitCode.Invalid)]
    [InlineData(TypesettingFailure.Template, ExitCode.Failed)]
    public void What_kept_a_document_from_being_typeset_has_its_code(TypesettingFailure failure, int code) =>
        Assert.Equal(code, Problems.Of(new TypesettingException(failure, "No.")).Code);
}
