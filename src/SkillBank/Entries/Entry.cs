namespace SkillBank.Entries;

/// <summary>
/// The envelope around one fact of a person's working life: identity, owner, order, times, and the variations of its text.
/// What the fact is, is in its <see cref="Details"/>.
/// </summary>
public abstract class Entry : IOwned
{
    /// <summary>The owner.</summary>
    public Guid ProfileId { get; init; }

    /// <summary>Version 7, made in code; unique within the owner's bank.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The place within the section, 0 to n−1 without gaps. In the trash: the place it had.</summary>
    public int Position { get; set; }

    /// <summary>Rises by one with every change to the entry or to one of its variations.</summary>
    public long Version { get; set; } = 1;

    /// <summary>When the entry was made, to the microsecond.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When the details or a variation last changed, to the microsecond; a new place does not count.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>See <see cref="Details.UniqueKey"/>; kept in a column so that the database can refuse a second one.</summary>
    public string? UniqueKey { get; set; }

    /// <summary>Set while the entry is in the trash.</summary>
    public Guid? DeletionId { get; set; }

    /// <summary>The wordings, in their order, without those in the trash.</summary>
    public List<Variation> Variations { get; init; } = [];

    /// <summary>The wording that is used where no other is chosen; null when the entry has none.</summary>
    public Variation? Main => Variations.Find(variation => variation.IsMain);

    /// <summary>The day for which derived properties are told.</summary>
    public DateOnly Today { get; set; }

    /// <summary>The section that this entry belongs to.</summary>
    public abstract Section Section { get; }

    /// <summary>The details, whatever their type.</summary>
    public abstract Details AnyDetails { get; set; }
}

/// <summary>An entry of one section.</summary>
/// <typeparam name="T">The section's details.</typeparam>
public sealed class Entry<T> : Entry where T : Details
{
    /// <summary>What the entry says.</summary>
    public required T Details { get; set; }

    /// <inheritdoc/>
    public override Section Section => Section.Of<T>();

    /// <inheritdoc/>
    public override Details AnyDetails
    {
        get => Details;
        set => Details = (T)value;
    }
}

/// <summary>A row that belongs to one profile; its key begins with that profile's id.</summary>
public interface IOwned
{
    /// <summary>The owner.</summary>
    Guid ProfileId { get; }
}
