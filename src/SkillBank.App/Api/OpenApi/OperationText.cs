using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace SkillBank.App.Api.OpenApi;

/// <summary>Writes what <see cref="Operation"/> says into the document: parameters, headers, and what can go wrong.</summary>
static class OperationText
{
    public static Task ApplyAsync(OpenApiOperation description, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<Operation>().FirstOrDefault() is not { } operation) return Task.CompletedTask;
        (description.OperationId, description.Summary) = (operation.Id, operation.Summary);
        var method = context.Description.HttpMethod!;
        description.Parameters = [.. Parameters(context.Description.RelativePath!, method, operation, context.Document!)];
        if (description.RequestBody is OpenApiRequestBody body) body.Required = true;
        // A file is bytes to whoever sends it; by its type it may be JSON of any shape.
        if (operation.FileTypes.Count > 0 && description.RequestBody?.Content is { } content && content.TryGetValue(Answer.JsonType, out var json)) json.Schema = new OpenApiSchema();
        description.Responses = Responses(description, method, operation, context.Document!);
        return Task.CompletedTask;
    }

    static IEnumerable<IOpenApiParameter> Parameters(string path, string method, Operation operation, OpenApiDocument document)
    {
        foreach (var (name, parameter) in SharedParts.Parameters)
            if (parameter.In == ParameterLocation.Path && Has(path, parameter.Name!))
                yield return new OpenApiParameterReference(name, document);
        foreach (var (name, meaning) in operation.Query ?? new Dictionary<string, string>())
            yield return SharedParts.Parameter(name, ParameterLocation.Query, operation.Repeatable.Contains(name) ? SharedParts.Texts() : SharedParts.Text(), meaning);
        if (method == HttpMethods.Get) yield return new OpenApiParameterReference(SharedParts.IfNoneMatch, document);
        if (operation.Guarded == Guarded.Bank) yield return new OpenApiParameterReference(SharedParts.IfMatchBank, document);
        if (operation.Guarded == Guarded.Resource) yield return new OpenApiParameterReference(SharedParts.IfMatch, document);
        if (method == HttpMethods.Post) yield return new OpenApiParameterReference(SharedParts.Key, document);
    }

    /// <summary>The path still has its constraints, such as <c>{id:guid}</c>.</summary>
    static bool Has(string path, string parameter) =>
        path.Contains($"{{{parameter}}}", StringComparison.Ordinal) || path.Contains($"{{{parameter}:", StringComparison.Ordinal);

    static OpenApiResponses Responses(OpenApiOperation description, string method, Operation operation, OpenApiDocument document)
    {
        var good = $"{operation.Status}";
        var success = description.Responses!.TryGetValue(good, out var answer) && answer is OpenApiResponse known ? known : new OpenApiResponse();
        success.Description = Meaning(operation.Status);
        success.Headers = Headers(method, operation, document);
        var responses = new OpenApiResponses { [good] = success };
        foreach (var status in Problems(method, operation)) responses[$"{status}"] = new OpenApiResponseReference(SharedParts.Problem(status), document);
        return responses;
    }

    static Dictionary<string, IOpenApiHeader>? Headers(string method, Operation operation, OpenApiDocument document)
    {
        Dictionary<string, IOpenApiHeader> headers = [];
        if (operation.Answers is not null || operation.File is not null) headers["ETag"] = new OpenApiHeaderReference("ETag", document);
        if (operation.Status == StatusCodes.Status201Created) headers["Location"] = new OpenApiHeaderReference("Location", document);
        if (method == HttpMethods.Post) headers[Answer.ReplayedHeader] = new OpenApiHeaderReference(Answer.ReplayedHeader, document);
        return headers.Count > 0 ? headers : null;
    }

    static string Meaning(int status) => status switch
    {
        StatusCodes.Status201Created => "It is made.",
        StatusCodes.Status204NoContent => "Done.",
        _ => "As it is now.",
    };

    static IEnumerable<int> Problems(string method, Operation operation)
    {
        if (operation.HasBody || operation.Query is not null || operation.Guarded != Guarded.None || method == HttpMethods.Post) yield return 400;
        yield return 404;
        if (operation.MayConflict || operation.MayBeInUse) yield return 409;
        if (operation.Guarded != Guarded.None) yield return 412;
        if (operation.HasBody) yield return 413;
        if (operation.HasBody) yield return 415;
        if (method == HttpMethods.Post) yield return 422;
    }
}
