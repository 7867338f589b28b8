using FsCheck;
using FsCheck.Fluent;
using SkillBank.Resumes;

namespace SkillBank.Tests.Resumes;

public sealed class TextDiffTests
{
    [Fact]
    public void A_changed_word_is_told_among_those_that_stayed()
    {
        var pieces = TextDiff.Words("Led a team of nine planners in Rotterdam", "Led nine planners in Rotterdam");
        Assert.Equal([PieceKind.Same, PieceKind.Removed, PieceKind.Same], pieces.Select(piece => piece.Kind));
        Assert.Equal("a team of ", pieces[1].Text);
    }

    [Fact]
    public void Texts_that_have_nothing_in_common_are_told_one_after_the_other()
    {
        const string before = "Responsible for the measurement platform that forecasts load on 6,200 substations and feeds the congestion market.";
        const string after = "Led eleven engineers in the three towns that nobody wanted to leave.";
        Assert.Equal([new(PieceKind.Removed, before), new(PieceKind.Added, after)], TextDiff.Words(before, after));
    }

    [Fact]
    public void Short_texts_are_always_told_word_by_word() =>
        Assert.Contains(TextDiff.Words("Data engineer in Lagos", "Planner in Gdańsk"), piece => piece is { Kind: PieceKind.Same, Text: " in " });

    [Fact]
    public void Nothing_is_lost_of_either_text() =>
        Check.QuickThrowOnFailure(Prop.ForAll<string?, string?>((before, after) =>
        {
            var pieces = TextDiff.Words(before, after);
            return Text(PieceKind.Added) == (before ?? "") && Text(PieceKind.Removed) == (after ?? "");
            string Text(PieceKind left) => string.Concat(pieces.Where(piece => piece.Kind != left).Select(piece => piece.Text));
        }));
}
