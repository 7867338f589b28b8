using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SkillBank.Contract;

namespace SkillBank.App.Api.OpenApi;

/// <summary>The OpenAPI 3.1 document of the API, made when first asked for.</summary>
static class ApiDocument
{
    public const string Path = "/openapi/v1.json";

    const string Name = "v1";

    const string Description = """
        A bank holds what is true about one person's working life: a contact, and entries in sections. The text of an entry comes in wordings, of which one is the main one; each keeps its history.

        * **PUT and PATCH** take any of the properties: a key that is present sets, `null` clears, an absent key leaves alone. Properties that only Skill Bank sets may be sent back as received.
        * **Errors** are problem details (RFC 9457). A `400` names every broken rule at once, under `errors`, by property. What belongs to someone else looks like what does not exist: `404`.
        * **Versions**: every resource has an `ETag`. With `If-Match` a change is made only when the version is still that one; otherwise the answer is `412` with what is there now.
        * **Repeating**: a POST with an `Idempotency-Key` can be repeated safely; the first answer comes again, with `Idempotent-Replayed: true`, for 24 hours.
        * **Deleting** moves to the trash, from where things can be restored for 30 days.
        """;

    public static void AddApiDocument(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            BankJson.Configure(json.SerializerOptions);
            json.SerializerOptions.MaxDepth = 64;   // of schemas, not of bodies
        });
        services.AddOpenApi(Name, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.CreateSchemaReferenceId = SchemaNames.Of;
            options.ShouldInclude = api => api.HttpMethod != HttpMethods.Head;
            options.AddSchemaTransformer(SchemaRules.ApplyAsync);
            options.AddOperationTransformer(OperationText.ApplyAsync);
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new() { Title = "Skill Bank", Version = Name, Description = $"{Description}\n\n{ApiLimits.InWords}" };
                document.Servers = [];   // wherever it was asked for
                SharedParts.AddTo(document);
                AnswerSchemas.Apply(document);
                return Task.CompletedTask;
            });
        });
    }

    public static void MapApiDocument(this IEndpointRouteBuilder app)
    {
        var text = new Lazy<Task<byte[]>>(() => MakeAsync(app.ServiceProvider));
        app.MapMethods(Path, [HttpMethods.Get, HttpMethods.Head], async http =>
            await new Answer(StatusCodes.Status200OK) { Body = await text.Value }.WriteAsync(http));
    }

    static async Task<byte[]> MakeAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var document = await scope.ServiceProvider.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name).GetOpenApiDocumentAsync();
        using var text = new MemoryStream();
        await document.SerializeAsJsonAsync(text, OpenApiSpecVersion.OpenApi3_1);
        return text.ToArray();
    }
}
