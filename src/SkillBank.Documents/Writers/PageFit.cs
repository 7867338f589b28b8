using System.Globalization;
using SkillBank.Documents.Templates;

namespace SkillBank.Documents.Writers;

/// <summary>What became of the wish that a document keep to a number of pages.</summary>
/// <param name="Limit">That number.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Settings">The values of the template's options with which it is printed: those that were chosen, and those that were found.</param>
public sealed record PageFit(int Limit, int Pages, IReadOnlyDictionary<string, string> Settings)
{
    /// <summary>Whether it keeps to them.</summary>
    public bool Fits => Pages <= Limit;

    /// <summary>How many lines it is too long, printed as tightly as it may be; null when it fits, and when the template does not tell.</summary>
    public int? LinesOver { get; init; }

    /// <summary>The size of its text in points; null when its template has no such option.</summary>
    public decimal? Size => Settings.TryGetValue("size", out var size) ? TemplateOption.Number(size) : null;

    /// <summary>The same as a sentence.</summary>
    public string Text
    {
        get
        {
            var pages = Limit == 1 ? "1 page" : string.Create(CultureInfo.InvariantCulture, $"{Limit} pages");
            if (Fits) return Size is { } size ? string.Create(CultureInfo.InvariantCulture, $"Fits on {pages} at {size:0.#} pt.") : $"Fits on {pages}.";
            return LinesOver switch
            {
                1 => $"1 line too long for {pages}.",
                { } lines => string.Create(CultureInfo.InvariantCulture, $"{lines} lines too long for {pages}."),
                _ => $"Too long for {pages}.",
            };
        }
    }
}
