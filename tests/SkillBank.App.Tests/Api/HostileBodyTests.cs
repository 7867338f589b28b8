using System.Text;
using SkillBank.Data;

namespace SkillBank.App.Tests.Api;

/// <summary>Bodies that parsers stumble over are refused like any other, and nothing is stored.</summary>
public sealed class HostileBodyTests(Servers servers)
{
    public static TheoryData<string, string> Bodies => new()
    {
        { "POST summaries", """{"content":"\ud800"}""" },
        { "POST summaries", """{"content":"a\u0000b"}""" },
        { "POST summaries", """{"\ud800":1,"content":"x"}""" },
        { "POST summaries", """{"content":"x","title":"\udc00\ud800"}""" },
        { "POST summaries", """{"content":"x","displayOrder":1e400}""" },
        { "POST summaries", """{"content":"x","displayOrder":99999999999}""" },
        { "POST summaries", """{"content":"x","displayOrder":-1}""" },
        { "POST summaries", """{"content":"x","displayOrder":7}""" },
        { "POST summaries", """{"content":"   "}""" },
        { "POST summaries", """{"content":"x","language":"xx-\ud800"}""" },
        { "POST skills", """{"skillName":"\ud800","skillType":"hard_skill"}""" },
        { "POST skills", """{"skillName":"\uFFFE\u0000","skillType":"hard_skill"}""" },
        { "POST skills", """{"skillName":"x","skillType":"\ud800"}""" },
        { "POST skills", """{"skillName":"x","skillType":"HardSkill"}""" },
        { "POST skills", """{"skillName":"x","skillType":0}""" },
        { "POST skills", """{"skillName":"x","skillType":"hard_skill","keywords":["\ud800"]}""" },
        { "POST skills", """{"skillName":"x","skillType":"hard_skill","keywords":[null]}""" },
        { "POST skills", """{"skillName":"x","skillType":"hard_skill","yearsExperience":4.5}""" },
        { "POST skills", """{"skillName":"x","skillType":"hard_skill","yearsExperience":"4"}""" },
        { "POST skills", """{"skillName":"x","skillType":"hard_skill","SkillName":"y"}""" },
        { "POST skills", """{"skillName":"x","skillName":"y","skillType":"hard_skill"}""" },
        { "POST experience", """{"jobTitle":"x","companyName":"y","startDate":"\ud800"}""" },
        { "POST experience", """{"jobTitle":"x","companyName":"y","startDate":"2019-02-30"}""" },
        { "POST experience", """{"jobTitle":"x","companyName":"y","startDate":"2019","endDate":"2018"}""" },
        { "POST experience", """{"jobTitle":"x","companyName":"y","startDate":"2019","isCurrent":false}""" },
        { "POST experience", """{"jobTitle":"x","companyName":"y","startDate":"2019","companyUrl":"javascript:alert(1)"}""" },
        { "POST experience", """{"jobTitle":"x","companyName":"y","startDate":"2019","content":"a","mainContent":"b"}""" },
        { "POST experience", """{"jobTitle":"x","companyName":"y","startDate":"2019"} trailing""" },
        { "POST experience", """{"jobTitle":"x","companyName":"y","startDate":"2019",}""" },
        { "POST experience", """{"jobTitle":"x","companyName":"y",/* why */"startDate":"2019"}""" },
        { "POST skills/reorder", """{"ids":["\ud800"]}""" },
        { "POST skills/reorder", """{"ids":[null]}""" },
        { "POST skills/reorder", """{"ids":null}""" },
        { "PUT contact", """{"firstName":"\ud800"}""" },
        { "PUT contact", """{"links":[{"network":"\ud800"}]}""" },
        { "PUT contact", """{"links":[{"network":"x","nope":1}]}""" },
        { "PUT contact", """{"links":[null]}""" },
        { "PUT contact", """{"links":[{}]}""" },
        { "PUT contact", """{"version":1.5}""" },
        { "PUT contact", """{"id":"\ud800"}""" },
        { "PUT contact", """{"constructor":{"x":1},"__proto__":null}""" },
        { "PUT ", """{"defaultLanguage":"\ud800"}""" },
        { "PUT ", """{"defaultPaper":"\ud800"}""" },
        { "PUT ", """{"notes":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":1}}}}}}}}}}}}}}}}}""" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task It_is_refused(string route, string body)
    {
        var me = await servers.NewPersonAsync(DatabaseProvider.Sqlite);
        var before = (await me.GetAsync()).Text;

        var reply = await me.SendAsync(route.Split(' ')[0], me.Path(route.Split(' ')[1]), body);

        Assert.True(reply.Status == 400 && reply.Errors.Any(), reply.ToString());
        Assert.Equal(before, (await me.GetAsync()).Text);
    }

    [Theory]
    [InlineData("\"content\":\"\\xFF\"")]
    [InlineData("\"content\":\"\\xC0\\xAF\"")]
    [InlineData("\"\\xFF\":\"x\"")]
    public async Task Bytes_that_are_no_text_are_refused(string member)
    {
        var server = await servers.OnAsync(DatabaseProvider.Sqlite);
        var me = await server.NewPersonAsync();
        var bytes = Encoding.Latin1.GetBytes(System.Text.RegularExpressions.Regex.Unescape($"{{{member}}}"));
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new("application/json");

        using var response = await server.Http.PostAsync(me.Path("summaries"), content);

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Empty((await me.BankAsync())["summaries"]!.AsArray());
    }
}
