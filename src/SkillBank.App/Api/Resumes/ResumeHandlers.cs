using System.Text.Json;
using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Resumes;
using SkillBank.Rules;

namespace SkillBank.App.Api.Resumes;

/// <summary>What the routes of resumes and their sections do.</summary>
static class ResumeHandlers
{
    public static async Task<Answer> ListAsync(ApiRequest request)
    {
        if (await request.BankTagAsync() is not { } tag) return Problem.NotFound();
        return await request.Get<ResumeReader>().ListAsync(request.ProfileId, request.Cancellation) is { } resumes
            ? Answer.Of(resumes, tag) with { IsRevalidated = true }
            : Problem.NotFound();
    }

    public static async Task<Answer> CreateAsync(ApiRequest request)
    {
        var details = ResumeBodies.ReadNew(request.Body());
        request.Get<ResumePrinter>().RequireLook(details);
        var outcome = await request.Get<ResumeService>().CreateAsync(request.ProfileId, details, request.Cancellation);
        return outcome.ToCreated(request, resume => resume.Id, resume => resume.Version);
    }

    public static async Task<Answer> ReadAsync(ApiRequest request) => await FindAsync(request) is { } resume
        ? Answer.Of(resume, Outcomes.Tag(resume.Version)) with { IsRevalidated = true }
        : Problem.NotFound();

    public static async Task<Answer> UpdateAsync(ApiRequest request)
    {
        var body = request.Body();
        var outcome = await request.IfMatch.TryAsync(expected => request.Get<ResumeService>().UpdateAsync(request.ProfileId, request.Id("id"), resume =>
        {
            var details = ResumeBodies.Merge(resume, body);
            request.Get<ResumePrinter>().RequireLook(details);
            return details;
        }, expected, request.Cancellation));
        return outcome.ToAnswer(request, resume => resume.Version);
    }

    public static async Task<Answer> DeleteAsync(ApiRequest request)
    {
        var id = request.Id("id");
        if (!Uses.IsForced(request))
        {
            var sent = (await request.Get<ResumeReader>().SnapshotsAsync(request.ProfileId, id, request.Cancellation)).Where(snapshot => snapshot.Details.SentOn is not null).ToList();
            if (sent.Count > 0) return Problem.InUse("It was sent; its snapshots would go with it. You may archive it instead.", sent);
        }
        var outcome = await request.IfMatch.TryAsync(expected => request.Get<ResumeService>().DeleteAsync(request.ProfileId, id, expected, request.Cancellation));
        return outcome switch
        {
            Outcome<Deletion>.Saved => Answer.Empty,
            Outcome<Deletion>.Stale when await FindAsync(request) is { } resume => Problem.Stale(resume.Version, Outcomes.Tag(resume.Version), resume, request),
            _ => Problem.NotFound(),
        };
    }

    public static async Task<Answer> DuplicateAsync(ApiRequest request)
    {
        var outcome = await request.Get<ResumeService>().DuplicateAsync(request.ProfileId, request.Id("id"), Naming.Read(request).Title, request.Cancellation);
        return Created(request, outcome);
    }

    public static async Task<Answer> SectionsAsync(ApiRequest request) => await FindAsync(request) is { } resume
        ? Answer.Of(resume.AllSections(), Outcomes.Tag(resume.Version)) with { IsRevalidated = true }
        : Problem.NotFound();

    public static async Task<Answer> UpdateSectionAsync(ApiRequest request)
    {
        var body = request.Body();
        if (Section.Find((string)request.Http.Request.RouteValues["section"]!) is not { } section) return Problem.NotFound();
        var outcome = await request.IfMatch.TryAsync(expected => request.Get<ResumeService>().UpdateSectionAsync(
            request.ProfileId, request.Id("id"), section, chosen => ResumeBodies.Merge(chosen, body), expected, request.Cancellation));
        return outcome.ToAnswer(request, resume => resume.Version);
    }

    public static async Task<Answer> ReorderSectionsAsync(ApiRequest request)
    {
        var order = SectionOrder.Read(request);
        var outcome = await request.IfMatch.TryAsync(expected => request.Get<ResumeService>().ReorderSectionsAsync(
            request.ProfileId, request.Id("id"), order.Sections, expected, request.Cancellation));
        return outcome.ToAnswer(request, resume => resume.Version);
    }

    /// <summary>The answer to the making of a resume under another path than its own.</summary>
    public static Answer Created(ApiRequest request, Outcome<Resume> outcome)
    {
        var answer = outcome.ToCreated(request, resume => resume.Id, resume => resume.Version);
        if (answer.Status != StatusCodes.Status201Created) return answer;
        var root = request.Path[..(request.Path.IndexOf("/resumes/", StringComparison.Ordinal) + "/resumes".Length)];
        return answer with { Location = $"{root}/{((Outcome<Resume>.Saved)outcome).Value.Id}" };
    }

    static Task<Resume?> FindAsync(ApiRequest request) => request.Get<ResumeReader>().ResumeAsync(request.ProfileId, request.Id("id"), request.Cancellation);
}

/// <summary>The name of something new; one is made up when it is absent.</summary>
/// <param name="Title">At most 200 characters.</param>
sealed record Naming([property: Text(200)] string? Title)
{
    public static Naming Read(ApiRequest request)
    {
        var errors = new RuleErrors();
        string? title = null;
        foreach (var (key, value) in request.Body())
        {
            if (key != "title") errors.Add(key, "There is no such property.");
            else if (value is not null && value.GetValueKind() != JsonValueKind.String) errors.Add(key, "Must be a text.");
            else if (value is not null && new TextAttribute(200).Check(title = value.GetValue<string>().Trim()) is { } message) errors.Add(key, message);
        }
        errors.ThrowIfAny();
        return new(string.IsNullOrEmpty(title) ? null : title);
    }
}

/// <summary>The order of a resume's sections; those that are not named follow.</summary>
/// <param name="Sections">Slugs, each at most once.</param>
sealed record SectionOrder([property: TextList(20)] IReadOnlyList<string> Sections)
{
    public static SectionOrder Read(ApiRequest request)
    {
        var errors = new RuleErrors();
        List<string>? sections = null;
        foreach (var (key, value) in request.Body())
        {
            if (key != "sections") errors.Add(key, "There is no such property.");
            else try
            {
                sections = value?.Deserialize<List<string>>(BankJson.Options);
                if (sections?.Contains(null!) == true) errors.Add(key, "Must be a list of section names.");
            }
            catch (JsonException)
            {
                errors.Add(key, "Must be a list of section names.");
            }
        }
        if (sections is null && !errors.Has("sections")) errors.Add("sections", "Required.");
        errors.ThrowIfAny();
        return new(sections!);
    }
}
