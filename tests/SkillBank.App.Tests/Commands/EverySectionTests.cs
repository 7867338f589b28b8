using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using SkillBank.Contract;
using SkillBank.Dates;
using SkillBank.Entries;

namespace SkillBank.App.Tests.Commands;

/// <summary>What holds for a section from the command line holds for all of them; a new one is walked as soon as it is in the catalogue.</summary>
public sealed class EverySectionTests : IDisposable
{
    readonly TestShell _shell = new();

    public static TheoryData<string> Slugs { get; } = [.. Section.All.Select(section => section.Slug)];

    [Theory, MemberData(nameof(Slugs))]
    public async Task A_section_is_filled_changed_ordered_and_emptied(string slug)
    {
        var pairs = Pairs(Section.Find(slug)!);
        var other = pairs.Select(pair => pair.Replace("=Text", "=Other text", StringComparison.Ordinal)).ToArray();

        await _shell.DoAsync(["add", slug, .. pairs]);
        await _shell.DoAsync(["add", slug, .. other]);
        await _shell.DoAsync("move", slug, "2", "1");
        Assert.Contains("Other text", (await _shell.DoAsync("show", slug, "1")).Out);
        await _shell.DoAsync(["edit", slug, "1", .. pairs.Select(pair => pair.Replace("=Text", "=Third text", StringComparison.Ordinal))]);
        Assert.Contains("Third text", (await _shell.DoAsync("list", slug)).Out);
        await _shell.DoAsync("delete", slug, "1");

        Assert.Single((await _shell.DoAsync("list", slug, "--json")).Json.AsArray());
        Assert.Contains("Third text", (await _shell.DoAsync("trash", "restore", "1")).Out + (await _shell.DoAsync("list", slug)).Out);
        Assert.Contains("Text", (await _shell.DoAsync("print", "--format", "md")).Out);
    }

    [Theory, MemberData(nameof(Slugs))]
    public async Task An_empty_body_is_refused_with_everything_that_is_required(string slug)
    {
        var answer = await _shell.RunAsync(["add", slug, "--from", "-"], "{\"nonsense\":1}", CancellationToken.None);

        Assert.Equal(2, answer.Code);
        Assert.All(Pairs(Section.Find(slug)!), pair => Assert.Contains($"{pair.Split('=')[0]}: Required.", answer.Error));
    }

    public void Dispose() => _shell.Dispose();

    /// <summary>The least that an entry needs, or a summary's text.</summary>
    static string[] Pairs(Section section) => section.IsSingle
        ? ["content=Text"]
        : [.. section.DetailsType.GetProperties().Where(property => property.IsDefined(typeof(RequiredMemberAttribute)))
            .Select(property => $"{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}={Value(property)}")];

    static string Value(PropertyInfo property) =>
        property.PropertyType == typeof(PartialDate) ? "2020-03"
        : property.PropertyType.IsEnum ? EnumText.All(property.PropertyType)[0]
        : $"Text of {property.Name}";
}
