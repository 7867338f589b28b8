using System.Collections.Frozen;
using Microsoft.AspNetCore.Http.Metadata;
using SkillBank.App.Api.OpenApi;
using SkillBank.Rules;

namespace SkillBank.App.Api;

/// <summary>Answers a request.</summary>
delegate Task<Answer> Handler(ApiRequest request);

/// <summary>
/// Adds routes with what the OpenAPI document says about them. They are plain request delegates: building two hundred of them from their signatures
/// would take a good part of the start.
/// </summary>
static class ApiRoutes
{
    public static Route Get(this IEndpointRouteBuilder routes, string pattern, Handler handler, string id, string summary) =>
        routes.Add([HttpMethods.Get, HttpMethods.Head], pattern, handler, id, summary);

    public static Route Post(this IEndpointRouteBuilder routes, string pattern, Handler handler, string id, string summary) =>
        routes.Add([HttpMethods.Post], pattern, handler, id, summary);

    public static Route Put(this IEndpointRouteBuilder routes, string pattern, Handler handler, string id, string summary) =>
        routes.Add([HttpMethods.Put], pattern, handler, id, summary);

    public static Route Patch(this IEndpointRouteBuilder routes, string pattern, Handler handler, string id, string summary) =>
        routes.Add([HttpMethods.Patch], pattern, handler, id, summary);

    public static Route Delete(this IEndpointRouteBuilder routes, string pattern, Handler handler, string id, string summary) =>
        routes.Add([HttpMethods.Delete], pattern, handler, id, summary).Answers(StatusCodes.Status204NoContent);

    static Route Add(this IEndpointRouteBuilder routes, string[] methods, string pattern, Handler handler, string id, string summary)
    {
        var operation = new Operation(id, summary);
        RequestDelegate run = async http =>
        {
            RequireKnownQuery(http.Request, operation);
            var request = await ApiRequest.ReadAsync(http, operation);
            if (!operation.HasBody) request.RequireNoKeys();
            if (operation.Prepares is { } prepare) request.Prepared = await prepare(request);
            var answer = (HttpMethods.IsPost(http.Request.Method) && !operation.OnlyAsks) || operation.Guarded == Guarded.Bank
                ? await BankChange.AnswerAsync(request, operation, handler)
                : await handler(request);
            await answer.WriteAsync(http);
        };
        var endpoint = routes.MapMethods(pattern, methods, run).WithMetadata(operation, handler.Method);
        endpoint.Finally(route => Describe(route.Metadata, operation));
        return new Route(operation);
    }

    static void Describe(IList<object> metadata, Operation operation)
    {
        if (operation.Takes is { } body) metadata.Add(new AcceptsMetadata([Answer.JsonType], body));
        if (operation.FileTypes is { Count: > 0 } types) metadata.Add(new AcceptsMetadata([.. types], typeof(Stream)));
        if (operation.Answers is { } answer) metadata.Add(new ProducesResponseTypeMetadata(operation.Status, answer, [Answer.JsonType]));
        if (operation.File is { } file) metadata.Add(new ProducesResponseTypeMetadata(operation.Status, typeof(Stream), [file]));
        metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status400BadRequest, typeof(ProblemDocument), [Answer.ProblemType]));
    }

    static void RequireKnownQuery(HttpRequest request, Operation operation)
    {
        if (operation.Query is not { } known || request.Query.Count == 0) return;
        var errors = new RuleErrors();
        foreach (var (name, values) in request.Query)
        {
            if (!known.ContainsKey(name)) errors.Add(name, "There is no such parameter.");
            else if (values.Count != 1 && !operation.Repeatable.Contains(name)) errors.Add(name, "Give it once.");
        }
        errors.ThrowIfAny();
    }
}

/// <summary>A route while it is being described.</summary>
sealed class Route(Operation operation)
{
    /// <summary>The shape of the body.</summary>
    public Route Takes(Type type)
    {
        operation.Takes = type;
        return this;
    }

    /// <summary>A body that is a file.</summary>
    public Route TakesFile(int maxBytes, params IReadOnlyList<string> mediaTypes)
    {
        (operation.MaxBytes, operation.FileTypes) = (maxBytes, mediaTypes);
        return this;
    }

    /// <summary>The shape of the answer.</summary>
    public Route Answers(Type type, int status = StatusCodes.Status200OK)
    {
        (operation.Answers, operation.Status) = (type, status);
        return this;
    }

    /// <summary>An answer without a body.</summary>
    public Route Answers(int status)
    {
        operation.Status = status;
        return this;
    }

    /// <summary>An answer that is a file.</summary>
    public Route AnswersFile(string mediaType)
    {
        operation.File = mediaType;
        return this;
    }

    /// <summary>It changes nothing, although it is a POST.</summary>
    public Route OnlyAsks()
    {
        operation.OnlyAsks = true;
        return this;
    }

    /// <summary>Slow work to be done before the bank is locked.</summary>
    public Route Prepares(Func<ApiRequest, Task<object?>> work)
    {
        operation.Prepares = work;
        return this;
    }

    /// <summary>What If-Match is compared with.</summary>
    public Route Guards(Guarded guarded)
    {
        operation.Guarded = guarded;
        return this;
    }

    /// <summary>A name that must be unique can be in the way.</summary>
    public Route MayConflict(bool may = true)
    {
        operation.MayConflict = may;
        return this;
    }

    /// <summary>Resumes can be in the way.</summary>
    public Route MayBeInUse()
    {
        operation.MayBeInUse = true;
        return this;
    }

    /// <summary>The only query parameters that may be there.</summary>
    public Route Knows(params (string Name, string Meaning)[] parameters)
    {
        operation.Query = parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Meaning);
        return this;
    }

    /// <summary>Of the parameters that it knows, those that may be given more than once.</summary>
    public Route Repeats(params string[] parameters)
    {
        operation.Repeatable = parameters.ToFrozenSet(StringComparer.Ordinal);
        return this;
    }
}
