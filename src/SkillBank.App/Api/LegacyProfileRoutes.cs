using System.Text.Json.Nodes;
using SkillBank.App.Access;
using SkillBank.Transfer.Legacy;

namespace SkillBank.App.Api;

/// <summary>
/// The old application's profile, in place of ours at the same address while programs still ask for it: switched on by
/// <c>Compatibility:LegacyProfileApi</c>, marked as deprecated (RFC 9745) with the day on which it goes (RFC 8594) and what takes its place.
/// </summary>
static class LegacyProfileRoutes
{
    /// <summary>The setting, also as the variable <c>Compatibility__LegacyProfileApi</c>.</summary>
    public const string Setting = "Compatibility:LegacyProfileApi";

    /// <summary>Since 2026-11-26.</summary>
    const string Deprecated = "@1795651200";

    const string Sunset = "Tue, 30 Nov 2027 00:00:00 GMT";

    public static void Map(RouteGroupBuilder user)
    {
        user.WithTags("Profile");
        user.Get("", ReadAsync, "GetLegacyProfile", "The profile as the old application has it");
        user.Put("", WriteAsync, "UpdateLegacyProfile", "Changes the profile as the old application does").Takes(typeof(JsonObject));
        user.Patch("", WriteAsync, "PatchLegacyProfile", "Changes the profile as the old application does").Takes(typeof(JsonObject));
    }

    static async Task<Answer> ReadAsync(ApiRequest request)
    {
        Mark(request);
        if (await request.BankTagAsync() is not { } tag) return Problem.NotFound();
        return await request.Get<LegacyProfile>().ReadAsync(request.ProfileId, request.Cancellation) is { } profile ? Answer.Of(profile, tag) : Problem.NotFound();
    }

    static async Task<Answer> WriteAsync(ApiRequest request)
    {
        Mark(request);
        return await request.Get<LegacyProfile>().WriteAsync(request.ProfileId, request.Body(), request.Cancellation) is { } profile
            ? Answer.Of(profile, await request.BankTagAsync())
            : Problem.NotFound();
    }

    static void Mark(ApiRequest request)
    {
        var headers = request.Http.Response.Headers;
        headers["Deprecation"] = Deprecated;
        headers["Sunset"] = Sunset;
        headers.Link = $"</api/skill-bank/{Uri.EscapeDataString((string)request.Http.Request.RouteValues[ProfileAccess.Parameter]!)}>; rel=\"successor-version\"";
    }
}
