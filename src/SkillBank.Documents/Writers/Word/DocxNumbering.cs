using SkillBank.Documents.Writers.Flow;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SkillBank.Documents.Writers.Word;

/// <summary>The lists of a document: one definition of bullets, one of numbers, and an instance for each numbered list, so that each begins anew.</summary>
sealed class DocxNumbering
{
    /// <summary>The list that all bullets belong to.</summary>
    public const int Bullets = 1;

    /// <summary>The list that the style of numbered lists names.</summary>
    public const int Numbers = 2;

    readonly DocxLook _look;
    readonly List<W.NumberingInstance> _instances = [];
    readonly Dictionary<FlowList, int> _ids = [];

    public DocxNumbering(DocxLook look)
    {
        _look = look;
        foreach (var number in (int[])[Bullets, Numbers])
            _instances.Add(new(new W.AbstractNumId { Val = number }) { NumberID = number });
    }

    /// <summary>The number that paragraphs of a list name.</summary>
    public int IdOf(FlowList list)
    {
        if (!list.IsOrdered)
            return Bullets;
        if (_ids.TryGetValue(list, out var id))
            return id;
        id = _instances.Count + 1;
        _instances.Add(new(
            new W.AbstractNumId { Val = Numbers },
            new W.LevelOverride(new W.StartOverrideNumberingValue { Val = list.Start }) { LevelIndex = list.Level }) { NumberID = id });
        return _ids[list] = id;
    }

    /// <summary>How far the text of a level stands from the edge, in twentieths of a point.</summary>
    public string TextAt(int level) => _look.Distance(FlowStyles.ListIndent * (level + 1));

    /// <summary>The whole part.</summary>
    public W.Numbering Part() => new(
    [
        Definition(Bullets, FlowStyle.ListBullet, level => (W.NumberFormatValues.Bullet, FlowStyles.Bullets[level % FlowStyles.Bullets.Count])),
        Definition(Numbers, FlowStyle.ListNumber, level => (W.NumberFormatValues.Decimal, FormattableString.Invariant($"%{level + 1}."))),
        .. _instances,
    ]);

    W.AbstractNum Definition(int id, string style, Func<int, (W.NumberFormatValues Format, string Text)> mark)
    {
        var definition = new W.AbstractNum { AbstractNumberId = id };
        definition.AppendChild(new W.MultiLevelType { Val = W.MultiLevelValues.HybridMultilevel });
        for (var i = 0; i <= FlowList.DeepestLevel; i++)
        {
            var (format, text) = mark(i);
            var level = new W.Level { LevelIndex = i };
            level.AppendChild(new W.StartNumberingValue { Val = 1 });
            level.AppendChild(new W.NumberingFormat { Val = format });
            if (i == 0)
                level.AppendChild(new W.ParagraphStyleIdInLevel { Val = style });
            level.AppendChild(new W.LevelText { Val = text });
            level.AppendChild(new W.LevelJustification { Val = W.LevelJustificationValues.Left });
            level.AppendChild(new W.PreviousParagraphProperties(new W.Indentation { Left = TextAt(i), Hanging = _look.Distance(FlowStyles.ListIndent) }));
            if (id == Bullets)
                level.AppendChild(new W.NumberingSymbolRunProperties(new W.Color { Val = _look.Accent }));
            definition.AppendChild(level);
        }

        return definition;
    }
}
