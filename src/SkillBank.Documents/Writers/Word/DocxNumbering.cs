using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SkillBank.Documents.Writers.Word;

/// <summary>The lists of a document: one definition of bullets, one of numbers, and an instance for each numbered list, so that each begins anew.</summary>
sealed class DocxNumbering
{
    /// <summary>The list that all bullets belong to.</summary>
    public const int Bullets = 1;

    /// <summary>The list that the style of numbered lists names.</summary>
    public const int Numbers = 2;

    /// <summary>The deepest level that word processors know, from 0.</summary>
    public const int DeepestLevel = 8;

    static readonly string[] Marks = ["•", "–", "▪"];

    readonly DocxLook _look;
    readonly List<W.NumberingInstance> _instances = [];

    public DocxNumbering(DocxLook look)
    {
        _look = look;
        foreach (var number in (int[])[Bullets, Numbers])
            _instances.Add(new(new W.AbstractNumId { Val = number }) { NumberID = number });
    }

    /// <summary>Begins a numbered list.</summary>
    /// <param name="level">Its level, from 0.</param>
    /// <param name="start">Its first number.</param>
    /// <returns>The number that its paragraphs name.</returns>
    public int Begin(int level, int start)
    {
        var number = _instances.Count + 1;
        _instances.Add(new(
            new W.AbstractNumId { Val = Numbers },
            new W.LevelOverride(new W.StartOverrideNumberingValue { Val = start }) { LevelIndex = level }) { NumberID = number });
        return number;
    }

    /// <summary>How far the text of a level stands from the edge, in twentieths of a point.</summary>
    public string TextAt(int level) => _look.Distance(1.3m * (level + 1));

    /// <summary>The whole part.</summary>
    public W.Numbering Part() => new(
    [
        Definition(Bullets, DocxStyle.ListBullet, level => (W.NumberFormatValues.Bullet, Marks[level % Marks.Length])),
        Definition(Numbers, DocxStyle.ListNumber, level => (W.NumberFormatValues.Decimal, FormattableString.Invariant($"%{level + 1}."))),
        .. _instances,
    ]);

    W.AbstractNum Definition(int id, string style, Func<int, (W.NumberFormatValues Format, string Text)> mark)
    {
        var definition = new W.AbstractNum { AbstractNumberId = id };
        definition.AppendChild(new W.MultiLevelType { Val = W.MultiLevelValues.HybridMultilevel });
        for (var i = 0; i <= DeepestLevel; i++)
        {
            var (format, text) = mark(i);
            var level = new W.Level { LevelIndex = i };
            level.AppendChild(new W.StartNumberingValue { Val = 1 });
            level.AppendChild(new W.NumberingFormat { Val = format });
            if (i == 0)
                level.AppendChild(new W.ParagraphStyleIdInLevel { Val = style });
            level.AppendChild(new W.LevelText { Val = text });
            level.AppendChild(new W.LevelJustification { Val = W.LevelJustificationValues.Left });
            level.AppendChild(new W.PreviousParagraphProperties(new W.Indentation { Left = TextAt(i), Hanging = _look.Distance(1.3m) }));
            if (id == Bullets)
                level.AppendChild(new W.NumberingSymbolRunProperties(new W.Color { Val = _look.Accent }));
            definition.AppendChild(level);
        }

        return definition;
    }
}
