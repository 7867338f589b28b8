using SkillBank.Analysis;
using SkillBank.Contract;
using SkillBank.Entries.Sections;

namespace SkillBank.App.Pages.Skills;

/// <summary>A list of skills that was pasted and waits to be added.</summary>
/// <param name="Text">As it was pasted.</param>
/// <param name="Skills">What is in it.</param>
public sealed record PastedList(string Text, IReadOnlyList<PastedSkill> Skills)
{
    public static readonly PastedList Empty = new("", []);

    public int Count => Skills.Count(skill => skill.State == PastedState.New);

    /// <summary>Reads a list; kinds that were chosen for names stay chosen.</summary>
    internal static PastedList Read(string text, SkillType? only, Entries.Bank bank, IFormCollection? form = null)
    {
        if (text.Length > PastedSkills.MaxLength) text = text[..PastedSkills.MaxLength];
        var chosen = Chosen(form);
        return new(text,
        [
            .. PastedSkills.Read(text, bank).Select(skill => skill with
            {
                Type = chosen.TryGetValue(Skill.KeyOf(skill.Name), out var type) ? type : only ?? skill.Type,
            }),
        ]);
    }

    static Dictionary<string, SkillType> Chosen(IFormCollection? form)
    {
        Dictionary<string, SkillType> chosen = new(StringComparer.Ordinal);
        if (form is null) return chosen;
        foreach (var (name, text) in form["name"].Zip(form["kind"]))
            if (name is not null && text is not null && EnumText.TryParse<SkillType>(text, out var type)) chosen[Skill.KeyOf(name)] = type;
        return chosen;
    }
}
