using System.Xml;
using System.Xml.Linq;

namespace SkillBank.Transfer.Reading;

/// <summary>Reads XML of strangers: no document type, no entity of theirs, nothing fetched, bounded in length and depth. Names are told by their last part: prefixes differ from program to program.</summary>
static class XmlTree
{
    const int MaxCharacters = 8 * 1024 * 1024;

    const int MaxDepth = 100;

    static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxCharacters, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true,
    };

    static readonly Mark Taken = new();

    /// <exception cref="ImportException">It is no XML, or more than may be.</exception>
    public static XElement Read(ReadOnlyMemory<byte> file)
    {
        var text = FileText.ToUtf8(file).ToArray();
        try
        {
            Require(text);
            using var reader = XmlReader.Create(new MemoryStream(text), Settings);
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Root ?? throw new ImportException("The file is empty.");
        }
        catch (XmlException e)
        {
            throw new ImportException(e.Message.Contains("DTD", StringComparison.Ordinal) ? "The file has a document type, which could ask for anything; it is not read." : "The XML is damaged here.", Math.Max(1, e.LineNumber), Math.Max(1, e.LinePosition));
        }
    }

    /// <summary>The name of the first element; null when it is no XML.</summary>
    public static string? RootOf(ReadOnlyMemory<byte> file)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(FileText.ToUtf8(file).ToArray()), Settings);
            return reader.MoveToContent() == XmlNodeType.Element ? reader.LocalName : null;
        }
        catch (Exception e) when (e is XmlException or ImportException)
        {
            return null;
        }
    }

    /// <summary>The first child of that name; null when there is none.</summary>
    public static XElement? Child(this XElement? parent, string name) => parent?.Elements().FirstOrDefault(element => element.Name.LocalName == name);

    /// <summary>The element at the end of a path of children; null when there is none.</summary>
    public static XElement? At(this XElement? parent, params ReadOnlySpan<string> path)
    {
        foreach (var name in path) parent = parent.Child(name);
        return parent;
    }

    /// <summary>The children of that name.</summary>
    public static IEnumerable<XElement> All(this XElement? parent, string name) => parent?.Elements().Where(element => element.Name.LocalName == name) ?? [];

    /// <summary>The text at the end of a path, which is read by that; null for none and for a blank one.</summary>
    public static string? Text(this XElement? parent, params ReadOnlySpan<string> path) => parent.At(path)?.Take() is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    /// <summary>The text of an element and all within it, which is read by that.</summary>
    public static string Take(this XElement element)
    {
        foreach (var part in element.DescendantsAndSelf())
            if (part.Annotation<Mark>() is null) part.AddAnnotation(Taken);
        return element.Value;
    }

    /// <summary>The innermost elements with a text that nothing has read.</summary>
    public static IEnumerable<XElement> Unread(this XElement element) =>
        element.DescendantsAndSelf().Where(part => !part.HasElements && part.Annotation<Mark>() is null && !string.IsNullOrWhiteSpace(part.Value)).ToList();

    /// <summary>The line, from 1; null when it is not known.</summary>
    public static int? Line(this XElement element) => ((IXmlLineInfo)element).HasLineInfo() ? ((IXmlLineInfo)element).LineNumber : null;

    static void Require(byte[] text)
    {
        using var reader = XmlReader.Create(new MemoryStream(text), Settings);
        while (reader.Read())
            if (reader.Depth > MaxDepth) throw new ImportException($"It nests more than {MaxDepth} deep, which no resume does.");
    }

    /// <summary>Marks what has been read.</summary>
    sealed class Mark;
}
