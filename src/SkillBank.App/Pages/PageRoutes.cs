using System.IO.Compression;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;
using SkillBank.App.Access;
using SkillBank.App.Pages.Bank;
using SkillBank.App.Pages.Insights;
using SkillBank.App.Pages.Resumes;
using SkillBank.App.Pages.Person;
using SkillBank.App.Pages.Search;
using SkillBank.App.Pages.Settings;
using SkillBank.App.Pages.Skills;
using SkillBank.App.Pages.Transfer;
using SkillBank.App.Pages.Trash;
using SkillBank.App.Pages.Welcome;
using SkillBank.Entries;

namespace SkillBank.App.Pages;

/// <summary>Every page, and what forms on pages do.</summary>
static class PageRoutes
{
    /// <summary>What pages are rendered with.</summary>
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        // A full section is put in order, or picked whole, by a form with one value for each entry.
        services.Configure<FormOptions>(options => options.ValueCountLimit = 10_000);
        services.AddSingleton<SearchCache>();
        services.AddSingleton<Emptiness>();
        services.AddSingleton<UploadProgress>();
        services.AddSingleton<PendingImports>();
        services.AddScoped<Intake>();
        // It comes along with components and would make keys at every first start; nothing here is encrypted with any.
        services.Remove(services.Single(service => service.ImplementationType?.Name == "DataProtectionHostedService"));
        // At the fastest level, which is the default, a page weighs half as much again.
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
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
        ResumePages.Map(person.MapGroup("resumes"));
        ContactPages.Map(person.MapGroup("bank/contact"));
        ProfilePages.Map(person);
        SearchPages.Map(person);
        SettingsPages.Map(person.MapGroup("settings"));
        TrashPages.Map(person.MapGroup("trash"));
        SkillPages.Map(person.MapGroup("bank/skills"));
        TransferPages.Map(person.MapGroup("transfer"));
        WelcomePages.Map(person);
        InsightPages.Map(person);
    }

    /// <summary>A page.</summary>
    public static void Page(this IEndpointRouteBuilder routes, string pattern, PageHandler handler) =>
        routes.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], Run(handler)).WithMetadata(handler.Method);

    /// <summary>Something that a form does.</summary>
    /// <param name="routes">Where it is added.</param>
    /// <param name="pattern">Its path.</param>
    /// <param name="handler">Does it.</param>
    /// <param name="mostBytes">The greatest length of what may be sent.</param>
    public static void Deed(this IEndpointRouteBuilder routes, string pattern, PageHandler handler, int mostBytes = PageRequest.MaxForm)
    {
        var run = Run(handler);
        routes.MapMethods(pattern, [HttpMethods.Post], async http =>
        {
            await BoundAsync(http, mostBytes);
            await run(http);
        }).WithMetadata(handler.Method);
    }

    /// <summary>Scripts, styles and pictures come from here alone; no other page may frame these.</summary>
    public const string Policy = "default-src 'self'; img-src 'self' data:; style-src 'self'; style-src-attr 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <exception cref="BadHttpRequestException">More is sent than may be.</exception>
    static async Task BoundAsync(HttpContext http, int mostBytes)
    {
        if (http.Request.ContentLength > mostBytes)
        {
            // Who sends too much gets to hear so only when it was taken from them; the server's own limit stands.
            await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
            throw new BadHttpRequestException("The form is too large.", StatusCodes.Status413PayloadTooLarge);
        }
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = mostBytes;
    }

    static RequestDelegate Run(PageHandler handler) => async http =>
    {
        http.Response.Headers.ContentSecurityPolicy = Policy;
        // Not "no-referrer": browsers then send a form with the origin "null", which is refused as foreign.
        http.Response.Headers["Referrer-Policy"] = "same-origin";
        var result = await handler(new PageRequest(http));
        await result.ExecuteAsync(http);
    };
}
