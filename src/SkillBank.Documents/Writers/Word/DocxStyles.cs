using DocumentFormat.OpenXml;
using SkillBank.Documents.Writers.Flow;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SkillBank.Documents.Writers.Word;

/// <summary>Makes the styles: everything about the look stands here, so that who receives the file can change it in one place.</summary>
sealed class DocxStyles
{
    readonly DocxLook _look;
    readonly W.Styles _styles = new();

    DocxStyles(DocxLook look) => _look = look;

    /// <summary>All styles, with the language of the text and the families of its letters.</summary>
    public static W.Styles Of(DocxLook look, FlowLanguage language)
    {
        var styles = new DocxStyles(look);
        styles._styles.AppendChild(new W.DocDefaults(
            new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle(
                FontsOf(look.Look.Text, language),
                new W.Color { Val = FlowStyles.Ink },
                new W.FontSize { Val = look.Letters(1) },
                new W.FontSizeComplexScript { Val = look.Letters(1) },
                TagsOf(language))),
            new W.ParagraphPropertiesDefault(new W.ParagraphPropertiesBaseStyle(
                new W.WidowControl(),
                new W.SpacingBetweenLines { After = "0", Line = look.LineHeight, LineRule = W.LineSpacingRuleValues.Auto }))));
        styles.AddParagraphs(FontsOf(look.Look.Headings, language));
        styles.AddCharacters(FontsOf(look.Look.Text, language));
        return styles._styles;
    }

    /// <summary>The language of each kind of letters.</summary>
    public static W.Languages TagsOf(FlowLanguage language) => new()
    {
        Val = language.Tags.Latin,
        EastAsia = language.Tags.EastAsian is { } eastAsian ? new(eastAsian) : null,
        Bidi = language.Tags.ComplexScript is { } complex ? new(complex) : null,
    };

    void AddParagraphs(W.RunFonts headings)
    {
        foreach (var style in FlowStyles.Paragraphs)
        {
            var written = Paragraph(style);
            if (style.IsHeading)
                Heading(written, style, headings);
            var properties = written.StyleParagraphProperties!;
            if (style.HasRule)
                properties.ParagraphBorders = new(new W.BottomBorder { Val = W.BorderValues.Single, Color = FlowStyles.Rule, Size = 4, Space = 2 });
            if (style.HasDates)
                properties.Tabs = new(new W.TabStop { Val = W.TabStopValues.Right, Position = _look.Line });
            if (style.Hanging > 0)
                properties.Indentation = new() { Left = _look.Distance(style.Hanging), Hanging = _look.Distance(style.Hanging) };
            if (style.Id is FlowStyle.ListBullet or FlowStyle.ListNumber)
                properties.NumberingProperties = new() { NumberingId = new() { Val = style.Id == FlowStyle.ListBullet ? DocxNumbering.Bullets : DocxNumbering.Numbers } };
        }
    }

    void AddCharacters(W.RunFonts text)
    {
        Add(W.StyleValues.Character, "DefaultParagraphFont", "Default Paragraph Font", based: null).Default = true;
        Character(FlowStyle.Strong, "Strong").StyleRunProperties = new() { Bold = new(), BoldComplexScript = new() };
        Character(FlowStyle.Emphasis, "Emphasis").StyleRunProperties = new() { Italic = new(), ItalicComplexScript = new() };
        Character(FlowStyle.Hyperlink, "Hyperlink").StyleRunProperties = new() { Color = new() { Val = _look.Accent } };
        // Names are read as names, whether they lead somewhere or not.
        Character(FlowStyle.ItemLink, "Entry Link", own: true).StyleRunProperties = new() { Underline = new() { Val = W.UnderlineValues.Single, Color = FlowStyles.Rule } };
        Character(FlowStyle.Period, "Entry Period", own: true).StyleRunProperties = new()
        {
            RunFonts = text,
            Bold = new() { Val = false },
            BoldComplexScript = new() { Val = false },
            Color = new() { Val = FlowStyles.Muted },
            FontSize = new() { Val = _look.Letters(1) },
            FontSizeComplexScript = new() { Val = _look.Letters(1) },
        };
        Character(FlowStyle.Separator, "Separator", own: true).StyleRunProperties = new() { Color = new() { Val = FlowStyles.Separator } };
    }

    static void Heading(W.Style written, FlowStyles style, W.RunFonts fonts)
    {
        written.InsertAfter(new W.NextParagraphStyle { Val = FlowStyle.Normal }, written.GetFirstChild<W.BasedOn>());
        var properties = written.StyleParagraphProperties!;
        properties.KeepNext = new();
        properties.KeepLines = new();
        if (style.Level is { } level)
            properties.OutlineLevel = new() { Val = level };
        var letters = written.StyleRunProperties!;
        letters.RunFonts = (W.RunFonts)fonts.CloneNode(deep: true);
        if (style.IsBold)
            (letters.Bold, letters.BoldComplexScript) = (new(), new());
    }

    W.Style Paragraph(FlowStyles style)
    {
        var isNormal = style.Id == FlowStyle.Normal;
        var written = Add(W.StyleValues.Paragraph, style.Id, style.Name, isNormal ? null : FlowStyle.Normal, style.IsOwn);
        if (isNormal)
            written.Default = true;
        written.StyleParagraphProperties = new() { SpacingBetweenLines = new() { Before = _look.Gap(style.Before), After = _look.Gap(style.After) } };
        written.StyleRunProperties = new();
        if ((style.HasAccent ? _look.Accent : style.Color) is { } color)
            written.StyleRunProperties.Color = new() { Val = color };
        if (style.Size != 1)
        {
            written.StyleRunProperties.FontSize = new() { Val = _look.Letters(style.Size) };
            written.StyleRunProperties.FontSizeComplexScript = new() { Val = _look.Letters(style.Size) };
        }

        return written;
    }

    W.Style Character(string id, string name, bool own = false) => Add(W.StyleValues.Character, id, name, "DefaultParagraphFont", own);

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

    static W.RunFonts FontsOf(Typeface family, FlowLanguage language) => new()
    {
        Ascii = family.Name, HighAnsi = family.Name, ComplexScript = language.ComplexScriptFont, EastAsia = language.EastAsianFont,
    };
}
