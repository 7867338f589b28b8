using System.Text.RegularExpressions;
using SkillBank.Documents.Reading;

namespace SkillBank.Transfer.Pdf;

/// <summary>What the structure of a page says about its text (ISO 32000-1, 14.8.4): which runs are one paragraph, one heading, one item of a list.</summary>
sealed partial class PdfTags
{
    /// <summary>A structure that leaves out more of the text than this is not one to go by.</summary>
    const double MostUntagged = 0.15;

    static readonly HashSet<string> Groups = ["Document", "DocumentFragment", "Part", "Art", "Sect", "Div", "BlockQuote", "Aside", "NonStruct", "Private", "Table", "THead", "TBody", "TFoot", "TR", "L", "TOC", "TOCI", "Index", "Form"];

    /// <summary>What holds either text itself or paragraphs of its own.</summary>
    static readonly HashSet<string> Boxes = ["LI", "LBody", "TD", "TH"];

    readonly IReadOnlyList<StructureTag> _tags;
    readonly bool[] _isGroup;

    PdfTags(IReadOnlyList<StructureTag> tags)
    {
        _tags = tags;
        // A tag stands after the one that holds it: from the end to the beginning, each is known when its holder is asked.
        var (paragraphs, others) = (new int[tags.Count], new bool[tags.Count]);
        for (var at = tags.Count - 1; at >= 0; at--)
        {
            if (ParentOf(at) is not { } parent) continue;
            paragraphs[parent] += paragraphs[at] + (tags[at].Role == "P" ? 1 : 0);
            others[parent] |= others[at] || tags[at].Role is "L" or "Table" || LevelOf(tags[at].Role) > 0;
        }
        _isGroup = [.. tags.Select((tag, at) => Groups.Contains(tag.Role) || (Boxes.Contains(tag.Role) && (others[at] || paragraphs[at] > (tag.Role == "LI" ? 1 : 0))))];
    }

    /// <summary>Whether a file marks its structure well enough to read it by that.</summary>
    public static bool AreIn(ReadPdf pdf)
    {
        if (!pdf.IsTagged) return false;
        var runs = pdf.Pages.SelectMany(page => page.Runs).Where(run => run.Text.Any(char.IsLetterOrDigit)).ToList();
        return runs.Where(run => run.Order is null).Sum(run => run.Text.Length) <= MostUntagged * runs.Sum(run => run.Text.Length);
    }

    /// <summary>The pieces of a page in the order of its structure.</summary>
    public static IReadOnlyList<TaggedText> Read(int number, ReadPage page)
    {
        var tags = new PdfTags(page.Tags);
        List<TaggedText> texts = [];
        List<TextRun> open = [];
        int? block = null;
        foreach (var run in page.Runs.Where(run => run.Order is not null).OrderBy(run => run.Order))
        {
            // Signs and numbers of lists say only that it is one. A space of its own belongs to what is before it.
            if (run.Tag is not { } tag || tag < 0 || tag >= page.Tags.Count || tags.IsLabel(tag)) continue;
            if (string.IsNullOrWhiteSpace(run.Text) && open.Count > 0)
            {
                open.Add(run);
                continue;
            }
            var next = tags.BlockOf(tag);
            if (block != next) Close();
            (block, open) = (next, [.. open, run]);
        }
        Close();
        return texts;

        void Close()
        {
            var lines = ReadingOrder.Lines(number, open);
            if (block is { } at && lines.Count > 0) texts.Add(new(lines, tags.LevelIn(at, open), tags.DepthOf(at)));
            open = [];
        }
    }

    bool IsLabel(int tag) => Up(tag).Any(at => _tags[at].Role == "Lbl") && Up(tag).Any(at => _tags[at].Role == "LI");

    /// <summary>The outermost element on the way down that is one text; where all of them hold others, the last, and for words within words what holds those.</summary>
    int BlockOf(int tag)
    {
        var path = Up(tag).Reverse().ToList();
        var first = path.FindIndex(at => !_isGroup[at]);
        return first >= 0 ? path[first] : path is [.., var above, var last] && _tags[last].Role == "NonStruct" ? above : path[^1];
    }

    /// <summary>The level of the heading that a text is, or that is in it.</summary>
    int LevelIn(int block, List<TextRun> runs)
    {
        var level = Up(block).Select(at => LevelOf(_tags[at].Role)).FirstOrDefault(level => level > 0);
        return level > 0 ? level : runs.Where(run => run.Tag is not null).SelectMany(run => Up(run.Tag!.Value).TakeWhile(at => at != block)).Select(at => LevelOf(_tags[at].Role)).FirstOrDefault(found => found > 0);
    }

    /// <summary>How deep in lists an item is; 0 for what is none.</summary>
    int DepthOf(int block) => _tags[block].Role is "LI" or "LBody" || (_tags[block].Role == "P" && ParentOf(block) is { } parent && _tags[parent].Role is "LBody") ? Up(block).Count(at => _tags[at].Role == "L") : 0;

    int? ParentOf(int tag) => _tags[tag].Parent is >= 0 and var parent && parent < tag ? parent : null;

    IEnumerable<int> Up(int tag)
    {
        for (int? at = tag; at is { } here; at = ParentOf(here)) yield return here;
    }

    static int LevelOf(string role) => role is ['H', >= '1' and <= '6'] ? role[1] - '0' : role == "Title" ? 1 : 0;
}

/// <summary>A piece of text that a file marks as one.</summary>
/// <param name="Lines">Its lines; at least one.</param>
/// <param name="Level">The level of the heading that it is, 1 to 6; 0 for none.</param>
/// <param name="Depth">How deep it is in lists; 0 for what is no item.</param>
sealed record TaggedText(IReadOnlyList<TextLine> Lines, int Level, int Depth);
