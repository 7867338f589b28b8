using System.Diagnostics.CodeAnalysis;
using System.Text;
using SkillBank.Entries.Sections;

namespace SkillBank.Analysis;

/// <summary>The names and keywords of a bank's skills, ready to be found in texts; skills are told by their number.</summary>
sealed class SkillNames
{
    /// <summary>The longest name that may be a common word too.</summary>
    const int ShortName = 2;

    readonly WordSequences _any = new();
    readonly WordSequences _long = new();
    readonly WordSequences _shortAsSpelled = new();

    public SkillNames(IEnumerable<Skill> skills)
    {
        foreach (var (number, skill) in skills.Index())
            foreach (var name in skill.Keywords.Prepend(skill.SkillName))
            {
                _any.Add(Folded(name), number);
                if (Composed(name).Count(sign => !char.IsWhiteSpace(sign)) <= ShortName) _shortAsSpelled.Add(Composed(name), number);
                else _long.Add(Folded(name), number);
            }
    }

    /// <summary>The numbers of the skills that a text names; one may come several times.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isProse">Whether it has words that are there for the sentence's sake.</param>
    public IEnumerable<int> In(string text, bool isProse) =>
        isProse ? [.. _long.In(Folded(text)), .. _shortAsSpelled.In(Composed(text))] : _any.In(Folded(text));

    [SuppressMessage("Globalization", "CA1308", Justification = "Not to show, only to compare.")]
    static string Folded(string text) => Ascii.IsValid(text) ? text.ToLowerInvariant() : Skill.Folded(text);

    static string Composed(string text) => Ascii.IsValid(text) ? text : text.Normalize(NormalizationForm.FormKC);
}
