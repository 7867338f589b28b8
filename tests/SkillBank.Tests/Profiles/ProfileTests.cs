using System.Text;
using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Profiles;
using SkillBank.Rules;
using SkillBank.Tests.Storage;

namespace SkillBank.Tests.Profiles;

public sealed class ProfileTests
{
    [Theory, Engines]
    public async Task A_contact_is_changed_key_by_key_and_null_clears(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        await MergeContactAsync(bank, """{"firstName":"Ines","email":"ines@example.org","links":[{"network":"Codeberg"}]}""");

        await MergeContactAsync(bank, """{"email":null,"city":"Porto"}""");

        var contact = (await bank.Reader.ContactAsync(bank.Owner))!;
        Assert.Equal(("Ines", null, "Porto"), (contact.Details.FirstName, contact.Details.Email, contact.Details.City));
        Assert.Equal([new ContactLink("Codeberg")], contact.Details.Links);
        Assert.Equal(3, contact.Version);
    }

    [Theory, Engines]
    public async Task Sending_what_is_there_changes_neither_contact_nor_bank(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        await MergeContactAsync(bank, """{"firstName":"Ines","links":[{"network":"Codeberg"}]}""");
        var before = await bank.Reader.VersionAsync(bank.Owner);

        Assert.IsType<Outcome<Contact>.Unchanged>(await MergeContactAsync(bank, """{"firstName":" Ines ","links":[{"network":"Codeberg"}],"phone":null}"""));

        Assert.Equal(before, await bank.Reader.VersionAsync(bank.Owner));
    }

    [Theory, Engines]
    public async Task Settings_that_are_there_already_tell_the_version_that_the_bank_has(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var before = (await bank.Reader.ProfileAsync(bank.Owner))!;
        bank.Clock.Move(TimeSpan.FromHours(1));

        var outcome = await bank.Profiles.UpdateSettingsAsync(bank.Owner, profile => profile.Settings, before.BankVersion);

        var told = Assert.IsType<Outcome<Profile>.Unchanged>(outcome).Value;
        Assert.Equal((before.BankVersion, before.UpdatedAt), (told.BankVersion, told.UpdatedAt));
    }

    [Theory, Engines]
    public async Task A_stale_change_of_settings_tells_the_version_that_the_bank_has(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var read = (await bank.Reader.ProfileAsync(bank.Owner))!;
        await bank.AddAsync("skills", """{"skillName":"Welding","skillType":"hard_skill"}""");
        var now = (await bank.Reader.ProfileAsync(bank.Owner))!;
        bank.Clock.Move(TimeSpan.FromHours(1));

        var outcome = await bank.Profiles.UpdateSettingsAsync(bank.Owner, profile => profile.Settings with { Title = "Mine" }, read.BankVersion);

        var told = Assert.IsType<Outcome<Profile>.Stale>(outcome).Current;
        Assert.Equal((now.BankVersion, now.UpdatedAt), (told.BankVersion, told.UpdatedAt));
        Assert.Null((await bank.ReadAsync()).Profile.Settings.Title);
    }

    [Theory, Engines]
    public async Task Changed_settings_tell_the_version_that_is_stored(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);

        var outcome = await bank.Profiles.UpdateSettingsAsync(bank.Owner, profile => profile.Settings with { Title = "Mine" }, null);

