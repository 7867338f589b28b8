using SkillBank.Documents.Reading;

namespace SkillBank.Transfer.Pdf;

/// <summary>What the structure of a page says about its text (ISO 32000-1, 14.8.4): which runs are one paragraph, one heading, one item of a list.</summary>
sealed class PdfTags
{
    /// <summary>A structure that leaves out more of the text than this is not one to go by.</summary>
    const double MostUntagged = 0.15;

    static readonly HashSet<string> Groups = ["Document", "DocumentFragment", "Part", "Art", "Sect", "Div", "BlockQuote", "Aside", "NonStruct", "Private", "Table", "THead", "TBody", "TFoot", "TR", "L", "TOC", "TOCI", "Index", "Form"];

    /// <summary>What holds either text itself or paragraphs of its own.</summary>
    static readonly HashSet<string> Boxes = ["LI", "LBody", "TD", "TH"];

    readonly IReadOnlyList<StructureTag> _tags;
    readonly Place[] _places;

    PdfTags(IReadOnlyList<StructureTag> tags)
    {
        _tags = tags;
        // An element stands after the one that holds it: backward, each has told its holder what is in it before that is asked; forward, each knows where it is.
        var (paragraphs, others) = (new int[tags.Count], new bool[tags.Count]);
        for (var at = tags.Count - 1; at >= 0; at--)
        {
            if (ParentOf(at) is not { } parent) continue;
            paragraphs[parent] += paragraphs[at] + (tags[at].Role == "P" ? 1 : 0);
            others[parent] |= others[at] || tags[at].Role is "L" or "Table" || LevelOf(tags[at].Role) > 0;
        }
        _places = new Place[tags.Count];
        for (var at = 0; at < tags.Count; at++)
        {
            var (role, parent) = (tags[at].Role, ParentOf(at));
            var above = parent is { } holder ? _places[holder] : new(Text: -1, Level: 0, Lists: 0, IsInItem: false, IsInLabel: false);
            var isGroup = Groups.Contains(role) || (Boxes.Contains(role) && (others[at] || paragraphs[at] > (role == "LI" ? 1 : 0)));
            _places[at] = new(
                Text: above.Text >= 0 ? above.Text : isGroup ? -1 : at, Level: LevelOf(role) is > 0 and var level ? level : above.Level, Lists: above.Lists + (role == "L" ? 1 : 0),
                IsInItem: above.IsInItem || role == "LI", IsInLabel: above.IsInLabel || role == "Lbl");
        }
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
            // Signs and numbers of lists say only that it is one.
            if (run.Tag is not { } tag || tag < 0 || tag >= page.Tags.Count || tags._places[tag] is { IsInItem: true, IsInLabel: true }) continue;
            // A space of its own belongs to what is before it.
            if ((!string.IsNullOrWhiteSpace(run.Text) || open.Count == 0) && tags.BlockOf(tag) is var next && block != next)
            {
                Close();
                block = next;
            }
            open.Add(run);
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

    /// <summary>The outermost element on the way down that is one text; where all of them hold others, the last, and for words within words what holds those.</summary>
    int BlockOf(int tag) => _places[tag].Text is >= 0 and var text ? text : _tags[tag].Role == "NonStruct" && ParentOf(tag) is { } parent ? parent : tag;

    /// <summary>The level of the heading that a text is in, or that is in it.</summary>
    int LevelIn(int block, List<TextRun> runs) =>
        _places[block].Level is > 0 and var level ? level : runs.Select(run => run.Tag is >= 0 and var tag && tag < _places.Length ? _places[tag].Level : 0).FirstOrDefault(within => within > 0);

    /// <summary>How deep in lists an item is; 0 for what is none.</summary>
    int DepthOf(int block) => _tags[block].Role is "LI" or "LBody" || (_tags[block].Role == "P" && ParentOf(block) is { } parent && _tags[parent].Role == "LBody") ? _places[block].Lists : 0;

    int? ParentOf(int tag) => _tags[tag].Parent is >= 0 and var parent && parent < tag ? parent : null;

    static int LevelOf(string role) => role is ['H', >= '1' and <= '6'] ? role[1] - '0' : role == "Title" ? 1 : 0;

    /// <summary>Where an element stands.</summary>
    /// <param name="Text">The outermost element around it that is one text; -1 for none.</param>
    /// <param name="Level">The level of the heading that it is in; 0 for none.</param>
    /// <param name="Lists">How many lists it is in.</param>
    /// <param name="IsInItem">Whether it is in an item of a list.</param>
    /// <param name="IsInLabel">Whether it is in the sign or the number of an item.</param>
    readonly record struct Place(int Text, int Level, int Lists, bool IsInItem, bool IsInLabel);
}

/// <summary>A piece of text that a file marks as one.</summary>
/// <param name="Lines">Its lines; at least one.</param>
/// <param name="Level">The level of the heading that it is, 1 to 6; 0 for none.</param>
/// <param name="Depth">How deep it is in lists; 0 for what is no item.</param>
sealed record TaggedText(IReadOnlyList<TextLine> Lines, int Level, int Depth);
