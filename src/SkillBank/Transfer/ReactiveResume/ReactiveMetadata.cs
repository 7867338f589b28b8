using System.Globalization;
using System.Text.Json.Nodes;
using SkillBank.Documents.Document;
using SkillBank.Resumes;

namespace SkillBank.Transfer.ReactiveResume;

/// <summary>How the resume is to look there: order, paper, language, accent color and margins from ours, the rest as the format's own editor begins.</summary>
static class ReactiveMetadata
{
    public const string Black = "rgba(0, 0, 0, 1)";

    const decimal PointsPerMillimeter = 72 / 25.4m;

    /// <summary>Families of ours that it has, by the name that it knows them by.</summary>
    static readonly Dictionary<string, string> Fonts = new(StringComparer.Ordinal)
    {
        ["Source Sans"] = "Source Sans 3", ["Source Serif"] = "Source Serif 4", ["EB Garamond"] = "EB Garamond", ["IBM Plex Sans"] = "IBM Plex Sans", ["Inter"] = "Inter",
        ["Open Sans"] = "Open Sans", ["Roboto"] = "Roboto", ["Carlito"] = "Lato", ["Libertinus Serif"] = "Source Serif 4",
    };

    /// <param name="resume">The resume.</param>
    /// <param name="order">The sections that have something, in printing order.</param>
    public static JsonObject Of(StructuredResume resume, IReadOnlyList<string> order)
    {
        var style = resume.Style;
        var margin = Math.Clamp(decimal.Round(style.Margin * PointsPerMillimeter), 0, 100);
        return new()
        {
            // Its plainest template, one column, as the order of our sections is meant.
            ["template"] = "onyx",
            ["layout"] = new JsonObject
            {
                ["sidebarWidth"] = 35,
                ["pages"] = new JsonArray(new JsonObject
                {
                    ["fullWidth"] = true, ["main"] = new JsonArray([.. order.Select(id => JsonValue.Create(id))]), ["sidebar"] = new JsonArray(),
                }),
            },
            ["page"] = new JsonObject
            {
                ["gapX"] = 4, ["gapY"] = 6, ["marginX"] = margin, ["marginY"] = margin, ["format"] = resume.Document.Paper == Paper.Letter ? "letter" : "a4",
                ["locale"] = LocaleOf(resume.Language.Culture), ["hideLinkUnderline"] = false, ["hideIcons"] = false, ["hideSectionIcons"] = true,
            },
            ["design"] = new JsonObject
            {
                ["level"] = new JsonObject { ["icon"] = "star", ["type"] = "hidden" },
                ["colors"] = new JsonObject { ["primary"] = Color(style.Accent), ["text"] = Black, ["background"] = "rgba(255, 255, 255, 1)" },
            },
            ["typography"] = new JsonObject { ["body"] = Typeface(style.Font, ["400", "600"], style.Size, style.LineHeight), ["heading"] = Typeface(style.HeadingFont, ["600"], decimal.Round(style.Size * 1.4m, 1), style.LineHeight) },
            ["notes"] = "",
            ["styleRules"] = new JsonArray(),
            ["check"] = new JsonObject { ["ignored"] = new JsonArray(), ["hiddenTerms"] = new JsonArray() },
        };
    }

    static JsonObject Typeface(string font, string[] weights, decimal size, decimal lineHeight) => new()
    {
        ["fontFamily"] = Fonts.GetValueOrDefault(font, "Source Sans 3"), ["fontWeights"] = new JsonArray([.. weights.Select(weight => JsonValue.Create(weight))]),
        ["fontSize"] = Math.Clamp(size, 6, 24), ["lineHeight"] = Math.Clamp(lineHeight, 0.5m, 4),
    };

    /// <summary>Its locales name a region: <c>de-DE</c>.</summary>
    static string LocaleOf(CultureInfo culture) =>
        culture.IsNeutralCulture && culture.Name.Length > 0 ? CultureInfo.CreateSpecificCulture(culture.Name).Name is { Length: > 0 } name ? name : "en-US" : culture.Name;

    static string Color(string hex)
    {
        var rgb = int.Parse(hex.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"rgba({rgb >> 16}, {(rgb >> 8) & 255}, {rgb & 255}, 1)");
    }
}
