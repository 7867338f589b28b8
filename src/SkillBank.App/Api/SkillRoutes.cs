using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Rules;

namespace SkillBank.App.Api;

/// <summary>The skills of one kind.</summary>
static class SkillRoutes
{
    public static void Map(RouteGroupBuilder bank) =>
        bank.MapGroup("skills").WithTags(Section.Of<Skill>().Title)
            .Get("by-type/{type}", ListAsync, "ListSkillsByType", "The skills of one type, in their order").Answers(typeof(IReadOnlyList<Entry<Skill>>)).Knows();

    static async Task<Answer> ListAsync(ApiRequest request)
    {
        if (await request.BankTagAsync() is not { } tag) return Problem.NotFound();
        if (!EnumText.TryParse<SkillType>((string)request.Http.Request.RouteValues["type"]!, out var type))
            throw new RuleException("type", EnumText.Advice(typeof(SkillType)));
        return await request.Get<BankReader>().SectionAsync(request.ProfileId, Section.Of<Skill>(), request.Cancellation) is { } skills
            ? Answer.Of(skills.Cast<Entry<Skill>>().Where(skill => skill.Details.SkillType == type), tag)
            : Problem.NotFound();
    }
}
