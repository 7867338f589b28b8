using SkillBank.App.Access;
using SkillBank.App.Pages.Bank;
using SkillBank.App.Pages.Search;
using SkillBank.App.Pages.Skills;
using SkillBank.App.Pages.Trash;

namespace SkillBank.App.Pages;

/// <summary>Every page, and what forms on pages do.</summary>
static class PageRoutes
{
    /// <summary>What pages are rendered with.</summary>
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddSingleton<SearchCache>();
        // It comes along with components and would make keys at every first start; nothing here is encrypted with any.
        services.Remove(services.Single(service => service.ImplementationType?.Name == "DataProtectionHostedService"));
        services.AddResponseCompression(options => options.MimeTypes = ["text/html", "image/svg+xml"]);
    }

    /// <summary>Sends pages, which are mostly text, in a tenth of their size. Everything else is small, or compressed by itself.</summary>
    public static void UsePages(this WebApplication app) => app.UseResponseCompression();

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets();
        var pages = app.MapGroup("").WithMetadata(SiteAssets.Of(app)).ExcludeFromDescription();
        pages.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], http =>
        {
            http.Response.Redirect($"/{ProfileAccess.Me}");
            return Task.CompletedTask;
        });

        var person = pages.MapGroup($"/{{{ProfileAccess.Parameter}}}").RequireProfile();
        person.Page("", HomePage.ShowAsync);
        person.Deed("theme", Themes.TurnAsync);
        BankPages.Map(person.MapGroup("bank"));
        SearchPages.Map(person);
        TrashPages.Map(person.MapGroup("trash"));
        SkillPages.Map(person.MapGroup("bank/skills"));
    }

    /// <summary>A page.</summary>
    public static void Page(this IEndpointRouteBuilder routes, string pattern, PageHandler handler) =>
        routes.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], Run(handler)).WithMetadata(handler.Method);

    /// <summary>Something that a form does.</summary>
    public static void Deed(this IEndpointRouteBuilder routes, string pattern, PageHandler handler) =>
        routes.MapMethods(pattern, [HttpMethods.Post], Run(handler)).WithMetadata(handler.Method);

    /// <summary>Scripts, styles and pictures come from here alone; no other page may frame these.</summary>
    public const string Policy = "default-src 'self'; img-src 'self' data:; style-src 'self'; style-src-attr 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    static RequestDelegate Run(PageHandler handler) => async http =>
    {
        http.Response.Headers.ContentSecurityPolicy = Policy;
        var result = await handler(new PageRequest(http));
        await result.ExecuteAsync(http);
    };
}
