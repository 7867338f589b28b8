using SkillBank.Documents.Writers;

namespace SkillBank.Documents.Tests.Writers;

public sealed class TextPiecesTests
{
    static string Pieces(string text, bool rightToLeft = false) => string.Join('|', TextPieces.Of(text, rightToLeft).Select(p => p.Kind switch
    {
        TextPieceKind.Plain => p.Parts[0],
        TextPieceKind.Whole => $"[{p.Parts[0]}]",
        TextPieceKind.LeftToRight => $"<{p.Parts[0]}>",
        _ => $"({string.Join('-', p.Parts)})",
    }));

    [Theory]
    [InlineData("", "")]
    [InlineData("plain words – and a dash", "plain words – and a dash")]
    [InlineData("a - b -c", "a - b -c")]
    [InlineData("money-moving systems", "[money-moving]| systems")]
    [InlineData("a re-architecture, and four-eyes approval", "a |[re-architecture,]| and |[four-eyes]| approval")]
    public void Compounds_stay_whole(string text, string pieces) => Assert.Equal(pieces, Pieces(text));

    [Fact]
    public void A_word_longer_than_half_a_line_is_cut_into_chunks()
    {
        Assert.Equal("x |(wwwwwwwwww-wwwwwwwwww-wwwwwwwwww-wwwwwwwwww-www)| y", Pieces($"x {new string('w', 43)} y"));
        Assert.Equal(new string('w', 40), Pieces(new string('w', 40)));
    }

    [Fact]
    public void A_picture_made_of_several_characters_is_not_cut()
    {
        var astronauts = string.Concat(Enumerable.Repeat("👩🏽‍🚀", 12));
        Assert.Equal($"({string.Concat(Enumerable.Repeat("👩🏽‍🚀", 10))}-👩🏽‍🚀👩🏽‍🚀)", Pieces(astronauts));
    }

    [Fact]
    public void Scripts_without_spaces_break_by_themselves()
    {
        var japanese = string.Concat(Enumerable.Repeat("決済システムを開発した。", 20));
        Assert.Equal(japanese, Pieces(japanese));
    }

    [Fact]
    public void No_break_spaces_hold_a_word_together_only_while_it_is_short()
    {
        Assert.Equal("410\u00A0ms", Pieces("410\u00A0ms"));
        Assert.StartsWith("(", Pieces(string.Join('\u00A0', Enumerable.Repeat("word", 20))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("بلغة C# و", "بلغة |<C#>| و")]
    [InlineData("C++ ו־.NET", "<C++>| ו־|<.NET>")]
    [InlineData("טלפון +972 3 555 0123.", "טלפון |<+972 3 555 0123>|.")]
    [InlineData("PostgreSQL", "PostgreSQL")]
    public void Names_with_signs_keep_their_direction_in_documents_from_right_to_left(string text, string pieces) =>
        Assert.Equal(pieces, Pieces(text, rightToLeft: true));

    [Fact]
    public void Nothing_is_lost()
    {
        const string alphabet = "ab-  \u00A0#+.C日🎸\u0301א";
        var random = new Random(3);
        for (var i = 0; i < 3_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(120)).Select(_ => alphabet[random.Next(random.Next(2) == 0 ? 3 : alphabet.Length)])]);
            Assert.Equal(text, string.Concat(TextPieces.Of(text, random.Next(2) == 0).SelectMany(p => p.Parts)));
        }
    }
}
