using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Logging.Console;
using SkillBank.App.Access;
using SkillBank.App.Api;
using SkillBank.App.Api.OpenApi;
using SkillBank.App.Commands;
using SkillBank.App.Hosting;
using SkillBank.App.Pages;
using SkillBank.App.Pages.Resumes;
using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Documents.Reading;
using SkillBank.Documents.Typesetting;
using SkillBank.Entries;
using SkillBank.Profiles;
using SkillBank.Profiles.Photos;
using SkillBank.Resumes;
using SkillBank.Transfer;
using SkillBank.Transfer.Archive;
using SkillBank.Transfer.Legacy;

namespace SkillBank.App;

/// <summary>The server: REST over the banks of one database, for the person at this machine.</summary>
static class Server
{
    /// <summary>Serves until told to stop, by a signal or by the token.</summary>
    /// <exception cref="AddressException">The addresses are not of this machine alone.</exception>
    /// <exception cref="DatabaseException">The database cannot be used.</exception>
    /// <exception cref="IOException">It cannot listen there, such as on a port that is taken.</exception>
    public static async Task RunAsync(ServerOptions options, CancellationToken cancellation = default)
    {
        await using var app = await StartAsync(options, cancellation);
        foreach (var address in Addresses(app)) await options.Output.WriteLineAsync(options.Announce(address));
        await options.Output.FlushAsync(CancellationToken.None);
        await app.WaitForShutdownAsync(cancellation);
    }

    /// <summary>Starts and returns at once, with the database ready.</summary>
    internal static async Task<WebApplication> StartAsync(ServerOptions options, CancellationToken cancellation = default)
    {
        var app = Build(options);
        try
        {
            await Schema.UpgradeAsync(app.Services.GetRequiredService<Database>(), cancellation);
            await app.Services.GetRequiredService<OwnerProfile>().EnsureAsync(cancellation);
            await app.StartAsync(cancellation);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Where a started server listens.</summary>
    internal static IEnumerable<string> Addresses(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;

    static WebApplication Build(ServerOptions options)
    {
        var addresses = LoopbackAddresses.Parse(options.Urls);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "skillbank", ContentRootPath = AppContext.BaseDirectory });
        LoopbackAddresses.RequireNoOthers(builder.Configuration);
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";   // otherwise a build, unlike a published program, sends them uncompressed and uncached
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(addresses);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = ApiLimits.ServerBodyBytes;
        });
        ConfigureLogging(builder.Logging);
        AddBank(builder.Services, options);
        builder.Services.AddLocalAccess();
        builder.Services.AddApiDocument();
        builder.Services.AddPages();
        builder.Services.AddHostedService<DailyHousekeeping>();

        var app = builder.Build();
        app.UsePages();
        app.UseProblems();
        app.UseLocalRequestsOnly();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapApi(options.LegacyProfileApi || app.Configuration.GetValue<bool>(LegacyProfileRoutes.Setting));
        app.MapPages();
        return app;
    }

    static void ConfigureLogging(ILoggingBuilder logging)
    {
        logging.SetMinimumLevel(LogLevel.Warning);
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);   // why a start failed is told once, as a sentence
        logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);   // its scope costs something on every request
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);      // a start that fails is told in one sentence
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }

    static void AddBank(IServiceCollection services, ServerOptions options)
    {
        services.AddSingleton(options.Time);
        services.AddSingleton(new Database(options.Database));
        services.AddSingleton<BankReader>();
        services.AddSingleton<Housekeeping>();
        services.AddSingleton(provider => new BankCache(provider.GetRequiredService<BankReader>()));
        services.AddScoped<BankStore>();
        services.AddScoped<EntryService>();
        services.AddScoped<SkillService>();
        services.AddScoped<VariationService>();
        services.AddScoped<TrashService>();
        services.AddScoped<ProfileService>();
        services.AddSingleton<ResumeReader>();
        services.AddSingleton(_ => new TypesettingPool(options.Typesetting)).AddSingleton<PdfReader>();
        services.AddSingleton<ResumePrinter>();
        services.AddSingleton<CheckReports>();
        services.AddSingleton<UsageService>();
        services.AddSingleton<PhotoReader>();
        services.AddScoped<PhotoService>();
        services.AddSingleton<ImpactService>();
        services.AddScoped<ResumeService>();
        services.AddScoped<PlacementService>();
        services.AddScoped<OwnEntryService>();
        services.AddScoped<SnapshotService>();
        services.AddScoped<ImportService>();
        services.AddScoped<LegacyProfile>();
        services.AddSingleton<ImportReader>();
        services.AddSingleton(provider => new BankArchive(provider.GetRequiredService<Database>(), options.Time));
    }
}
