using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using SkillBank.Documents.Document;
using SkillBank.Documents.Writers.Flow;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SkillBank.Documents.Writers.Word;

/// <summary>The page: its paper, its margins, and the line at its foot with the name and the number.</summary>
static class DocxPage
{
    const string FooterId = "footer";
    const string EmptyId = "footer-first";

    /// <summary>Makes the foot and gives the properties of the only section.</summary>
    public static W.SectionProperties Of(MainDocumentPart main, ResumeDocument document, DocxLook look, FlowLanguage language)
    {
        var section = new W.SectionProperties();
        // "auto" means: not on a single page, which here only the first page can stand for.
        var onFirst = look.Look.PageNumbers == "always";
        if (look.Look.PageNumbers != "never")
        {
            main.AddNewPart<FooterPart>(FooterId).Footer = new(Line(document, language));
            section.AppendChild(new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = FooterId });
            if (!onFirst)
            {
                main.AddNewPart<FooterPart>(EmptyId).Footer = new(Empty());
                section.AppendChild(new W.FooterReference { Type = W.HeaderFooterValues.First, Id = EmptyId });
            }
        }

        section.AppendChild(new W.PageSize { Width = (uint)look.Page.Width, Height = (uint)look.Page.Height });
        section.AppendChild(new W.PageMargin
        {
            Top = look.Margin, Bottom = look.Margin, Left = (uint)look.Margin, Right = (uint)look.Margin, Header = (uint)look.Margin / 2, Footer = (uint)look.Margin / 2, Gutter = 0,
        });
        if (!onFirst)
            section.AppendChild(new W.TitlePage());
        if (language.RightToLeft)
            section.AppendChild(new W.BiDi());
        return section;
    }

    static W.Paragraph Line(ResumeDocument document, FlowLanguage language)
    {
        var line = Empty();
        if (language.RightToLeft)
            line.ParagraphProperties!.BiDi = new();
        var text = new DocxText(null!, language.RightToLeft);
        text.Add(line, document.Header.Name);
        DocxText.AddTab(line);
        foreach (var part in PageWords.Parts(document.Words))
        {
            if (part is PageWords.Number or PageWords.Count)
                line.AppendChild(new W.SimpleField(new W.Run(new W.Text("1"))) { Instruction = part == PageWords.Number ? " PAGE " : " NUMPAGES " });
            else
                text.Add(line, part);
        }

        return line;
    }

    static W.Paragraph Empty() => new(new W.ParagraphProperties { ParagraphStyleId = new() { Val = FlowStyle.Footer } });
}
