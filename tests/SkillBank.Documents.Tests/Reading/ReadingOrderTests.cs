using SkillBank.Documents.Reading;

namespace SkillBank.Documents.Tests.Reading;

public sealed class ReadingOrderTests
{
    static TextRun Run(string text, double x, double y, int? order = null) =>
        new() { Text = text, X = x, Y = y, Width = text.Length * 5, Size = 10, Font = "f", Order = order, Tag = order };

    static ReadPdf Pdf(params TextRun[] runs) => new() { PageCount = 1, Pages = [new() { Width = 600, Height = 800, Runs = runs }] };

    static ReadPdf Tagged(params TextRun[] runs) => Pdf(runs) with
    {
        IsMarked = true, Pages = [new() { Width = 600, Height = 800, Runs = runs, Tags = [new("Document", -1)] }],
    };

    static string[] Given(ReadPdf pdf) => [.. ReadingOrder.AsGiven(pdf).Select(line => line.Text)];

    static string[] Placed(ReadPdf pdf) => [.. ReadingOrder.ByPlace(pdf).Select(line => line.Text)];

    /// <summary>Two columns, the left one written first.</summary>
    static readonly TextRun[] Columns = [Run("Skills", 50, 100), Run("Go", 50, 120), Run("Experience", 300, 100), Run("Baker", 300, 120)];

    [Fact]
    public void Columns_are_read_one_after_the_other_as_the_file_gives_them() => Assert.Equal(["Skills", "Go", "Experience", "Baker"], Given(Pdf(Columns)));

    [Fact]
    public void Columns_are_read_across_by_place() => Assert.Equal(["Skills\tExperience", "Go\tBaker"], Placed(Pdf(Columns)));

    [Fact]
    public void Kerning_does_not_part_a_word_and_a_space_does() =>
        Assert.Equal(["Avenue of"], Given(Pdf(Run("Av", 50, 100), Run("enue", 60.4, 100), Run("of", 83, 100))));

    [Fact]
    public void Dates_at_the_end_of_a_line_stand_after_a_tab() =>
        Assert.Equal(["Baker\t2020"], Given(Pdf(Run("Baker", 50, 100), Run(" ", 75, 100) with { Width = 400 }, Run("2020", 480, 100))));

    [Fact]
    public void The_structure_decides_about_the_order_of_a_tagged_file() =>
        Assert.Equal(["Name", "Skills", "Baker"], Given(Tagged(Run("Skills", 50, 140, 1), Run("Baker", 50, 160, 2), Run("Name", 50, 100, 0))));

    [Fact]
    public void What_is_no_part_of_the_structure_comes_last() =>
        Assert.Equal(["Name", "Baker", "Page 1"], Given(Tagged(Run("Name", 50, 100, 0), Run("Page 1", 50, 780), Run("Baker", 50, 160, 1))));

    [Fact]
    public void Rows_from_right_to_left_begin_at_the_right() => Assert.Equal(
        ["مهندسة أولى"],
        Placed(Pdf(Run("أولى", 400, 100) with { Direction = "rtl", Width = 20 }, Run("مهندسة", 425, 100) with { Direction = "rtl", Width = 30 })));

    [Fact]
    public void Words_from_left_to_right_keep_their_order_in_a_row_from_right_to_left()
    {
        TextRun[] seen = [Run("sharp", 380, 100), Run("C", 370, 100), Run("بلغة", 410, 100) with { Direction = "rtl", Width = 60 }];
        Assert.Equal(["بلغة C sharp"], Given(Pdf(seen)));
        Assert.Equal(["بلغة C sharp"], Placed(Pdf(seen)));
    }

    [Fact]
    public void Words_from_right_to_left_are_turned_in_a_row_from_left_to_right() => Assert.Equal(
        ["Written in بلغة أولى only"],
        Given(Pdf(Run("Written in", 50, 100), Run("أولى", 103, 100) with { Direction = "rtl", Width = 20 }, Run("بلغة", 126, 100) with { Direction = "rtl", Width = 20 }, Run("only", 150, 100))));

    [Fact]
    public void Turned_text_is_a_line_of_its_own() =>
        Assert.Equal(["Baker", "Draft"], Placed(Pdf(Run("Draft", 50, 100) with { Angle = 90 }, Run("Baker", 80, 100))));

    [Fact]
    public void A_superscript_stays_on_its_line() => Assert.Equal(["1st place"], Placed(Pdf(Run("1", 50, 100), Run("st", 55, 96.5) with { Size = 6 }, Run("place", 68, 100))));

    [Fact]
    public void What_letters_mean_counts_in_the_given_order_only()
    {
        var pdf = Pdf(Run("Cl", 50, 100), Run("ọ̀", 60, 100) with { Actual = "o", Width = 5 }, Run("ud", 65, 100));
        Assert.Equal(["Cloud"], Given(pdf));
        Assert.Equal(["Clọ̀ud"], Placed(pdf));
        Assert.Equal("Clọ̀ud", ReadingOrder.AsGiven(pdf)[0].AsWritten.Text);
    }

    [Fact]
    public void An_empty_page_has_no_lines()
    {
        Assert.Empty(Given(Pdf(Run(" ", 50, 100))));
        Assert.Empty(Placed(Pdf()));
    }
}
