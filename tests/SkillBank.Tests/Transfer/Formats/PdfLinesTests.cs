using SkillBank.Documents.Reading;
using SkillBank.Transfer.Outline;
using SkillBank.Transfer.Pdf;

namespace SkillBank.Tests.Transfer.Formats;

/// <summary>Lines of pages as programs set them, with and without a structure in the file.</summary>
public sealed class PdfLinesTests
{
    /// <summary>A letter is half as wide as its size here.</summary>
    static TextRun Run(double x, double y, string text, int? tag = null, double size = 10, string font = "regular") =>
        new() { Text = text, X = x, Y = y, Width = text.Length * size / 2, Size = size, Font = font, Tag = tag, Order = tag };

    static ReadPage Page(IReadOnlyList<StructureTag> tags, params TextRun[] runs) => new() { Width = 595, Height = 842, Tags = tags, Runs = [.. runs.Select((run, at) => run.Tag is null ? run : run with { Order = at })] };

    static IReadOnlyList<OutlineLine> Read(params ReadPage[] pages) =>
        PdfLines.Of(new() { IsMarked = pages[0].Tags.Count > 0, PageCount = pages.Length, Pages = pages, Fonts = [new("bold", "Some-Bold", "TrueType", true), new("regular", "Some", "TrueType", true)] });

    static IEnumerable<string> Texts(IEnumerable<OutlineLine> lines) => lines.Select(line => line.Text.Replace("\t", " → ", StringComparison.Ordinal));

    [Fact]
    public void Dates_that_were_written_before_the_page_stand_behind_their_titles()
    {
        var lines = Read(Page([], Run(450, 120, "2019 – 2021"), Run(450, 180, "2015 – 2018"), Run(50, 80, "Experience", font: "bold"), Run(50, 120, "Hydrologist", font: "bold"), Run(50, 134, "Delta BV"), Run(50, 180, "Surveyor", font: "bold"), Run(50, 194, "Kadaster")));
        Assert.Equal(["Experience", "Hydrologist → 2019 – 2021", "Delta BV", "Surveyor → 2015 – 2018", "Kadaster"], Texts(lines));
        Assert.Equal("Hydrologist".Length, lines[1].BoldLength);
    }

    [Fact]
    public void A_heading_in_the_margin_is_a_line_by_itself()
    {
        var lines = Read(Page([], Run(50, 80, "Education", font: "bold"), Run(170, 80, "MSc Hydrology"), Run(450, 80, "2012 – 2014")));
        Assert.Equal(["Education", "MSc Hydrology → 2012 – 2014"], Texts(lines));
        Assert.True(lines[0].IsBold);
    }

    [Fact]
    public void Marked_text_that_stands_side_by_side_is_one_line_and_dates_come_last()
    {
        StructureTag[] tags = [new("Document", -1), new("Span", 0), new("H2", 0), new("P", 0)];
        var lines = Read(Page(tags, Run(50, 80, "Sep 2012 –", 1), Run(50, 92, "present", 1), Run(130, 80, "Hydrologist", 2, font: "bold"), Run(130, 94, "Delta BV", 3)));
        Assert.Equal(["Hydrologist → Sep 2012 – present", "Delta BV"], Texts(lines));
        Assert.Equal((2, "Hydrologist".Length), (lines[0].Level, lines[0].BoldLength));
    }

    [Fact]
    public void Marked_headings_in_the_margin_stay_apart()
    {
        StructureTag[] tags = [new("Document", -1), new("H1", 0), new("P", 0), new("H1", 0), new("P", 0), new("H1", 0), new("P", 0)];
        var lines = Read(Page(tags, Run(50, 80, "Skills", 1), Run(150, 80, "Weirs, locks", 2), Run(50, 120, "Languages", 3), Run(150, 120, "Dutch (native)", 4), Run(50, 160, "My boats", 5), Run(150, 160, "Two of oak.", 6)));
        Assert.Equal(["Skills", "Weirs, locks", "Languages", "Dutch (native)", "My boats", "Two of oak."], Texts(lines));
    }

    [Fact]
    public void Items_are_bullets_and_their_signs_are_no_text()
    {
        StructureTag[] tags = [new("Document", -1), new("L", 0), new("LI", 1), new("Lbl", 2), new("LBody", 2), new("L", 4), new("LI", 5), new("LBody", 6)];
        var lines = Read(Page(tags, Run(50, 80, "•", 3), Run(60, 80, "Built", 4), Run(60, 94, "three sluices", 4), Run(75, 108, "One of steel", 7)));
        Assert.Equal([("Built three sluices", 1), ("One of steel", 2)], lines.Select(line => (line.Text, line.Bullet)));
    }

    [Fact]
    public void Items_of_one_line_stay_apart()
    {
        StructureTag[] tags = [new("Document", -1), new("L", 0), new("LI", 1), new("LI", 1)];
        Assert.Equal(["a@example.org → +31 10 555 0100"], Texts(Read(Page(tags, Run(50, 80, "a@example.org", 2), Run(118, 80, "+31 10 555 0100", 3)))));
    }

    [Fact]
    public void Lines_that_somebody_ended_stay_apart_and_those_that_were_full_go_on()
    {
        StructureTag[] tags = [new("Document", -1), new("P", 0), new("P", 0)];
        var full = new string('w', 79);
        Assert.Equal(["Delta BV", "Rotterdam", $"{full} and on", "Rivers"], Texts(Read(Page(tags, Run(50, 80, "Delta BV", 1), Run(50, 94, "Rotterdam", 1), Run(50, 120, full, 2), Run(50, 134, "and on", 2), Run(50, 148, "Rivers", 2)))));
    }

    [Fact]
    public void A_sentence_goes_on_over_the_end_of_a_page()
    {
        const string Begin = "Measured the tides of the whole southern coast for";
        Assert.Equal([$"{Begin} eleven years"], Texts(Read(Page([], Run(50, 700, Begin)), Page([], Run(50, 80, "eleven years")))));
        Assert.Equal([Begin, "Eleven years"], Texts(Read(Page([], Run(50, 700, Begin)), Page([], Run(50, 80, "Eleven years")))));
    }

    [Fact]
    public void Letters_that_are_set_apart_are_words() =>
        Assert.Equal(["EXPERIENCE", "I B M"], Texts(Read(Page([], Run(50, 80, "E X P E R I E N C E"), Run(50, 140, "I B M")))));

    [Fact]
    public void A_structure_that_leaves_out_much_of_the_text_is_not_gone_by()
    {
        StructureTag[] tags = [new("Document", -1), new("P", 0)];
        Assert.Equal(["Ada", "Hydrologist at Delta BV since the flood"], Texts(Read(Page(tags, Run(50, 80, "Ada", 1), Run(50, 120, "Hydrologist at Delta BV since the flood")))));
    }
}
