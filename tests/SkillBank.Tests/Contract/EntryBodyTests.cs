using System.Text;
using System.Text.Json.Nodes;
using SkillBank.Contract;
using SkillBank.Entries;
using SkillBank.Rules;

namespace SkillBank.Tests.Contract;

public sealed class EntryBodyTests
{
    static readonly DateOnly Today = new(2026, 3, 14);

    [Fact]
    public void Every_error_of_a_body_is_told_at_once()
    {
        var errors = Errors("experience", $$"""
            {"jobTitle":7,"companyName":null,"startDate":"2019-13","endDate":"2020-01-01","location":"{{new string('x', 201)}}","companyUrl":"ftp://example.org",
             "salary":1,"displayOrder":-1,"isCurrent":"yes","content":"{{new string('x', 20_001)}}","version":9}
            """);

        Assert.Equal("Must be a text.", Assert.Single(errors["jobTitle"]));
        Assert.Equal("Required.", Assert.Single(errors["companyName"]));
        Assert.StartsWith("Write a year", Assert.Single(errors["startDate"]), StringComparison.Ordinal);
        Assert.StartsWith("At most 200", Assert.Single(errors["location"]), StringComparison.Ordinal);
        Assert.StartsWith("Write a full web address", Assert.Single(errors["companyUrl"]), StringComparison.Ordinal);
        Assert.Equal("There is no such property.", Assert.Single(errors["salary"]));
        Assert.Equal("Must be a whole number from 0 on.", Assert.Single(errors["displayOrder"]));
        Assert.Equal("Must be true or false.", Assert.Single(errors["isCurrent"]));
        Assert.StartsWith("At most 20,000", Assert.Single(errors["content"]), StringComparison.Ordinal);
        Assert.Single(errors["version"]);
        Assert.Equal(10, errors.Count);
    }

    [Fact]
    public void A_rule_across_properties_is_told_beside_a_wrong_type_and_a_missing_one()
    {
        Assert.Equal(["companyName", "endDate", "jobTitle"], Errors("experience", """{"jobTitle":7,"startDate":"2020","endDate":"2019"}""").Keys.Order());
        Assert.Equal(["companyName", "isCurrent", "jobTitle"], Errors("experience", """{"jobTitle":7,"startDate":"2019","endDate":"2020","isCurrent":true}""").Keys.Order());
    }

    [Fact]
    public void A_date_that_could_not_be_read_breaks_no_further_rule()
    {
        var errors = Errors("experience", """{"jobTitle":"Welder","companyName":"Yard","startDate":"soon","endDate":"2019"}""");

        Assert.Equal(["startDate"], errors.Keys);
    }

    [Theory]
    [InlineData("HardSkill")]
    [InlineData("hardSkill")]
    [InlineData("Hard_Skill")]
    [InlineData("0")]
    [InlineData(" hard_skill")]
    [InlineData("")]
    public void An_enum_value_is_spelled_as_in_the_plan_or_refused(string text)
    {
        var errors = Errors("skills", $$"""{"skillName":"Welding","skillType":"{{text}}"}""");

        Assert.Equal(["skillType"], errors.Keys);
    }

    [Theory]
    [InlineData("\"5\"")]
    [InlineData("5.5")]
    [InlineData("1e400")]
    [InlineData("99999999999")]
    [InlineData("true")]
    [InlineData("[]")]
    [InlineData("81")]
    [InlineData("-1")]
    public void A_number_is_a_whole_number_within_bounds_or_refused(string number) =>
        Assert.Equal(["yearsExperience"], Errors("skills", $$"""{"skillName":"Welding","skillType":"hard_skill","yearsExperience":{{number}}}""").Keys);

    [Theory]
    [InlineData("""{"skillName":"a\ud800b","skillType":"hard_skill"}""", "skillName")]
    [InlineData("""{"skillName":"a\udc00","skillType":"hard_skill"}""", "skillName")]
    [InlineData("""{"skillName":"a\u0000","skillType":"hard_skill"}""", "skillName")]
    [InlineData("""{"skillName":"a\ufffe","skillType":"hard_skill"}""", "skillName")]
    [InlineData("""{"skillName":"Welding","skillType":"\ud800"}""", "skillType")]
    [InlineData("""{"skillName":"Welding","skillType":"hard_skill","keywords":["\ud800"]}""", "keywords")]
    [InlineData("""{"skillName":"Welding","skillType":"hard_skill","keywords":["\u0000"]}""", "keywords")]
    [InlineData("""{"skillName":"Welding","skillType":"hard_skill","keywords":[null]}""", "keywords")]
    [InlineData("""{"skillName":"Welding","skillType":"hard_skill","keywords":[1]}""", "keywords")]
    [InlineData("""{"skillName":"Welding","skillType":"hard_skill","keywords":["x"," "]}""", "keywords")]
    [InlineData("""{"skillName":"Welding","skillType":"hard_skill","keywords":{"0":"x"}}""", "keywords")]
    [InlineData("""{"skillName":["Welding"],"skillType":"hard_skill"}""", "skillName")]
    public void What_cannot_be_stored_is_refused_and_named(string body, string property) => Assert.Equal([property], Errors("skills", body).Keys);

