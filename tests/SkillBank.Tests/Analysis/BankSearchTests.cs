using SkillBank.Analysis.Search;
using SkillBank.Dates;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Profiles;
using SkillBank.Resumes;
using SkillBank.Tests.Transfer;
using SkillBank.Transfer;

namespace SkillBank.Tests.Analysis;

public sealed class BankSearchTests
{
    static readonly Experience Job = new()
    {
        JobTitle = "Data Engineer",
        CompanyName = "Ünïted Straßen Gdańsk",
        Location = "Łódź, Poland",
        StartDate = new(2019, 3),
        EndDate = new(2021, 8),
    };

    [Theory]
    [InlineData("gdansk")]
    [InlineData("GDAŃSK")]
    [InlineData("Gdan\u0301sk")]
    [InlineData("strasse")]
    [InlineData("STRASSEN united")]
    [InlineData("straß")]
    [InlineData("lodz")]
    [InlineData("ｄａｔａ eng")]
    [InlineData("  \"data\",   (engineer)!  ")]
    [InlineData("mar 2019")]
    [InlineData("march 2019")]
    [InlineData("2021-08")]
    public void Case_accents_width_and_signs_around_words_do_not_count(string query) => Assert.Equal(["Data Engineer, Ünïted Straßen Gdańsk"], Titles(Bank(), query));

    [Theory]
    [InlineData("")]
    [InlineData("   \t\n")]
    [InlineData(null)]
    [InlineData(", . ; …")]
    [InlineData("\u0301\u0308\u200b")]
    [InlineData("ngineer")]
    [InlineData("data engineer warsaw")]
    public void What_has_no_words_or_not_all_of_them_finds_nothing(string? query) => Assert.Empty(Search(Bank()).Find(query));

    [Fact]
    public void A_section_is_found_by_its_name_and_its_slug_and_contact_and_profile_are_sections_too()
    {
        var bank = Banks.With(new ImportedBank
        {
            Format = "test",
            Contact = new ContactDetails { FirstName = "Ọlá", City = "Rotterdam", Links = [new("Mastodon", "ola")] },
            Profile = new ProfileDetails { CurrentTitle = "Planner", Bio = "I like timetables." },
        });
        Assert.Equal("certificates", Assert.Single(Search(bank).Find("certif")).Section);
        Assert.Equal(("contact", "Rotterdam"), Found("rotterdam"));
        Assert.Equal(("contact", "Mastodon · ola"), Found("mastodon"));
        Assert.Equal(("profile", "I like timetables."), Found("timetables"));

        (string?, string?) Found(string query) => Assert.Single(Search(bank).Find(query)) is var hit ? (hit.Section, hit.Context?.Text) : default;
    }

    [Fact]
    public void A_wording_is_found_by_its_text_alone_or_together_with_its_entry()
    {
        var bank = Bank("Cut **latency** of the [ledger](https://example.org) by half.", "Hired five people.");
        var hit = Assert.Single(Search(bank).Find("latency"));
        var (entry, wording) = (bank.Entries[0], bank.Entries[0].Variations[0]);
        Assert.Equal((SearchKind.Wording, wording.Id, entry.Id, "experience"), (hit.Kind, hit.Id!.Value, hit.EntryId!.Value, hit.Section));
        Assert.Equal("Cut [latency] of the ledger by half.", Marked(hit.Context!));
        Assert.Equal(wording.Id, Assert.Single(Search(bank).Find("gdansk ledger")).Id);
    }

    [Fact]
    public void Words_that_are_spread_over_wordings_find_their_entry() =>
        Assert.Equal((SearchKind.Entry, "Cut [latency] by half."), Assert.Single(Search(Bank("Cut latency by half.", "Hired five people.")).Find("latency hired")) is var hit
            ? (hit.Kind, Marked(hit.Context!)) : default);

    [Fact]
    public void Titles_come_before_lines_and_these_before_texts()
    {
        var bank = Banks.With(new ImportedBank
        {
            Format = "test",
            Entries =
            [
                new(Job, [new() { Content = "Rust everywhere." }], ""),
                new(new Project { ProjectName = "Ledger", TechnologiesUsed = ["Rust"] }, [], ""),
                new(new Project { ProjectName = "Learning Rust" }, [], ""),
                new(new Project { ProjectName = "Rusty rails" }, [], ""),
                new(new Skill { SkillName = "Rust", SkillType = SkillType.HardSkill }, [], ""),
            ],
        });
        Assert.Equal(["Rust", "Rusty rails", "Learning Rust", "Ledger", Job.Heading], Titles(bank, "rust"));
    }

