using System.Text.Json.Nodes;

namespace SkillBank.App.Tests.Api.RouteTable;

/// <summary>A bank in which what a route addresses is there.</summary>
sealed class Scene
{
    readonly RouteRow _route;
    readonly Dictionary<string, string> _ids = [];

    Scene(RouteRow route, Caller caller) => (_route, Caller) = (route, caller);

    public Caller Caller { get; }

    /// <summary>The order that a reorder would change.</summary>
    public IReadOnlyList<string> Order { get; private set; } = [];

    /// <summary>The path of the route, for this person.</summary>
    public string Path => PathFor(Caller.User);

    public static async Task<Scene> SetAsync(RouteRow route, Caller caller)
    {
        var scene = new Scene(route, caller);
        if (route.Section is { } section)
        {
            if (section.IsSingle) await scene.AddVariationsAsync(section.Slug, "id");
            else await scene.AddEntriesAsync(section);
        }
        else if (route.Pattern.Contains("/trash", StringComparison.Ordinal))
        {
            await caller.DeleteAsync($"skills/{(await caller.AddAsync("skills", """{"skillName":"Go","skillType":"hard_skill"}"""))["id"]}");
            scene._ids["id"] = (string)(await caller.GetAsync("trash")).Json[0]!["id"]!;
        }
        return scene;
    }

    /// <summary>The same path in another bank.</summary>
    public string PathFor(string user) => _ids.Aggregate(
        _route.Pattern.Replace(":guid", "", StringComparison.Ordinal).Replace(":int", "", StringComparison.Ordinal)
            .Replace("{user_id}", user, StringComparison.Ordinal).Replace("{n}", "1", StringComparison.Ordinal).Replace("{type}", "hard_skill", StringComparison.Ordinal),
        (path, id) => path.Replace($"{{{id.Key}}}", id.Value, StringComparison.Ordinal));

    /// <summary>The same path in this bank with ids of which there is nothing.</summary>
    public string PathToNothing()
    {
        var nothing = new Scene(_route, Caller);
        foreach (var name in _ids.Keys) nothing._ids[name] = Guid.CreateVersion7().ToString();
        return nothing.Path;
    }

    public Task<Reply> SendAsync(string? body, params (string, string)[] headers) => Caller.SendAsync(_route.Method, Path, body, headers);

    public async Task<long> BankVersionAsync() => (long)(await Caller.BankAsync())["version"]!;

    async Task AddEntriesAsync(Entries.Section section)
    {
        var first = await Caller.AddAsync(section.Slug, Samples.New(section, 1));
        var second = await Caller.AddAsync(section.Slug, Samples.New(section, 2));
        (_ids["id"], Order) = ((string)first["id"]!, [Id(first), Id(second)]);
        if (_route.Pattern.Contains("/content", StringComparison.Ordinal)) await AddVariationsAsync($"{section.Slug}/{_ids["id"]}/content", "cid");
    }

    /// <summary>Two more wordings; the one addressed is not the main one and has a history.</summary>
    async Task AddVariationsAsync(string path, string name)
    {
        await Caller.AddAsync(path, """{"content":"One."}""");
        var wording = await Caller.AddAsync(path, """{"content":"Two."}""");
        _ids[name] = Id(wording);
        await Caller.PutAsync($"{path}/{_ids[name]}", """{"content":"Two, changed."}""");
        Order = [.. (await Caller.GetAsync(path)).Json.AsArray().Select(variation => Id(variation!))];
    }

    static string Id(JsonNode thing) => (string)thing["id"]!;
}
