using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using SkillBank.App.Access;
using SkillBank.App.Tests.Api;
using SkillBank.Data;

namespace SkillBank.App.Tests.Pages;

/// <summary>What holds for every page and every form, found by walking the routes: a new one is tested without being named here.</summary>
public sealed class PageRouteTests(Servers servers)
{
    /// <summary>What is about no bank: it sets a cookie, or leads on to the bank.</summary>
    static readonly string[] AboutNoBank = ["", "theme"];

    /// <summary>Pages and the files that they are made with, as opposed to the API.</summary>
    public static bool IsPage(RouteEndpoint route) =>
        route.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>() is { ExcludeFromDescription: true } || route.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    [Fact]
    public async Task Nobody_reaches_a_bank_that_is_not_there_through_any_page_or_form()
    {
        var server = await servers.OnAsync(DatabaseProvider.Sqlite);
        var stranger = new Visitor(server.Http, Guid.CreateVersion7().ToString());
        Assert.All(await RepliesAsync(server, stranger, about => !AboutNoBank.Contains(about)), reply => Assert.Equal((reply.Path, 404), reply));
    }

    [Fact]
    public async Task A_name_that_is_no_profile_reaches_nothing()
    {
        var server = await servers.OnAsync(DatabaseProvider.Sqlite);
        Assert.All(await RepliesAsync(server, new Visitor(server.Http, "someone"), _ => true), reply => Assert.Equal((reply.Path, 404), reply));
    }

    [Fact]
    public async Task No_form_is_taken_from_another_site()
    {
        var server = await servers.OnAsync(DatabaseProvider.Sqlite);
        Assert.All(await RepliesAsync(server, new Visitor(server.Http, "me"), _ => true, ("Origin", "https://evil.example")),
            reply => Assert.True(reply.Status == 403 || reply.Path.StartsWith("GET", StringComparison.Ordinal), reply.ToString()));
    }

    static async Task<List<(string Path, int Status)>> RepliesAsync(
        RunningServer server, Visitor visitor, Func<string, bool> isWanted, params (string Name, string Value)[] headers)
    {
        List<(string, int)> replies = [];
        foreach (var route in server.Routes.Where(route => IsPage(route) && route.RoutePattern.RawText!.StartsWith($"/{{{ProfileAccess.Parameter}}}", StringComparison.Ordinal)))
        {
            var method = route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods[0];
            var path = string.Join('/', route.RoutePattern.PathSegments.Skip(1).Select(segment => segment.Parts[0] is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal
                ? literal.Content
                : ((Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart)segment.Parts[0]).ParameterPolicies.Any(policy => policy.Content == "guid") ? Guid.CreateVersion7().ToString() : "1"));
            if (!isWanted(path)) continue;
            var reply = await visitor.SendAsync(method, path, method == "POST" ? [("content", "Mine"), ("revision", "1")] : null, headers);
            replies.Add(($"{method} {path}", reply.Status));
        }
        Assert.NotEmpty(replies);
        return replies;
    }
}
