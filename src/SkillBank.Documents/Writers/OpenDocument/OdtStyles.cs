using System.Globalization;
using System.Xml.Linq;
using SkillBank.Documents.Document;
using SkillBank.Documents.Writers.Flow;
using static SkillBank.Documents.Writers.OpenDocument.OdtName;

namespace SkillBank.Documents.Writers.OpenDocument;

/// <summary>Makes the styles: everything about the look stands here, so that who receives the file can change it in one place.</summary>
sealed class OdtStyles(OdtLook look)
{
    /// <summary>The page that the document begins with, and the one that follows.</summary>
    public const string FirstPage = "First_20_Page", Page = "Standard";

    /// <summary>The lists.</summary>
    public const string Bullets = "Bullets", Numbers = "Numbers";

    /// <summary>The whole file.</summary>
    public XElement Of(ResumeDocument document) => Root("document-styles",
        new XElement(Office + "font-face-decls", Fonts()),
        new XElement(Office + "styles", Defaults(), FlowStyles.Paragraphs.Select(Paragraph), Characters(), List(Bullets), List(Numbers)),
        new XElement(Office + "automatic-styles", PageLayout("page", hasFooter: true), PageLayout("page-without-footer", hasFooter: false)),
        new XElement(Office + "master-styles", Pages(document)));

    /// <summary>The families of letters that styles name.</summary>
    public IEnumerable<XElement> Fonts() => new[]
        {
            (look.Look.Text.Name, look.Look.Text.IsSerif), (look.Look.Headings.Name, look.Look.Headings.IsSerif),
            (look.Language.EastAsianFont, false), (look.Language.ComplexScriptFont, false),
        }
        .DistinctBy(font => font.Item1)
        .Select(font => new XElement(Style + "font-face",
            new XAttribute(Style + "name", font.Item1),
            new XAttribute(Svg + "font-family", $"'{font.Item1}'"),
            new XAttribute(Style + "font-family-generic", font.Item2 ? "roman" : "swiss"),
            new XAttribute(Style + "font-pitch", "variable")));

    XElement Defaults() => new(Style + "default-style",
        new XAttribute(Style + "family", "paragraph"),
        new XElement(Style + "paragraph-properties",
            new XAttribute(Format + "orphans", 2), new XAttribute(Format + "widows", 2), new XAttribute(Format + "line-height", look.LineHeight),
            new XAttribute(Format + "hyphenation-ladder-count", "no-limit"),
            new XAttribute(Style + "writing-mode", look.Language.RightToLeft ? "rl-tb" : "lr-tb"),
            // Not "start": LibreOffice takes it for the left in every direction.
            new XAttribute(Format + "text-align", look.Language.RightToLeft ? "right" : "left")),
        new XElement(Style + "text-properties",
            look.Family(look.Look.Text), look.Letters(1), new XAttribute(Format + "color", $"#{FlowStyles.Ink}"), new XAttribute(Format + "hyphenate", "false"),
            LanguageOf(Format + "language", Format + "country", look.Language.Tags.Latin),
            LanguageOf(Style + "language-asian", Style + "country-asian", look.Language.Tags.EastAsian),
            LanguageOf(Style + "language-complex", Style + "country-complex", look.Language.Tags.ComplexScript)));

    static IEnumerable<XAttribute> LanguageOf(XName language, XName country, string? tag) =>
        tag?.Split('-') is not [var code, .. var rest] ? [] : [new(language, code), new(country, rest is [var region, ..] ? region : "none")];

    XElement Paragraph(FlowStyles style)
    {
        var isNormal = style.Id == FlowStyle.Normal;
        return new(Style + "style",
            new XAttribute(Style + "name", OdtName.Of(style.Id)),
            new XAttribute(Style + "display-name", isNormal ? "Default Paragraph Style" : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(style.Name)),
            new XAttribute(Style + "family", "paragraph"),
            isNormal ? null : new XAttribute(Style + "parent-style-name", OdtName.Of(FlowStyle.Normal)),
            style.IsHeading ? new XAttribute(Style + "next-style-name", OdtName.Of(FlowStyle.Normal)) : null,
            style.Level is { } level ? new XAttribute(Style + "default-outline-level", level + 1) : null,
            new XElement(Style + "paragraph-properties",
                new XAttribute(Format + "margin-top", look.Gap(style.Before)),
                new XAttribute(Format + "margin-bottom", look.Gap(style.After)),
                style.Hanging > 0
                    ? (XAttribute[])[new(Format + "margin-left", look.Distance(style.Hanging)), new(Format + "text-indent", look.Distance(-style.Hanging))]
                    : null,
                style.IsHeading ? (XAttribute[])[new(Format + "keep-with-next", "always"), new(Format + "keep-together", "always")] : null,
                style.HasRule ? (XAttribute[])[new(Format + "border-bottom", $"0.5pt solid #{FlowStyles.Rule}"), new(Format + "padding-bottom", "2pt")] : null,
                style.HasDates
                    ? new XElement(Style + "tab-stops", new XElement(Style + "tab-stop", new XAttribute(Style + "position", look.Line), new XAttribute(Style + "type", "right")))
                    : null),
            new XElement(Style + "text-properties",
                style.IsHeading ? look.Family(look.Look.Headings) : null,
                style.Size != 1 ? look.Letters(style.Size) : null,
                style.IsHeading && style.IsBold ? OdtLook.Bold() : null,
                (style.HasAccent ? look.Look.Accent : style.Color is { } color ? $"#{color}" : null) is { } ink ? new XAttribute(Format + "color", ink) : null));
    }

