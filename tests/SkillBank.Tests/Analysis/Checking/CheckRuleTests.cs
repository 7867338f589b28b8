using SkillBank.Analysis.Checking;
using SkillBank.Documents.Document;
using SkillBank.Documents.Reading;

namespace SkillBank.Tests.Analysis.Checking;

/// <summary>What a file must be like, whoever it is about.</summary>
public sealed class CheckRuleTests
{
    static readonly ResumeDocument Nobody = new() { Language = "en", Header = new() { Name = "Ana Lindqvist" } };

    static readonly ReadPage Page = new() { Width = 600, Height = 800, Tags = [new("H1", -1)], Runs = [Run("Ana Lindqvist bakes bread in Bergen every single night of the year")] };

    static readonly ReadPdf Sound = new()
    {
        Bytes = 40_000, PageCount = 1, IsMarked = true, Language = "en-GB", Title = "Resume", Author = "Ana Lindqvist", Pages = [Page],
        Parts = new() { Fonts = [new("ABCDEF+Inter", "Type0", true, true, "Identity-H")] },
    };

    static TextRun Run(string text) => new() { Text = text, X = 50, Y = 50, Width = 300, Size = 10, Order = 0, Tag = 0 };

    static ReadPdf Saying(string text) => Sound with { Pages = [Page with { Runs = [.. Page.Runs, Run(text) with { Y = 100 }] }] };

    static CheckSeverity SeverityOf(ReadPdf pdf, CheckRule rule) => Assert.Single(ResumeCheck.Check(pdf, Nobody).Findings, finding => finding.Rule == rule).Severity;

    public static TheoryData<string, ReadPdf, CheckRule, CheckSeverity> Unsound => new()
    {
        { "no tags", Sound with { IsMarked = false }, CheckRule.Tags, CheckSeverity.Warning },
        { "no headings", Sound with { Pages = [Page with { Tags = [new("P", -1)] }] }, CheckRule.Tags, CheckSeverity.Warning },
        { "no language", Sound with { Language = null }, CheckRule.Language, CheckSeverity.Warning },
        { "another language", Sound with { Language = "de-DE" }, CheckRule.Language, CheckSeverity.Warning },
        { "font not embedded", Sound with { Parts = new() { Fonts = [new("Helvetica", "Type1", false, false, "WinAnsiEncoding")] } }, CheckRule.Fonts, CheckSeverity.Warning },
        { "font without map", Sound with { Parts = new() { Fonts = [new("ABCDEF+X", "Type0", true, false, "Identity-H")] } }, CheckRule.Unicode, CheckSeverity.Error },
        { "Type3 without map", Sound with { Parts = new() { Fonts = [new("", "Type3", true, false, "Differences")] } }, CheckRule.Unicode, CheckSeverity.Error },
        { "unknown parts", Sound with { Parts = null }, CheckRule.Unicode, CheckSeverity.Warning },
        { "soft hyphen", Sound with { Pages = [Page with { Hidden = [new(0xAD, "re\u00ADsume")] }] }, CheckRule.HiddenCharacters, CheckSeverity.Warning },
        { "ligature", Saying("an eﬃcient oﬃce"), CheckRule.Ligatures, CheckSeverity.Warning },
        { "private bullet", Saying("\uF0B7 Baked bread"), CheckRule.PrivateCharacters, CheckSeverity.Warning },
        { "private within word", Saying("Ba\uE001ed bread"), CheckRule.PrivateCharacters, CheckSeverity.Error },
        { "unread within word", Saying("Ba\uFFFDed bread"), CheckRule.PrivateCharacters, CheckSeverity.Error },
        { "letter spacing", Saying("E X P E R I E N C E"), CheckRule.LetterSpacing, CheckSeverity.Warning },
        { "scan", Sound with { Pages = [Page with { Runs = [], Images = [new(2480, 3508)] }] }, CheckRule.Pictures, CheckSeverity.Error },
        { "outlines", Sound with { Pages = [Page with { Runs = [] }] }, CheckRule.Pictures, CheckSeverity.Error },
        { "scanned page", Sound with { PageCount = 2, Pages = [Page, Page with { Runs = [], Images = [new(2480, 3508)] }] }, CheckRule.Pictures, CheckSeverity.Error },
        { "many pages", Sound with { PageCount = 11, Pages = [.. Enumerable.Repeat(Page, 11)] }, CheckRule.Pages, CheckSeverity.Warning },
        { "more pages than read", Sound with { PageCount = 600 }, CheckRule.Pages, CheckSeverity.Warning },
        { "large", Sound with { Bytes = 3_000_000 }, CheckRule.Size, CheckSeverity.Warning },
        { "no title", Sound with { Title = null }, CheckRule.Properties, CheckSeverity.Warning },
        { "another author", Sound with { Author = "user" }, CheckRule.Properties, CheckSeverity.Warning },
        { "script", Sound with { Parts = new() { Scripts = 1 } }, CheckRule.Safety, CheckSeverity.Error },
        { "command", Sound with { Parts = new() { Launches = 1 } }, CheckRule.Safety, CheckSeverity.Error },
        { "encrypted", Sound with { IsEncrypted = true }, CheckRule.Safety, CheckSeverity.Warning },
        { "file within", Sound with { Parts = new() { Enclosed = 1 } }, CheckRule.Safety, CheckSeverity.Warning },
        { "form", Sound with { HasForm = true }, CheckRule.Safety, CheckSeverity.Warning },
    };

    [Theory, MemberData(nameof(Unsound))]
    public void What_is_unsound_is_told(string name, ReadPdf pdf, CheckRule rule, CheckSeverity severity)
    {
        Assert.NotEmpty(name);
        Assert.Equal(severity, SeverityOf(pdf, rule));
    }

    [Theory, MemberData(nameof(Unsound))]
    public void What_is_sound_is_fine(string name, ReadPdf pdf, CheckRule rule, CheckSeverity severity)
    {
        Assert.True(name.Length > 0 && pdf.PageCount > 0 && severity < CheckSeverity.Fine);
        Assert.Equal(CheckSeverity.Fine, SeverityOf(Sound, rule));
    }

    [Theory]
    [InlineData("Vitamins A B C D", true)]
    [InlineData("class A B and C", false)]
    [InlineData("가 나 다 라", false)]
    public void Four_letters_by_themselves_are_letter_spacing(string text, bool isSpaced) =>
        Assert.Equal(isSpaced ? CheckSeverity.Warning : CheckSeverity.Fine, SeverityOf(Saying(text), CheckRule.LetterSpacing));

    [Fact]
    public void Errors_come_first() => Assert.True(ResumeCheck.Check(Sound with { Parts = new() { Scripts = 1 }, Title = null }, Nobody).Findings
        .Zip(ResumeCheck.Check(Sound with { Parts = new() { Scripts = 1 }, Title = null }, Nobody).Findings.Skip(1)).All(pair => pair.First.Severity <= pair.Second.Severity));

    [Fact]
    public void Texts_of_a_file_are_quoted_in_part_only()
    {
        var finding = Assert.Single(ResumeCheck.Check(Sound with { Author = new string('x', 2000) }, Nobody).Findings, finding => finding.Rule == CheckRule.Properties);
        Assert.True(finding.Message.Length < 400);
    }
}
