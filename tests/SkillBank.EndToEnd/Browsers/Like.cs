using System.Text.RegularExpressions;

namespace SkillBank.EndToEnd.Browsers;

/// <summary>Patterns for names and texts, which the browser looks for.</summary>
static class Like
{
    public static Regex This(string pattern) => new(pattern, RegexOptions.None, TimeSpan.FromSeconds(1));

    /// <summary>A text that begins with this.</summary>
    public static Regex Start(string text) => This($"^{Regex.Escape(text)}");
}
