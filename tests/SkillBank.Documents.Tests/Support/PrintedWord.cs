using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using SkillBank.Documents.Writers;

namespace SkillBank.Documents.Tests;

/// <summary>A word of a PDF, where another program sees it.</summary>
/// <param name="Text">The word.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Left">In points from the left.</param>
/// <param name="Right">In points from the left.</param>
/// <param name="Top">In points from the top, of the tallest letter that the font has.</param>
/// <param name="Bottom">In points from the top, of the deepest letter that the font has.</param>
sealed record PrintedWord(string Text, int Page, double Left, double Right, double Top, double Bottom)
{
    /// <summary>Points by which two programs may differ.</summary>
    const double Tolerance = 1;

    /// <summary>Half way between top and bottom.</summary>
    public double Middle => (Top + Bottom) / 2;

    /// <summary>The font's tallest letter is far taller than a word of this font: its middle half is what has ink.</summary>
    public bool LiesIn(PageMark mark) => mark.Page == Page
        && Left >= mark.X - Tolerance && Right <= mark.X + mark.Width + Tolerance
        && Top + (Bottom - Top) / 4 >= mark.Y - Tolerance && Bottom - (Bottom - Top) / 4 <= mark.Y + mark.Height + Tolerance;

    public static async Task<IReadOnlyList<PrintedWord>> OfAsync(byte[] pdf)
    {
        var text = await ExternalTool.TextAsync(pdf, "-bbox");
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        var pages = XDocument.Load(reader).Descendants().Where(element => element.Name.LocalName == "page");
        return [.. pages.SelectMany((page, i) => page.Elements().Select(word => new PrintedWord(
            word.Value, i + 1, Number(word, "xMin"), Number(word, "xMax"), Number(word, "yMin"), Number(word, "yMax"))))];
    }

    static double Number(XElement word, string name) => double.Parse(word.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
