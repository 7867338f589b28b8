using DocumentFormat.OpenXml;
using SkillBank.Documents.Writers.Flow;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SkillBank.Documents.Writers.Word;

/// <summary>Makes the styles: everything about the look stands here, so that who receives the file can change it in one place.</summary>
sealed class DocxStyles
{
    const string Ink = "1A1A1A";
    const string Muted = "595959";

    readonly DocxLook _look;
    readonly W.Styles _styles = new();

    DocxStyles(DocxLook look) => _look = look;

    /// <summary>All styles, with the language of the text and the families of its letters.</summary>
    public static W.Styles Of(DocxLook look, DocxLanguage language)
    {
        var styles = new DocxStyles(look);
        styles._styles.AppendChild(new W.DocDefaults(
            new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle(
                FontsOf(look.Look.Text, language),
                new W.Color { Val = Ink },
                new W.FontSize { Val = look.Letters(1) },
                new W.FontSizeComplexScript { Val = look.Letters(1) },
                language.Tags())),
            new W.ParagraphPropertiesDefault(new W.ParagraphPropertiesBaseStyle(
                new W.WidowControl(),
                new W.SpacingBetweenLines { After = "0", Line = look.LineHeight, LineRule = W.LineSpacingRuleValues.Auto }))));
        styles.AddParagraphs(FontsOf(look.Look.Headings, language));
        styles.AddCharacters(FontsOf(look.Look.Text, language));
        return styles._styles;
    }

    void AddParagraphs(W.RunFonts headings)
    {
        Paragraph(FlowStyle.Normal, "Normal", after: 0.3m).Default = true;
        Heading(FlowStyle.Title, "Title", headings, level: null, size: 2.3m, Ink, before: 0, after: 0.1m);
        Heading(FlowStyle.Subtitle, "Subtitle", headings, level: null, size: 1.15m, Muted, before: 0, after: 0.3m).StyleRunProperties!.Bold = null;
        Paragraph(FlowStyle.Contacts, "Contacts", after: 0.6m, Muted, own: true);
        var section = Heading(FlowStyle.Section, "heading 1", headings, level: 0, size: 1.15m, _look.Accent, before: 1.3m, after: 0.4m);
        section.StyleParagraphProperties!.ParagraphBorders = new(new W.BottomBorder
        {
            Val = W.BorderValues.Single, Color = "BFBFBF", Size = 4, Space = 2,
        });
        WithDates(Heading(FlowStyle.Item, "heading 2", headings, level: 1, size: 1.05m, Ink, before: 0.6m, after: 0.1m));
        WithDates(Heading(FlowStyle.Role, "heading 3", headings, level: 2, size: 1, Ink, before: 0.45m, after: 0.1m));
        Paragraph(FlowStyle.ItemDetails, "Entry Details", after: 0.2m, Muted, own: true);
        Paragraph(FlowStyle.Facts, "Entry Facts", after: 0.2m, Muted, own: true);
        Paragraph(FlowStyle.Pair, "Pair", after: 0.15m, own: true).StyleParagraphProperties!.Indentation =
            new() { Left = _look.Distance(1.2m), Hanging = _look.Distance(1.2m) };
        List(FlowStyle.ListBullet, "List Bullet", DocxNumbering.Bullets);
        List(FlowStyle.ListNumber, "List Number", DocxNumbering.Numbers);
        Paragraph(FlowStyle.ListContinue, "List Continue", after: 0.15m);
        WithDates(Paragraph(FlowStyle.Footer, "footer", after: 0, Muted, size: 0.85m));
    }

    void AddCharacters(W.RunFonts text)
    {
        Add(W.StyleValues.Character, "DefaultParagraphFont", "Default Paragraph Font", based: null).Default = true;
        Character(FlowStyle.Strong, "Strong").StyleRunProperties = new() { Bold = new(), BoldComplexScript = new() };
        Character(FlowStyle.Emphasis, "Emphasis").StyleRunProperties = new() { Italic = new(), ItalicComplexScript = new() };
        Character(FlowStyle.Hyperlink, "Hyperlink").StyleRunProperties = new() { Color = new() { Val = _look.Accent } };
        // Names are read as names, whether they lead somewhere or not.
        Character(FlowStyle.ItemLink, "Entry Link", own: true).StyleRunProperties = new() { Underline = new() { Val = W.UnderlineValues.Single, Color = "BFBFBF" } };
        Character(FlowStyle.Period, "Entry Period", own: true).StyleRunProperties = new()
        {
            RunFonts = text,
            Bold = new() { Val = false },
            BoldComplexScript = new() { Val = false },
            Color = new() { Val = Muted },
            FontSize = new() { Val = _look.Letters(1) },
            FontSizeComplexScript = new() { Val = _look.Letters(1) },
        };
        Character(FlowStyle.Separator, "Separator", own: true).StyleRunProperties = new() { Color = new() { Val = "8C8C8C" } };
    }

    W.Style Heading(string id, string name, W.RunFonts fonts, int? level, decimal size, string color, decimal before, decimal after)
    {
        var style = Paragraph(id, name, after, color, size, before);
        style.InsertAfter(new W.NextParagraphStyle { Val = FlowStyle.Normal }, style.GetFirstChild<W.BasedOn>());
        var properties = style.StyleParagraphProperties!;
        properties.KeepNext = new();
        properties.KeepLines = new();
        if (level is { } number)
            properties.OutlineLevel = new() { Val = number };
        var letters = style.StyleRunProperties!;
        letters.RunFonts = (W.RunFonts)fonts.CloneNode(deep: true);
        letters.Bold = new();
        letters.BoldComplexScript = new();
        return style;
    }

    void List(string id, string name, int number)
    {
        var properties = Paragraph(id, name, after: 0.15m).StyleParagraphProperties!;
        properties.NumberingProperties = new() { NumberingId = new() { Val = number } };
    }

    W.Style Paragraph(string id, string name, decimal after, string? color = null, decimal size = 1, decimal before = 0, bool own = false)
    {
        var style = Add(W.StyleValues.Paragraph, id, name, id == FlowStyle.Normal ? null : FlowStyle.Normal, own);
        style.StyleParagraphProperties = new() { SpacingBetweenLines = new() { Before = _look.Gap(before), After = _look.Gap(after) } };
        style.StyleRunProperties = new();
        if (color is not null)
            style.StyleRunProperties.Color = new() { Val = color };
        if (size != 1)
        {
            style.StyleRunProperties.FontSize = new() { Val = _look.Letters(size) };
            style.StyleRunProperties.FontSizeComplexScript = new() { Val = _look.Letters(size) };
        }

        return style;
    }

    W.Style Character(string id, string name, bool own = false) => Add(W.StyleValues.Character, id, name, "DefaultParagraphFont", own);

    /// <summary>Dates stand at the end of the line. In paragraphs from right to left that is the left.</summary>
    void WithDates(W.Style style) => style.StyleParagraphProperties!.Tabs = new(new W.TabStop { Val = W.TabStopValues.Right, Position = _look.Line });

    W.Style Add(W.StyleValues type, string id, string name, string? based, bool own = false)
    {
        var style = new W.Style { Type = type, StyleId = id, StyleName = new() { Val = name } };
        if (own)
            style.CustomStyle = true;
        if (based is not null)
            style.BasedOn = new() { Val = based };
        style.PrimaryStyle = new();
        return _styles.AppendChild(style);
    }

    static W.RunFonts FontsOf(Typeface family, DocxLanguage language) => new()
    {
        Ascii = family.Name, HighAnsi = family.Name, ComplexScript = language.ComplexScriptFont, EastAsia = language.EastAsianFont,
    };
}
