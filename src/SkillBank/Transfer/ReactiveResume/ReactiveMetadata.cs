using System.Globalization;
using System.Text.Json.Nodes;
using SkillBank.Documents.Document;
using SkillBank.Resumes;

namespace SkillBank.Transfer.ReactiveResume;

/// <summary>How the resume is to look there: order, paper, language, accent color and margins from ours, the rest as the format's own editor begins.</summary>
static class ReactiveMetadata
{
    public const string Black = "rgba(0, 0, 0, 1)";

    const double PointsPerMillimeter = 72 / 25.4;

    /// <param name="resume">The resume.</param>
    /// <param name="order">The sections that have something, in printing order.</param>
    public static JsonObject Of(StructuredResume resume, IReadOnlyList<string> order)
    {
        var options = resume.Look.Options;
        var size = Math.Clamp(Number(options, "size") ?? 10, 6, 24);
        var margin = Math.Clamp(Math.Round((Number(options, "margin") ?? 20) * PointsPerMillimeter), 0, 100);
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
                ["colors"] = new JsonObject { ["primary"] = Color(options.GetValueOrDefault("accent")), ["text"] = Black, ["background"] = "rgba(255, 255, 255, 1)" },
            },
            ["typography"] = new JsonObject { ["body"] = Typeface(["400", "600"], size), ["heading"] = Typeface(["600"], Math.Round(size * 1.4, 1)) },
            ["notes"] = "",
            ["styleRules"] = new JsonArray(),
            ["check"] = new JsonObject { ["ignored"] = new JsonArray(), ["hiddenTerms"] = new JsonArray() },
        };
    }

    static JsonObject Typeface(string[] weights, double size) => new()
    {
        ["fontFamily"] = "Source Sans 3", ["fontWeights"] = new JsonArray([.. weights.Select(weight => JsonValue.Create(weight))]), ["fontSize"] = Math.Min(size, 24), ["lineHeight"] = 1.5,
    };

    /// <summary>Its locales name a region: <c>de-DE</c>.</summary>
    static string LocaleOf(CultureInfo culture) =>
        culture.IsNeutralCulture && culture.Name.Length > 0 ? CultureInfo.CreateSpecificCulture(culture.Name).Name is { Length: > 0 } name ? name : "en-US" : culture.Name;

    static string Color(string? hex)
    {
        if (hex is not ['#', ..] || !int.TryParse(hex.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb) || hex.Length != 7) return "rgba(31, 78, 121, 1)";
        return string.Create(CultureInfo.InvariantCulture, $"rgba({rgb >> 16}, {(rgb >> 8) & 255}, {rgb & 255}, 1)");
    }

    static double? Number(Dictionary<string, string> options, string key) =>
        options.TryGetValue(key, out var text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
