namespace SkillBank.Entries;

/// <summary>Rules about places in a list.</summary>
static class Order
{
    /// <summary>Stops at a new order that is not one of exactly these things.</summary>
    /// <exception cref="RuleException">Something is missing, unknown or named twice.</exception>
    public static void Require(IReadOnlyList<Guid> ids, IReadOnlyCollection<Guid> all)
    {
        var errors = new RuleErrors();
        var given = new HashSet<Guid>();
        var known = all.ToHashSet();
        foreach (var id in ids)
        {
            if (!known.Contains(id)) errors.Add("ids", $"{id} is not here.");
            else if (!given.Add(id)) errors.Add("ids", $"{id} is named twice.");
        }
        var missing = known.Count - given.Count;
        if (missing > 0) errors.Add("ids", $"Name every one: {missing} of {known.Count} missing.");
        errors.ThrowIfAny();
    }

    /// <summary>Stops at a place that is not among <paramref name="count"/> places.</summary>
    /// <exception cref="RuleException">There is no such place.</exception>
    public static void Require(int position, int count)
    {
        if (position < 0 || position >= count) throw new RuleException("displayOrder", $"Must be between 0 and {count - 1}.");
    }
}
