using System.Text.Json;
using System.Text.Json.Nodes;
using SkillBank.App.Api.Resumes;
using SkillBank.Contract;
using SkillBank.Entries;
using SkillBank.Profiles;
using SkillBank.Resumes;
using SkillBank.Rules;

namespace SkillBank.App.Tests.Api.RouteTable;

/// <summary>Bodies for every kind of thing.</summary>
static class Samples
{
    static readonly Dictionary<string, (string New, string Change)> Entries = new()
    {
        ["summaries"] = ("{}", """{"content":"A better summary."}"""),
        ["experience"] = ("""{"jobTitle":"Engineer","companyName":"Nordlys","startDate":"2019-03"}""", """{"location":"Bergen"}"""),
        ["education"] = ("""{"institutionName":"Universidade de Coimbra"}""", """{"degreeType":"Master's"}"""),
        ["projects"] = ("""{"projectName":"Tidewatch"}""", """{"technologiesUsed":["Rust","PostGIS"]}"""),
        ["skills"] = ("""{"skillName":"Rust","skillType":"hard_skill"}""", """{"yearsExperience":4}"""),
        ["certificates"] = ("""{"certificateName":"Rope Access 2","issuingOrganization":"Fjord Academy"}""", """{"dateObtained":"2021"}"""),
        ["volunteering"] = ("""{"organization":"Repair Café"}""", """{"role":"Treasurer"}"""),
        ["awards"] = ("""{"title":"Best Poster"}""", """{"date":"2020-06-01"}"""),
        ["publications"] = ("""{"name":"On Tides"}""", """{"authors":["Mia Sørli"]}"""),
        ["languages"] = ("""{"languageName":"Português"}""", """{"fluency":"Native"}"""),
        ["interests"] = ("""{"name":"Sailing"}""", """{"keywords":["dinghies"]}"""),
        ["references"] = ("""{"name":"Kofi Mensah"}""", """{"role":"Head of Research"}"""),
        ["custom"] = ("""{"title":"Boat license"}""", """{"group":"Licenses"}"""),
    };

    /// <summary>A file to import.</summary>
    public const string Resume = """{"basics":{"name":"Ana Pires"},"work":[{"name":"Nordlys","position":"Engineer","startDate":"2019","summary":"Built it.","x-own":1}],"awards":[{"title":"Best Poster","date":"in spring"}]}""";

    /// <summary>A picture, each of its bytes as the character with that number.</summary>
    public static string Photo { get; } = System.Text.Encoding.Latin1.GetString(SkillBank.Tests.Profiles.Photos.Pictures.Jpeg);

    /// <summary>A file to check.</summary>
    public static readonly string Pdf = System.Text.Encoding.Latin1.GetString(new Documents.Tests.HandmadePdf().ToBytes());

    /// <summary>A new entry. <paramref name="n"/> tells apart what must be unique.</summary>
    public static string New(Section section, int n = 1)
    {
        var body = JsonNode.Parse(Of(section).New)!.AsObject();
        if (section.Slug == "skills") body["skillName"] = $"Rust {n}";
        if (section.HasVariations) body["content"] = "Built it.";
        return body.ToJsonString();
    }

    /// <summary>A good body for a route.</summary>
    public static string? Body(RouteRow route, Scene scene) => route.Operation.Takes switch
    {
        null when route.Operation.FileTypes.Contains("image/png") => Photo,
        null when route.Operation.FileTypes.Contains("application/pdf") => Pdf,
        null when route.Operation.FileTypes.Count > 0 => Resume,
        null => null,
        var type when type.Name == "Sequence" => $$"""{"ids":["{{string.Join("\",\"", scene.Order.Reverse())}}"]}""",
        var type when type == typeof(New<VariationText>) => """{"content":"Another wording.","title":"Short"}""",
        var type when type == typeof(Partial<VariationText>) => """{"content":"A better wording."}""",
        var type when type == typeof(Partial<ContactDetails>) => """{"firstName":"Ana","links":[{"network":"Mastodon","username":"ana"}]}""",
        var type when type == typeof(Partial<ProfileDetails>) => """{"currentTitle":"Engineer","desiredSalaryMin":50000.5}""",
        var type when type == typeof(Partial<BankSettings>) => """{"title":"Mine","defaultPaper":"letter"}""",
        var type when type == typeof(New<ResumeDetails>) => """{"title":"Platform roles","targetCompany":"Nordhavn AS","rule":"last_years","ruleYears":15,"options":{"accent":"#204060"}}""",
        var type when type == typeof(Partial<ResumeDetails>) => """{"targetRole":"Staff Engineer","hiddenContacts":["phone"]}""",
        var type when type == typeof(Partial<ResumeSection>) => """{"title":"Work","isVisible":true}""",
        var type when type == typeof(Partial<PlacementDraft>) => """{"heading":"Platform Engineer"}""",
        var type when type == typeof(New<SnapshotDetails>) => """{"title":"First","format":"md"}""",
        var type when type == typeof(Partial<SnapshotDetails>) => """{"sentTo":"Nordhavn AS","sentOn":"2026-11-20"}""",
        var type when type == typeof(Naming) => """{"title":"Another"}""",
        var type when type == typeof(SectionOrder) => """{"sections":["skills","experience"]}""",
        var type when type == typeof(ImpactQuestion) => $$"""{"entryId":"{{scene.Order[0]}}"}""",
        _ when route.TakesNew => New(route.Section!, n: 99),
        _ => Of(route.Section!).Change,
    };

    /// <summary>Every property of a body, with a value that no property can have.</summary>
    public static JsonObject WrongTypes(Type body) => Of(body, _ => new JsonObject { ["x"] = new JsonArray(1) });

    /// <summary>Every property of a body that has a greatest length or value, with a little more than that.</summary>
    public static JsonObject OverLong(Type body) => Of(body, property =>
    {
        if (property.Name == "content") return new string('a', VariationText.MaxContent + 1);
        var rules = property.AttributeProvider?.GetCustomAttributes(typeof(RuleAttribute), inherit: true) ?? [];
        return rules.FirstOrDefault() switch
        {
            TextAttribute rule => new string('a', rule.MaxLength + 1),
            TextListAttribute rule => new JsonArray(new string('a', rule.MaxLength + 1)),
            WebAddressAttribute => $"https://example.org/{new string('a', WebAddressAttribute.MaxLength)}",
            EmailTextAttribute => $"{new string('a', EmailTextAttribute.MaxLength)}@example.org",
            LanguageTagAttribute => new string('a', LanguageTagAttribute.MaxLength + 1),
            CurrencyCodeAttribute => "EURO",
            SalaryAttribute => 1_000_000_001,
            WholeNumberAttribute rule => rule.Max + 1,
            OptionValuesAttribute => new JsonObject { ["accent"] = new string('a', 201) },
            LinkListAttribute => new JsonArray(new JsonObject { ["network"] = new string('a', 101) }),
            _ => null,
        };
    });

    static (string New, string Change) Of(Section section) => Entries.TryGetValue(section.Slug, out var sample)
        ? sample
        : throw new InvalidOperationException($"The section '{section}' has no sample in {nameof(Samples)} yet.");

    static JsonObject Of(Type body, Func<System.Text.Json.Serialization.Metadata.JsonPropertyInfo, JsonNode?> value)
    {
        var all = new JsonObject();
        foreach (var property in BankJson.Options.GetTypeInfo(body).Properties)
            if (value(property) is { } node)
                all[property.Name] = node;
        return all;
    }
}
