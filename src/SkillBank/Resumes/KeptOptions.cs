using SkillBank.Documents.Templates;

namespace SkillBank.Resumes;

/// <summary>
/// The options that a resume keeps: of its own template by their keys, and of templates that it had before under <c>template:key</c>, so that trying
/// out another look loses nothing. What a template shares with others goes along with the resume.
/// </summary>
public static class KeptOptions
{
    const char Separator = ':';

    /// <summary>Those that its template prints with.</summary>
    public static Dictionary<string, string> Of(ResumeDetails details) => details.Options.Where(option => !IsKept(option.Key)).ToDictionary();

    /// <summary>The same resume in another template.</summary>
    public static ResumeDetails In(ResumeDetails details, Template template)
    {
        if (template.Slug.Equals(details.Template, StringComparison.OrdinalIgnoreCase)) return details;
        Dictionary<string, string> options = [];
        foreach (var (key, value) in details.Options)
            options[Takes(template, key, value) || IsKept(key) ? key : $"{details.Template}{Separator}{key}"] = value;
        foreach (var (key, value) in details.Options.Where(option => option.Key.StartsWith(template.Slug + Separator, StringComparison.Ordinal)))
        {
            options.Remove(key);
            var bare = key[(template.Slug.Length + 1)..];
            if (Takes(template, bare, value)) options.TryAdd(bare, value);
        }
        return details with { Template = template.Slug, Options = options };
    }

    /// <summary>The same resume without what was chosen for its template, or without one option of it.</summary>
    public static ResumeDetails Reset(ResumeDetails details, string? key = null) =>
        details with { Options = details.Options.Where(option => IsKept(option.Key) || (key is not null && option.Key != key)).ToDictionary() };

    static bool IsKept(string key) => key.Contains(Separator, StringComparison.Ordinal);

    static bool Takes(Template template, string key, string value) => template.Check(new Dictionary<string, string> { [key] = value }).Count == 0;
}
