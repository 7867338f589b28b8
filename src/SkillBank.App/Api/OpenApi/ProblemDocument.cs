namespace SkillBank.App.Api.OpenApi;

/// <summary>The members of <see cref="Problem"/>'s answers. It exists for the document only and is never made.</summary>
sealed record ProblemDocument
{
    public required string Type { get; init; }

    public required string Title { get; init; }

    public required int Status { get; init; }

    public string? Detail { get; init; }

    /// <summary>With 400.</summary>
    public Dictionary<string, List<string>>? Errors { get; init; }

    /// <summary>With 409.</summary>
    public Guid? ExistingId { get; init; }

    /// <summary>With 412.</summary>
    public long? Version { get; init; }

    /// <summary>With 412.</summary>
    public object? Current { get; init; }

    /// <summary>With 412.</summary>
    public object? Rejected { get; init; }

    /// <summary>With 500.</summary>
    public string? TraceId { get; init; }
}
