using System.Globalization;

namespace SkillBank.Documents.Writers.Html;

/// <summary>Shades of a color that can be read on a ground, whatever color somebody chose.</summary>
/// <remarks>Luminance and contrast are those of WCAG 2.2, "relative luminance" and success criterion 1.4.3.</remarks>
static class AccentColor
{
    /// <summary>The contrast that text needs.</summary>
    const double Readable = 4.5;

    /// <summary>The color as <c>#rrggbb</c>, mixed with black or white in steps of a twentieth until it can be read.</summary>
    /// <param name="color">The color as <c>#rrggbb</c>.</param>
    /// <param name="ground">The color behind it, white or nearly black.</param>
    public static string On(string color, string ground)
    {
        var (own, behind) = (Parse(color), Parse(ground));
        var far = Luminance(behind) > 0.5 ? 0 : 255;
        for (var step = 0; step < 20; step++)
        {
            var mixed = own.Select(part => part + (far - part) * step / 20).ToArray();
            if (Contrast(mixed, behind) >= Readable)
                return string.Create(CultureInfo.InvariantCulture, $"#{mixed[0]:x2}{mixed[1]:x2}{mixed[2]:x2}");
        }

        return far == 0 ? "#000000" : "#ffffff";
    }

    static int[] Parse(string color) => [.. Enumerable.Range(0, 3).Select(i => int.Parse(color.AsSpan(1 + 2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))];

    static double Contrast(int[] one, int[] other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    static double Luminance(int[] color)
    {
        static double Linear(int part) => part <= 10 ? part / 255.0 / 12.92 : Math.Pow((part / 255.0 + 0.055) / 1.055, 2.4);
        return 0.2126 * Linear(color[0]) + 0.7152 * Linear(color[1]) + 0.0722 * Linear(color[2]);
    }
}
