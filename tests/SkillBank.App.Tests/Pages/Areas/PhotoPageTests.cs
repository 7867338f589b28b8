using SkillBank.App.Tests.Api;
using SkillBank.Data;
using SkillBank.Profiles.Photos;
using SkillBank.Tests.Profiles.Photos;
using SkillBank.Tests.Storage;

namespace SkillBank.App.Tests.Pages.Areas;

public sealed class PhotoPageTests(Servers servers)
{
    [Theory, Engines]
    public async Task A_portrait_is_sent_shown_removed_and_had_back(DatabaseProvider provider)
    {
        var (server, person, visitor) = await StartAsync(provider);
        Assert.Empty((await visitor.GetAsync("bank/contact")).Page.QuerySelectorAll("img.portrait"));

        var sent = await server.SendAsync(person, Form(Pictures.Jpeg), "bank/contact/photo");
        Assert.Equal((303, visitor.Path("bank/contact")), (sent.Status, sent.Location));
        Assert.Equal("Your portrait is kept.", await visitor.ToastAsync(sent));
        var page = (await visitor.GetAsync("bank/contact")).Page;
        Assert.Equal(PhotoFile.Read(Pictures.Jpeg).Bytes, await person.BytesAsync(page.QuerySelector("img.portrait")!.GetAttribute("src")!));

        var removed = await visitor.PostAsync("bank/contact/photo/remove");
        Assert.Equal("Your portrait was removed.", await visitor.ToastAsync(removed));
        Assert.Empty((await visitor.GetAsync("bank/contact")).Page.QuerySelectorAll("img.portrait"));
        var deletion = (await person.GetAsync("trash")).Json[0]!;
        await visitor.PostAsync($"trash/{deletion["id"]}/restore");
        Assert.Single((await visitor.GetAsync("bank/contact")).Page.QuerySelectorAll("img.portrait"));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "Send a JPEG or a PNG.")]
    [InlineData("", "Send a JPEG or a PNG.")]
    public async Task What_cannot_be_taken_is_told_and_nothing_is_stored(string content, string told)
    {
        var (server, person, visitor) = await StartAsync(DatabaseProvider.Sqlite);
        var sent = await server.SendAsync(person, Form(System.Text.Encoding.UTF8.GetBytes(content)), "bank/contact/photo");

        Assert.StartsWith(told, await visitor.ToastAsync(sent), StringComparison.Ordinal);
        Assert.Equal(404, (await visitor.GetAsync("bank/contact/photo")).Status);
    }

    static MultipartFormDataContent Form(byte[] bytes) => new() { { new ByteArrayContent(bytes), "photo", "portrait.jpg" } };

    async Task<(RunningServer Server, Caller Person, Visitor Visitor)> StartAsync(DatabaseProvider provider)
    {
        var server = await servers.OnAsync(provider);
        var person = await server.NewPersonAsync();
        return (server, person, Visitor.Of(server, person));
    }
}
