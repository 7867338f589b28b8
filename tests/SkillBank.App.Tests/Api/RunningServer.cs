using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SkillBank.App.Api;
using SkillBank.Data;
using SkillBank.Profiles;
using SkillBank.Tests.Storage;

namespace SkillBank.App.Tests.Api;

/// <summary>The real server on a free port of this machine, over a database of its own.</summary>
sealed class RunningServer : IAsyncDisposable
{
    readonly WebApplication _app;
    readonly string? _folder;

    RunningServer(WebApplication app, string? folder)
    {
        (_app, _folder) = (app, folder);
        Address = new(Server.Addresses(app).Single());
        Http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Every route that has methods, as the program has it.</summary>
    public IEnumerable<RouteEndpoint> Routes =>
        _app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    public static async Task<RunningServer> StartAsync(DatabaseProvider provider, TimeProvider? time = null, bool legacyProfileApi = false)
    {
        var folder = provider == DatabaseProvider.Sqlite ? Directory.CreateTempSubdirectory("skillbank-test-").FullName : null;
        var database = folder is not null ? DatabaseOptions.Folder(folder) : DatabaseOptions.Server(PostgreSqlServer.NewDatabase());
        var app = await Server.StartAsync(new ServerOptions { Database = database, Time = time ?? TimeProvider.System, LegacyProfileApi = legacyProfileApi });
        return new(app, folder);
    }

    /// <summary>Someone with an empty bank.</summary>
    public async Task<Caller> NewPersonAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var profile = await scope.ServiceProvider.GetRequiredService<ProfileService>().AddAsync($"Person {Guid.CreateVersion7()}");
        return new(Http, profile.Id.ToString());
    }

    /// <summary>The person at the machine.</summary>
    public Caller Me => new(Http, "me");

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (_folder is not null) Directory.Delete(_folder, recursive: true);
    }
}
