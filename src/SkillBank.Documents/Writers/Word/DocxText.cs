using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using SkillBank.Documents.Writers.Flow;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SkillBank.Documents.Writers.Word;

/// <summary>Text within a paragraph: runs of one direction and one look, and links.</summary>
/// <param name="part">What the links belong to.</param>
/// <param name="rightToLeft">Whether the paragraphs are written from right to left.</param>
sealed class DocxText(OpenXmlPart part, bool rightToLeft)
{
    readonly Dictionary<string, string> _links = [];

    /// <summary>Adds what stands in a paragraph. Neighbors that lead to one address are one link.</summary>
    public void Add(OpenXmlElement into, IReadOnlyList<FlowPiece> pieces)
    {
        string? followed = null;
        var link = into;
        foreach (var piece in pieces)
        {
            var url = (piece as FlowText)?.Url;
            if (url != followed)
                (followed, link) = (url, Linked(into, url));
            switch (piece)
            {
                case FlowText text:
                    Add(link, text.Text, text.Look);
                    break;
                case FlowTab:
                    AddTab(link);
                    break;
                case FlowBreak:
                    link.AppendChild(new W.Run(new W.Break()));
                    break;
            }
        }
    }

    /// <summary>Adds text to a paragraph or to a link.</summary>
    public void Add(OpenXmlElement into, string text, FlowLook look = default)
    {
        foreach (var (piece, fromTheRight) in DirectionalText.Pieces(text, rightToLeft))
        {
            var run = new W.Run();
            if (Properties(look, fromTheRight) is { } properties)
                run.RunProperties = properties;
            run.AppendChild(new W.Text(piece) { Space = SpaceProcessingModeValues.Preserve });
            into.AppendChild(run);
        }
    }

    /// <summary>Goes to the next tab stop.</summary>
    public static void AddTab(OpenXmlElement into) => into.AppendChild(new W.Run(new W.TabChar()));

    /// <summary>A look as properties; null when it does not differ from the paragraph's.</summary>
    static W.RunProperties? Properties(FlowLook look, bool fromTheRight)
    {
        if (look == default && !fromTheRight)
            return null;
        var style = look.Style ?? (look.IsBold ? FlowStyle.Strong : look.IsItalic ? FlowStyle.Emphasis : null);
        var properties = new W.RunProperties();
        if (style is not null)
            properties.RunStyle = new() { Val = style };
        if (look.IsBold && style != FlowStyle.Strong)
        {
            properties.Bold = new();
            properties.BoldComplexScript = new();
        }

        if (look.IsItalic && style != FlowStyle.Emphasis)
        {
            properties.Italic = new();
            properties.ItalicComplexScript = new();
        }

        if (fromTheRight)
            properties.RightToLeftText = new();
        return properties;
    }

    /// <summary>A link within an element; the element itself where there is no address that a package can hold.</summary>
    OpenXmlElement Linked(OpenXmlElement into, string? url) =>
        url is not null && Uri.TryCreate(url, UriKind.Absolute, out var uri) ? into.AppendChild(new W.Hyperlink { Id = IdOf(uri) }) : into;

    string IdOf(Uri uri)
    {
        if (_links.TryGetValue(uri.OriginalString, out var id))
            return id;
        id = FormattableString.Invariant($"link{_links.Count + 1}");
        part.AddHyperlinkRelationship(uri, isExternal: true, id);
        return _links[uri.OriginalString] = id;
    }
}
