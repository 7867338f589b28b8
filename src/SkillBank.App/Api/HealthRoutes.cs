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
        try
        {
            // There is no such profile; that the database says so is the point.
            await http.RequestServices.GetRequiredService<BankReader>().VersionAsync(Guid.Empty, http.RequestAborted);
            await Answered().WriteAsync(http);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await Problem.Create(StatusCodes.Status503ServiceUnavailable, "The database does not answer.").WriteAsync(http);
        }
    }

    static Answer Answered() => new(StatusCodes.Status200OK) { Body = Healthy };
}
