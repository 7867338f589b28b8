using Microsoft.Playwright;
using SkillBank.EndToEnd.Browsers;
using SkillBank.EndToEnd.Pages;
using static Microsoft.Playwright.Assertions;

namespace SkillBank.EndToEnd.Journeys;

/// <summary>Someone without any file types a career in.</summary>
public sealed class FillByHandTests(Chromium chromium) : Journey(chromium)
{
    [Theory]
    [InlineData(Device.Mouse)]
    [InlineData(Device.Keyboard)]
    public async Task The_seven_tabs_are_filled_and_everything_is_stored(Device device)
    {
        var bank = new BankTab(await OpenAsync("/me/bank/contact"), device);

        await bank.WriteAsync("Given names", "Ìyábọ̀");
        await bank.WriteAsync("Family names", "O'Connor-Łukasiewicz");
        await bank.WriteAsync("E-mail", "iyabo@example.org");
        await bank.SavedAsync();

        await bank.OpenAsync("Professional Summaries");
        await bank.Hands.WriteAsync(bank.NewWording, "Hydrologist who builds the instruments she needs.");
        await bank.MadeAsync();

        await bank.AddAsync("Experience", "experience", ("Job title", "Hydrologist"), ("Employer", "Delta & Zonen <BV>"), ("From", "Mar 2019"), ("To", "Jun 2022"));
        await bank.AddAsync("Education", "education", ("Degree", "MSc"), ("Subject", "Hydrology"), ("School", "Universität Łódź"), ("From", "2012"), ("To", "2014"));
        await bank.AddAsync("Projects", "project", ("Project", "Tide gauge"), ("From", "2021"));
        await bank.AddAsync("Skills", "skill", ("Skill", "C#"), ("Years", "9"));
        await bank.AddAsync("Certificates", "certificate", ("Certificate", "Diver, level 2"), ("Given by", "CMAS"), ("Given", "May 2020"));

        var stored = await Me.BankAsync();
        Assert.Equal(("Ìyábọ̀", "O'Connor-Łukasiewicz"), ((string?)stored["contactInfo"]!["firstName"], (string?)stored["contactInfo"]!["lastName"]));
        Assert.Equal("Hydrologist who builds the instruments she needs.", (string?)stored["summaries"]![0]!["content"]);
        var job = stored["experience"]![0]!;
        Assert.Equal(("Hydrologist", "Delta & Zonen <BV>", "2019-03", "2022-06"), ((string?)job["jobTitle"], (string?)job["companyName"], (string?)job["startDate"], (string?)job["endDate"]));
        Assert.Equal(("MSc", "Universität Łódź"), ((string?)stored["education"]![0]!["degreeType"], (string?)stored["education"]![0]!["institutionName"]));
        Assert.Equal("Tide gauge", (string?)stored["projects"]![0]!["projectName"]);
        Assert.Equal(("C#", 9), ((string?)stored["skills"]![0]!["skillName"], (int?)stored["skills"]![0]!["yearsExperience"]));
        Assert.Equal(("Diver, level 2", "2020-05"), ((string?)stored["certificates"]![0]!["certificateName"], (string?)stored["certificates"]![0]!["dateObtained"]));
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_the_field_and_what_was_typed_stays()
    {
        var bank = new BankTab(await OpenAsync("/me/bank/experience/new"));
        Allow("422");

        await bank.WriteAsync("Job title", "Hydrologist");
        await bank.WriteAsync("Employer", "Delta BV");
        await bank.WriteAsync("From", "Mar 2022");
        await bank.MadeAsync();
        await bank.WriteAsync("To", "Mar 2019");

        await Expect(bank.Field("To")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(bank.Field("To")).ToHaveAccessibleDescriptionAsync(Like.This("\\w"));
        await Expect(bank.Field("To")).ToHaveValueAsync("Mar 2019");
        await Expect(bank.Saved).ToHaveTextAsync("Not saved");
        Assert.Null((await Me.BankAsync())["experience"]![0]!["endDate"]);

        await bank.WriteAsync("To", "Mar 2023");
        await bank.SavedAsync();
        Assert.Equal("2023-03", (string?)(await Me.BankAsync())["experience"]![0]!["endDate"]);
    }
}
