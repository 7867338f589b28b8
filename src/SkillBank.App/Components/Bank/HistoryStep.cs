using SkillBank.Entries;
using SkillBank.Resumes;

namespace SkillBank.App.Components.Bank;

/// <summary>
/// What a person remembers as one edit. Texts save themselves while they are typed, so that one sitting leaves many revisions: those that
/// follow each other within <see cref="Sitting"/> are one step, with the text that it ended with.
/// </summary>
/// <param name="Revision">The last revision of the step.</param>
/// <param name="Before">The text before the step; null for the first.</param>
/// <param name="First">The number of the first revision of the step.</param>
/// <param name="IsNow">Whether it is the present text.</param>
public sealed record HistoryStep(Revision Revision, Revision? Before, int First, bool IsNow)
{
    public static readonly TimeSpan Sitting = TimeSpan.FromMinutes(5);

    /// <summary>How many revisions it is made of.</summary>
    public int Count => Revision.Number - First + 1;

    /// <summary>What the step changed.</summary>
    public IReadOnlyList<TextPiece> Changes => field ??= TextDiff.Words(Before?.Content, Revision.Content);

    /// <summary>Words added.</summary>
    public int Added => Words(PieceKind.Added);

    /// <summary>Words removed.</summary>
    public int Removed => Words(PieceKind.Removed);

    /// <summary>Whether a revision is part of the step.</summary>
    public bool Holds(int? number) => number >= First && number <= Revision.Number;

    /// <summary>The steps of a history that has the newest first, in the same order.</summary>
    public static IReadOnlyList<HistoryStep> Of(IReadOnlyList<Revision> history)
    {
        List<HistoryStep> steps = [];
        for (var last = 0; last < history.Count;)
        {
            var first = last;
            while (first + 1 < history.Count && history[first].CreatedAt - history[first + 1].CreatedAt < Sitting && history[first + 1].Number > 1) first++;
            steps.Add(new(history[last], first + 1 < history.Count ? history[first + 1] : null, history[first].Number, last == 0));
            last = first + 1;
        }
        return steps;
    }

    int Words(PieceKind kind) => Changes.Where(piece => piece.Kind == kind).Sum(piece => piece.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
}
