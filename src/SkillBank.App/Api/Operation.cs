using System.Collections.Frozen;
namespace SkillBank.App.Api;

/// <summary>What a route does, for the pipeline and for the OpenAPI document.</summary>
/// <param name="Id">Unique among all operations.</param>
/// <param name="Summary">One line.</param>
sealed record Operation(string Id, string Summary)
{
    /// <summary>The shape of the body; null when there is none.</summary>
    public Type? Takes { get; set; }

    /// <summary>The media types of a body that is a file; empty when it is none.</summary>
    public IReadOnlyList<string> FileTypes { get; set; } = [];

    /// <summary>The size of the body at most, in bytes.</summary>
    public int MaxBytes { get; set; } = ApiLimits.BodyBytes;

    /// <summary>Whether there is a body.</summary>
    public bool HasBody => Takes is not null || FileTypes.Count > 0;

    /// <summary>The shape of the answer; null when there is none.</summary>
    public Type? Answers { get; set; }

    /// <summary>The status of the answer.</summary>
    public int Status { get; set; } = StatusCodes.Status200OK;

    /// <summary>The media type of an answer that is a file; null for JSON.</summary>
    public string? File { get; set; }

    /// <summary>Whether it only asks, although its question needs a body: it changes nothing and repeats by itself.</summary>
    public bool OnlyAsks { get; set; }

    /// <summary>Slow work to be done before the bank is locked for the change; its result is the request's <see cref="ApiRequest.Prepared"/>.</summary>
    public Func<ApiRequest, Task<object?>>? Prepares { get; set; }

    /// <summary>What If-Match is compared with.</summary>
    public Guarded Guarded { get; set; }

    /// <summary>Whether a name that must be unique can be in the way.</summary>
    public bool MayConflict { get; set; }

    /// <summary>Whether resumes can be in the way: it asks first then.</summary>
    public bool MayBeInUse { get; set; }

    /// <summary>The query parameters it knows, with what they mean; null when it looks at none.</summary>
    public IReadOnlyDictionary<string, string>? Query { get; set; }

    /// <summary>Those of them that may be given more than once.</summary>
    public IReadOnlySet<string> Repeatable { get; set; } = FrozenSet<string>.Empty;
}

/// <summary>What If-Match is compared with.</summary>
enum Guarded
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The version of the thing addressed.</summary>
    Resource,

    /// <summary>The version of the whole bank.</summary>
    Bank,
}
