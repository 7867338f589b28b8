using System.Globalization;
using SkillBank.Documents.Templates;
using SkillBank.Documents.Typesetting;

namespace SkillBank.Documents.Writers;

/// <summary>
/// What formats that flow take from the look that somebody chose for the pages: a few settings that most templates have. What a template does not
/// have is as it is by default.
/// </summary>
sealed record DocumentLook
{
    /// <summary>The color of what stands out, as <c>#rrggbb</c>.</summary>
    public string Accent { get; init; } = "#1f4e79";

    /// <summary>The size of the text in points.</summary>
    public decimal Size { get; init; } = 10;

    /// <summary>The height of a line, as a multiple of the text's size.</summary>
    public decimal LineHeight { get; init; } = 1.3m;

    /// <summary>What distances between paragraphs are multiplied with.</summary>
    public decimal Density { get; init; } = 1;

    /// <summary>The margin of a page in millimeters.</summary>
    public decimal Margin { get; init; } = 20;

    /// <summary>The family of the text.</summary>
    public Typeface Text { get; init; } = Typeface.Named("Source Sans");

    /// <summary>The family of the name and of headings.</summary>
    public Typeface Headings { get; init; } = Typeface.Named("Source Sans");

    /// <summary>Which pages are numbered: <c>auto</c> for those from the second on, <c>always</c> or <c>never</c>.</summary>
    public string PageNumbers { get; init; } = "auto";

    /// <summary>Reads the chosen settings, each completed by the template's default.</summary>
    /// <exception cref="ArgumentException">There is no such template, or it does not take these settings.</exception>
    public static DocumentLook Of(TypesettingPool pool, PdfOptions options)
    {
        var template = Layout.TemplateOf(pool, options);
        var values = template.With(options.Settings).Values;
        string? Value(string key, TemplateOptionType type) => values.FirstOrDefault(value => value.Key == key && value.Type == type).Value;
        decimal? Number(string key) => Value(key, TemplateOptionType.Number) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;
        Typeface? Family(string key) => Value(key, TemplateOptionType.Choice) is { } choice ? Typeface.Named(template.Options[key].Choices[choice]) : null;

        var look = new DocumentLook();
        var text = Family("font") ?? look.Text;
        return new()
        {
            Accent = Value("accent", TemplateOptionType.Color) ?? look.Accent,
            Size = Number("size") ?? look.Size,
            LineHeight = Number("line-height") ?? look.LineHeight,
            Density = Number("density") ?? look.Density,
            Margin = Number("margin") ?? look.Margin,
            Text = text,
            Headings = Family("heading-font") ?? text,
            PageNumbers = Value("page-numbers", TemplateOptionType.Choice) ?? look.PageNumbers,
        };
    }
}

/// <summary>A family of fonts, and what stands in for it where it is not installed.</summary>
/// <param name="Name">The name under which the family is installed.</param>
/// <param name="IsSerif">Whether its letters have serifs.</param>
sealed record Typeface(string Name, bool IsSerif)
{
    static readonly string[] Serifs = ["Serif", "Garamond", "Times", "Georgia", "Cambria"];

    /// <summary>A family that office programs bring.</summary>
    public string Substitute => IsSerif ? "Cambria" : "Calibri";

    /// <summary>The family that a template calls so.</summary>
    public static Typeface Named(string label) => new(
        label switch
        {
            "Source Sans" => "Source Sans 3",
            "Source Serif" => "Source Serif 4",
            _ => label,
        },
        Array.Exists(Serifs, word => label.Contains(word, StringComparison.OrdinalIgnoreCase)));
}
