using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using SkillBank.App.Tests.Api.RouteTable;
using SkillBank.Data;
using SkillBank.Tests.Storage;
using SkillBank.Transfer;

namespace SkillBank.App.Tests.Api;

public sealed class ImportRouteTests(Servers servers)
{
    [Theory, Engines]
    public async Task A_file_is_tried_imported_listed_undone_and_imported_again(DatabaseProvider provider)
    {
        var me = await servers.NewPersonAsync(provider);

        var trial = await me.PostAsync("imports?dryRun=true&fileName=ana.json", Samples.Resume);
        Assert.Equal((200, true, null), (trial.Status, (bool)trial.Json["dryRun"]!, trial.Json["import"]));
        Assert.Empty((await me.GetAsync("imports")).Json.AsArray());

        var real = await me.PostAsync("imports?fileName=folder%2Fana.json", Samples.Resume);
        Assert.Equal(trial.Json["items"]!.ToJsonString(), real.Json["items"]!.ToJsonString());
        Assert.Equal(("json-resume", "ana.json", 2), ((string?)real.Json["import"]!["format"], (string?)real.Json["import"]!["fileName"], (int)real.Json["counts"]!["added"]!));
        Assert.NotEmpty(real.Json["issues"]!.AsArray());
        Assert.Equal(real.Json["import"]!.ToJsonString(), Assert.Single((await me.GetAsync("imports")).Json.AsArray())!.ToJsonString());
        Assert.Equal(real.Json.ToJsonString(), (await me.SendAsync("GET", real.Location!)).Json.ToJsonString());
        Assert.True((bool)(await me.PostAsync("imports", Samples.Resume)).Json["changesNothing"]!);

        var undone = await me.PostAsync($"imports/{real.Json["import"]!["id"]}/undo");
        Assert.Equal((200, false, "import"), (undone.Status, (bool)undone.Json["wasUndone"]!, (string?)undone.Json["deletion"]!["kind"]));
        Assert.Empty((await me.GetAsync("experience")).Json.AsArray());
        Assert.Equal("What came from ana.json", (string?)(await me.GetAsync("trash")).Json[0]!["label"]);
        Assert.True((bool)(await me.PostAsync($"imports/{real.Json["import"]!["id"]}/undo")).Json["wasUndone"]!);

        Assert.Equal(2, (int)(await me.PostAsync("imports", Samples.Resume)).Json["counts"]!["added"]!);
        Assert.Equal([null, (string?)undone.Json["import"]!["undoneAt"]], (await me.GetAsync("imports")).Json.AsArray().Select(import => (string?)import!["undoneAt"]));
    }

    [Fact]
    public async Task What_the_person_has_changed_since_stays_and_is_told_by_name()
    {
        var me = await servers.NewPersonAsync(DatabaseProvider.Sqlite);
        var import = (await me.PostAsync("imports", Samples.Resume)).Json["import"]!;
        var job = (await me.GetAsync("experience")).Json[0]!;
        await me.PutAsync($"experience/{job["id"]}", """{"location":"Bergen"}""");

        var undone = (await me.PostAsync($"imports/{import["id"]}/undo")).Json;

        var left = Assert.Single(undone["leftAlone"]!.AsArray())!;
        Assert.Equal(("add", "experience", (string?)job["jobTitle"] + ", Nordlys"), ((string?)left["kind"], (string?)left["section"], (string?)left["heading"]));
        Assert.Single((await me.GetAsync("experience")).Json.AsArray());
    }

    [Fact]
    public async Task A_trial_and_the_import_itself_are_two_requests_although_their_body_is_one()
    {
        var me = await servers.NewPersonAsync(DatabaseProvider.Sqlite);
        var key = ("Idempotency-Key", "one");

        Assert.Equal(200, (await me.PostAsync("imports?dryRun=true", Samples.Resume, key)).Status);
        Assert.Equal(422, (await me.PostAsync("imports", Samples.Resume, key)).Status);
    }

    [Fact]
    public async Task An_import_that_was_reviewed_is_made_only_while_the_bank_is_as_it_was()
    {
        var me = await servers.NewPersonAsync(DatabaseProvider.Sqlite);
        var trial = await me.PostAsync("imports?dryRun=true", Samples.Resume);
        await me.AddAsync("interests", """{"name":"Sailing"}""");

        var late = await me.PostAsync("imports", Samples.Resume, ("If-Match", trial.ETag!));

        Assert.Equal((412, null), (late.Status, late.Json["rejected"]));
        Assert.Equal(200, (await me.PostAsync("imports", Samples.Resume, ("If-Match", late.ETag!))).Status);
    }

