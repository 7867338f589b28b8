using SkillBank.App.Access;
using SkillBank.App.Api.OpenApi;
using SkillBank.Entries;

namespace SkillBank.App.Api;

/// <summary>Every route of the API; each group's table says what it has.</summary>
static class Api
{
    /// <param name="app">Where they are added.</param>
    /// <param name="hasLegacyProfile">Whether the profile answers as the old application's.</param>
    public static void MapApi(this IEndpointRouteBuilder app, bool hasLegacyProfile)
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
        if (hasLegacyProfile) LegacyProfileRoutes.Map(user);
        else ProfileRoutes.Map(user);
        ResumeRoutes.Map(user);
    }
}
