using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Profiles;

namespace SkillBank.App.Api;

/// <summary>Who the person is professionally, and what work they look for.</summary>
static class ProfileRoutes
{
    public static void Map(RouteGroupBuilder user)
    {
        user.WithTags("Profile");
        user.Get("", ReadAsync, "GetProfile", "The profile with the job preferences").Answers(typeof(Profile));
        user.Put("", UpdateAsync, "UpdateProfile", "Changes the profile").Takes(typeof(Partial<ProfileDetails>)).Answers(typeof(Profile)).Guards(Guarded.Resource);
        user.Patch("", UpdateAsync, "PatchProfile", "Changes the profile").Takes(typeof(Partial<ProfileDetails>)).Answers(typeof(Profile)).Guards(Guarded.Resource);
    }

    static async Task<Answer> ReadAsync(ApiRequest request) =>
        await request.Get<BankReader>().ProfileAsync(request.ProfileId, request.Cancellation) is { } profile
            ? Answer.Of(profile, Outcomes.Tag(profile.Version))
            : Problem.NotFound();

    static async Task<Answer> UpdateAsync(ApiRequest request)
    {
        var body = request.Body();
        var outcome = await request.IfMatch.TryAsync(expected => request.Get<ProfileService>().UpdateDetailsAsync(
            request.ProfileId, profile => ProfileBodies.Merge(profile, body), expected, request.Cancellation));
        return outcome.ToAnswer(request, profile => profile.Version);
    }
}
