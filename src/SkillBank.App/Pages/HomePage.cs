using SkillBank.Data;
using SkillBank.Entries;

namespace SkillBank.App.Pages;

/// <summary>Where a person begins: in the bank.</summary>
static class HomePage
{
    public static Task<IResult> ShowAsync(PageRequest request) => Task.FromResult(request.GoTo(request.Links.Bank(Section.All[1])));
}
