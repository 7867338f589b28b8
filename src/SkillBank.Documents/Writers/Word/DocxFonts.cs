using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SkillBank.Documents.Writers.Word;

/// <summary>The families of a document, and which installed one comes nearest where theirs is not.</summary>
static class DocxFonts
{
    /// <summary>The whole part.</summary>
    public static W.Fonts Of(DocumentLook look)
    {
        var fonts = new W.Fonts();
        foreach (var family in (Typeface[])[.. new[] { look.Text, look.Headings }.Distinct()])
            fonts.AppendChild(new W.Font(
                new W.AltName { Val = family.Substitute },
                new W.FontFamily { Val = family.IsSerif ? W.FontFamilyValues.Roman : W.FontFamilyValues.Swiss },
                new W.Pitch { Val = W.FontPitchValues.Variable }) { Name = family.Name });
        return fonts;
    }
}
