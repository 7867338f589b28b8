using SkillBank.Data;

namespace SkillBank.App.Api;

/// <summary>Whether the program lives, and whether its database answers.</summary>
static class HealthRoutes
{
    static readonly byte[] Healthy = """{"status":"healthy"}"""u8.ToArray();

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods("/health", [HttpMethods.Get, HttpMethods.Head], Live);
        app.MapMethods("/health/ready", [HttpMethods.Get, HttpMethods.Head], ReadyAsync);
    }

    static Task Live(HttpContext http) => Answered().WriteAsync(http);

    static async Task ReadyAsync(HttpContext http)
    {
        var reader = http.RequestServices.GetRequiredService<BankReader>();
        await reader.VersionAsync(Guid.Empty, http.RequestAborted);   // there is none such; that the database says so is the point
        await Answered().WriteAsync(http);
    }

    static Answer Answered() => new(StatusCodes.Status200OK) { Body = Healthy };
}
