using SkillBank.Data;
using SkillBank.Dates;
using SkillBank.Documents.Document;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Resumes;
using SkillBank.Tests.Storage;
using SkillBank.Tests.Transfer;

namespace SkillBank.Tests.Resumes;

/// <summary>What a document says about time to machines.</summary>
public sealed class LatestChangeTests
{
    [Theory, Engines]
    public async Task A_document_is_as_old_as_the_newest_thing_that_it_prints(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var resumes = new TestResumes(bank);
        var printed = await bank.AddAsync("projects", """{"projectName":"Tidal map","content":"Mapped tides."}""");
        var hidden = await bank.AddAsync("projects", """{"projectName":"Old map","content":"Mapped hills."}""");
        var resume = await resumes.CreateAsync();
        await resumes.PlaceAsync(resume, hidden.Id, new() { IsHidden = true });
        var first = (await resumes.ComposeAsync(resume)).Document.ChangedOn!.Value;

        bank.Clock.Move(TimeSpan.FromDays(3));
        await bank.MergeAsync(hidden, """{"mainContent":"Mapped valleys."}""");
        Assert.Equal(first, (await resumes.ComposeAsync(resume)).Document.ChangedOn);

        await bank.MergeAsync(printed, """{"mainContent":"Mapped all tides."}""");
        Assert.Equal(first.AddDays(3), (await resumes.ComposeAsync(resume)).Document.ChangedOn);

        bank.Clock.Move(TimeSpan.FromDays(2));
        await resumes.PlaceAsync(resume, printed.Id, new() { Heading = "Tides" });
        Assert.Equal(first.AddDays(5), (await resumes.ComposeAsync(resume)).Document.ChangedOn);
    }

    [Fact]
    public void Dates_are_told_as_exactly_as_they_are_known()
    {
        var bank = Banks.With(
            new Experience { JobTitle = "Engineer", CompanyName = "Northlight", StartDate = PartialDate.Parse("2020-05-17", null) },
            new Experience { JobTitle = "Intern", CompanyName = "Nordhavn", StartDate = new(2018), EndDate = new(2019, 2) },
            new Award { Title = "Prize", Date = new(2021, 7) },
            new Project { ProjectName = "Undated" });

        var items = ResumeComposer.Compose(bank).Sections.SelectMany(section => section.Items).ToDictionary(item => item.Title!, item => item.Dates);
        Assert.Equal(new DocumentDates("2020-05-17", null, GoesOn: true), items["Engineer"]);
        Assert.Equal(new DocumentDates("2018", "2019-02"), items["Intern"]);
        Assert.Equal(new DocumentDates("2021-07", "2021-07"), items["Prize"]);
        Assert.Null(items["Undated"]);
    }
}
