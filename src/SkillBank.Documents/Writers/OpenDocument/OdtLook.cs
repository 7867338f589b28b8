using System.Globalization;
using System.Xml.Linq;
using SkillBank.Documents.Document;
using SkillBank.Documents.Writers.Flow;

namespace SkillBank.Documents.Writers.OpenDocument;

/// <summary>A look in the units of OpenDocument: points and millimeters, with their names behind them.</summary>
sealed class OdtLook(DocumentLook look, Paper paper, FlowLanguage language)
{
    public DocumentLook Look => look;

    public FlowLanguage Language => language;

    /// <summary>The paper in millimeters.</summary>
    public (decimal Width, decimal Height) Page { get; } = paper == Paper.Letter ? (215.9m, 279.4m) : (210, 297);

    /// <summary>The length of a line.</summary>
    public string Line => Millimeters(Page.Width - 2 * look.Margin);

    /// <summary>The height of lines. What letters ask for is about 1.28 times their size.</summary>
    public string LineHeight => $"{Number(Math.Round(look.LineHeight / 1.28m * 100))}%";

    /// <summary>A distance, as a multiple of the text's size.</summary>
    public string Distance(decimal times) => Points(look.Size * times);

    /// <summary>A distance between paragraphs, as a multiple of the text's size.</summary>
    public string Gap(decimal times) => Distance(times * look.Density);

    /// <summary>The family of letters, in all three kinds of them.</summary>
    public IEnumerable<XAttribute> Family(Typeface family) =>
    [
        new(OdtName.Style + "font-name", family.Name),
        new(OdtName.Style + "font-name-asian", language.EastAsianFont),
        new(OdtName.Style + "font-name-complex", language.ComplexScriptFont),
    ];

    /// <summary>The size of letters as a multiple of the text's, in all three kinds of them.</summary>
    public IEnumerable<XAttribute> Letters(decimal times) => InAll(OdtName.Format + "font-size", Distance(times));

    /// <summary>Whether letters are bold, in all three kinds of them.</summary>
    public static IEnumerable<XAttribute> Bold(bool isBold = true) => InAll(OdtName.Format + "font-weight", isBold ? "bold" : "normal");

    /// <summary>Letters that lean, in all three kinds of them.</summary>
    public static IEnumerable<XAttribute> Italic() => InAll(OdtName.Format + "font-style", "italic");

    /// <summary>A length in millimeters.</summary>
    public static string Millimeters(decimal length) => $"{Number(length)}mm";

    static string Points(decimal length) => $"{Number(Math.Round(length, 2))}pt";

    static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>What is said of Latin letters by an attribute is said of the others by two of another namespace.</summary>
    static IEnumerable<XAttribute> InAll(XName latin, string value) =>
        [new(latin, value), new(OdtName.Style + $"{latin.LocalName}-asian", value), new(OdtName.Style + $"{latin.LocalName}-complex", value)];
}
