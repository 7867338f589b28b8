using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SkillBank.Documents.Writers.Word;

/// <summary>How a run differs from its paragraph.</summary>
/// <param name="Style">A style of characters.</param>
/// <param name="IsBold">Whether it is bold.</param>
/// <param name="IsItalic">Whether it is italic.</param>
readonly record struct RunLook(string? Style = null, bool IsBold = false, bool IsItalic = false)
{
    /// <summary>The same as properties; null when it does not differ.</summary>
    public W.RunProperties? Properties(bool fromTheRight)
    {
        if (this == default && !fromTheRight)
            return null;
        var style = Style ?? (IsBold ? DocxStyle.Strong : IsItalic ? DocxStyle.Emphasis : null);
        var properties = new W.RunProperties();
        if (style is not null)
            properties.RunStyle = new() { Val = style };
        if (IsBold && style != DocxStyle.Strong)
        {
            properties.Bold = new();
            properties.BoldComplexScript = new();
        }

        if (IsItalic && style != DocxStyle.Emphasis)
        {
            properties.Italic = new();
            properties.ItalicComplexScript = new();
        }

        if (fromTheRight)
            properties.RightToLeftText = new();
        return properties;
    }
}
