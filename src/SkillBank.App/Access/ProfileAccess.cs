using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using SkillBank.App.Api;

namespace SkillBank.App.Access;

/// <summary>
/// Who may use which profile, decided here and nowhere else. A route group that has <c>{user_id}</c> asks for it once; past it the profile's id is
/// <see cref="ProfileOf"/>. A profile that is not the caller's looks like one that does not exist.
/// </summary>
static class ProfileAccess
{
    /// <summary>The parameter of the routes.</summary>
    public const string Parameter = "user_id";

    /// <summary>What stands for the caller's own profile.</summary>
    public const string Me = "me";

    static readonly object Item = new();
    static readonly AuthorizationPolicy Policy = new([new ProfileRequirement()], [LocalOwner.Name]);

    /// <summary>Local mode: the person at this machine owns every profile.</summary>
    public static IServiceCollection AddLocalAccess(this IServiceCollection services)
    {
        services.AddSingleton<OwnerProfile>();
        // The core only: the rest makes and stores keys for cookies that local mode does not have.
        services.AddAuthenticationCore(authentication =>
        {
            authentication.DefaultScheme = LocalOwner.Name;
            authentication.AddScheme<LocalOwner>(LocalOwner.Name, displayName: null);
        });
        services.AddSingleton<LocalOwner>();
        services.AddAuthorization();
        services.AddSingleton<IAuthorizationHandler, ProfileHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, DeniedAsMissing>();
        return services;
    }

    /// <summary>Lets only those in who may use the profile that the route names.</summary>
    public static RouteGroupBuilder RequireProfile(this RouteGroupBuilder routes)
    {
        routes.RequireAuthorization(Policy);
        return routes;
    }

    /// <summary>The profile that the request is about.</summary>
    public static Guid ProfileOf(this HttpContext http) => (Guid)http.Items[Item]!;

    sealed class ProfileRequirement : IAuthorizationRequirement;

    sealed class ProfileHandler(OwnerProfile owner) : AuthorizationHandler<ProfileRequirement, HttpContext>
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ProfileRequirement requirement, HttpContext resource)
        {
            if (LocalOwner.OwnsEverything(context.User) && Addressed(resource) is { } profile)
            {
                resource.Items[Item] = profile;
                context.Succeed(requirement);
            }
            return Task.CompletedTask;
        }

        Guid? Addressed(HttpContext http) => http.Request.RouteValues[Parameter] switch
        {
            Me => owner.Id,
            string text when Guid.TryParseExact(text, "D", out var id) => id,
            _ => null,
        };
    }

    sealed class DeniedAsMissing : IAuthorizationMiddlewareResultHandler
    {
        public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult) =>
            authorizeResult.Succeeded ? next(context) : ProblemHandling.TellAsync(context, Problem.NotFound());
    }
}
