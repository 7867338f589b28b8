using System.Text.Json.Nodes;
using SkillBank.App.Access;
using SkillBank.Contract;
using SkillBank.Data;

namespace SkillBank.App.Api;

/// <summary>A request after the edge has decided whose bank it is about, with its body read.</summary>
sealed class ApiRequest
{
    ApiRequest(HttpContext http, ReadOnlyMemory<byte> bytes) => (Http, Bytes, IfMatch) = (http, bytes, IfMatch.Read(http.Request));

    public HttpContext Http { get; }

    /// <summary>The body as it came.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    public IfMatch IfMatch { get; }

    public Guid ProfileId => Http.ProfileOf();

    public CancellationToken Cancellation => Http.RequestAborted;

    /// <summary>The path as it was addressed.</summary>
    public string Path => Http.Request.PathBase.Add(Http.Request.Path).ToUriComponent().TrimEnd('/');

    /// <summary>Reads the body of a request whose method has one.</summary>
    public static async ValueTask<ApiRequest> ReadAsync(HttpContext http)
    {
        var method = http.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsDelete(method)) return new(http, default);
        if (http.Request.ContentLength is > ApiLimits.BodyBytes)
            throw new BadHttpRequestException("Too large.", StatusCodes.Status413PayloadTooLarge);
        if (http.Request.ContentLength is { } length)
        {
            var exact = new byte[length];
            await http.Request.Body.ReadExactlyAsync(exact, http.RequestAborted);
            return new(http, exact);
        }
        var grown = new MemoryStream();
        await http.Request.Body.CopyToAsync(grown, http.RequestAborted);
        return new(http, grown.GetBuffer().AsMemory(0, (int)grown.Length));
    }

    /// <summary>The body.</summary>
    /// <exception cref="Rules.RuleException">It is not a JSON object.</exception>
    public JsonObject Body() => Bodies.Parse(Bytes.Span);

    /// <summary>An id in the path.</summary>
    public Guid Id(string name) => Guid.Parse((string)Http.Request.RouteValues[name]!);

    public T Get<T>() where T : notnull => Http.RequestServices.GetRequiredService<T>();

    /// <summary>The tag of the bank; null when there is no such profile. Ask before reading: then the tag is never newer than what was read.</summary>
    public async Task<string?> BankTagAsync()
    {
        var reader = Get<BankReader>();
        return await reader.VersionAsync(ProfileId, Cancellation) is { } version ? BankDocument.ETag(version, reader.Today) : null;
    }
}
