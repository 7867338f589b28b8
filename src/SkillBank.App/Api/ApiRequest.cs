using System.Text.Json.Nodes;
using SkillBank.App.Access;
using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Rules;

namespace SkillBank.App.Api;

/// <summary>A request after the edge has decided whose bank it is about, with its body read.</summary>
sealed class ApiRequest
{
    readonly bool _isFile;

    ApiRequest(HttpContext http, Operation operation, ReadOnlyMemory<byte> bytes) =>
        (Http, _isFile, Bytes, IfMatch) = (http, operation.FileTypes.Count > 0, bytes, IfMatch.Read(http.Request));

    public HttpContext Http { get; }

    /// <summary>The body as it came.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    public IfMatch IfMatch { get; }

    /// <summary>What was done before the bank was locked; null where nothing was, or nothing is there.</summary>
    public object? Prepared { get; set; }

    public Guid ProfileId => Http.ProfileOf();

    public CancellationToken Cancellation => Http.RequestAborted;

    /// <summary>The path as it was addressed.</summary>
    public string Path => Http.Request.PathBase.Add(Http.Request.Path).ToUriComponent().TrimEnd('/');

    /// <summary>Reads the body of a request whose method has one.</summary>
    public static async ValueTask<ApiRequest> ReadAsync(HttpContext http, Operation operation)
    {
        var method = http.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsDelete(method)) return new(http, operation, default);
        if (http.Request.ContentLength > operation.MaxBytes) throw TooLarge(operation);
        if (http.Request.ContentLength is { } length)
        {
            var exact = new byte[length];
            await http.Request.Body.ReadExactlyAsync(exact, http.RequestAborted);
            return new(http, operation, exact);
        }
        var grown = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await http.Request.Body.ReadAsync(buffer, http.RequestAborted) is > 0 and var count)
        {
            grown.Write(buffer, 0, count);
            if (grown.Length > operation.MaxBytes) throw TooLarge(operation);
        }
        return new(http, operation, grown.GetBuffer().AsMemory(0, (int)grown.Length));
    }

    static BadHttpRequestException TooLarge(Operation operation) =>
        new($"A body has at most {operation.MaxBytes / 1024} KiB here.", StatusCodes.Status413PayloadTooLarge);

    /// <summary>The body.</summary>
    /// <exception cref="RuleException">It is not a JSON object.</exception>
    public JsonObject Body() => Bodies.Parse(Bytes.Span);

    /// <summary>Where no body is asked for, one that says nothing does no harm; any other is a mistake.</summary>
    /// <exception cref="RuleException">The body has a key.</exception>
    public void RequireNoKeys()
    {
        if (Bytes.IsEmpty) return;
        var errors = new RuleErrors();
        foreach (var (key, _) in Body()) errors.Add(key, "There is no such property.");
        errors.ThrowIfAny();
    }

    /// <summary>What was sent, to be told with what is there instead; null for nothing, and for a file, which its sender still has.</summary>
    public JsonObject? Rejected() => Bytes.IsEmpty || _isFile ? null : Body();

    /// <summary>A query parameter that is <c>true</c>, <c>false</c> or absent.</summary>
    /// <exception cref="RuleException">It is anything else.</exception>
    public bool Flag(string name) => Http.Request.Query[name] switch
    {
        [] or ["false"] => false,
        ["true"] => true,
        _ => throw new RuleException(name, "Must be true or false."),
    };

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
