using System.Globalization;
using SkillBank.Documents.Document;

namespace SkillBank.Documents.Writers.Word;

/// <summary>A look in the units of word processing: twentieths of a point for lengths, halves of a point for letters.</summary>
sealed class DocxLook(DocumentLook look, Paper paper)
{
    const decimal TwipsPerMillimeter = 1440 / 25.4m;

    public DocumentLook Look => look;

    /// <summary>The color of what stands out, as six hexadecimal digits.</summary>
    public string Accent { get; } = look.Accent.TrimStart('#').ToUpperInvariant();

    public (int Width, int Height) Page { get; } = paper == Paper.Letter ? (12240, 15840) : (11906, 16838);

    public int Margin { get; } = (int)Math.Round(look.Margin * TwipsPerMillimeter);

    /// <summary>The length of a line.</summary>
    public int Line => Page.Width - 2 * Margin;

    /// <summary>A size of letters, as a multiple of the text's.</summary>
    public string Letters(decimal times) => Math.Round(look.Size * times * 2).ToString(CultureInfo.InvariantCulture);

    /// <summary>The height of lines, in 240ths of what their letters ask for, which is about 1.25 times their size.</summary>
    public string LineHeight { get; } = Math.Round(look.LineHeight / 1.28m * 240).ToString(CultureInfo.InvariantCulture);

    /// <summary>A distance between paragraphs, as a multiple of the text's size.</summary>
    public string Gap(decimal times) => Distance(times * look.Density);

    /// <summary>A distance, as a multiple of the text's size.</summary>
    public string Distance(decimal times) => Math.Round(look.Size * times * 20).ToString(CultureInfo.InvariantCulture);
}
