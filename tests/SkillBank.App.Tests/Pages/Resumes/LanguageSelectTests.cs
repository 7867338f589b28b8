using SkillBank.App.Components.Resumes;
using SkillBank.Resumes;

namespace SkillBank.App.Tests.Pages.Resumes;

public sealed class LanguageSelectTests
{
    [Fact]
    public void Every_language_to_choose_has_words_and_every_one_with_words_can_be_chosen()
    {
        Assert.All(LanguageSelect.Common, tag => Assert.NotNull(ResumeWords.Find(tag)));
        Assert.Equal(ResumeWords.Tags, LanguageSelect.Common.Select(tag => ResumeWords.Find(tag)!.Tag).Distinct().Order(StringComparer.Ordinal));
    }
}
