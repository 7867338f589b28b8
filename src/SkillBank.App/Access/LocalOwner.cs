using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace SkillBank.App.Access;

/// <summary>
/// Signs in whoever sits at this machine: no cookie and no token, since only this machine can send a request at all. Accounts are another handler;
/// nothing else needs to change for them.
/// </summary>
sealed class LocalOwner : IAuthenticationHandler
{
    /// <summary>The name of the scheme.</summary>
    public const string Name = "Local";

    static readonly ClaimsPrincipal Owner = new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, "owner")], Name));
    static readonly Task<AuthenticateResult> Result = Task.FromResult(AuthenticateResult.Success(new(Owner, Name)));

    /// <summary>Whether someone owns every profile of the database.</summary>
    public static bool OwnsEverything(ClaimsPrincipal user) => user.Identity is { IsAuthenticated: true, AuthenticationType: Name };

    public Task InitializeAsync(AuthenticationScheme scheme, HttpContext context) => Task.CompletedTask;

    public Task<AuthenticateResult> AuthenticateAsync() => Result;

    public Task ChallengeAsync(AuthenticationProperties? properties) => Task.CompletedTask;

    public Task ForbidAsync(AuthenticationProperties? properties) => Task.CompletedTask;
}
