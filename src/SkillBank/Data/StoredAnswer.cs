using SkillBank.Entries;

namespace SkillBank.Data;

/// <summary>The first answer to a request that carried an idempotency key, kept so that a repeated request gets it again.</summary>
public sealed class StoredAnswer : IOwned
{
    /// <summary>How long an answer is kept, in hours.</summary>
    public const int Hours = 24;

    /// <summary>The owner.</summary>
    public Guid ProfileId { get; init; }

    /// <summary>The caller's key, at most 200 characters.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of method, path and body, in hexadecimal.</summary>
    public required string RequestHash { get; init; }

    /// <summary>The status code.</summary>
    public int Status { get; init; }

    /// <summary>The Location header.</summary>
    public string? Location { get; init; }

    /// <summary>The ETag header.</summary>
    public string? ETag { get; init; }

    /// <summary>The body, JSON.</summary>
    public string? Body { get; init; }

    /// <summary>When it was given.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
