using SkillBank.Data;

namespace SkillBank.App;

sealed record ServerOptions { public required DatabaseOptions Database { get; init; } public string? Urls { get; init; } }

static class Server
{
    public static Task<int> RunAsync(ServerOptions options, CancellationToken cancellation) => Task.FromResult(0);
}
