using SkillBank.Entries.Sections;

namespace SkillBank.Transfer.ReactiveResume;

/// <summary>Names and small steps that reading and writing Reactive Resume's JSON share (versions 5 and 6).</summary>
static class ReactiveResumeFormat
{
    /// <summary>The word by which the format is chosen.</summary>
    public const string Slug = "reactive-resume";

    /// <summary>The section for pages on networks, which the bank keeps with the contact.</summary>
    public const string Profiles = "profiles";

    /// <summary>The section of the summary, which stands beside the others.</summary>
    public const string Summary = "summary";

    /// <summary>What its server puts around a resume that it answers with.</summary>
    public const string Wrapping = "data";

    /// <summary>Where an entry keeps what only its role had; the rest is of the item that holds the roles.</summary>
    public const string Role = "role";

    /// <summary>The kind of custom section that takes what has no section: its items have every field that ours have.</summary>
    public const string CustomKind = "experience";

    /// <summary>The format's sections with items, in its own order, each with the details that its items are; none for profiles.</summary>
    public static IReadOnlyList<(string Key, Type? Details)> Sections { get; } =
    [
        (Profiles, null),
        ("experience", typeof(Experience)),
        ("education", typeof(Education)),
        ("projects", typeof(Project)),
        ("skills", typeof(Skill)),
        ("languages", typeof(Language)),
        ("interests", typeof(Interest)),
        ("awards", typeof(Award)),
        ("certifications", typeof(Certificate)),
        ("publications", typeof(Publication)),
        ("volunteer", typeof(Volunteering)),
        ("references", typeof(Reference)),
    ];

    /// <summary>Its name of a section of ours; null for summaries and for what it has no section for.</summary>
    public static string? KeyOf(Type details) => Sections.FirstOrDefault(section => section.Details == details).Key;

    /// <summary>The greatest level of a skill or a language; 0 stands for none.</summary>
    public const int MaxLevel = 5;
}
