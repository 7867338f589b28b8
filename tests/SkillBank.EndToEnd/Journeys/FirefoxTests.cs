using SkillBank.App.Tests.Api;
using SkillBank.App.Tests.Commands;
using SkillBank.App.Tests.TypeScript;
using SkillBank.Data;
using SkillBank.EndToEnd.Browsers;

namespace SkillBank.EndToEnd.Journeys;

/// <summary>The core journeys in a second engine: Firefox, driven over WebDriver BiDi from Node.js.</summary>
public sealed class FirefoxTests
{
    static readonly string Folder = Repository.File("tests", "SkillBank.EndToEnd", "firefox");

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Path.Combine(Folder, "journeys"), "*.test.mjs").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Its_journeys_pass(string file)
    {
        var firefox = Installed.Program("firefox-esr", "firefox");
        await using var server = await RunningServer.StartAsync(DatabaseProvider.Sqlite);
        var variables = new Dictionary<string, string>
        {
            ["SKILLBANK_ADDRESS"] = server.Address.AbsoluteUri,
            ["SKILLBANK_SAMPLE"] = Repository.Sample,
            ["FIREFOX"] = firefox,
        };

        await Node.RunAsync(Folder, variables, "--test", "--test-reporter=spec", Path.Combine("journeys", file));
    }
}
