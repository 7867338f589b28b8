using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SkillBank.App.Tests.Api;

namespace SkillBank.App.Tests.Pages;

/// <summary>A browser without scripts: gets pages and sends forms.</summary>
sealed class Visitor(HttpClient http, string user)
{
    public static Visitor Of(RunningServer server, Caller person) => new(server.Http, person.User);

    public string Path(string path) => $"/{user}/{path}";

    public Task<PageReply> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync("GET", path, null, headers);

    /// <summary>Sends a form.</summary>
    public Task<PageReply> PostAsync(string path, params (string Name, string Value)[] fields) => SendAsync("POST", path, fields);

    /// <summary>Sends a form as the script does that saves it.</summary>
    public Task<PageReply> SaveAsync(string path, params (string Name, string Value)[] fields) => SendAsync("POST", path, fields, ("X-Autosave", "1"));

    public async Task<PageReply> SendAsync(string method, string path, (string Name, string Value)[]? fields, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path.StartsWith('/') ? path : Path(path));
        request.Headers.TryAddWithoutValidation("Accept", "text/html");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        if (fields is not null) request.Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await http.SendAsync(request);
        return new((int)response.StatusCode, response.Headers.Location?.ToString(), await response.Content.ReadAsStringAsync(),
            response.Headers.TryGetValues("Set-Cookie", out var cookies) ? string.Join('\n', cookies) : "");
    }
}

/// <summary>What came back: a page, or where to go.</summary>
sealed record PageReply(int Status, string? Location, string Text, string Cookies)
{
    public IHtmlDocument Page => new HtmlParser().ParseDocument(Text);

    public override string ToString() => $"{Status} {Location} {Text}";
}
