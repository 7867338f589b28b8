namespace SkillBank.App.Pages.Forms;

/// <summary>Names of enumeration values for people: <c>HardSkill</c> is "Hard skill".</summary>
static class EnumNames
{
    public static string Of(Enum value) => Of(value.ToString());

    public static string Of(string name) =>
        string.Concat(name.Select((letter, i) => i > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));
}
