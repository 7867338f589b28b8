using System.Xml.Linq;
using SkillBank.Transfer.Outline;
using SkillBank.Transfer.Reading;

namespace SkillBank.Transfer.Word;

/// <summary>Reads a resume as a Word document (DOCX), whatever program wrote it: paragraphs with their styles, lists, tabs, tables, links.</summary>
public sealed class WordImporter : IImporter
{
    /// <summary>The importer's slug.</summary>
    public const string Format = "docx";

    const string Document = "word/document.xml", Relations = "word/_rels/document.xml.rels", Styles = "word/styles.xml";

    /// <inheritdoc/>
    public string Slug => Format;

    /// <inheritdoc/>
    public string Title => "Word document";

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file) => ZipFiles.IsZip(file.Span) && ZipFiles.NamesOf(file.Bytes).Contains(Document);

    /// <inheritdoc/>
    public ImportedBank Read(SourceFile file)
    {
        var parts = ZipFiles.Unpack(file.Bytes, name => name is Document or Relations or Styles).DistinctBy(part => part.Name).ToDictionary(part => part.Name, part => part.Content);
        if (!parts.TryGetValue(Document, out var document)) throw new ImportException("The file is no Word document: its text is missing.");
        var links = parts.TryGetValue(Relations, out var relations)
            ? XmlTree.Read(relations).Elements().Where(relation => Attribute(relation, "Id") is not null).DistinctBy(relation => Attribute(relation, "Id")).ToDictionary(relation => Attribute(relation, "Id")!, relation => Attribute(relation, "Target") ?? "")
            : [];
        var styles = parts.TryGetValue(Styles, out var sheet) ? new WordStyles(XmlTree.Read(sheet)) : new WordStyles(null);
        var lines = XmlTree.Read(document).Child("body")?.Descendants().Where(element => element.Name.LocalName == "p" && !IsInTextBoxTwin(element)).Select(paragraph => LineOf(paragraph, styles, links)).Where(line => line.Text.Length > 0).ToList() ?? [];
        return OutlineReader.Read(WordStyles.Sized(lines), Format);
    }

    /// <summary>Text boxes are there twice, once for old programs.</summary>
    static bool IsInTextBoxTwin(XElement paragraph) => paragraph.Ancestors().Any(ancestor => ancestor.Name.LocalName == "Fallback");

    static OutlineLine LineOf(XElement paragraph, WordStyles styles, Dictionary<string, string> links)
    {
        var properties = paragraph.Child("pPr");
        var style = styles.Find(Attribute(properties.Child("pStyle"), "val"));
        List<(string Text, bool IsBold, double Size, string? Link)> runs = [];
        foreach (var run in paragraph.Descendants().Where(element => element.Name.LocalName == "r" && element.Ancestors().First(ancestor => ancestor.Name.LocalName == "p") == paragraph))
        {
            var look = run.Child("rPr");
            var text = string.Concat(run.Elements().Select(part => part.Name.LocalName switch { "t" => part.Value, "tab" => "\t", "br" or "cr" => "\n", "noBreakHyphen" => "-", _ => "" }));
            if (text.Length == 0) continue;
            var isBold = look.Child("b") is { } bold ? Attribute(bold, "val") is not ("0" or "false") : styles.Find(Attribute(look.Child("rStyle"), "val")).IsBold ?? style.IsBold ?? false;
            var size = double.TryParse(Attribute(look.Child("sz"), "val"), System.Globalization.CultureInfo.InvariantCulture, out var half) ? half / 2 : style.Size ?? styles.BaseSize;
            var link = run.Parent is { } parent && parent.Name.LocalName == "hyperlink" && Attribute(parent, "id") is { } id ? links.GetValueOrDefault(id) : null;
            runs.Add((text, isBold, size, link));
        }
        var words = string.Concat(runs.Select(run => run.Text)).Replace('\n', '\t').Trim();
        var boldLength = runs.TakeWhile(run => run.IsBold || string.IsNullOrWhiteSpace(run.Text)).Sum(run => run.Text.Length);
        var numbering = properties.Child("numPr") ?? style.Numbering;
        var isBullet = numbering is not null && Attribute(numbering.Child("numId"), "val") != "0" && style.Level == 0;
        return new(words)
        {
            Level = style.Level, Size = runs.Count == 0 ? styles.BaseSize : runs.Max(run => run.Size), IsBold = runs.Count > 0 && runs.TrueForAll(run => run.IsBold || string.IsNullOrWhiteSpace(run.Text)),
            BoldLength = Math.Min(boldLength, words.Length), Bullet = isBullet ? 1 + Math.Clamp(int.TryParse(Attribute(numbering.Child("ilvl"), "val"), out var level) ? level : 0, 0, 5) : 0,
            Links = [.. runs.Select(run => run.Link).OfType<string>().Where(link => link.Length > 0).Distinct()], IsAfterGap = style.HasGap || Attribute(properties.Child("spacing"), "before") is { Length: > 2 },
        };
    }

    /// <summary>An attribute by its last name, whatever its prefix.</summary>
    internal static string? Attribute(XElement? element, string name) => element?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value;
}
