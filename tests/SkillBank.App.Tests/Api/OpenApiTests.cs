using System.Text.Json.Nodes;
using SkillBank.Data;

namespace SkillBank.App.Tests.Api;

public sealed class OpenApiTests(Servers servers)
{
    const string Regenerate = "SKILLBANK_WRITE_OPENAPI";

    [Fact]
    public async Task The_committed_document_is_the_one_that_is_served()
    {
        var served = (await DocumentAsync()).ToJsonString(new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";
        var file = Path.Combine(Root(), "docs", "openapi", "v1.json");
        if (Environment.GetEnvironmentVariable(Regenerate) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, served);
        }

        Assert.True(File.Exists(file) && await File.ReadAllTextAsync(file) == served,
            $"The contract has changed. If that is meant, run this test with {Regenerate}=1, which writes docs/openapi/v1.json, and commit the file.");
    }

    [Fact]
    public async Task Every_operation_has_a_name_of_its_own_a_summary_a_tag_and_its_parameters()
    {
        var operations = Operations(await DocumentAsync()).ToList();

        Assert.All(operations, operation =>
        {
            Assert.NotEmpty((string?)operation.Node["summary"] ?? "");
            Assert.NotEmpty(operation.Node["tags"]!.AsArray());
            var parameters = operation.Node["parameters"]!.AsArray().Count(parameter => ((string?)parameter!["$ref"])?.EndsWith("Id", StringComparison.OrdinalIgnoreCase) == true
                || (string?)parameter["$ref"] is "#/components/parameters/N" or "#/components/parameters/Type" or "#/components/parameters/Section");
            Assert.Equal(operation.Path.Count(c => c == '{'), parameters);
        });
        Assert.Equal(operations.Count, operations.Select(operation => (string?)operation.Node["operationId"]).Distinct().Count());
    }

    [Fact]
    public async Task Every_reference_leads_somewhere()
    {
        var document = await DocumentAsync();

        var missing = References(document).Where(reference =>
        {
            JsonNode? node = document;
            foreach (var step in reference.Split('/').Skip(1)) node = node?[step];
            return node is null;
        });

        Assert.Empty(missing);
    }

    [Fact]
    public async Task Rules_of_the_core_are_in_the_schemas()
    {
        var schemas = (await DocumentAsync())["components"]!["schemas"]!;

        Assert.Equal(200, (int?)schemas["NewExperience"]!["properties"]!["jobTitle"]!["maxLength"]);
        Assert.Equal(["jobTitle", "companyName", "startDate"], schemas["NewExperience"]!["required"]!.AsArray().Select(name => (string)name!));
        Assert.Null(schemas["ExperienceChanges"]!["required"]);
        Assert.Equal(["hard_skill", "soft_skill", "transferable_skill"], schemas["SkillType"]!["enum"]!.AsArray().Select(text => (string)text!));
        Assert.Equal(Dates.PartialDate.Pattern, (string?)schemas["PartialDate"]!["pattern"]);
        Assert.Equal("uri", (string?)schemas["NewProject"]!["properties"]!["projectUrl"]!["format"]);
        Assert.Equal(80, (int?)schemas["SkillChanges"]!["properties"]!["yearsExperience"]!["maximum"]);
        Assert.Contains("additionalProperties", schemas["NewSkill"]!.AsObject().Select(member => member.Key));
    }

    [Fact]
    public async Task Every_member_has_a_type_and_no_text_speaks_of_code()
    {
        var schemas = (await DocumentAsync())["components"]!["schemas"]!.AsObject();

        var untyped = from schema in schemas
                      from member in schema.Value!["properties"]?.AsObject() ?? []
                      where schema.Key != "Problem" && !member.Value!.AsObject().Any(key => key.Key is "type" or "$ref" or "oneOf" or "anyOf")
                      select $"{schema.Key}.{member.Key}";
        Assert.Empty(untyped);
        Assert.DoesNotMatch(@"""description"": ?""[^""]*(\b[A-Z]\w+\.[A-Z]|\? [A-Z]\w*\.|cref)", schemas.ToJsonString());
    }

    [Fact]
    public async Task The_schema_of_a_bank_names_what_a_bank_has()
    {
        var required = (await DocumentAsync())["components"]!["schemas"]!["SkillBank"]!["required"]!.AsArray().Select(name => (string)name!);

        var bank = await (await servers.NewPersonAsync(DatabaseProvider.Sqlite)).BankAsync();

        Assert.Equal(required, bank.Select(member => member.Key));
    }

    Task<JsonNode> DocumentAsync() => servers.OpenApi.Value;

    internal static IEnumerable<(string Path, string Method, JsonNode Node)> Operations(JsonNode document) =>
        from path in document["paths"]!.AsObject()
        from method in path.Value!.AsObject()
        select (path.Key, method.Key, method.Value);

    static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => member is { Key: "$ref", Value: JsonValue value } ? [value.GetValue<string>()] : References(member.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };

    static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SkillBank.slnx"))) folder = folder.Parent ?? throw new InvalidOperationException("No SkillBank.slnx above the tests.");
        return folder.FullName;
    }
}
