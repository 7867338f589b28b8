using System.Globalization;
using SkillBank.Documents.Document;
using SkillBank.Entries;
using SkillBank.Resumes;

namespace SkillBank.App.Components.Resumes;

/// <summary>Entries of a resume in the words of the editor.</summary>
static class PlacedText
{
    const int BeginLength = 140;

    /// <summary>What an entry is called, without where that was.</summary>
    public static string Title(Details details) => Item(details).Title ?? details.Heading;

    /// <summary>Where and when, in a line.</summary>
    public static string Meta(Details details)
    {
        var item = Item(details);
        var parts = new[] { item.Title is null ? null : item.Subtitle, item.Period };
        return string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    static DocumentItem Item(Details details) => details.Describe(new("", RichText.Empty, ResumeLanguage.English));

    /// <summary>How a text begins, without its marks; null when there is none.</summary>
    public static string? Begin(string? content)
    {
        if (string.IsNullOrWhiteSpace(content)) return null;
        var text = string.Join(' ', PlainText.Of(RichTextParser.Parse(content)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= BeginLength ? text : $"{text[..BeginLength].TrimEnd()}…";
    }
}
