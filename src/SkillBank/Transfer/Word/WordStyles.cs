using System.Globalization;
using System.Xml.Linq;
using SkillBank.Transfer.Outline;
using SkillBank.Transfer.Reading;

namespace SkillBank.Transfer.Word;

/// <summary>The styles of a document: which are headings, how large and how bold their text is.</summary>
sealed class WordStyles
{
    /// <summary>Styles that follow each other are followed so far; a hostile file makes them a ring.</summary>
    const int MostAncestors = 10;

    readonly Dictionary<string, XElement> _styles;
    readonly Dictionary<string, WordStyle> _known = [];

    public WordStyles(XElement? sheet)
    {
        _styles = sheet.All("style").Where(style => WordImporter.Attribute(style, "styleId") is not null).DistinctBy(style => WordImporter.Attribute(style, "styleId")).ToDictionary(style => WordImporter.Attribute(style, "styleId")!);
        BaseSize = SizeOf(sheet.At("docDefaults", "rPrDefault", "rPr")) ?? 11;
        if (_styles.Values.FirstOrDefault(style => WordImporter.Attribute(style, "default") == "1" && WordImporter.Attribute(style, "type") == "paragraph") is { } normal) BaseSize = SizeOf(normal.Child("rPr")) ?? BaseSize;
    }

    /// <summary>The size of text that says no other, in points.</summary>
    public double BaseSize { get; }

    /// <summary>A style with what it has from those that it is made of.</summary>
    public WordStyle Find(string? id)
    {
        if (id is null) return new(0, null, null, null, HasGap: false);
        if (_known.TryGetValue(id, out var known)) return known;
        var (level, isBold, size, numbering, hasGap) = (0, (bool?)null, (double?)null, (XElement?)null, false);
        var next = id;
        for (var depth = 0; next is not null && depth < MostAncestors && _styles.TryGetValue(next, out var style); depth++)
        {
            var (text, paragraph) = (style.Child("rPr"), style.Child("pPr"));
            if (level == 0) level = LevelOf(next, WordImporter.Attribute(style.Child("name"), "val"), WordImporter.Attribute(paragraph.Child("outlineLvl"), "val"));
            isBold ??= text.Child("b") is { } bold ? WordImporter.Attribute(bold, "val") is not ("0" or "false") : null;
            size ??= SizeOf(text);
            numbering ??= paragraph.Child("numPr");
            hasGap |= WordImporter.Attribute(paragraph.Child("spacing"), "before") is { Length: > 2 };
            next = WordImporter.Attribute(style.Child("basedOn"), "val");
        }
        if (level == 0) level = LevelOf(id, null, null);
        return _known[id] = new(level, isBold, size, numbering, hasGap);
    }

    /// <summary>Sizes in relation to that of most text.</summary>
    public static IReadOnlyList<OutlineLine> Sized(IReadOnlyList<OutlineLine> lines)
    {
        if (lines.Count == 0) return lines;
        var usual = lines.GroupBy(line => line.Size).MaxBy(group => group.Sum(line => line.Text.Length))!.Key;
        return [.. lines.Select(line => line with { Size = usual > 0 ? line.Size / usual : 1 })];
    }

    static double? SizeOf(XElement? look) => double.TryParse(WordImporter.Attribute(look.Child("sz"), "val"), NumberStyles.Float, CultureInfo.InvariantCulture, out var half) ? half / 2 : null;

    static int LevelOf(string id, string? name, string? outline)
    {
        foreach (var word in new[] { name, id }.OfType<string>().Select(word => word.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant()))
            if (word is "title") return 1;
            else if (word.Length > 7 && word.StartsWith("heading", StringComparison.Ordinal) && word[7] is >= '1' and <= '6') return word[7] - '0';
        return outline is [>= '0' and <= '5'] ? outline[0] - '0' + 1 : 0;
    }
}

/// <summary>What of a style tells what its paragraphs are.</summary>
/// <param name="Level">The level of a heading; 0 for none.</param>
/// <param name="IsBold">Whether it is bold; null when it does not say.</param>
/// <param name="Size">In points; null when it does not say.</param>
/// <param name="Numbering">The list that it belongs to; null for none.</param>
/// <param name="HasGap">Whether there is room above.</param>
readonly record struct WordStyle(int Level, bool? IsBold, double? Size, XElement? Numbering, bool HasGap);
