using System.IO.Compression;
using SkillBank.App.Tests.Api;
using SkillBank.Data;
using SkillBank.Transfer.JsonResume;

namespace SkillBank.App.Tests.Pages.Areas;

/// <summary>Whole banks out and in again, by the pages.</summary>
public sealed class RestorePageTests(Servers servers)
{
    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql)]
    public async Task A_backup_is_downloaded_and_restored_into_an_empty_bank(DatabaseProvider provider)
    {
        var server = await servers.OnAsync(provider);
        var (person, other) = (await server.NewPersonAsync(), await server.NewPersonAsync());
        await FillAsync(person);
        var backup = await BackupAsync(person);
        var restored = await server.UploadAsync(other, ("bank.zip", backup));
        Assert.Equal((303, $"/{other.User}"), (restored.Status, restored.Location));
        Assert.Contains("1 entries with 1 wordings", await Visitor.Of(server, other).ToastAsync(restored), StringComparison.Ordinal);
        Assert.Equal(backup, await BackupAsync(other));
    }

    [Fact]
    public async Task A_backup_is_not_restored_over_anything_and_the_page_shows_the_way()
    {
        var server = await servers.OnAsync(DatabaseProvider.Sqlite);
        var person = await server.NewPersonAsync();
        var visitor = Visitor.Of(server, person);
        await FillAsync(person);
        await person.SendAsync("POST", $"/api/users/{person.User}/resumes", """{"title":"For Nordhavn"}""");
        var backup = await BackupAsync(person);

        var blocked = await server.UploadAsync(person, ("bank.zip", backup));
        Assert.Equal((303, visitor.Path("transfer/restore")), (blocked.Status, blocked.Location));
        Assert.Equal(backup, await BackupAsync(person));
        var page = (await visitor.GetAsync(blocked.Location!)).Page;
        Assert.Contains("one entry, the contact, one résumé", page.QuerySelector("main ol")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main input[type=file]"));
        Assert.NotNull(page.QuerySelector($"main a[href='{visitor.Path("transfer/backup.zip")}']"));

        await visitor.PostAsync(page.QuerySelector("main ol form")!.GetAttribute("action")!, ("back", blocked.Location!));
        Assert.Equal(2, (await person.GetAsync("trash")).Json.AsArray().Count);
        Assert.Null((await visitor.GetAsync(blocked.Location!)).Page.QuerySelector("form[action$='/trash/empty']"));
        var question = (await visitor.GetAsync($"{blocked.Location}?dialog=empty")).Page.QuerySelector("[role=alertdialog] form")!;
        var emptied = await visitor.PostAsync(question.GetAttribute("action")!, ("back", question.QuerySelector("input")!.GetAttribute("value")!));
        Assert.Equal(blocked.Location, emptied.Location);
        Assert.NotNull((await visitor.GetAsync(blocked.Location!)).Page.QuerySelector("main input[type=file]"));
        await server.UploadAsync(person, ("bank.zip", backup));
        Assert.Equal(backup, await BackupAsync(person));
    }

    [Fact]
    public async Task A_zip_that_unpacks_to_more_than_a_bank_can_be_is_refused()
    {
        var server = await servers.OnAsync(DatabaseProvider.Sqlite);
        var person = await server.NewPersonAsync();
        using var bomb = new MemoryStream();
        using (var zip = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("manifest.json", CompressionLevel.Fastest).Open())
            for (var i = 0; i < 520; i++) entry.Write(new byte[1024 * 1024]);
        var refused = await server.UploadAsync(person, ("bomb.zip", bomb.ToArray()));
        Assert.Equal(422, refused.Status);
        Assert.Contains("too large", refused.Page.QuerySelector("main section")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zip_of_something_else_or_a_damaged_one_is_refused_with_why()
    {
        var server = await servers.OnAsync(DatabaseProvider.Sqlite);
        var person = await server.NewPersonAsync();
        using var other = new MemoryStream();
        using (var zip = new ZipArchive(other, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("../../etc/<b>.txt").Open()) entry.WriteByte(1);
        foreach (var bytes in new[] { other.ToArray(), "PK\x03\x04 nothing"u8.ToArray() })
        {
            var refused = await server.UploadAsync(person, ("x.zip", bytes));
            Assert.Equal(422, refused.Status);
            Assert.Contains("damaged", refused.Page.QuerySelector("main section")!.TextContent, StringComparison.Ordinal);
            Assert.Null(refused.Page.QuerySelector("main b"));
        }
    }

    [Fact]
    public async Task The_whole_bank_comes_as_JSON_Resume_and_as_PDF()
    {
        var server = await servers.OnAsync(DatabaseProvider.Sqlite);
        var person = await server.NewPersonAsync();
        await FillAsync(person);
        var shared = await person.BytesAsync($"/{person.User}/transfer/everything/json-resume");
        Assert.True(new JsonResumeImporter().Recognizes(shared));
        Assert.Equal("%PDF"u8.ToArray(), (await person.BytesAsync($"/{person.User}/transfer/everything/pdf"))[..4]);
        using var response = await server.Http.GetAsync(new Uri($"/{person.User}/transfer/everything/json-resume?own=true", UriKind.Relative));
        Assert.Equal(("attachment", "resume.json"), (response.Content.Headers.ContentDisposition!.DispositionType, response.Content.Headers.ContentDisposition.FileName));
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Nothing_is_told_of_uploads_that_do_not_run()
    {
        var server = await servers.OnAsync(DatabaseProvider.Sqlite);
        var visitor = Visitor.Of(server, await server.NewPersonAsync());
        Assert.Equal(204, (await visitor.GetAsync($"transfer/progress/{Guid.CreateVersion7()}")).Status);
    }

    static async Task FillAsync(Caller person)
    {
        await person.PutAsync("contact", """{"firstName":"Ada","lastName":"Nkemelu"}""");
        await person.AddAsync("experience", """{"jobTitle":"Planner","companyName":"Nordhavn","startDate":"2019-03","content":"Planned."}""");
    }

    static Task<byte[]> BackupAsync(Caller person) => person.BytesAsync($"/{person.User}/transfer/backup.zip");
}