    [Theory]
    [InlineData("""{"jobTitle":"a","companyName":"b","startDate":"2019","content":"\ud800"}""", "content")]
    [InlineData("""{"jobTitle":"a","companyName":"b","startDate":"2019","mainContent":"\u0000"}""", "mainContent")]
    [InlineData("""{"jobTitle":"a","companyName":"b","startDate":"2019","content":5}""", "content")]
    [InlineData("""{"jobTitle":"a","companyName":"b","startDate":"2019","content":" \n "}""", "content")]
    [InlineData("""{"jobTitle":"a","companyName":"b","startDate":"\ud800"}""", "startDate")]
    [InlineData("""{"jobTitle":"a","companyName":"b","startDate":"2019","displayOrder":1.5}""", "displayOrder")]
    [InlineData("""{"jobTitle":"a","companyName":"b","startDate":"2019","id":"0190a3c4-0000-7000-8000-000000000000"}""", "id")]
    [InlineData("""{"jobTitle":"a","companyName":"b","startDate":"2019","variations":[]}""", "variations")]
    [InlineData("""{"jobTitle":"a","companyName":"b","startDate":"2019","extra":"{}"}""", "extra")]
    [InlineData("""{"jobTitle":"a","companyName":"b","startDate":"2019","Location":"Oslo"}""", "Location")]
    public void A_bad_value_beside_the_details_is_refused_and_named(string body, string property) => Assert.Equal([property], Errors("experience", body).Keys);

    [Fact]
    public void A_name_with_half_a_character_pair_is_refused()
    {
        foreach (var body in new[] { """{"\ud800":1}""", """{"skillName":"a","\udc00x":null,"skillType":"hard_skill"}""" })
            Assert.NotEmpty(Assert.Throws<RuleException>(() => EntryBody.ReadNew(Section.Find("skills")!, Bodies.Parse(Encoding.UTF8.GetBytes(body)), Today)).Errors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("{")]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":{"b":1,"b":2}}""")]
    [InlineData("""{"a":1,}""")]
    [InlineData("""{"a":1} x""")]
    [InlineData("""{"a":/* no */1}""")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]")]
    public void A_body_that_is_no_JSON_object_is_refused_as_a_whole(string body) =>
        Assert.Equal([""], Assert.Throws<RuleException>(() => Bodies.Parse(Encoding.UTF8.GetBytes(body))).Errors.Keys);

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_refused()
    {
        byte[] body = [.. "{\"skillName\":\""u8, 0xFF, 0xC3, .. "\",\"skillType\":\"hard_skill\"}"u8];

        Assert.NotEmpty(Assert.Throws<RuleException>(() => EntryBody.ReadNew(Section.Find("skills")!, Bodies.Parse(body), Today)).Errors);
    }

    [Fact]
    public void Surrounding_white_space_is_dropped_and_a_blank_value_is_none()
    {
        var draft = Read("experience", """{"jobTitle":"  Welder\t","companyName":"Yard","startDate":" 2019-03 ","location":"  ","content":" Text.\n"}""");

        var experience = Assert.IsType<SkillBank.Entries.Sections.Experience>(draft.Details);
        Assert.Equal("Welder", experience.JobTitle);
        Assert.Null(experience.Location);
        Assert.Equal("2019-03", experience.StartDate.ToString());
        Assert.Equal("Text.", draft.MainContent);
    }

    [Theory]
    [InlineData("""{"startDate":"2019","endDate":"2020","isCurrent":true}""", false)]
    [InlineData("""{"startDate":"2019","isCurrent":false}""", false)]
    [InlineData("""{"startDate":"2019","endDate":"2020","isCurrent":false}""", true)]
    [InlineData("""{"startDate":"2019","isCurrent":true}""", true)]
    [InlineData("""{"startDate":"2019","endDate":"2026-03","isCurrent":true}""", true)]
    [InlineData("""{"startDate":"2019","endDate":"2026-03-13","isCurrent":true}""", false)]
    public void The_stated_status_must_agree_with_the_dates(string dates, bool agrees)
    {
        var body = JsonNode.Parse(dates)!.AsObject();
        (body["jobTitle"], body["companyName"]) = ("Welder", "Yard");

        var thrown = Record.Exception(() => EntryBody.ReadNew(Section.Find("experience")!, body, Today));

        if (agrees) Assert.Null(thrown);
        else Assert.Equal(["isCurrent"], Assert.IsType<RuleException>(thrown).Errors.Keys);
    }

    [Fact]
    public void Every_section_refuses_an_empty_body_for_exactly_what_is_required()
    {
        foreach (var section in Section.All)
        {
            string[] required = [.. section.DetailsType.GetProperties()
                .Where(p => p.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute), inherit: true))
                .Select(p => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(p.Name)).Order()];
            var thrown = Record.Exception(() => EntryBody.ReadNew(section, [], Today));

            if (required.Length == 0) Assert.Null(thrown);
            else Assert.Equal(required, Assert.IsType<RuleException>(thrown).Errors.Keys.Order());
        }
    }

    static EntryDraft Read(string section, string body) => EntryBody.ReadNew(Section.Find(section)!, Bodies.Parse(Encoding.UTF8.GetBytes(body)), Today);

    static IReadOnlyDictionary<string, string[]> Errors(string section, string body) => Assert.Throws<RuleException>(() => Read(section, body)).Errors;
}
