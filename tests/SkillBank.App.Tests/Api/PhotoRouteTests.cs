using SkillBank.App.Tests.Api.RouteTable;
using SkillBank.Data;
using SkillBank.Profiles.Photos;
using SkillBank.Tests.Profiles.Photos;
using SkillBank.Tests.Storage;

namespace SkillBank.App.Tests.Api;

public sealed class PhotoRouteTests(Servers servers)
{
    [Theory, Engines]
    public async Task A_portrait_is_set_read_and_deleted_into_the_trash(DatabaseProvider provider)
    {
        var me = await servers.NewPersonAsync(provider);
        Assert.Equal(404, (await me.GetAsync("contact/photo")).Status);

        var set = await me.PutAsync("contact/photo", Samples.Photo);
        Assert.Equal((200, "image/jpeg", 80, 100), (set.Status, (string?)set.Json["mediaType"], (int)set.Json["width"]!, (int)set.Json["height"]!));
        Assert.Equal(PhotoFile.Read(Pictures.Jpeg).Bytes, await me.BytesAsync(me.Path("contact/photo")));
        var read = await me.GetAsync("contact/photo");
        Assert.Equal((set.ETag, "image/jpeg", 304), (read.ETag, read.MediaType, (await me.GetAsync("contact/photo", ("If-None-Match", read.ETag!))).Status));
        Assert.Equal(set.ETag, (await me.PutAsync("contact/photo", Samples.Photo)).ETag);

        Assert.Equal(204, (await me.DeleteAsync("contact/photo")).Status);
        Assert.Equal((404, 404), ((await me.GetAsync("contact/photo")).Status, (await me.DeleteAsync("contact/photo")).Status));
        var deletion = (await me.GetAsync("trash")).Json[0]!;
        Assert.Equal("photo", (string?)deletion["kind"]);
        await me.PostAsync($"trash/{deletion["id"]}/restore");
        Assert.Equal(200, (await me.GetAsync("contact/photo")).Status);
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "Send a JPEG or a PNG")]
    [InlineData("", "Send a JPEG or a PNG")]
    [InlineData("\u00FF\u00D8\u00FFnothing", "damaged")]
    public async Task What_is_no_picture_is_refused_and_nothing_is_stored(string file, string reason)
    {
        var me = await servers.NewPersonAsync(DatabaseProvider.Sqlite);
        var reply = await me.PutAsync("contact/photo", file, ("Content-Type", "image/png"));

        Assert.Equal((400, "photo"), (reply.Status, Assert.Single(reply.Errors)));
        Assert.Contains(reason, reply.Text, StringComparison.Ordinal);
        Assert.Equal(404, (await me.GetAsync("contact/photo")).Status);
    }

    [Fact]
    public async Task A_file_of_more_than_its_limit_is_refused()
    {
        var me = await servers.NewPersonAsync(DatabaseProvider.Sqlite);

        Assert.Equal(413, (await me.PutAsync("contact/photo", Samples.Photo + new string('\0', Photo.MaxBytes))).Status);
    }

    [Fact]
    public async Task Nobody_sees_changes_or_prints_the_portrait_of_another_person()
    {
        var (me, other) = (await servers.NewPersonAsync(DatabaseProvider.Sqlite), await servers.NewPersonAsync(DatabaseProvider.Sqlite));
        await me.PutAsync("contact/photo", Samples.Photo);
        var resume = await ResumeAsync(other, """{"title":"One","language":"de","showPhoto":true}""");

        Assert.Equal((404, 404), ((await other.GetAsync("contact/photo")).Status, (await other.DeleteAsync("contact/photo")).Status));
        Assert.Null((await other.SendAsync("GET", $"{resume}/document")).Json["header"]!["photo"]);
        Assert.Equal(200, (await me.GetAsync("contact/photo")).Status);
    }

    [Fact]
    public async Task A_resume_that_shows_it_carries_it_into_its_document_and_its_file()
    {
        var me = await servers.NewPersonAsync(DatabaseProvider.Sqlite);
        await me.PutAsync("contact/photo", Samples.Photo);
        var resume = await ResumeAsync(me, """{"title":"One","showPhoto":true,"dateStyle":"iso"}""");
        var with = await me.BytesAsync($"{resume}/file");

        Assert.Equal("jpeg", (string?)(await me.SendAsync("GET", $"{resume}/document")).Json["header"]!["photo"]!["kind"]);
        Assert.True(with.AsSpan().IndexOf("/DCTDecode"u8) > 0);
        await me.SendAsync("PUT", resume, """{"showPhoto":null}""");
        Assert.True((await me.BytesAsync($"{resume}/file")).AsSpan().IndexOf("/DCTDecode"u8) < 0);
    }

    /// <summary>Makes a resume and returns its address.</summary>
    static async Task<string> ResumeAsync(Caller caller, string body)
    {
        var resumes = $"/api/users/{caller.User}/resumes";
        return $"{resumes}/{(await caller.SendAsync("POST", resumes, body)).Json["id"]}";
    }
}
