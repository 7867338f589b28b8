using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SkillBank.App.Tests.Api;

namespace SkillBank.App.Tests.Pages.Areas;

/// <summary>Sends files as a browser's form does.</summary>
static class Uploads
{
    public static async Task<PageReply> UploadAsync(this RunningServer server, Caller person, params (string Name, byte[] Bytes)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);
            // Set by hand: a browser escapes nothing but quotation marks and line ends.
            part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename=\"{name.Replace("\"", "%22", StringComparison.Ordinal)}\"");
            form.Add(part);
        }
        return await server.SendAsync(person, form);
    }

    /// <summary>Brings files in and takes everything that the review offers.</summary>
    public static async Task<PageReply> BringInAsync(this RunningServer server, Caller person, params (string Name, byte[] Bytes)[] files)
    {
        var reply = await server.UploadAsync(person, files);
        Assert.Equal(303, reply.Status);
        var visitor = Visitor.Of(server, person);
        return await visitor.PostAsync(reply.Location!, ReviewForm((await visitor.GetAsync(reply.Location!)).Page));
    }

    /// <summary>What the form of a review sends when nothing was touched.</summary>
    public static (string Name, string Value)[] ReviewForm(IHtmlDocument page) =>
    [
        .. page.QuerySelectorAll<IHtmlInputElement>("form[data-review] input").Where(field => field.Type == "hidden" || field.IsChecked).Select(field => (field.Name!, field.Value)),
    ];

    public static async Task<PageReply> SendAsync(this RunningServer server, Caller person, HttpContent content, string path = "transfer")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/{person.User}/{path}") { Content = content };
        request.Headers.TryAddWithoutValidation("Accept", "text/html");
        using var response = await server.Http.SendAsync(request);
        return new((int)response.StatusCode, response.Headers.Location?.ToString(), await response.Content.ReadAsStringAsync(),
            response.Headers.TryGetValues("Set-Cookie", out var cookies) ? string.Join('\n', cookies) : "");
    }

    /// <summary>The message that a deed leaves for the page that follows.</summary>
    public static async Task<string> ToastAsync(this Visitor visitor, PageReply reply) =>
        (await visitor.GetAsync("trash", ("Cookie", reply.Cookies.Split(';')[0]))).Page.QuerySelector("[data-toast] span")!.TextContent;
}
