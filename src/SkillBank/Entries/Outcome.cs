namespace SkillBank.Entries;

/// <summary>What came of a change; only <see cref="Saved"/> has stored something.</summary>
/// <typeparam name="T">What was changed.</typeparam>
public abstract record Outcome<T>
{
    Outcome()
    {
    }

    /// <summary>It is stored.</summary>
    /// <param name="Value">As it is now.</param>
    public sealed record Saved(T Value) : Outcome<T>;

    /// <summary>It already was as asked for.</summary>
    /// <param name="Value">As it is.</param>
    public sealed record Unchanged(T Value) : Outcome<T>;

    /// <summary>There is none such, or it belongs to someone else.</summary>
    public sealed record Missing : Outcome<T>;

    /// <summary>It changed after the caller had read it.</summary>
    /// <param name="Current">As it is now.</param>
    public sealed record Stale(T Current) : Outcome<T>;

    /// <summary>Another one has what must be unique.</summary>
    /// <param name="Existing">The other one.</param>
    public sealed record Duplicate(T Existing) : Outcome<T>;
}
