using System.Text.RegularExpressions;
using SkillBank.Documents.Document;

namespace SkillBank.Documents.Writers.Flow;

/// <summary>The words at the foot of a page, in which a program counts.</summary>
static partial class PageWords
{
    /// <summary>The part that stands for the number of the page.</summary>
    public const string Number = "{page}";

    /// <summary>The part that stands for how many pages there are.</summary>
    public const string Count = "{pages}";

    /// <summary>The parts in order: <see cref="Number"/>, <see cref="Count"/>, or text.</summary>
    public static IEnumerable<string> Parts(DocumentWords words) => Counted().Split(words.Page).Where(part => part.Length > 0);

    [GeneratedRegex(@"(?<counted>\{pages?\})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Counted();
}
