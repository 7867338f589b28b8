using System.Net.Http.Headers;
using System.Text;
using SkillBank.App.Tests.Api.RouteTable;
using SkillBank.Data;
using SkillBank.Documents.Reading;

namespace SkillBank.App.Tests.Api;

public sealed class CheckRouteTests(Servers servers)
{
    async Task<(RunningServer Server, Caller Me, string Resume)> AnaAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var server = await servers.OnAsync(provider);
        var me = await server.NewPersonAsync();
        await me.PostAsync("imports", Samples.Resume);
        var made = await me.SendAsync("POST", $"/api/users/{me.User}/resumes", """{"title":"Everything"}""");
        return (server, me, $"/api/users/{me.User}/resumes/{made.Json["id"]}");
    }

    static async Task<Reply> SendAsync(RunningServer server, string path, byte[] file, string type = "application/pdf")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(file) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var response = await server.Http.SendAsync(request);
        return new((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers, response.Content.Headers.ContentType?.MediaType);
    }

    [Theory, SkillBank.Tests.Storage.Engines]
    public async Task The_file_of_a_resume_has_everything_of_it_and_of_the_bank(DatabaseProvider provider)
    {
        var (server, me, resume) = await AnaAsync(provider);

        var own = await me.SendAsync("GET", $"{resume}/check");
        Assert.Equal((200, 100), (own.Status, (int)own.Json["percent"]!));
        Assert.Empty(own.Json["missing"]!.AsArray());
        Assert.All(own.Json["findings"]!.AsArray(), finding => Assert.NotEqual("error", (string?)finding!["severity"]));

        var file = await SendAsync(server, me.Path("check"), await me.BytesAsync($"{resume}/file"));
        Assert.Equal((200, 100), (file.Status, (int)file.Json["percent"]!));
    }

    [Fact]
    public async Task A_file_with_nothing_of_the_bank_names_what_is_missing_with_its_entry()
    {
        var (server, me, _) = await AnaAsync();
        var job = (await me.GetAsync("experience")).Json[0]!;

        var reply = await SendAsync(server, me.Path("check"), new Documents.Tests.HandmadePdf().ToBytes());

        Assert.Equal(200, reply.Status);
        Assert.Contains(reply.Json["findings"]!.AsArray(), finding => (string?)finding!["entryId"] == (string?)job["id"] && (string?)finding["severity"] == "error");
    }

    [Fact]
    public async Task A_report_is_known_by_its_tag_until_the_bank_changes()
    {
        var (_, me, resume) = await AnaAsync();
        var tag = (await me.SendAsync("GET", $"{resume}/check")).ETag!;
        Assert.Equal(304, (await me.SendAsync("GET", $"{resume}/check", null, ("If-None-Match", tag))).Status);
        await me.AddAsync("interests", """{"name":"Sailing"}""");
        Assert.Equal(200, (await me.SendAsync("GET", $"{resume}/check", null, ("If-None-Match", tag))).Status);
    }

    [Theory]
    [InlineData("", "not a PDF")]
    [InlineData("Just a text.", "not a PDF")]
    [InlineData("PK\u0003\u0004", "not a PDF")]
    [InlineData("%PDF-1.7 and nothing else", "damaged")]
    public async Task What_is_no_sound_PDF_is_refused_with_a_sentence(string file, string reason)
    {
        var (server, me, _) = await AnaAsync();
        var reply = await SendAsync(server, me.Path("check"), Encoding.Latin1.GetBytes(file));
        Assert.Equal([""], reply.Errors);
        Assert.Contains(reason, (string?)reply.Json["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused()
    {
        var (server, me, _) = await AnaAsync();
        Assert.Equal(413, (await SendAsync(server, me.Path("check"), new byte[PdfReader.MaxBytes + 1])).Status);
    }

    [Theory]
    [InlineData("application/octet-stream", 200)]
    [InlineData("application/json", 415)]
    [InlineData("text/html", 415)]
    public async Task A_file_comes_as_a_PDF_or_as_bytes(string type, int status)
    {
        var (server, me, _) = await AnaAsync();
        Assert.Equal(status, (await SendAsync(server, me.Path("check"), new Documents.Tests.HandmadePdf().ToBytes(), type)).Status);
    }

    [Fact]
    public async Task Banks_and_resumes_of_nobody_and_of_others_are_not_found()
    {
        var (server, me, resume) = await AnaAsync();
        var other = await server.NewPersonAsync();
        var id = resume[(resume.LastIndexOf('/') + 1)..];

        Assert.Equal(404, (await SendAsync(server, $"/api/skill-bank/{Guid.CreateVersion7()}/check", new Documents.Tests.HandmadePdf().ToBytes())).Status);
        Assert.Equal(404, (await me.SendAsync("GET", $"/api/users/{other.User}/resumes/{id}/check")).Status);
        Assert.Equal(404, (await me.SendAsync("GET", $"/api/users/{me.User}/resumes/{Guid.CreateVersion7()}/check")).Status);
    }
}
