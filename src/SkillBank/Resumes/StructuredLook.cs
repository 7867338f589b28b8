using System.Globalization;
using SkillBank.Documents.Templates;

namespace SkillBank.Resumes;

/// <summary>What other programs can take of the look that a resume chose. What its template does not have is as most templates begin.</summary>
public sealed record StructuredLook
{
    /// <summary>The color of what stands out, as <c>#rrggbb</c>.</summary>
    public string Accent { get; init; } = "#1f4e79";

    /// <summary>The size of the text in points.</summary>
    public decimal Size { get; init; } = 10;

    /// <summary>The height of a line, as a multiple of the size.</summary>
    public decimal LineHeight { get; init; } = 1.3m;

    /// <summary>The margin of a page in millimeters.</summary>
    public decimal Margin { get; init; } = 20;

    /// <summary>The family of the text, as people call it.</summary>
    public string Font { get; init; } = "Source Sans";

    /// <summary>The family of the name and of headings.</summary>
    public string HeadingFont { get; init; } = "Source Sans";

    /// <summary>Reads chosen options, each completed by the template's default.</summary>
    /// <param name="template">The template; null when it is not installed, which leaves the options themselves.</param>
    /// <param name="options">The chosen values; one that the template would refuse counts as not chosen.</param>
    public static StructuredLook Of(Template? template, IReadOnlyDictionary<string, string> options)
    {
        string? Value(string key)
        {
            var option = template?.Options.GetValueOrDefault(key);
            var value = options.TryGetValue(key, out var chosen) && (template is null || option?.Check(chosen) is null) ? chosen : option?.Default;
            return option?.Type == TemplateOptionType.Choice ? option.Choices.GetValueOrDefault(value!) : value;
        }
        decimal? Number(string key) => decimal.TryParse(Value(key), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
        var look = new StructuredLook();
        var font = Value("font") ?? look.Font;
        return new()
        {
            Accent = Value("accent") is ['#', _, _, _, _, _, _] accent && int.TryParse(accent.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _) ? accent : look.Accent,
            Size = Number("size") ?? look.Size,
            LineHeight = Number("line-height") ?? look.LineHeight,
            Margin = Number("margin") ?? look.Margin,
            Font = font,
            HeadingFont = Value("heading-font") ?? font,
        };
    }
}
