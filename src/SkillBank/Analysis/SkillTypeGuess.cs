using SkillBank.Entries.Sections;

namespace SkillBank.Analysis;

/// <summary>
/// Which kind a skill probably is, by the English words in its name: words about people make it soft, words about work in any field make it transferable, and
/// everything else is hard. A first guess to save a click, nothing more.
/// </summary>
public static class SkillTypeGuess
{
    static readonly string[] Soft =
    [
        "adaptab", "assertive", "coaching", "collaborat", "communicat", "conflict", "creativ", "curiosity", "emotional", "empath", "facilitat", "feedback", "flexib", "integrity",
        "leadership", "listening", "mediation", "mentoring", "motivat", "negotiat", "patience", "people management", "persua", "public speaking", "resilien", "self-", "team", "trust",
    ];

    static readonly string[] Transferable =
    [
        "analytical", "budget", "change management", "continuous improvement", "critical thinking", "customer service", "decision", "documentation", "event", "kaizen", "language",
        "lean", "organization", "organisation", "planning", "presentation", "presenting", "prioriti", "problem solving", "problem-solving", "project management", "report", "research",
        "risk management", "sales", "stakeholder", "strateg", "supervis", "teaching", "time management", "training", "writing",
    ];

    /// <summary>The kind that the name suggests.</summary>
    public static SkillType Of(string name)
    {
        var words = $" {Skill.KeyOf(name)}";
        return Says(words, Soft) ? SkillType.SoftSkill : Says(words, Transferable) ? SkillType.TransferableSkill : SkillType.HardSkill;
    }

    /// <summary>Whether a word begins as one of these do: "report" is found in "reporting", "lean" not in "clean".</summary>
    static bool Says(string words, string[] beginnings) => beginnings.Any(beginning => words.Contains($" {beginning}", StringComparison.Ordinal));
}
