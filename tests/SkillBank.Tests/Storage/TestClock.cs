namespace SkillBank.Tests.Storage;

/// <summary>A clock that stands still until moved.</summary>
sealed class TestClock : TimeProvider
{
    DateTimeOffset _now = new(2026, 3, 14, 9, 26, 53, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Move(TimeSpan by) => _now += by;
}
