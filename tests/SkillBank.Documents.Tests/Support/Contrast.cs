using System.Drawing;

namespace SkillBank.Documents.Tests;

/// <summary>WCAG's contrast of two colors.</summary>
static class Contrast
{
    public static double Of(string one, string other)
    {
        var lights = new[] { one, other }.Select(color => Light(ColorTranslator.FromHtml(color))).Order().ToArray();
        return (lights[1] + 0.05) / (lights[0] + 0.05);
    }

    static double Light(Color color) => new[] { (color.R, 0.2126), (color.G, 0.7152), (color.B, 0.0722) }.Sum(part =>
    {
        var share = part.Item1 / 255.0;
        return part.Item2 * (share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4));
    });
}
