using Microsoft.Extensions.Primitives;
using SkillBank.App.Api;

namespace SkillBank.App.Access;

/// <summary>
/// Refuses what a foreign web page could make the browser at this machine send. The Host header must name this machine, or a page whose name was
/// made to point here (DNS rebinding) would count as ours; and what changes something must not come from another site, which also keeps
/// plain HTML forms out.
/// </summary>
static class LocalRequests
{
    public static IApplicationBuilder UseLocalRequestsOnly(this IApplicationBuilder app) => app.Use(next => http =>
    {
        var request = http.Request;
        if (!IsThisMachine(request.Host)) return Problem.Create(StatusCodes.Status400BadRequest, "The Host header does not name this machine.").WriteAsync(http);
        return IsSafe(request.Method) || IsOwnSite(request)
            ? next(http)
            : ProblemHandling.TellAsync(http, Problem.Create(
                StatusCodes.Status403Forbidden, "Requests that change something are accepted from Skill Bank's own pages and from programs, not from other sites."));
    });

    static bool IsThisMachine(HostString host) =>
        host.Host is { } name && (name is "127.0.0.1" or "[::1]" || name.Equals("localhost", StringComparison.OrdinalIgnoreCase));

    static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    /// <summary>Browsers say where a request comes from in at least one of these; programs send neither.</summary>
    static bool IsOwnSite(HttpRequest request) =>
        IsAbsentOr(request.Headers["Sec-Fetch-Site"], site => site is "same-origin" or "none")
        && IsAbsentOr(request.Headers.Origin, origin => origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase));

    static bool IsAbsentOr(StringValues header, Func<string, bool> condition) =>
        header.Count == 0 || (header.Count == 1 && header[0] is { } value && condition(value));
}
