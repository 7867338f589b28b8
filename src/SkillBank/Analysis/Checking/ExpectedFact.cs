namespace SkillBank.Analysis.Checking;

/// <summary>Something that should stand in a file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What it says.</param>
/// <param name="About">What it is about, as people call it: the heading of its entry, or of its section.</param>
/// <param name="Section">The slug of its section; null for the header.</param>
/// <param name="EntryId">Its entry; null for the header and for headings.</param>
public sealed record ExpectedFact(FactKind Kind, string Text, string About, string? Section = null, Guid? EntryId = null)
{
    /// <summary>Where it leads; a file may have the address behind another text.</summary>
    public string? Url { get; init; }
}

/// <summary>What a fact is.</summary>
public enum FactKind
{
    /// <summary>The person's name.</summary>
    Name,

    /// <summary>The professional title under the name.</summary>
    Headline,

    /// <summary>An e-mail address, a phone number, a place or a link of the person.</summary>
    Contact,

    /// <summary>The heading of a section.</summary>
    Heading,

    /// <summary>The first line of an entry: a job title, a degree, a skill.</summary>
    Title,

    /// <summary>An employer, a school, an issuer; for skills the level.</summary>
    Organization,

    /// <summary>Where it was.</summary>
    Place,

    /// <summary>When it was.</summary>
    Period,

    /// <summary>A paragraph or a bullet.</summary>
    Text,

    /// <summary>A small fact such as a grade.</summary>
    Detail,

    /// <summary>A short word that belongs to an entry.</summary>
    Tag,

    /// <summary>A link of an entry.</summary>
    Link,
}
