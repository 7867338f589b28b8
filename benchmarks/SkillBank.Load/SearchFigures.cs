using SkillBank.Analysis;
using SkillBank.Analysis.Search;
using SkillBank.Dates;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Profiles;
using SkillBank.Resumes;

namespace SkillBank.Load;

/// <summary>Times searching and counting in a bank of 300 entries and 1,200 wordings, half of which have letters beyond ASCII.</summary>
static class SearchFigures
{
    public static async Task RunAsync()
    {
        var bank = Bank();
        Resume[] resumes = [.. Enumerable.Range(0, 50).Select(i => new Resume { Details = new() { Title = FormattableString.Invariant($"Resume {i}"), TargetRole = "Engineer" } })];
        Console.WriteLine(FormattableString.Invariant(
            $"{bank.Entries.Count} entries, {bank.Entries.Sum(entry => entry.Variations.Count)} wordings, {bank.Entries.Sum(entry => entry.Variations.Sum(v => v.Content.Length)):N0} characters"));
        Console.WriteLine("| | fastest | median | p99 |");
        Console.WriteLine("|---|---|---|---|");
        var search = BankSearch.Of(bank, resumes, []);
        await TimeAsync("make a search of the bank", () => BankSearch.Of(bank, resumes, []));
        foreach (var query in new[] { "z", "e", "turbine", "turbine battery", "gdansk energ", "no such words here" })
            await TimeAsync(FormattableString.Invariant($"find `{query}`: {search.Find(query).Count} hits"), () => search.Find(query));
        await TimeAsync("make it and find `turbine battery`", () => BankSearch.Of(bank, resumes, []).Find("turbine battery"));
        await TimeAsync("career timeline", () => CareerTimeline.Of(bank));
        await TimeAsync("evidence for 30 skills", () => SkillEvidence.Of(bank));
        await TimeAsync("completeness", () => Completeness.Of(bank));
    }

    static Task TimeAsync<T>(string name, Func<T> work) => ResumeFigures.TimeAsync(name, () => Task.FromResult(work()));

    static Bank Bank()
    {
        var text = new Words(new Random(20260314));
        var profile = new Profile { Name = "search" };
        List<Entry> entries = [];
        for (var i = 0; i < 120; i++)
            Add(new Experience { JobTitle = text.Title(), CompanyName = text.Name(), StartDate = new PartialDate(2025 - i % 40, 1), EndDate = new PartialDate(2025 - i % 40, 11) }, 5);
        for (var i = 0; i < 120; i++)
            Add(new Project { ProjectName = text.Title(), StartDate = new PartialDate(2025 - i % 40), EndDate = new PartialDate(2025 - i % 40), TechnologiesUsed = [text.Name(), "turbine"] }, 4);
        for (var i = 0; i < 30; i++) Add(new Education { InstitutionName = text.Name() }, 4);
        for (var i = 0; i < 30; i++) Add(new Skill { SkillName = i % 3 == 0 ? text.Name() : i % 3 == 1 ? "Turbine" : "Go", SkillType = SkillType.HardSkill, YearsExperience = i }, 0);
        return new() { Profile = profile, Contact = new Contact(), Entries = entries, Today = new(2026, 3, 14) };

        void Add(Details details, int wordings)
        {
            var entry = Section.Of(details).NewEntry(profile.Id, Guid.CreateVersion7(), details);
            entry.Variations.AddRange(Enumerable.Range(0, wordings).Select(i => new Variation
            {
                IsMain = i == 0, Title = text.Name(), Content = i % 2 == 0 ? text.Content() : $"{text.Content()} Für Gdańsk und Malmö.",
            }));
            entries.Add(entry);
        }
    }
}
