using System.Text.Json.Nodes;
using SkillBank.Resumes;

namespace SkillBank.Contract;

/// <summary>Reads the bodies of requests about resumes. Every error is told at once.</summary>
public static class ResumeBodies
{
    static readonly HashSet<string> SectionKeys = ["section"];

    static readonly HashSet<string> FormatKeys = ["format"];

    /// <summary>A new resume.</summary>
    /// <exception cref="RuleException">With every error.</exception>
    public static ResumeDetails ReadNew(JsonObject body) => Apply<ResumeDetails>(null, null, body, ReadOnlyKeys.Resume);

    /// <summary>A resume with changes: a key that is present sets, null clears, an absent key leaves alone.</summary>
    /// <exception cref="RuleException">With every error.</exception>
    public static ResumeDetails Merge(Resume resume, JsonObject changes) => Apply(resume.Details, resume, changes, ReadOnlyKeys.Resume);

    /// <summary>A section of a resume with changes.</summary>
    /// <exception cref="RuleException">With every error.</exception>
    public static ResumeSection Merge(ResumeSection section, JsonObject changes) =>
        Apply(section, section, changes, SectionKeys);

    /// <summary>A placement with changes.</summary>
    /// <exception cref="RuleException">With every error.</exception>
    public static PlacementDraft Merge(PlacementDraft placement, JsonObject changes)
    {
        // Choosing another kind of wording says nothing about the old one's.
        var mode = changes["wording"];
        if (mode is not null && !changes.ContainsKey("variationId")) placement = placement with { Revision = changes.ContainsKey("revision") ? placement.Revision : null };
        if (mode?.GetValueKind() == System.Text.Json.JsonValueKind.String && mode.GetValue<string>() is "main" or "own" && !changes.ContainsKey("variationId"))
            placement = placement with { VariationId = null, Revision = null };
        if (changes.ContainsKey("variationId") && !changes.ContainsKey("revision")) placement = placement with { Revision = null };
        return Apply(placement, null, changes, []);
    }

    /// <summary>What is said about a new snapshot; <c>format</c> is left to the caller.</summary>
    /// <exception cref="RuleException">With every error.</exception>
    public static SnapshotDetails ReadNewSnapshot(JsonObject body)
    {
        var errors = new RuleErrors();
        var details = PartialObject.Apply<SnapshotDetails>(null, body, FormatKeys, errors);
        errors.ThrowIfAny();
        return details;
    }

    /// <summary>What is said about a snapshot, with changes.</summary>
    /// <exception cref="RuleException">With every error.</exception>
    public static SnapshotDetails Merge(Snapshot snapshot, JsonObject changes) => Apply(snapshot.Details, snapshot, changes, ReadOnlyKeys.Snapshot);

    static T Apply<T>(T? current, object? envelope, JsonObject body, HashSet<string> readOnly) where T : class
    {
        var errors = new RuleErrors();
        var merged = PartialObject.Apply(current, body, readOnly, errors);
        ReadOnlyKeys.Check(readOnly, body, envelope, errors);
        errors.ThrowIfAny();
        return merged;
    }
}
