using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using SkillBank.Documents.Document;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SkillBank.Documents.Writers.Word;

/// <summary>Text within a paragraph: runs of one direction and one look, and links.</summary>
/// <param name="part">What the links belong to.</param>
/// <param name="rightToLeft">Whether the paragraphs are written from right to left.</param>
sealed class DocxText(OpenXmlPart part, bool rightToLeft)
{
    readonly Dictionary<string, string> _links = [];

    /// <summary>Adds text to a paragraph or to a link.</summary>
    public void Add(OpenXmlElement into, string text, RunLook look = default)
    {
        foreach (var (piece, fromTheRight) in DirectionalText.Pieces(text, rightToLeft))
        {
            var run = new W.Run();
            if (look.Properties(fromTheRight) is { } properties)
                run.RunProperties = properties;
            run.AppendChild(new W.Text(piece) { Space = SpaceProcessingModeValues.Preserve });
            into.AppendChild(run);
        }
    }

    /// <summary>Adds text that leads somewhere.</summary>
    public void AddLink(OpenXmlElement into, string text, string? url, RunLook look = default) =>
        Add(Linked(into, url), text, url is not null && look.Style is null ? look with { Style = DocxStyle.Hyperlink } : look);

    /// <summary>Adds rich text.</summary>
    public void Add(OpenXmlElement into, IReadOnlyList<RichSpan> spans, RunLook look = default)
    {
        foreach (var span in spans)
        {
            switch (span)
            {
                case RichPlain plain:
                    Add(into, plain.Text, look);
                    break;
                case RichBreak:
                    into.AppendChild(new W.Run(new W.Break()));
                    break;
                case RichEmphasis { Emphasis: Emphasis.Strong } strong:
                    Add(into, strong.Spans, look with { IsBold = true });
                    break;
                case RichEmphasis italic:
                    Add(into, italic.Spans, look with { IsItalic = true });
                    break;
                case RichLink link:
                    Add(Linked(into, link.Url), link.Spans, look with { Style = DocxStyle.Hyperlink });
                    break;
            }
        }
    }

    /// <summary>Goes to the next tab stop.</summary>
    public static void AddTab(OpenXmlElement into) => into.AppendChild(new W.Run(new W.TabChar()));

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
