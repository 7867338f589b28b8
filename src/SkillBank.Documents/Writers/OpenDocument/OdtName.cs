using System.Xml.Linq;
using SkillBank.Documents.Writers.Flow;

namespace SkillBank.Documents.Writers.OpenDocument;

/// <summary>The names of OpenDocument 1.3 (ISO/IEC 26300): its namespaces, and what its programs call the styles.</summary>
static class OdtName
{
    public static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    public static readonly XNamespace Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    public static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    public static readonly XNamespace Draw = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
    public static readonly XNamespace Format = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    public static readonly XNamespace Svg = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";
    public static readonly XNamespace Meta = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";
    public static readonly XNamespace Manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    public static readonly XNamespace Link = "http://www.w3.org/1999/xlink";
    public static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";

    /// <summary>The root of one of the package's files, with the prefixes that everybody uses.</summary>
    public static XElement Root(string name, params object[] content) => new(
        Office + name,
        new XAttribute(XNamespace.Xmlns + "office", Office),
        new XAttribute(XNamespace.Xmlns + "style", Style),
        new XAttribute(XNamespace.Xmlns + "text", Text),
        new XAttribute(XNamespace.Xmlns + "draw", Draw),
        new XAttribute(XNamespace.Xmlns + "fo", Format),
        new XAttribute(XNamespace.Xmlns + "svg", Svg),
        new XAttribute(XNamespace.Xmlns + "meta", Meta),
        new XAttribute(XNamespace.Xmlns + "xlink", Link),
        new XAttribute(XNamespace.Xmlns + "dc", Dublin),
        new XAttribute(Office + "version", "1.3"),
        content);

    /// <summary>The name of a style: the one under which office programs know it, so that their outline and themes work with it.</summary>
    public static string Of(string style) => style switch
    {
        FlowStyle.Normal => "Standard",
        FlowStyle.Section => "Heading_20_1",
        FlowStyle.Item => "Heading_20_2",
        FlowStyle.Role => "Heading_20_3",
        FlowStyle.ListBullet => "List_20_Bullet",
        FlowStyle.ListNumber => "List_20_Number",
        FlowStyle.ListContinue => "List_20_Continue",
        FlowStyle.Strong => "Strong_20_Emphasis",
        FlowStyle.Hyperlink => "Internet_20_Link",
        _ => style,
    };
}
