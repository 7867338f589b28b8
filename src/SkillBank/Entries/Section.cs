using System.Diagnostics.CodeAnalysis;
using SkillBank.Entries.Sections;

namespace SkillBank.Entries;

/// <summary>One of the kinds of entry that a bank holds. <see cref="All"/> is the catalogue; front ends list the sections from it.</summary>
public abstract class Section
{
    /// <summary>Every section in the order in which a bank shows them.</summary>
    public static IReadOnlyList<Section> All { get; } =
    [
        new Section<Summary>("summaries", "Professional Summaries", "Summary") { HasVariations = true, IsSingle = true },
        new Section<Experience>("experience", "Experience") { HasVariations = true },
        new Section<Education>("education", "Education") { HasVariations = true },
        new Section<Project>("projects", "Projects") { HasVariations = true },
        new Section<Skill>("skills", "Skills"),
        new Section<Certificate>("certificates", "Certificates"),
        new Section<Volunteering>("volunteering", "Volunteering") { HasVariations = true },
        new Section<Award>("awards", "Awards") { HasVariations = true },
        new Section<Publication>("publications", "Publications") { HasVariations = true },
        new Section<Language>("languages", "Languages"),
        new Section<Interest>("interests", "Interests"),
        new Section<Reference>("references", "References") { HasVariations = true },
        new Section<Custom>("custom", "Further", "Further Information") { HasVariations = true },
    ];

    private protected Section(string slug, string title, string documentTitle) => (Slug, Title, DocumentTitle) = (slug, title, documentTitle);

    /// <summary>The most entries in one section, those in the trash not counted.</summary>
    public const int MaxEntries = 2000;

    /// <summary>The name in routes, in the database and on the command line.</summary>
    public string Slug { get; }

    /// <summary>The name that people see in the program.</summary>
    public string Title { get; }

    /// <summary>The heading on a resume.</summary>
    public string DocumentTitle { get; }

    /// <summary>Whether its entries have texts in several wordings.</summary>
    public bool HasVariations { get; init; }

    /// <summary>Whether there is exactly one entry, made with the first variation; people then see only the variations.</summary>
    public bool IsSingle { get; init; }

    /// <summary>The type of its details.</summary>
    public abstract Type DetailsType { get; }

    /// <summary>The one with this slug; null when there is none.</summary>
    public static Section? Find(string slug) => All.FirstOrDefault(section => section.Slug == slug);

    /// <summary>The section of these details.</summary>
    public static Section<T> Of<T>() where T : Details => Catalogue<T>.Section;

    /// <summary>The section of these details.</summary>
    public static Section Of(Details details) => All.First(section => section.DetailsType == details.GetType());

    /// <summary>An entry of this section.</summary>
    public abstract Entry NewEntry(Guid profileId, Guid id, Details details);

    /// <summary>Lets a generic visitor know the type of the details.</summary>
    public abstract TResult Accept<TResult>(ISectionVisitor<TResult> visitor);

    /// <inheritdoc/>
    public override string ToString() => Slug;

    static class Catalogue<T> where T : Details
    {
        internal static readonly Section<T> Section = All.OfType<Section<T>>().Single();
    }
}

/// <summary>A section whose entries have details of one type.</summary>
/// <typeparam name="T">The details.</typeparam>
[SuppressMessage("Design", "MA0018", Justification = "The catalogue lives on the non-generic type.")]
public sealed class Section<T> : Section where T : Details
{
    internal Section(string slug, string title, string? documentTitle = null) : base(slug, title, documentTitle ?? title)
    {
    }

    /// <inheritdoc/>
    public override Type DetailsType => typeof(T);

    /// <inheritdoc/>
    public override Entry NewEntry(Guid profileId, Guid id, Details details) =>
        new Entry<T> { ProfileId = profileId, Id = id, Details = (T)details };

    /// <inheritdoc/>
    public override TResult Accept<TResult>(ISectionVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary>Does something that depends on the type of a section's details.</summary>
/// <typeparam name="TResult">What comes out.</typeparam>
public interface ISectionVisitor<out TResult>
{
    /// <summary>Is called with the section's own type.</summary>
    TResult Visit<T>(Section<T> section) where T : Details;
}
