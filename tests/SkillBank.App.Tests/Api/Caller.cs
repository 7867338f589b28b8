using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace SkillBank.App.Tests.Api;

/// <summary>Sends requests about one person's bank.</summary>
sealed class Caller(HttpClient http, string user)
{
    /// <summary>To send what is no JSON.</summary>
    public HttpClient Http => http;

    public string User => user;

    /// <summary>The path of something in the bank.</summary>
    public string Path(string path) => path.Length == 0 ? $"/api/skill-bank/{user}" : $"/api/skill-bank/{user}/{path}";

    public Task<Reply> GetAsync(string path = "", params (string, string)[] headers) => SendAsync("GET", Path(path), null, headers);

    public Task<Reply> PostAsync(string path, string? json = null, params (string, string)[] headers) => SendAsync("POST", Path(path), json, headers);

    public Task<Reply> PutAsync(string path, string json, params (string, string)[] headers) => SendAsync("PUT", Path(path), json, headers);

    public Task<Reply> DeleteAsync(string path, params (string, string)[] headers) => SendAsync("DELETE", Path(path), null, headers);

    /// <summary>Sends a body, when there is one: as JSON, as PDF when it is one, or as the bytes of a picture (<see cref="RouteTable.Samples.Photo"/>).</summary>
    public async Task<Reply> SendAsync(string method, string path, string? json = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (headers.FirstOrDefault(header => header.Name == "Content-Type").Value is { } type)
            request.Content = new ByteArrayContent(Encoding.Latin1.GetBytes(json!)) { Headers = { ContentType = new(type) } };
        else if (json is ['\u00FF', '\u00D8', ..]) request.Content = new ByteArrayContent(Encoding.Latin1.GetBytes(json));
        else if (json is not null) request.Content = new StringContent(json, Encoding.UTF8, json.StartsWith("%PDF", StringComparison.Ordinal) ? "application/pdf" : "application/json");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await http.SendAsync(request);
        return new((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers, response.Content.Headers.ContentType?.MediaType);
    }

    /// <summary>The bytes of a file.</summary>
    public Task<byte[]> BytesAsync(string path) => http.GetByteArrayAsync(new Uri(path, UriKind.Relative));

    /// <summary>Makes something and returns it.</summary>
    public async Task<JsonObject> AddAsync(string path, string json)
    {
        var reply = await PostAsync(path, json);
        Assert.True(reply.Status == 201, reply.ToString());
        return reply.Json.AsObject();
    }

    /// <summary>The bank as it is now.</summary>
    public async Task<JsonObject> BankAsync() => (await GetAsync()).Json.AsObject();
}

/// <summary>An answer.</summary>
sealed record Reply(int Status, string Text, HttpResponseHeaders Headers, string? MediaType)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public string? ETag => Header("ETag");

    public string? Location => Header("Location");

    public bool IsReplayed => Header("Idempotent-Replayed") == "true";

    /// <summary>The properties that a 400 complains about, in alphabetical order.</summary>
    public IEnumerable<string> Errors => (Status == 400 ? Json["errors"]?.AsObject().Select(error => error.Key) : null)?.Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>();

    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    public override string ToString() => $"{Status} {Text}";
}
