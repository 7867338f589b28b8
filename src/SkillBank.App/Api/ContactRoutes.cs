using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Profiles;

namespace SkillBank.App.Api;

/// <summary>How to reach the person.</summary>
static class ContactRoutes
{
    public static void Map(RouteGroupBuilder bank)
    {
        var contact = bank.MapGroup("contact").WithTags("Contact");
        contact.Get("", ReadAsync, "GetContact", "How to reach the person").Answers(typeof(Contact));
        contact.Put("", UpdateAsync, "UpdateContact", "Changes the contact").Takes(typeof(Partial<ContactDetails>)).Answers(typeof(Contact)).Guards(Guarded.Resource);
        contact.Patch("", UpdateAsync, "PatchContact", "Changes the contact").Takes(typeof(Partial<ContactDetails>)).Answers(typeof(Contact)).Guards(Guarded.Resource);
    }

    static async Task<Answer> ReadAsync(ApiRequest request) =>
        await request.Get<BankReader>().ContactAsync(request.ProfileId, request.Cancellation) is { } contact
            ? Answer.Of(contact, Outcomes.Tag(contact.Version)) with { IsRevalidated = true }
            : Problem.NotFound();

    static async Task<Answer> UpdateAsync(ApiRequest request)
    {
        var body = request.Body();
        var outcome = await request.IfMatch.TryAsync(expected => request.Get<ProfileService>().UpdateContactAsync(
            request.ProfileId, contact => ProfileBodies.Merge(contact, body), expected, request.Cancellation));
        return outcome.ToAnswer(request, contact => contact.Version);
    }
}
