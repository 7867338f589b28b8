using System.Text.Json.Nodes;
using SkillBank.Contract;
using SkillBank.Entries;
using SkillBank.Resumes;
using SkillBank.Rules;

namespace SkillBank.App.Api.Resumes;

/// <summary>Tells where things are used, and what a change would do.</summary>
static class Usages
{
    public static async Task<Answer> ReadAsync(ApiRequest request)
    {
        if (await request.BankTagAsync() is not { } tag) return Problem.NotFound();
        return await request.Get<UsageService>().UsageAsync(request.ProfileId, request.Id("id"), request.Cancellation) is { } usage
            ? Answer.Of(usage, tag) with { IsRevalidated = true }
            : Problem.NotFound();
    }

    public static async Task<Answer> ImpactAsync(ApiRequest request)
    {
        var question = ImpactQuestion.Read(request.Body());
        if (await request.BankTagAsync() is not { } tag) return Problem.NotFound();
        return await request.Get<ImpactService>().OfAsync(request.ProfileId, question.Change, request.Cancellation) is { } impacts
            ? Answer.Of(impacts, tag)
            : Problem.NotFound();
    }
}

/// <summary>A change of the bank that nobody has made yet: another text of a wording, other details of an entry, or that either is deleted.</summary>
/// <param name="EntryId">The entry.</param>
/// <param name="VariationId">The wording.</param>
/// <param name="Content">The wording's text; neither text nor changes means that it is deleted.</param>
/// <param name="Changes">The entry's details, any of them.</param>
sealed record ImpactQuestion(Guid? EntryId, Guid? VariationId, [property: Text(VariationText.MaxContent)] string? Content, JsonObject? Changes)
{
    static readonly string[] Keys = ["entryId", "variationId", "content", "changes"];

    public static ImpactQuestion Read(JsonObject body)
    {
        var errors = new RuleErrors();
        foreach (var (key, _) in body)
            if (!Keys.Contains(key)) errors.Add(key, "There is no such property.");
        var (entry, variation) = (Id(body, "entryId", errors), Id(body, "variationId", errors));
        if (!errors.Has("entryId") && !errors.Has("variationId") && (entry is null) == (variation is null)) errors.Add("entryId", "Give either entryId or variationId.");
        string? content = null;
        if (body["content"] is { } text)
        {
            if (text.GetValueKind() != System.Text.Json.JsonValueKind.String) errors.Add("content", "Must be a text.");
            else if (new TextAttribute(VariationText.MaxContent).Check(content = text.GetValue<string>()) is { } message) errors.Add("content", message);
        }
        if (body["changes"] is not null and not JsonObject) errors.Add("changes", "Must be an object with properties of the entry.");
        if (content is not null && variation is null && !errors.Has("variationId")) errors.Add("content", "Goes with variationId.");
        if (body["changes"] is not null && entry is null && !errors.Has("entryId")) errors.Add("changes", "Goes with entryId.");
        errors.ThrowIfAny();
        return new(entry, variation, content, body["changes"] as JsonObject);
    }

    /// <summary>The bank after the change; null when there is nothing such to change.</summary>
    /// <exception cref="RuleException">The entry would break a rule.</exception>
    public Bank? Change(Bank bank) => this switch
    {
        { VariationId: { } id, Content: { } content } => SupposedBank.WithText(bank, id, content),
        { VariationId: { } id } => SupposedBank.WithoutWording(bank, id),
        { EntryId: { } id, Changes: { } changes } => SupposedBank.WithDetails(bank, id, entry => EntryBody.Merge(entry, changes).Details),
        _ => SupposedBank.WithoutEntry(bank, EntryId!.Value),
    };

    static Guid? Id(JsonObject body, string key, RuleErrors errors)
    {
        if (body[key] is not { } value) return null;
        if (value.GetValueKind() == System.Text.Json.JsonValueKind.String && Guid.TryParseExact(value.GetValue<string>(), "D", out var id)) return id;
        errors.Add(key, "Must be an id.");
        return null;
    }
}