    [Theory, Engines]
    public async Task What_is_not_wanted_stays_out_and_what_is_preferred_comes_in_the_place_of_ones_own(DatabaseProvider provider)
    {
        var me = await servers.NewPersonAsync(provider);
        await me.AddAsync("awards", """{"title":"Best Poster","awarder":"Nobody"}""");
        const string file = """{"work":[{"name":"Nordlys","position":"Engineer","startDate":"2019"},{"name":"Fjordpay","position":"Clerk","startDate":"2014"}],"awards":[{"title":"Best Poster","awarder":"Havsbank"}]}""";

        var trial = (await me.PostAsync("imports?dryRun=true", file)).Json;
        var kept = trial["items"]!.AsArray().Single(item => (string?)item!["kind"] == "keep")!;
        Assert.Equal(("awards[0]", "awarder", "Nobody", "Havsbank"), ((string?)kept["source"], (string?)kept["conflict"]!["property"], (string?)kept["conflict"]!["bank"], (string?)kept["conflict"]!["file"]));
        var done = await me.PostAsync($"imports?leaveOut={Uri.EscapeDataString("work[0]")}&leaveOut=profile&replace={Uri.EscapeDataString("awards[0].awarder")}", file);

        Assert.Equal(200, done.Status);
        Assert.Equal("Fjordpay", (string?)Assert.Single((await me.GetAsync("experience")).Json.AsArray())!["companyName"]);
        Assert.Equal("Havsbank", (string?)(await me.GetAsync("awards")).Json[0]!["awarder"]);
        Assert.Equal(["fill_in", "leave_out"], done.Json["items"]!.AsArray().Select(item => (string)item!["kind"]!).Where(kind => kind != "add").Order());
    }

    [Theory]
    [InlineData("""{"basics":{"name":}}""", "Line 1, column 19")]
    [InlineData("Just a text.", "JSON Resume")]
    [InlineData("", "no format")]
    [InlineData("\0\0\0\0", "no format")]
    public async Task A_broken_file_is_refused_with_the_place_and_nothing_is_stored(string file, string reason)
    {
        var me = await servers.NewPersonAsync(DatabaseProvider.Sqlite);

        var reply = await me.PostAsync("imports", file);

        Assert.Equal([""], reply.Errors);
        Assert.Contains(reason, (string?)reply.Json["detail"]);
        Assert.Empty((await me.GetAsync("imports")).Json.AsArray());
    }

    [Theory]
    [InlineData("imports?dryRun=yes", "dryRun")]
    [InlineData("imports?dryRun=true&dryRun=true", "dryRun")]
    [InlineData("imports?format=pdf", "format")]
    public async Task A_parameter_that_says_nothing_sensible_is_named(string path, string name)
    {
        var me = await servers.NewPersonAsync(DatabaseProvider.Sqlite);

        Assert.Equal([name], (await me.PostAsync(path, Samples.Resume)).Errors);
    }

    [Theory]
    [InlineData("application/octet-stream", 200)]
    [InlineData("application/json", 200)]
    [InlineData("text/plain", 415)]
    [InlineData("multipart/form-data", 415)]
    public async Task A_file_comes_as_JSON_or_as_bytes(string type, int status)
    {
        var server = await servers.OnAsync(DatabaseProvider.Sqlite);
        var me = await server.NewPersonAsync();

        Assert.Equal(status, await StatusAsync(server, me.Path("imports"), Encoding.UTF8.GetBytes(Samples.Resume), type));
    }

    [Fact]
    public async Task A_file_of_25_MiB_is_read_and_a_larger_one_refused_however_it_is_sent()
    {
        var server = await servers.OnAsync(DatabaseProvider.Sqlite);
        var me = await server.NewPersonAsync();
        var file = new byte[Importers.MaxBytes];
        Array.Fill(file, (byte)' ');
        Encoding.UTF8.GetBytes(Samples.Resume).CopyTo(file, 0);

        Assert.Equal(200, await StatusAsync(server, me.Path("imports"), file));
        foreach (var chunked in new[] { false, true }) Assert.Equal(413, await StatusAsync(server, me.Path("imports"), [.. file, (byte)' '], chunked: chunked));
        Assert.Equal(413, (await me.PostAsync("skills", new string(' ', 1_100_000))).Status);
    }

    [Theory]
    [InlineData("..%2F..%2Fetc%2Fpasswd", "passwd")]
    [InlineData("%3Cscript%3Ealert(1)%3C%2Fscript%3E", "script>")]
    [InlineData("a%00b%E2%80%AEc", "a�b�c")]
    [InlineData("%ED%A0%80", "%ED%A0%80")]
    [InlineData("", null)]
    public async Task A_hostile_name_is_only_a_name(string name, string? shown)
    {
        var me = await servers.NewPersonAsync(DatabaseProvider.Sqlite);

        var reply = await me.PostAsync($"imports?fileName={name}", Samples.Resume);

        Assert.Equal((200, shown), (reply.Status, (string?)reply.Json["import"]!["fileName"]));
    }

    [Theory, Engines]
    public async Task Of_two_who_undo_at_once_one_does_and_the_other_is_told(DatabaseProvider provider)
    {
        var me = await servers.NewPersonAsync(provider);
        var import = (await me.PostAsync("imports", Samples.Resume)).Json["import"]!;

        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => me.PostAsync($"imports/{import["id"]}/undo")));

        Assert.All(replies, reply => Assert.Equal(200, reply.Status));
        Assert.Single(replies, reply => !(bool)reply.Json["wasUndone"]!);
        Assert.Single((await me.GetAsync("trash")).Json.AsArray());
    }

    static async Task<int> StatusAsync(RunningServer server, string path, byte[] file, string type = "application/octet-stream", bool chunked = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(file) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.TransferEncodingChunked = chunked;
        using var response = await server.Http.SendAsync(request);
        return (int)response.StatusCode;
    }
}
