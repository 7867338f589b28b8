using System.Globalization;
using SkillBank.Documents.Document;

namespace SkillBank.Documents.Tests;

/// <summary>Documents that nobody plans to write and somebody will.</summary>
static class CorpusOfExtremes
{
    /// <summary>About ten pages.</summary>
    public static ResumeDocument Long { get; } = Corpus.Realistic with
    {
        Sections =
        [
            .. Corpus.Realistic.Sections,
            Corpus.Section("Further experience", SectionLayout.Entries, [.. Enumerable.Range(1, 70).Select(n => Corpus.Item(
                string.Create(CultureInfo.InvariantCulture, $"Assignment {n}"), "Fjordware AS", "2011", "Bergen",
                string.Create(CultureInfo.InvariantCulture,
                    $"Kept terminal number {n} running in wind and salt.\n\n- Replaced its clock, its battery and its receipt printer {n} times.\n- Wrote down how, so that the next person need not ask."))) ]),
        ],
    };

    /// <summary>Text that would be markup, code or a trap, were it not printed as text.</summary>
    public static ResumeDocument Hostile { get; } = new()
    {
        Language = "en",
        Header = new()
        {
            Name = "#read(\"/etc/passwd\") *Robert*; DROP TABLE",
            Title = "<script>alert(1)</script> $x^2$ @ref <label> // no comment \\",
            Contacts = [new("click me", "javascript:alert(1)"), new("file", "file:///etc/passwd"), new("{{constructor}}", "https://example.org/?q=\"><b>")],
        },
        Sections =
        [
            Corpus.Section("#import \"@preview/x:1.0.0\"", SectionLayout.Entries,
                Corpus.Item("= Heading _one_ #panic()", "#{ while true {} }", "-- 2020 ---", "~Nowhere~",
                    "<b>bold?</b> <img src=x onerror=alert(1)> &lt;i&gt; #set page(width: 1pt) `code` \\ end\n\n- [x](javascript:alert(2)) [y](https://example.org/%00)\n- $ sum_(i=0) $ #link(\"x\")") with
                {
                    Facts = [new("#fact", "*value*", "vbscript:x")],
                    Tags = ["C#", "#tag", "<tag>", "a*b*c"],
                    Links = [new("data link", "data:text/html,<script>1</script>")],
                }),
            Corpus.Section("Characters", SectionLayout.Text, new DocumentItem
            {
                Id = "characters",
                Text = RichTextParser.Parse("before\u0000\u0007after lone\ud800end over\u202Egnp.exe\u202C zero\u200Bwidth soft\u00ADhyphen feff\uFEFFmark"),
            }),
            Corpus.Section("Marks", SectionLayout.Text, new DocumentItem
            {
                Id = "marks",
                Text = RichTextParser.Parse("Zalgo Z" + new string('\u0301', 20_000) + "a and a word of " + new string('w', 400) + " letters"),
            }),
            Corpus.Section(new string('T', 300), SectionLayout.Pairs,
                Corpus.Item(new string('p', 200), new string('q', 200)) with { Tags = [new string('r', 200), "short"] }),
            Corpus.Section("Wide", SectionLayout.Entries,
                Corpus.Item(string.Join(' ', Enumerable.Repeat("Title", 60)), string.Join(' ', Enumerable.Repeat("Employer", 60)),
                    string.Join(' ', Enumerable.Repeat("period", 40)), string.Join(' ', Enumerable.Repeat("place", 60)), "text")),
            Corpus.Section("Half", SectionLayout.Entries,
                new DocumentItem { Id = "1" },
                new DocumentItem { Id = "2", Period = "only a period" },
                new DocumentItem { Id = "3", Place = "only a place" },
                new DocumentItem { Id = "4", Subtitle = "only a subtitle", Roles = [new() { Id = "5", Text = RichTextParser.Parse("role without a title") }] },
                new DocumentItem { Id = "6", Roles = [new() { Id = "7", Title = "role without an employer" }] }),
        ],
    };

    public static ResumeDocument Arabic { get; } = new()
    {
        Language = "ar-EG",
        Header = new()
        {
            Name = "ليلى منصور",
            Title = "مهندسة برمجيات",
            Contacts = [new("layla@example.org", "mailto:layla@example.org"), new("+20 2 5555 0123", "tel:+20255550123"), new("القاهرة")],
        },
        Sections =
        [
            Corpus.Section("الخبرة", SectionLayout.Entries,
                Corpus.Item("مهندسة أولى", "شركة النيل للدفع", "٢٠٢١ – الآن", "القاهرة", "- بناء نظام الدفع بلغة C# و PostgreSQL.\n- قيادة فريق من **تسعة** مهندسين.") with { Tags = ["C#", "Go"] }),
            Corpus.Section("اللغات", SectionLayout.Pairs, Corpus.Item("العربية", "اللغة الأم"), Corpus.Item("English", "C1")),
        ],
    };

    public static ResumeDocument Hebrew { get; } = new()
    {
        Language = "he",
        Header = new() { Name = "נועה ברק", Title = "מהנדסת תוכנה", Contacts = [new("noa@example.org", "mailto:noa@example.org")] },
        Sections = [Corpus.Section("ניסיון", SectionLayout.Entries, Corpus.Item("מפתחת בכירה", "חברת אלון", "2021 – 2024", "חיפה", "- פיתוח ב‏C# בצוות קטן."))],
    };

    public static ResumeDocument Japanese { get; } = new()
    {
        Language = "ja",
        Header = new() { Name = "佐藤 花子", Title = "Engineer" },
        Sections = [Corpus.Section("職歴", SectionLayout.Entries, Corpus.Item("開発者", "株式会社サンプル", "2020", null, "決済システムを開発した。"))],
    };

    public static ResumeDocument Emoji { get; } = Corpus.Sparse with
    {
        Sections = [Corpus.Section("Interests 🎸", SectionLayout.Text, Corpus.Item("Music 👩🏽‍🚀", text: "Plays guitar 🎸 and cooks 🍳."))],
    };

    public static ResumeDocument European { get; } = Corpus.Sparse with
    {
        Language = "pl",
        Header = new() { Name = "Zażółć Gęślą Jaźń", Title = "Ελληνικά, Кириллица, Tiếng Việt, İstanbul" },
        Sections = [Corpus.Section("Doświadczenie", SectionLayout.Text, Corpus.Item("Łódź", text: "ğüşöçı — “ŐŰ” ΑΒΓ Щука Ђорђе Ệ ₹ → €"))],
    };

    public static IReadOnlyDictionary<string, ResumeDocument> All { get; } = new Dictionary<string, ResumeDocument>
    {
        [nameof(Corpus.Empty)] = Corpus.Empty,
        [nameof(Corpus.Sparse)] = Corpus.Sparse,
        [nameof(Corpus.Realistic)] = Corpus.Realistic,
        [nameof(Long)] = Long,
        [nameof(Hostile)] = Hostile,
        [nameof(Arabic)] = Arabic,
        [nameof(Hebrew)] = Hebrew,
        [nameof(Japanese)] = Japanese,
        [nameof(Emoji)] = Emoji,
        [nameof(European)] = European,
    };
}
