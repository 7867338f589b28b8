using System.Xml.Linq;
using SkillBank.Documents.Document;
using static SkillBank.Documents.Writers.OpenDocument.OdtName;

namespace SkillBank.Documents.Writers.OpenDocument;

/// <summary>The portrait, at the end of the first lines.</summary>
/// <param name="File">Its name in the package.</param>
/// <param name="MediaType">What kind of picture it is.</param>
/// <param name="Content">The picture.</param>
/// <param name="Frame">What stands in the first paragraph.</param>
/// <param name="Style">The automatic style of the frame.</param>
sealed record OdtPortrait(string File, string MediaType, ReadOnlyMemory<byte> Content, XElement Frame, XElement Style)
{
    /// <summary>The portrait of a document; null without one, and for one that is no picture.</summary>
    public static OdtPortrait? Of(DocumentHeader header, bool rightToLeft)
    {
        if (header.Photo is not { } photo || PortraitSize.Of(photo) is not { } size)
            return null;
        var (file, type) = photo.Kind == PhotoKind.Png ? ("Pictures/portrait.png", "image/png") : ("Pictures/portrait.jpg", "image/jpeg");
        return new(file, type, photo.Bytes,
            new(Draw + "frame",
                new XAttribute(Draw + "style-name", "portrait"), new XAttribute(Draw + "name", "Portrait"), new XAttribute(Text + "anchor-type", "paragraph"),
                new XAttribute(Svg + "width", OdtLook.Millimeters(size.Width)), new XAttribute(Svg + "height", OdtLook.Millimeters(size.Height)),
                new XElement(Draw + "image",
                    new XAttribute(Link + "href", file), new XAttribute(Link + "type", "simple"), new XAttribute(Link + "show", "embed"), new XAttribute(Link + "actuate", "onLoad")),
                new XElement(Svg + "title", header.Name.Length > 0 ? header.Name : "Portrait")),
            new(OdtName.Style + "style",
                new XAttribute(OdtName.Style + "name", "portrait"), new XAttribute(OdtName.Style + "family", "graphic"),
                new XElement(OdtName.Style + "graphic-properties",
                    new XAttribute(OdtName.Style + "vertical-pos", "top"), new XAttribute(OdtName.Style + "vertical-rel", "paragraph"),
                    new XAttribute(OdtName.Style + "horizontal-pos", rightToLeft ? "left" : "right"), new XAttribute(OdtName.Style + "horizontal-rel", "page-content"),
                    new XAttribute(OdtName.Style + "wrap", "parallel"), new XAttribute(OdtName.Style + "number-wrapped-paragraphs", "no-limit"),
                    new XAttribute(Format + (rightToLeft ? "margin-right" : "margin-left"), "5mm"), new XAttribute(Format + "margin-bottom", "3mm"))));
    }
}
