using System.Text.Json;
using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Documents.Document;
using SkillBank.Entries;
using SkillBank.Resumes;
using SkillBank.Rules;

namespace SkillBank.App.Api;

/// <summary>The bank as a resume prints it.</summary>
static class ExportRoutes
{
    const string Sections = "sections";

    public static void Map(RouteGroupBuilder bank) => bank.MapGroup("export").WithTags("Skill bank")
        .Get("", ExportAsync, "ExportForResume", "The bank as a resume prints it: each entry with its main wording, its text parsed")
        .Answers(typeof(ResumeDocument)).Knows((Sections, "The sections to take, by name with commas between; all when absent"));

    static async Task<Answer> ExportAsync(ApiRequest request)
    {
        var wanted = Wanted(request.Http.Request);
        if (await request.BankTagAsync() is not { } tag) return Problem.NotFound();
        if (await request.Get<BankReader>().BankAsync(request.ProfileId, request.Cancellation) is not { } bank) return Problem.NotFound();
        var document = ResumeComposer.Compose(bank);
        if (wanted is not null) document = document with { Sections = [.. document.Sections.Where(section => wanted.Contains(section.Id))] };
        return new Answer(StatusCodes.Status200OK)
        {
            Body = JsonSerializer.SerializeToUtf8Bytes(document, BankJson.Unbounded), ETag = tag, IsRevalidated = true,
        };
    }

    /// <summary>The sections asked for; null means all.</summary>
    static HashSet<string>? Wanted(HttpRequest request)
    {
        if (!request.Query.TryGetValue(Sections, out var value)) return null;
        var errors = new RuleErrors();
        var wanted = value.ToString().Split(',').ToHashSet();
        foreach (var name in wanted)
            if (Section.Find(name) is null)
                errors.Add(Sections, $"There is no section '{name}'. There are: {string.Join(", ", Section.All)}.");
        errors.ThrowIfAny();
        return wanted;
    }
}
