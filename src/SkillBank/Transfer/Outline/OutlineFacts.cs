using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Resumes;
using SkillBank.Transfer.Reading;

namespace SkillBank.Transfer.Outline;

/// <summary>Lines of facts with their labels, as our documents print them in any language: grades, courses, numbers of certificates, tools.</summary>
static class OutlineFacts
{
    static readonly IReadOnlyList<ResumeWords> Languages = [.. ResumeWords.Tags.Select(tag => ResumeWords.Find(tag)!)];

    /// <summary>Whether a line begins with such a label.</summary>
    public static bool IsFact(string text) => Languages.Any(words => new[] { words.Grade, words.Courses, words.CredentialId, words.Expires, words.Doi }.Any(label => After(text, label) is not null));

    /// <summary>Takes what a line says of facts; whether it said nothing else. Authors stand beside the number of a publication.</summary>
    public static bool Read(EntryReading entry, Section kind, OutlineLine line)
    {
        var parts = line.Text.Split(['\t', '·'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Any(IsFact))
        {
            var others = parts.Where(part => !IsFact(part) || !ReadPart(entry, part)).ToList();
            if (others is [var authors] && entry.Takes("authors") && !entry.Has("authors")) entry.SetList("authors", authors.Split(", ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), "authors");
            else if (others.Count == parts.Length) return false;
            else if (others.Count > 0) entry.Text(PlainText.ToMarkdown(string.Join(" · ", others)), "text");
            return true;
        }
        if (entry.Takes("repositoryUrl") && line.Links is [var repository, ..] && Languages.Any(words => line.Text.Trim() == words.Repository))
        {
            entry.Set("repositoryUrl", repository, "repository");
            return true;
        }
        if (kind.DetailsType != typeof(Project) || line.Text.Length > 160 || entry.Has("technologiesUsed") || line.Text.Split(" · ") is not { Length: > 1 } tools) return false;
        entry.SetList("technologiesUsed", tools, "tools");
        return true;
    }

    static bool ReadPart(EntryReading entry, string text)
    {
        foreach (var words in Languages)
        {
            if (entry.Takes("gpa") && After(text, words.Grade) is { } grade) return Took(entry, "gpa", grade);
            if (entry.Takes("courses") && After(text, words.Courses) is { } courses)
            {
                entry.SetList("courses", courses.Split([words.Comma, ", "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), "courses");
                return true;
            }
            if (entry.Takes("credentialId") && After(text, words.CredentialId) is { } id) return Took(entry, "credentialId", id);
            if (entry.Takes("doi") && After(text, words.Doi) is { } doi) return Took(entry, "doi", doi);
            if (entry.Takes("expirationDate") && After(text, words.Expires) is { } date && PeriodText.Parse(date) is { Last: null } expires) return Took(entry, "expirationDate", expires.First.ToString());
        }
        return false;
    }

    static bool Took(EntryReading entry, string property, string value)
    {
        if (entry.Has(property)) return false;
        entry.Set(property, value, property);
        return true;
    }

    static string? After(string text, string label) => text.StartsWith(label, StringComparison.OrdinalIgnoreCase) && text.Length > label.Length + 1 && text[label.Length..].TrimStart() is [':' or '：', ..] rest ? rest[1..].Trim() : null;
}
