using System.Text.Json.Nodes;

namespace SkillBank.App.Tests.Api.RouteTable;

/// <summary>A bank in which what a route addresses is there.</summary>
sealed class Scene
{
    readonly RouteRow _route;
    readonly Dictionary<string, string> _ids = [];
    string _query = "";

    Scene(RouteRow route, Caller caller) => (_route, Caller) = (route, caller);

    public Caller Caller { get; }

    /// <summary>The order that a reorder would change.</summary>
    public IReadOnlyList<string> Order { get; private set; } = [];

    /// <summary>The path of the route, for this person.</summary>
    public string Path => PathFor(Caller.User);

    public static async Task<Scene> SetAsync(RouteRow route, Caller caller)
    {
        var scene = new Scene(route, caller);
        if (route.IsOfResumes) await scene.AddResumeAsync();
        else if (route.Section is { } section)
        {
            if (section.IsSingle) await scene.AddVariationsAsync(section.Slug, "id");
            else await scene.AddEntriesAsync(section);
        }
        else if (route.Pattern.Contains("/trash", StringComparison.Ordinal))
        {
            await caller.DeleteAsync($"skills/{(await caller.AddAsync("skills", """{"skillName":"Go","skillType":"hard_skill"}"""))["id"]}");
            scene._ids["id"] = (string)(await caller.GetAsync("trash")).Json[0]!["id"]!;
        }
        else if (route.Pattern.EndsWith("/photo", StringComparison.Ordinal) && route.Method != "PUT") await caller.PutAsync("contact/photo", Samples.Photo);
        else if (route.Pattern.Contains("/imports", StringComparison.Ordinal) && route.HasId)
            scene._ids["id"] = Id((await caller.PostAsync("imports", Samples.Resume)).Json["import"]!);
        return scene;
    }

    /// <summary>The same path in another bank.</summary>
    public string PathFor(string user) => _ids.Aggregate(
        _route.Pattern.Replace(":guid", "", StringComparison.Ordinal).Replace(":int", "", StringComparison.Ordinal)
            .Replace("{user_id}", user, StringComparison.Ordinal).Replace("{n}", "1", StringComparison.Ordinal).Replace("{type}", "hard_skill", StringComparison.Ordinal)
            .Replace("{section}", "experience", StringComparison.Ordinal),
        (path, id) => path.Replace($"{{{id.Key}}}", id.Value, StringComparison.Ordinal)) + _query;

    /// <summary>The same path in this bank with ids of which there is nothing.</summary>
    public string PathToNothing()
    {
        var nothing = new Scene(_route, Caller) { _query = _query };
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

    /// <summary>
    /// A resume with a pinned wording that the bank has a newer text of, an entry of its own in the section of the route, and a snapshot.
    /// </summary>
    async Task AddResumeAsync()
    {
        var section = _route.Section ?? Entries.Section.Find("experience")!;
        var experience = Entries.Section.Find("experience")!;
        Order = [Id(await Caller.AddAsync("experience", Samples.New(experience, 1))), Id(await Caller.AddAsync("experience", Samples.New(experience, 2)))];
        var wording = (await Caller.GetAsync($"experience/{Order[0]}/content")).Json[0]!;
        var resumes = $"/api/users/{Caller.User}/resumes";
        var resume = Id((await Caller.SendAsync("POST", resumes, """{"title":"Staff roles"}""")).Json);
        var other = Id((await Caller.SendAsync("POST", resumes, """{"title":"Other"}""")).Json);
        await Caller.SendAsync("PUT", $"{resumes}/{resume}/placements/{Order[0]}", $$"""{"wording":"pinned","variationId":"{{Id(wording)}}"}""");
        await Caller.PutAsync($"experience/{Order[0]}/content/{Id(wording)}", """{"content":"Rebuilt it."}""");
        var own = await Caller.SendAsync("POST", $"{resumes}/{resume}/sections/{section.Slug}/entries", Samples.New(section, 3));
        Assert.True(own.Status == 201, own.ToString());
        var snapshot = Id((await Caller.SendAsync("POST", $"{resumes}/{resume}/snapshots", """{"format":"md"}""")).Json);
        var isOwn = _route.Pattern.Contains("/entries", StringComparison.Ordinal) || _route.Pattern.EndsWith("add-to-bank", StringComparison.Ordinal);
        _ids["id"] = _route.Pattern.Contains("usage/", StringComparison.Ordinal) ? Order[0] : resume;
        if (_route.Pattern.Contains("{pid", StringComparison.Ordinal)) _ids["pid"] = isOwn ? Id(own.Json) : Order[0];
        if (_route.Pattern.Contains("{sid", StringComparison.Ordinal)) _ids["sid"] = snapshot;
        if (_route.Pattern.EndsWith("/compare", StringComparison.Ordinal)) _query = $"?with={other}";
        if (_route.Method == "POST" && isOwn && section.IsSingle && _ids.GetValueOrDefault("pid") is null)
            await Caller.SendAsync("DELETE", $"{resumes}/{resume}/placements/{Id(own.Json)}");
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
