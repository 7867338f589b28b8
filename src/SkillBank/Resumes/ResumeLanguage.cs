using System.Globalization;
using SkillBank.Dates;

namespace SkillBank.Resumes;

/// <summary>The language that a resume is printed in: its fixed words and how it writes dates.</summary>
/// <param name="Culture">Its culture, for names of countries and for the tag of the document.</param>
/// <param name="Words">Its fixed words; those of English where it has none.</param>
/// <param name="DateStyle">How dates are written in this resume.</param>
public sealed record ResumeLanguage(CultureInfo Culture, ResumeWords Words, DateStyle DateStyle)
{
    /// <summary>English, with the usual dates.</summary>
    public static ResumeLanguage English { get; } = new(CultureInfo.GetCultureInfo("en"), ResumeWords.English, DateStyle.ShortMonth);

    /// <summary>Whether the words are its own.</summary>
    public bool HasWords => ResumeWords.Find(Culture.Name) is not null;

    /// <summary>Prints dates.</summary>
    public DateFormat Dates { get; } = new(Words.Dates, DateStyle, Words.Present);

    /// <summary>The language with a BCP 47 tag, such as <c>pt-BR</c>; English for a tag that is none.</summary>
    public static ResumeLanguage Of(string tag, DateStyle dates = DateStyle.ShortMonth)
    {
        try
        {
            return new(CultureInfo.GetCultureInfo(tag), ResumeWords.Find(tag) ?? ResumeWords.English, dates);
        }
        catch (CultureNotFoundException)
        {
            return new(English.Culture, English.Words, dates);
        }
    }
}