        Assert.Equal((await bank.Reader.VersionAsync(bank.Owner))!.Value, Assert.IsType<Outcome<Profile>.Saved>(outcome).Value.BankVersion);
    }

    [Theory, Engines]
    public async Task Stale_and_missing_contacts_and_profiles_are_told_and_nothing_is_stored(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var nobody = Guid.CreateVersion7();

        Assert.IsType<Outcome<Contact>.Stale>(await bank.Profiles.UpdateContactAsync(bank.Owner, _ => new() { FirstName = "X" }, 7));
        Assert.IsType<Outcome<Profile>.Stale>(await bank.Profiles.UpdateDetailsAsync(bank.Owner, _ => new() { CurrentTitle = "X" }, 7));
        Assert.IsType<Outcome<Contact>.Missing>(await bank.Profiles.UpdateContactAsync(nobody, _ => new() { FirstName = "X" }, null));
        Assert.IsType<Outcome<Profile>.Missing>(await bank.Profiles.UpdateDetailsAsync(nobody, _ => new() { CurrentTitle = "X" }, null));
        Assert.IsType<Outcome<Profile>.Missing>(await bank.Profiles.UpdateSettingsAsync(nobody, _ => new() { Title = "X" }, null));
        var now = await bank.ReadAsync();
        Assert.Null(now.Contact.Details.FirstName);
        Assert.Null(now.Profile.Details.CurrentTitle);
    }

    [Theory, Engines]
    public async Task A_name_of_a_profile_is_taken_once(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        await bank.Profiles.AddAsync(" Ines ");

        Assert.Equal(["name"], (await Assert.ThrowsAsync<RuleException>(() => bank.Profiles.AddAsync("Ines"))).Errors.Keys);
        Assert.Equal(["me", "Ines"], (await bank.Reader.ProfilesAsync()).Select(profile => profile.Name));
        Assert.Equal(bank.Owner, (await bank.Profiles.DefaultAsync()).Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    [InlineData("a\0b")]
    public async Task A_name_of_a_profile_must_be_a_text(string name)
    {
        await using var bank = await TestBank.CreateAsync(DatabaseProvider.Sqlite);

        await Assert.ThrowsAsync<RuleException>(() => bank.Profiles.AddAsync(name));
        await Assert.ThrowsAsync<RuleException>(() => bank.Profiles.AddAsync(new string('x', 101)));
        await Assert.ThrowsAsync<RuleException>(() => bank.Profiles.AddAsync(new string((char)0xD800, 1)));
    }

    [Theory]
    [InlineData("""{"links":[null]}""", "links")]
    [InlineData("""{"links":[{}]}""", "links")]
    [InlineData("""{"links":[{"network":null}]}""", "links")]
    [InlineData("""{"links":[{"network":"x","network":"y"}]}""", "")]
    [InlineData("""{"links":[{"network":"x","icon":"y"}]}""", "links")]
    [InlineData("""{"links":[{"network":"x","url":"javascript:alert(1)"}]}""", "links")]
    [InlineData("""{"links":[{"network":"x","username":"\u0000"}]}""", "links")]
    [InlineData("""{"links":"https://example.org"}""", "links")]
    [InlineData("""{"email":"no"}""", "email")]
    [InlineData("""{"linkedinUrl":"linkedin.com/in/x"}""", "linkedinUrl")]
    [InlineData("""{"fullName":"Ines"}""", "fullName")]
    [InlineData("""{"version":2}""", "version")]
    public void A_bad_contact_is_refused_and_the_property_named(string body, string property)
    {
        var errors = Assert.Throws<RuleException>(() => ProfileBodies.Merge(new Contact(), Bodies.Parse(Encoding.UTF8.GetBytes(body)))).Errors;

        Assert.Equal([property], errors.Keys);
        Assert.DoesNotContain("SkillBank.", string.Join(' ', errors.Values.SelectMany(messages => messages)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"desiredSalaryMin":5,"desiredSalaryMax":4}""", "desiredSalaryMax")]
    [InlineData("""{"desiredSalaryMin":5.001}""", "desiredSalaryMin")]
    [InlineData("""{"desiredSalaryMin":"5"}""", "desiredSalaryMin")]
    [InlineData("""{"desiredSalaryMin":1e40}""", "desiredSalaryMin")]
    [InlineData("""{"salaryCurrency":"eur"}""", "salaryCurrency")]
    [InlineData("""{"preferredTitles":[null]}""", "preferredTitles")]
    [InlineData("""{"name":"Ines"}""", "name")]
    public void A_bad_profile_is_refused_and_the_property_named(string body, string property) => Assert.Equal([property], Assert.Throws<RuleException>(() =>
        ProfileBodies.Merge(new Profile { Name = "me" }, Bodies.Parse(Encoding.UTF8.GetBytes(body)))).Errors.Keys);

    [Theory]
    [InlineData("""{"defaultLanguage":"english please"}""", "defaultLanguage")]
    [InlineData("""{"defaultPaper":"A4"}""", "defaultPaper")]
    [InlineData("""{"version":1}""", "version")]
    public void Bad_settings_are_refused_and_the_property_named(string body, string property) => Assert.Equal([property], Assert.Throws<RuleException>(() =>
        ProfileBodies.MergeSettings(new Profile { Name = "me" }, Bodies.Parse(Encoding.UTF8.GetBytes(body)))).Errors.Keys);

    [Theory, Engines]
    public async Task What_people_store_in_the_profile_comes_back(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        await bank.Profiles.UpdateDetailsAsync(bank.Owner, profile => ProfileBodies.Merge(profile, Bodies.Parse("""{"desiredSalaryMin":1000000000,"desiredSalaryMax":1000000000.00,"preferredTitles":["A"]}"""u8)), null);
        await bank.Profiles.KeepExtraAsync(bank.Owner, """{"meta":{}}""");

        var profile = (await bank.Reader.ProfileAsync(bank.Owner))!;

        Assert.Equal(1_000_000_000m, profile.Details.DesiredSalaryMax);
        Assert.Equal("""{"meta":{}}""", profile.Extra);
        Assert.Equal(3, profile.Version);
    }

    static Task<Outcome<Contact>> MergeContactAsync(TestBank bank, string changes) => bank.Profiles.UpdateContactAsync(
        bank.Owner, contact => ProfileBodies.Merge(contact, Bodies.Parse(Encoding.UTF8.GetBytes(changes))), null);
}
