using System.Text;
using System.Text.Json.Nodes;
using SkillBank.App.Tests.Api;
using SkillBank.Data;
using SkillBank.Transfer;

namespace SkillBank.App.Tests.Pages.Areas;

/// <summary>Files that are brought in: what came of them, and taking it back.</summary>
public sealed class ImportPageTests(Servers servers)
{
    const string Hostile = "<img src=x onerror=alert(1)>";

    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql)]
    public async Task A_file_is_imported_shown_and_undone(DatabaseProvider provider)
    {
        var (server, visitor, person) = await StartAsync(provider);
        var reply = await server.BringInAsync(person, ("resume.json", Resume("Ada", "Planner")));
        Assert.Equal(303, reply.Status);
        Assert.Contains("Imported resume.json.", await visitor.ToastAsync(reply), StringComparison.Ordinal);

        var page = (await visitor.GetAsync(reply.Location!)).Page;
        Assert.Equal("resume.json", page.QuerySelector("h1 .truncate")!.TextContent);
        var sections = page.QuerySelectorAll("main section h2 a").Select(link => link.TextContent).ToList();
        Assert.Equal("Experience", sections[0]);
        Assert.Contains("Contact Info", sections);
        Assert.Contains("Planner, Nordhavn", page.QuerySelector("main section")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Experience"], (await visitor.GetAsync($"{reply.Location}?show=added")).Page.QuerySelectorAll("main section h2 a").Select(link => link.TextContent));

        var undo = page.QuerySelector("aside form")!.GetAttribute("action")!;
        var undone = await visitor.PostAsync(undo, ("back", reply.Location!));
        Assert.Equal((303, reply.Location), (undone.Status, undone.Location));
        Assert.Contains("trash", await visitor.ToastAsync(undone), StringComparison.Ordinal);
        Assert.Empty((await person.BankAsync())["experience"]!.AsArray());
        Assert.Null((await visitor.GetAsync(reply.Location!)).Page.QuerySelector("aside form"));
        Assert.Contains("undone before", await visitor.ToastAsync(await visitor.PostAsync(undo)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_since_stays_when_an_import_is_undone_and_is_named()
    {
        var (server, visitor, person) = await StartAsync();
        var reply = await server.BringInAsync(person, ("resume.json", Resume("Ada", "Planner", "Driver")));
        var job = (await person.BankAsync())["experience"]![0]!;
        await person.PutAsync($"experience/{(string)job["id"]!}", """{"location":"Oslo"}""");
        var undone = await visitor.PostAsync($"{reply.Location}/undo");
        Assert.Contains("Left as it is, since you changed it: Planner, Nordhavn", await visitor.ToastAsync(undone), StringComparison.Ordinal);
        Assert.Single((await person.BankAsync())["experience"]!.AsArray());
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_says_so()
    {
        var (server, visitor, person) = await StartAsync();
        await server.BringInAsync(person, ("resume.json", Resume("Ada", "Planner")));
        var review = (await visitor.GetAsync((await server.UploadAsync(person, ("resume.json", Resume("Ada", "Planner")))).Location!)).Page;
        Assert.Contains("everything in this file already", review.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(review.QuerySelectorAll("[name=take]"));
        var done = await visitor.PostAsync(review.QuerySelector("aside button")!.GetAttribute("formaction")!);
        Assert.Equal(visitor.Path("transfer"), done.Location);
        Assert.Single((await visitor.GetAsync("transfer")).Page.QuerySelectorAll("main li[data-entry]"));
    }

    [Theory, InlineData("letter.docx", "some text"), InlineData("broken.json", "{\"basics\": {\"name\": \"Ada\""), InlineData("empty.json", "")]
    public async Task A_file_that_is_not_understood_is_refused_with_what_can_be_read(string name, string content)
    {
        var (server, _, person) = await StartAsync();
        var refused = await server.UploadAsync(person, (name, Encoding.UTF8.GetBytes(content)));
        Assert.Equal(422, refused.Status);
        var said = refused.Page.QuerySelector("main")!.TextContent;
        Assert.Contains(name, said, StringComparison.Ordinal);
        Assert.Contains("Nothing of it was stored", said, StringComparison.Ordinal);
        Assert.All(Importers.All, importer => Assert.Contains(importer.Title, said, StringComparison.Ordinal));
        Assert.NotNull(refused.Page.QuerySelector("main form[enctype='multipart/form-data'] input[type=file]"));
    }

    [Theory, InlineData($"C:\\secret\\{Hostile}.json"), InlineData($"/etc/../secret/{Hostile}.json")]
    public async Task A_hostile_name_is_shown_as_text_and_without_its_folders(string name)
    {
        var (server, visitor, person) = await StartAsync();
        foreach (var content in new[] { Resume(Hostile, $"Planner {Hostile}"), "nonsense"u8.ToArray() })
        {
            var reply = await server.UploadAsync(person, (name, content));
            var page = reply.Status == 303 ? (await visitor.GetAsync(reply.Location!)).Page : reply.Page;
            Assert.Contains(Hostile, page.QuerySelector("#page")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("secret", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("img[src=x]"));
        }
        Assert.Empty((await visitor.GetAsync("transfer")).Page.QuerySelectorAll("img[src=x]"));
    }

    [Fact]
    public async Task Of_several_files_each_is_told_apart_and_the_good_ones_can_be_taken()
    {
        var (server, visitor, person) = await StartAsync();
        var mixed = await server.UploadAsync(person, ("a.json", Resume("Ada", "Planner")), ("b.txt", "?"u8.ToArray()));
        Assert.Equal(422, mixed.Status);
        Assert.Equal(["a.json", "b.txt"], mixed.Page.QuerySelectorAll("main section h2").Select(name => name.TextContent));
        var review = mixed.Page.QuerySelector("main a.btn-primary")!.GetAttribute("href")!;
        Assert.Empty((await person.BankAsync())["experience"]!.AsArray());
        await visitor.PostAsync(review, Uploads.ReviewForm((await visitor.GetAsync(review)).Page));
        Assert.Single((await person.BankAsync())["experience"]!.AsArray());
        var good = await server.BringInAsync(person, ("c.json", Resume("Ada", "Driver")), ("d.json", Resume("Ada", "Cook")));
        Assert.Equal(visitor.Path("transfer"), good.Location);
        Assert.Contains("c.json, d.json", await visitor.ToastAsync(good), StringComparison.Ordinal);
        Assert.Equal(3, (await person.BankAsync())["experience"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_file_of_26_MiB_is_refused_with_a_page_that_says_how_much_there_may_be()
    {
        var (server, _, person) = await StartAsync();
        var refused = await server.UploadAsync(person, ("big.json", new byte[26 * 1024 * 1024]));
        Assert.Equal(413, refused.Status);
        Assert.Contains("25 M", refused.Page.Body!.TextContent, StringComparison.Ordinal);
        var just = await server.UploadAsync(person, ("a.json", new byte[13 * 1024 * 1024]), ("b.json", new byte[12 * 1024 * 1024 + 1]));
        Assert.Equal(413, just.Status);
    }

    [Fact]
    public async Task No_other_form_takes_as_much()
    {
        var (_, visitor, person) = await StartAsync();
        Assert.Equal(413, (await visitor.PostAsync("bank/summaries", ("content", new string('x', 2 * 1024 * 1024)))).Status);
        Assert.Empty((await person.GetAsync("summaries")).Json.AsArray());
    }

    [Fact]
    public async Task What_is_no_form_with_files_is_refused()
    {
        var (server, visitor, person) = await StartAsync();
        Assert.Equal(415, (await visitor.PostAsync("transfer", ("file", "x"))).Status);
        using var none = new MultipartFormDataContent { { new StringContent("x"), "other" } };
        Assert.Equal(303, (await server.SendAsync(person, none)).Status);
        using var broken = new StringContent("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.json\"\r\n\r\n{");
        broken.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        Assert.Equal(400, (await server.SendAsync(person, broken)).Status);
    }

    [Fact]
    public async Task Nobody_sees_or_undoes_another_persons_import()
    {
        var (server, visitor, person) = await StartAsync();
        var import = (await server.BringInAsync(person, ("resume.json", Resume("Ada", "Planner")))).Location!.Split('/')[^1];
        var stranger = Visitor.Of(server, await server.NewPersonAsync());
        Assert.Equal(404, (await stranger.GetAsync($"transfer/imports/{import}")).Status);
        Assert.Equal(404, (await stranger.PostAsync($"transfer/imports/{import}/undo")).Status);
        Assert.Empty((await stranger.GetAsync("transfer")).Page.QuerySelectorAll("main li[data-entry]"));
        Assert.Single((await person.BankAsync())["experience"]!.AsArray());
        Assert.Equal(200, (await visitor.GetAsync($"transfer/imports/{import}")).Status);
    }

    [Fact]
    public async Task The_sample_person_is_loaded_and_removed_by_one_click_each()
    {
        var (_, visitor, person) = await StartAsync();
        var welcome = (await visitor.GetAsync("welcome")).Page;
        var loaded = await visitor.PostAsync(welcome.QuerySelector("main form[action$='/sample']")!.GetAttribute("action")!);
        Assert.Equal(visitor.Path("bank/experience"), loaded.Location);
        Assert.NotEmpty((await person.BankAsync())["experience"]!.AsArray());
        var remove = (await visitor.GetAsync("transfer")).Page.QuerySelector("section[aria-labelledby=sample-title] form")!;
        await visitor.PostAsync(remove.GetAttribute("action")!);
        Assert.Equal(visitor.Path("welcome"), (await visitor.GetAsync(visitor.Path("")[..^1])).Location);
        Assert.Null((await visitor.GetAsync("transfer")).Page.QuerySelector("#sample-title"));
    }

    [Fact]
    public async Task A_person_begins_at_the_welcome_while_the_bank_is_empty_and_in_the_bank_afterwards()
    {
        var (_, visitor, person) = await StartAsync();
        Assert.Equal(visitor.Path("welcome"), (await visitor.GetAsync(visitor.Path("")[..^1])).Location);
        var welcome = (await visitor.GetAsync("welcome")).Page;
        Assert.NotNull(welcome.QuerySelector("main input[type=file]"));
        Assert.NotNull(welcome.QuerySelector($"main a[href='{visitor.Path("bank/contact")}']"));
        await person.AddAsync("skills", """{"skillName":"Sailing","skillType":"hard_skill"}""");
        Assert.Equal(visitor.Path("bank/experience"), (await visitor.GetAsync(visitor.Path("")[..^1])).Location);
    }

    async Task<(RunningServer Server, Visitor Visitor, Caller Person)> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var server = await servers.OnAsync(provider);
        var person = await server.NewPersonAsync();
        return (server, Visitor.Of(server, person), person);
    }

    static byte[] Resume(string name, params string[] jobs) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["basics"] = new JsonObject { ["name"] = name },
        ["work"] = new JsonArray([.. jobs.Select(job => new JsonObject { ["name"] = "Nordhavn", ["position"] = job, ["startDate"] = "2019-03" })]),
    }.ToJsonString());
}
