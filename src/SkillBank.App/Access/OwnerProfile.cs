using SkillBank.Profiles;

namespace SkillBank.App.Access;

/// <summary>The profile that <c>me</c> means: the first one made. It is made at the first start and never goes away, so it is looked up once.</summary>
sealed class OwnerProfile(IServiceScopeFactory scopes)
{
    public Guid Id { get; private set; }

    public async Task EnsureAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        Id = (await scope.ServiceProvider.GetRequiredService<ProfileService>().DefaultAsync(cancellation)).Id;
    }
}
