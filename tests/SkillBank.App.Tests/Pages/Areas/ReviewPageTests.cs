using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SkillBank.App.Tests.Api;
using SkillBank.Data;

namespace SkillBank.App.Tests.Pages.Areas;

/// <summary>What a file would do, looked at and decided before anything is stored.</summary>
public sealed class ReviewPageTests(Servers servers)
{
    const string Two = """{"basics":{"name":"Ada Lindqvist","phone":"1"},"work":[{"name":"Nordhavn","position":"Planner","startDate":"2019","summary":"Kept the ferries on time."},{"name":"Fjordpay","position":"Clerk","startDate":"2014"}]}""";

    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql)]
    public async Task Nothing_is_stored_before_the_person_says_so_and_then_only_what_is_ticked(DatabaseProvider provider)
    {
        var (server, visitor, person) = await StartAsync(provider);
        var review = (await server.UploadAsync(person, ("resume.json", Bytes(Two)))).Location!;
        var page = (await visitor.GetAsync(review)).Page;
        var titles = page.QuerySelectorAll("main section h2").Select(title => title.TextContent).ToList();
        Assert.Contains("Experience", titles);
        Assert.Contains("Contact Info", titles);
        Assert.Contains("Kept the ferries on time.", page.QuerySelector("main section li")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await person.BankAsync())["experience"]!.AsArray());

        var reply = await visitor.PostAsync(review, Uploads.ReviewForm(page).Where(field => field != ("take", "0:work[0]")).ToArray());

        Assert.Equal(303, reply.Status);
        Assert.Equal("Clerk", (string?)Assert.Single((await person.BankAsync())["experience"]!.AsArray())!["jobTitle"]);
        Assert.Contains("Left out", (await visitor.GetAsync(reply.Location!)).Page.QuerySelector("aside")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(visitor.Path("transfer"), (await visitor.PostAsync(review, ("take", "0:work[0]"))).Location);
        Assert.Single((await person.BankAsync())["experience"]!.AsArray());
    }

    [Fact]
    public async Task Of_what_bank_and_file_say_otherwise_the_person_chooses()
    {
        var (server, visitor, person) = await StartAsync();
        await person.PutAsync("contact", """{"firstName":"Ada","lastName":"Lindqvist","phone":"2"}""");
        foreach (var (choice, theirs, phone) in new[] { ("bank", "1", "2"), ("file", "3", "3") })
        {
            var review = (await server.UploadAsync(person, ("resume.json", Bytes($$$"""{"basics":{"phone":"{{{theirs}}}"}}""")))).Location!;
            var page = (await visitor.GetAsync(review)).Page;
            var fieldset = page.QuerySelector("article fieldset")!;
            Assert.Equal(["Phone", "2", theirs], fieldset.QuerySelectorAll("legend, .side > span:last-child").Select(part => part.TextContent));
            await visitor.PostAsync(review, [.. Uploads.ReviewForm(page).Where(field => field.Name != "0:contact.phone"), ("0:contact.phone", choice)]);
            Assert.Equal(phone, (string?)(await person.BankAsync())["contactInfo"]!["phone"]);
            await person.PutAsync("contact", """{"firstName":"Ada","lastName":"Lindqvist","phone":"2"}""");
        }
    }

    [Fact]
    public async Task A_cancelled_import_leaves_nothing()
    {
        var (server, visitor, person) = await StartAsync();
        var review = (await server.UploadAsync(person, ("resume.json", Bytes(Two)))).Location!;
        var discard = (await visitor.GetAsync(review)).Page.QuerySelectorAll("aside button").Select(button => button.GetAttribute("formaction")).Last()!;
        Assert.Equal(visitor.Path("transfer"), (await visitor.PostAsync(discard)).Location);
        Assert.Contains("waits no longer", await visitor.ToastAsync(await visitor.GetAsync(review)), StringComparison.Ordinal);
        Assert.Empty((await person.BankAsync())["experience"]!.AsArray());
    }

    [Fact]
    public async Task Nobody_sees_applies_or_discards_what_waits_for_another_person()
    {
        var (server, visitor, person) = await StartAsync();
        var review = (await server.UploadAsync(person, ("resume.json", Bytes(Two)))).Location!;
        var id = review.Split('/')[^1];
        var other = await server.NewPersonAsync();
        var stranger = Visitor.Of(server, other);
        foreach (var reply in new[] { await stranger.GetAsync($"transfer/review/{id}"), await stranger.PostAsync($"transfer/review/{id}", ("take", "0:work[0]")), await stranger.PostAsync($"transfer/review/{id}/discard") })
            Assert.Equal((303, stranger.Path("transfer")), (reply.Status, reply.Location));
        Assert.Empty((await other.BankAsync())["experience"]!.AsArray());
        Assert.Equal(200, (await visitor.GetAsync(review)).Status);
    }

    [Fact]
    public async Task Of_two_who_apply_at_once_one_does()
    {
        var (server, visitor, person) = await StartAsync();
        var review = (await server.UploadAsync(person, ("resume.json", Bytes(Two)))).Location!;
        var form = Uploads.ReviewForm((await visitor.GetAsync(review)).Page);
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => visitor.PostAsync(review, form)));
        Assert.Single(replies, reply => reply.Location!.Contains("/imports/", StringComparison.Ordinal));
        Assert.Single((await person.GetAsync("imports")).Json.AsArray());
    }

    [Fact]
    public async Task A_file_with_a_thousand_entries_shows_some_and_takes_all()
    {
        var (server, visitor, person) = await StartAsync();
        var skills = string.Join(',', Enumerable.Range(0, 1000).Select(i => $$"""{"name":"Skill {{i}}"}"""));
        var review = (await server.UploadAsync(person, ("many.json", Bytes($$"""{"skills":[{{skills}}]}""")))).Location!;
        var page = (await visitor.GetAsync(review)).Page;
        Assert.Equal(300, page.QuerySelectorAll("[name=take][value*=skills]").Length);
        Assert.Contains("and 700 more, which are taken too", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await visitor.PostAsync(review, [.. Uploads.ReviewForm(page).Where(field => field != ("take", "0:skills[7]"))]);
        Assert.Equal(999, (await person.GetAsync("skills")).Json.AsArray().Count);
    }

    [Fact]
    public async Task Several_files_are_reviewed_together_and_come_in_one_after_the_other()
    {
        var (server, visitor, person) = await StartAsync();
        var reply = await server.BringInAsync(person, ("a.json", Bytes(Two)), ("b.json", Bytes(Two.Replace("Clerk", "Cashier", StringComparison.Ordinal))));
        Assert.Contains("a.json, b.json", await visitor.ToastAsync(reply), StringComparison.Ordinal);
        Assert.Equal(["Cashier", "Clerk", "Planner"], (await person.BankAsync())["experience"]!.AsArray().Select(job => (string)job!["jobTitle"]!).Order());
    }

    [Fact]
    public async Task Hostile_text_of_a_file_is_text()
    {
        var (server, visitor, person) = await StartAsync();
        const string hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>\" onfocus=\"alert(1)";
        var file = new System.Text.Json.Nodes.JsonObject { ["work"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["name"] = hostile, ["position"] = hostile, ["startDate"] = "2019", ["summary"] = hostile, [hostile] = hostile, ["endDate"] = hostile }) };
        var page = (await visitor.GetAsync((await server.UploadAsync(person, ("resume.json", Bytes(file.ToJsonString())))).Location!)).Page;
        Assert.Contains("onerror", page.QuerySelector("main li")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main script, img[src=x], [onfocus]"));
    }

    async Task<(RunningServer Server, Visitor Visitor, Caller Person)> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var server = await servers.OnAsync(provider);
        var person = await server.NewPersonAsync();
        return (server, Visitor.Of(server, person), person);
    }

    static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