    IEnumerable<XElement> Characters() =>
    [
        Character(FlowStyle.Strong, "Strong Emphasis", OdtLook.Bold()),
        Character(FlowStyle.Emphasis, "Emphasis", OdtLook.Italic()),
        Character(FlowStyle.Hyperlink, "Internet Link", new XAttribute(Format + "color", look.Look.Accent), Underline("none")),
        // Names are read as names, whether they lead somewhere or not.
        Character(FlowStyle.ItemLink, "Entry Link", Underline("solid"), new XAttribute(Style + "text-underline-color", $"#{FlowStyles.Rule}")),
        Character(FlowStyle.Period, "Entry Period", look.Family(look.Look.Text), look.Letters(1), OdtLook.Bold(false), new XAttribute(Format + "color", $"#{FlowStyles.Muted}")),
        Character(FlowStyle.Separator, "Separator", new XAttribute(Format + "color", $"#{FlowStyles.Separator}")),
    ];

    static XAttribute Underline(string style) => new(Style + "text-underline-style", style);

    static XElement Character(string id, string name, params object[] properties) => new(Style + "style",
        new XAttribute(Style + "name", OdtName.Of(id)), new XAttribute(Style + "display-name", name), new XAttribute(Style + "family", "text"),
        new XElement(Style + "text-properties", properties));

    XElement List(string name) => new(Text + "list-style",
        new XAttribute(Style + "name", name),
        Enumerable.Range(0, FlowList.DeepestLevel + 1).Select(level => new XElement(
            Text + (name == Bullets ? "list-level-style-bullet" : "list-level-style-number"),
            new XAttribute(Text + "level", level + 1),
            name == Bullets
                ? new XAttribute(Text + "bullet-char", FlowStyles.Bullets[level % FlowStyles.Bullets.Count])
                : (object)(XAttribute[])[new(Style + "num-format", "1"), new(Style + "num-suffix", ".")],
            new XElement(Style + "list-level-properties",
                new XAttribute(Text + "list-level-position-and-space-mode", "label-alignment"),
                new XElement(Style + "list-level-label-alignment",
                    new XAttribute(Text + "label-followed-by", "listtab"),
                    new XAttribute(Text + "list-tab-stop-position", look.Distance(FlowStyles.ListIndent * (level + 1))),
                    new XAttribute(Format + "text-indent", look.Distance(-FlowStyles.ListIndent)),
                    new XAttribute(Format + "margin-left", look.Distance(FlowStyles.ListIndent * (level + 1))))),
            name == Bullets ? new XElement(Style + "text-properties", new XAttribute(Format + "color", look.Look.Accent)) : null)));

    /// <summary>The foot stands in the lower half of the margin, so that the text ends where the margin begins.</summary>
    XElement PageLayout(string name, bool hasFooter) => new(Style + "page-layout",
        new XAttribute(Style + "name", name),
        new XElement(Style + "page-layout-properties",
            new XAttribute(Format + "page-width", OdtLook.Millimeters(look.Page.Width)),
            new XAttribute(Format + "page-height", OdtLook.Millimeters(look.Page.Height)),
            new XAttribute(Style + "print-orientation", "portrait"),
            new XAttribute(Style + "writing-mode", look.Language.RightToLeft ? "rl-tb" : "lr-tb"),
            new[] { "top", "left", "right" }.Select(side => new XAttribute(Format + $"margin-{side}", OdtLook.Millimeters(look.Look.Margin))),
            new XAttribute(Format + "margin-bottom", OdtLook.Millimeters(hasFooter ? look.Look.Margin / 2 : look.Look.Margin))),
        hasFooter
            ? new XElement(Style + "footer-style", new XElement(Style + "header-footer-properties",
                new XAttribute(Svg + "height", OdtLook.Millimeters(look.Look.Margin / 2)), new XAttribute(Style + "dynamic-spacing", "false"),
                new XAttribute(Format + "margin-top", OdtLook.Millimeters(look.Look.Margin / 4))))
            : null);

    IEnumerable<XElement> Pages(ResumeDocument document)
    {
        // "auto" means: not on a single page, which here only the first page can stand for.
        var onFirst = look.Look.PageNumbers == "always";
        var onOthers = look.Look.PageNumbers != "never";
        yield return MasterPage(Page, onOthers, document);
        yield return MasterPage(FirstPage, onFirst, document, new XAttribute(Style + "next-style-name", Page));
    }

    static XElement MasterPage(string name, bool hasFooter, ResumeDocument document, XAttribute? next = null) => new(Style + "master-page",
        new XAttribute(Style + "name", name), new XAttribute(Style + "display-name", name.Replace("_20_", " ", StringComparison.Ordinal)),
        new XAttribute(Style + "page-layout-name", hasFooter ? "page" : "page-without-footer"), next,
        hasFooter ? new XElement(Style + "footer", Foot(document)) : null);

    static XElement Foot(ResumeDocument document) => new(Text + "p",
        new XAttribute(Text + "style-name", OdtName.Of(FlowStyle.Footer)),
        OdtText.Letters(document.Header.Name), new XElement(Text + "tab"),
        PageWords.Parts(document.Words).Select(part => part switch
        {
            PageWords.Number => [new XElement(Text + "page-number", new XAttribute(Text + "select-page", "current"), 1)],
            PageWords.Count => [new XElement(Text + "page-count", 1)],
            _ => OdtText.Letters(part),
        }));
}
