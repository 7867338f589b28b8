using System.Text.Json.Nodes;
using SkillBank.App.Tests.Api;
using SkillBank.Data;

namespace SkillBank.App.Tests.Pages.Resumes;

/// <summary>A person with a small bank and one resume, seen through the pages and, to check what is stored, through the API.</summary>
sealed class BuilderVisit(RunningServer server, Caller person, string resume, string job, string wording)
{
    public RunningServer Server => server;

    public Caller Person => person;

    public Visitor Visitor { get; } = Visitor.Of(server, person);

    /// <summary>The id of the resume.</summary>
    public string Resume => resume;

    /// <summary>The id of the first job of the bank, and of its wording.</summary>
    public string Job => job;

    public string Wording => wording;

    /// <summary>Two jobs and a skill, and a resume that takes everything.</summary>
    public static async Task<BuilderVisit> StartAsync(Servers servers, DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var server = await servers.OnAsync(provider);
        var person = await server.NewPersonAsync();
        await person.PutAsync("contact", """{"firstName":"Ines","lastName":"Sørli-Łęcka"}""");
        var job = await person.AddAsync("experience", """{"jobTitle":"Head of Planning","companyName":"Nordhavn","startDate":"2022-03","content":"- Leads nine planners."}""");
        await person.AddAsync("experience", """{"jobTitle":"Analyst","companyName":"Mwangaza","startDate":"2015-08","endDate":"2018-12","content":"- Kept vaccines cold."}""");
        await person.AddAsync("skills", """{"skillName":"SQL","skillType":"hard_skill"}""");
        var made = await Visitor.Of(server, person).PostAsync("resumes", ("title", "Planning lead"), ("targetCompany", "Halden"), ("rule", "everything"), ("ruleYears", "10"), ("ruleEntries", "4"));
        Assert.Equal(303, made.Status);
        return new(server, person, made.Location!.Split('/')[^1], (string)job["id"]!, (string)job["variations"]![0]!["id"]!);
    }

    public string Path(string path = "") => path.Length == 0 ? $"resumes/{resume}" : $"resumes/{resume}/{path}";

    public Task<PageReply> GetAsync(string path = "") => Visitor.GetAsync(Path(path));

    /// <summary>Sends a form and requires that it leads on.</summary>
    public async Task<PageReply> DoAsync(string path, params (string Name, string Value)[] fields)
    {
        var reply = await Visitor.PostAsync(Path(path), fields);
        Assert.True(reply.Status == 303, reply.ToString());
        return reply;
    }

    public Task<PageReply> SaveAsync(string path, params (string Name, string Value)[] fields) => Visitor.SaveAsync(Path(path), fields);

    public async Task<JsonNode> ApiAsync(string path = "") => (await person.SendAsync("GET", ApiPath(path))).Json;

    /// <summary>The titles of the experience that prints, in order.</summary>
    public async Task<IEnumerable<string>> PrintedJobsAsync() => (await ApiAsync("placements")).AsArray()
        .Where(placed => (string)placed!["section"]! == "experience" && !(bool)placed["isHidden"]!).Select(placed => (string)placed!["details"]!["jobTitle"]!);

    string ApiPath(string path) => $"/api/users/{person.User}/resumes/{resume}" + (path.Length == 0 ? "" : $"/{path}");
}