    [Theory]
    [InlineData("c#", "C#")]
    [InlineData("c", "C#, C++, CI/CD")]
    [InlineData("c++", "C++")]
    [InlineData(".net", ".NET")]
    [InlineData("r&d", "R&D")]
    [InlineData("学習", "機械学習")]
    [InlineData("機械", "機械学習")]
    [InlineData("かんり", "プロジェクト かんり")]
    [InlineData("ﬁnance", "Finance")]
    [InlineData("🚲", "Repairs 🚲")]
    [InlineData("prоject", "")]
    public void Signs_within_words_count_and_scripts_without_spaces_are_searched_too(string query, string found)
    {
        string[] names = ["C#", "C++", ".NET", "CI/CD", "R&D", "機械学習", "プロジェクト かんり", "Finance", "Repairs 🚲"];
        Assert.Equal(found, string.Join(", ", Search(Banks.With([.. names.Select(name => new Interest { Name = name })])).Find(query)
            .Where(hit => hit.Kind == SearchKind.Entry).Select(hit => hit.Title.Text)));
    }

    [Fact]
    public void Resumes_and_commands_are_found_with_everything_else()
    {
        var resume = new Resume { Details = new() { Title = "Energy, Dutch", TargetCompany = "Havenstroom", Notes = "Send before the **first** of May." } };
        var search = BankSearch.Of(Bank(), [resume], [new("new-resume", "New resume", "create cv add"), new("theme", "Switch the theme")]);
        Assert.Equal((SearchKind.Resume, resume.Id, "[Havenstroom]"), Assert.Single(search.Find("havenstroom")) is var hit ? (hit.Kind, hit.Id!.Value, Marked(hit.Context!)) : default);
        Assert.Equal("Send before the [first] of May.", Marked(Assert.Single(search.Find("energy first")).Context!));
        Assert.Equal(("new-resume", null), Assert.Single(search.Find("cv")) is var command ? (command.Command, command.Context) : default);
        Assert.Equal(["[Switch] [the] [the]me"], search.Find("switch the").Select(found => Marked(found.Title)));
    }

    [Fact]
    public void A_hit_shows_the_line_that_holds_the_words_or_the_one_that_says_most()
    {
        var bank = Banks.With(new Project { ProjectName = "Vraagstuk", Organization = "Open Meter", StartDate = new PartialDate(2020), TechnologiesUsed = ["Python", "Polars"] });
        Assert.Equal("Open Meter · 2020 – present", Assert.Single(Search(bank).Find("vraagstuk")).Context!.Text);
        Assert.Equal("Python · [Polars]", Marked(Assert.Single(Search(bank).Find("vraag polars")).Context!));
        Assert.Equal("Projects", Search(bank).Find("vraagstuk")[0].Place);
    }

    [Fact]
    public void A_long_text_is_cut_around_what_was_found()
    {
        var text = string.Join(' ', Enumerable.Range(0, 400).Select(i => i == 250 ? "Kafka and Flink" : $"word{i}"));
        var context = Assert.Single(Search(Bank(text)).Find("flink kafka")).Context!;
        Assert.InRange(context.Text.Length, 80, 160);
        Assert.StartsWith("…word2", context.Text, StringComparison.Ordinal);
        Assert.EndsWith("…", context.Text, StringComparison.Ordinal);
        Assert.Contains("[Kafka] and [Flink]", Marked(context), StringComparison.Ordinal);
    }

    [Fact]
    public void At_most_forty_are_told_or_as_many_as_one_asks_for()
    {
        var bank = Banks.With([.. Enumerable.Range(0, 100).Select(i => new Interest { Name = $"Rowing {i}" })]);
        Assert.Equal(Enumerable.Range(0, BankSearch.DefaultLimit).Select(i => $"Rowing {i}"), Titles(bank, "rowing"));
        Assert.Equal(7, Search(bank).Find("rowing", 7).Count);
        Assert.Empty(Search(bank).Find("rowing", 0));
    }

    [Fact]
    public void The_sample_person_is_found()
    {
        var file = SamplePerson.Default.File.AsMemory();
        var bank = Banks.With(Importers.Recognize(file)!.Read(file));
        Assert.Equal("contact", Search(bank).Find("noemie sorensen")[0].Section);
        Assert.Equal("Lead Engineer, Passenger Data, Ọkọ̀ Transit", Search(bank).Find("oko transit")[0].Title.Text);
        Assert.Equal("Lead Engineer, Passenger Data, [Ọkọ̀] [Transit]", Marked(Search(bank).Find("oko transit")[0].Title));
        Assert.Contains(Search(bank).Find("turnstile"), hit => hit.Kind == SearchKind.Wording);
    }

    static Bank Bank(params string[] texts) => Banks.With(Job, texts);

    static BankSearch Search(Bank bank) => BankSearch.Of(bank, [], []);

    static IEnumerable<string> Titles(Bank bank, string? query) => Search(bank).Find(query).Select(hit => hit.Title.Text);

    static string Marked(MarkedText text) => string.Concat(text.Pieces().Select(piece => piece.IsMatch ? $"[{piece.Text}]" : piece.Text));
}
