using SkillBank.App.Pages;
using SkillBank.Documents.Typesetting;
using SkillBank.Rules;

namespace SkillBank.App.Api;

/// <summary>Turns whatever ends a request badly into a problem, and gives every answer the headers that keep browsers from guessing.</summary>
static partial class ProblemHandling
{
    public static IApplicationBuilder UseProblems(this WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ProblemHandling));
        return app.Use(next => http => HandleAsync(http, next, logger));
    }

    static async Task HandleAsync(HttpContext http, RequestDelegate next, ILogger logger)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "private, no-cache";
        try
        {
            await next(http);
            if (IsUnexplained(http.Response)) await TellAsync(http, Explain(http.Response.StatusCode));
        }
        catch (Exception e) when (!http.Response.HasStarted)
        {
            if (e is OperationCanceledException && http.RequestAborted.IsCancellationRequested) return;
            await TellAsync(http, From(e, http, logger), e as RuleException);
        }
    }

    /// <summary>Tells it in the form that whoever asked can use: a page for people, JSON for a form that saves itself, a problem for programs.</summary>
    public static Task TellAsync(HttpContext http, Answer problem, RuleException? rule = null)
    {
        if (!IsForPeople(http.Request)) return problem.WriteAsync(http);
        if (rule is not null && http.Request.Headers.ContainsKey("X-Autosave")) return Saving.Refused(rule).ExecuteAsync(http);
        http.Response.Headers.Remove("blazor-enhanced-nav");   // left by a page that failed while it was rendered; a second one would not be taken
        return Missing.Page(http, problem.Status, rule?.Message).ExecuteAsync(http);
    }

    static bool IsForPeople(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) && !request.Path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase) && !request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase)
        && (request.Headers.ContainsKey("X-Autosave") || request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase) || request.Headers.ContainsKey("HX-Request"));

    /// <summary>Routing answers some requests by itself, with a bare status.</summary>
    static bool IsUnexplained(HttpResponse response) =>
        response is { StatusCode: >= 400, HasStarted: false, ContentLength: null, ContentType: null };

    static Answer Explain(int status) => status switch
    {
        StatusCodes.Status404NotFound => Problem.NotFound(),
        StatusCodes.Status405MethodNotAllowed => Problem.Create(status, "This cannot be done here; the Allow header says what can."),
        StatusCodes.Status415UnsupportedMediaType => Problem.Create(status, "Send application/json."),
        _ => Problem.Create(status),
    };

    static Answer From(Exception e, HttpContext http, ILogger logger)
    {
        switch (e)
        {
            case RuleException rule:
                return Problem.Invalid(rule);
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } large:
                return Problem.Create(StatusCodes.Status413PayloadTooLarge, large.Message);
            case BadHttpRequestException bad:
                return Problem.Create(bad.StatusCode, "The request is not valid HTTP.");
            case TypesettingException typesetting:
                Log.NotTypeset(logger, http.Request.Path, typesetting.Message);
                return Problem.Typesetting(typesetting);
            default:
                Log.Unexpected(logger, http.Request.Method, http.Request.Path, http.TraceIdentifier, e);
                return Problem.Unexpected(http.TraceIdentifier);
        }
    }

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Method} {Path} failed ({TraceId}).")]
        public static partial void Unexpected(ILogger logger, string method, string path, string traceId, Exception e);

        [LoggerMessage(2, LogLevel.Warning, "{Path} could not be typeset: {Reason}")]
        public static partial void NotTypeset(ILogger logger, string path, string reason);
    }
}
