using System.Text.Json.Nodes;

namespace SkillBank.Transfer;

/// <summary>What an import added to the <see cref="Leftovers"/> of a record. Values are known by their <see cref="Fingerprint"/>: they may be large.</summary>
sealed record LeftoverChange
{
    /// <summary>Members by name.</summary>
    public required IReadOnlyDictionary<string, string> Parts { get; init; }

    /// <summary>Values that the file said otherwise, by property.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Differs { get; init; }

    /// <summary>Marks of what was imported.</summary>
    public required IReadOnlyList<string> Seen { get; init; }

    /// <summary>What is kept aside after a change and was not before; null when nothing is.</summary>
    public static LeftoverChange? Of(string? before, string? after)
    {
        if (before == after) return null;
        Leftovers had = Leftovers.Of(before), has = Leftovers.Of(after);
        var differs = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var (property, values) in has.Differences)
            if (values.Where(value => !had.Says(property, value)).Select(value => Fingerprint.Of(value)).ToList() is { Count: > 0 } added)
                differs[property] = added;
        return new()
        {
            Parts = has.Parts.Where(part => !had.Parts.ContainsKey(part.Key)).ToDictionary(part => part.Key, part => Fingerprint.Of(part.Value)),
            Differs = differs,
            Seen = [.. has.Seen.Except(had.Seen, StringComparer.Ordinal)],
        };
    }

    /// <summary>Takes out again what was added and still is as it was.</summary>
    /// <param name="leftovers">Where from.</param>
    /// <param name="isGone">Whether what a mark stands for is not in the bank any more; the others stay.</param>
    /// <returns>Whether anything but marks was there to take out.</returns>
    public bool TakeOutOf(Leftovers leftovers, Func<string, bool> isGone)
    {
        var any = false;
        foreach (var (name, fingerprint) in Parts)
            any |= leftovers.TakeOut(name, part => Fingerprint.Of(part) == fingerprint);
        foreach (var (property, fingerprints) in Differs)
            any |= leftovers.TakeOutDifferences(property, value => fingerprints.Contains(Fingerprint.Of(value)));
        leftovers.Forget(Seen.Where(isGone));
        return any;
    }
}
