using SkillBank.App.Access;
using SkillBank.App.Api.OpenApi;
using SkillBank.Entries;

namespace SkillBank.App.Api;

/// <summary>Every route of the API; each group's table says what it has.</summary>
static class Api
{
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        HealthRoutes.Map(app);
        app.MapApiDocument();

        var bank = app.MapGroup($"/api/skill-bank/{{{ProfileAccess.Parameter}}}").RequireProfile();
        BankRoutes.Map(bank);
        ContactRoutes.Map(bank);
        PhotoRoutes.Map(bank);
        foreach (var section in Section.All) section.Accept(new SectionRoutes(bank));
        SkillRoutes.Map(bank);
        TrashRoutes.Map(bank);
        ImportRoutes.Map(bank);
        ExportRoutes.Map(bank);
        CheckRoutes.Map(bank);

        var user = app.MapGroup($"/api/users/{{{ProfileAccess.Parameter}}}").RequireProfile();
        ProfileRoutes.Map(user);
        ResumeRoutes.Map(user);
    }
}
