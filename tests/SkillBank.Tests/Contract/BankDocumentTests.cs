using System.Text.Json.Nodes;
using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Rules;
using SkillBank.Tests.Storage;

namespace SkillBank.Tests.Contract;

public sealed class BankDocumentTests
{
    [Fact]
    public async Task A_bank_has_its_settings_contact_every_section_and_its_version()
    {
        await using var bank = await TestBank.CreateAsync(DatabaseProvider.Sqlite);
        await bank.AddAsync("skills", """{"skillName":"Rust","skillType":"hard_skill"}""");
        await bank.Variations.CreateAsync(bank.Owner, Section.Find("summaries")!, null, new(new() { Content = "Calm." }));

        var json = JsonNode.Parse(BankDocument.Write(await bank.ReadAsync()))!.AsObject();

        Assert.Equal(
            ["id", "defaultLanguage", "contactInfo", .. Section.All.Select(section => section.Slug),
                "skillSummary", "experienceSummary", "lastAnalyzed", "version", "createdAt", "updatedAt"],
            json.Select(member => member.Key));
        Assert.Equal("Rust", (string?)json["skills"]![0]!["skillName"]);
        Assert.Equal("Calm.", (string?)json["summaries"]![0]!["content"]);
        Assert.Equal(3, (long?)json["version"]);
    }

    [Theory]
    [InlineData("", "The body is empty; send a JSON object.")]
    [InlineData(" \n", "The body is empty; send a JSON object.")]
    [InlineData("[]", "The body must be a JSON object.")]
    [InlineData("{\n\"a\": nul}", "line 2, byte ")]
    [InlineData("""{"a":1,}""", "(line 1, byte 8): The JSON object contains a trailing comma at the end.")]
    public void A_body_that_is_no_object_is_refused_with_the_place_and_the_reason(string body, string message)
    {
        var e = Assert.Throws<RuleException>(() => Bodies.Parse(System.Text.Encoding.UTF8.GetBytes(body)));

        Assert.Contains(message, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("reader options", e.Message, StringComparison.Ordinal);
    }
}
