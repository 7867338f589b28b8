using System.Reflection;
using Microsoft.AspNetCore.Routing;
using SkillBank.App.Api;
using SkillBank.App.Tests.Pages;
using SkillBank.Data;
using SkillBank.Entries;

namespace SkillBank.App.Tests.Api.RouteTable;

/// <summary>No route escapes the tests: each is in the table that they walk; one that has nothing to address or no body to send fails there.</summary>
public sealed class CompletenessTests(Servers servers)
{
    /// <summary>Routes that are about no bank; they have tests of their own.</summary>
    static readonly string[] Others = ["/health", "/health/ready", "/openapi/v1.json"];

    [Fact]
    public async Task Every_route_is_in_the_table_that_the_tests_walk()
    {
        var server = await servers.OnAsync(DatabaseProvider.Sqlite);

        var outside = server.Routes.Where(route => route.Metadata.GetMetadata<Operation>() is null && !PageRouteTests.IsPage(route)).Select(route => route.RoutePattern.RawText!);

        Assert.Equal(Others, outside.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_aspect_of_every_route_has_a_test()
    {
        var server = await servers.OnAsync(DatabaseProvider.Sqlite);
        var tests = typeof(RouteTests).GetMethods(BindingFlags.Public | BindingFlags.Instance).Where(method => method.IsDefined(typeof(TheoryAttribute), inherit: true))
            .Select(method => method.Name).Append(nameof(ConflictTests)).ToHashSet();

        Assert.All(RouteRow.Of(server), route => Assert.Subset(tests, route.Aspects().ToHashSet()));
    }

    [Fact]
    public async Task Every_section_has_every_route()
    {
        var names = RouteRow.Of(await servers.OnAsync(DatabaseProvider.Sqlite)).Select(route => route.Name).ToHashSet();

        Assert.All(Section.All, section => Assert.Subset(names, Expected(section).ToHashSet()));
    }

    [Theory]
    [InlineData("GET /api/skill-bank/{user_id}")]
    [InlineData("PUT /api/skill-bank/{user_id}")]
    [InlineData("DELETE /api/skill-bank/{user_id}/reset")]
    [InlineData("GET /api/skill-bank/{user_id}/contact")]
    [InlineData("PUT /api/skill-bank/{user_id}/contact")]
    [InlineData("GET /api/skill-bank/{user_id}/summaries")]
    [InlineData("POST /api/skill-bank/{user_id}/summaries")]
    [InlineData("PUT /api/skill-bank/{user_id}/summaries/{id}")]
    [InlineData("DELETE /api/skill-bank/{user_id}/summaries/{id}")]
    [InlineData("POST /api/skill-bank/{user_id}/summaries/{id}/set-main")]
    [InlineData("POST /api/skill-bank/{user_id}/skills/reorder")]
    [InlineData("GET /api/skill-bank/{user_id}/skills/by-type/{type}")]
    public async Task The_plan_s_route_is_there(string name) =>
        Assert.Contains(name, RouteRow.Of(await servers.OnAsync(DatabaseProvider.Sqlite)).Select(route => route.Name));

    static IEnumerable<string> Expected(Section section)
    {
        var root = $"/api/skill-bank/{{user_id}}/{section.Slug}";
        if (!section.IsSingle)
            foreach (var name in Crud(root, "{id}")) yield return name;
        if (!section.HasVariations) yield break;
        var (path, id) = section.IsSingle ? (root, "{id}") : ($"{root}/{{id}}/content", "{cid}");
        foreach (var name in Crud(path, id)) yield return name;
        yield return $"POST {path}/{id}/set-main";
        yield return $"GET {path}/{id}/revisions";
        yield return $"GET {path}/{id}/revisions/{{n}}";
        yield return $"POST {path}/{id}/revisions/{{n}}/restore";
    }

    static IEnumerable<string> Crud(string path, string id) =>
        [$"GET {path}", $"POST {path}", $"POST {path}/reorder", $"GET {path}/{id}", $"PUT {path}/{id}", $"PATCH {path}/{id}", $"DELETE {path}/{id}"];
}
