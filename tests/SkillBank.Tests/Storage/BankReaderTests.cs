using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Profiles;
using SkillBank.Rules;

namespace SkillBank.Tests.Storage;

/// <summary>What is read without EF is what EF reads.</summary>
public sealed class BankReaderTests
{
    [Theory, Engines]
    public async Task A_bank_with_every_property_filled_reads_as_EF_reads_it(DatabaseProvider provider) => await CompareAsync(provider, SampleValues.Full);

    [Theory, Engines]
    public async Task A_bank_with_nothing_but_what_is_required_reads_as_EF_reads_it(DatabaseProvider provider) => await CompareAsync(provider, SampleValues.Bare);

    [Fact]
    public void Every_sample_keeps_the_rules()
    {
        foreach (var section in Section.All)
        {
            Checks.Require(SampleValues.Full(section.DetailsType));
            Checks.Require(SampleValues.Bare(section.DetailsType));
        }
        Checks.Require(SampleValues.Full(typeof(ContactDetails)));
        Checks.Require(SampleValues.Full(typeof(ProfileDetails)));
        Checks.Require(SampleValues.Full(typeof(BankSettings)));
    }

    [Theory, Engines]
    public async Task A_section_and_an_entry_read_as_they_stand_in_the_bank(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        await FillAsync(bank, SampleValues.Full);

        foreach (var entry in (await bank.ReadAsync()).Entries)
        {
            Assert.Equal(Text(entry), Text((await bank.Reader.SectionAsync(bank.Owner, entry.Section))!.Single(e => e.Id == entry.Id)));
            Assert.Equal(Text(entry), Text((await bank.Reader.EntryAsync(bank.Owner, entry.Section, entry.Id))!));
            foreach (var other in Section.All.Where(section => section != entry.Section))
                Assert.Null(await bank.Reader.EntryAsync(bank.Owner, other, entry.Id));
        }
    }

    [Theory, Engines]
    public async Task What_is_in_the_trash_or_another_persons_is_not_read(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var other = await bank.Profiles.AddAsync("Ines");
        var entry = await bank.AddAsync("experience", """{"jobTitle":"Welder","companyName":"Ålesund Yard","startDate":"2019","content":"One."}""");
        var wording = await bank.AddWordingAsync(entry, "Two.");
        await bank.Variations.DeleteAsync(bank.Owner, entry.Section, entry.Id, wording.Id, null);

        Assert.Null(await bank.Reader.EntryAsync(other.Id, entry.Section, entry.Id));
        Assert.Equal(["One."], (await bank.Reader.EntryAsync(bank.Owner, entry.Section, entry.Id))!.Variations.Select(v => v.Content));
        await bank.Entries.DeleteAsync(bank.Owner, entry.Section, entry.Id, null);
        Assert.Null(await bank.Reader.EntryAsync(bank.Owner, entry.Section, entry.Id));
        Assert.Empty((await bank.Reader.SectionAsync(bank.Owner, entry.Section))!);
        Assert.Empty((await bank.ReadAsync()).Entries);
    }

    [Theory, Engines]
    public async Task Nobody_has_no_bank(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var nobody = Guid.CreateVersion7();

        Assert.Null(await bank.Reader.BankAsync(nobody));
        Assert.Null(await bank.Reader.SectionAsync(nobody, Section.All[0]));
        Assert.Null(await bank.Reader.ContactAsync(nobody));
        Assert.Null(await bank.Reader.ProfileAsync(nobody));
        Assert.Null(await bank.Reader.VersionAsync(nobody));
        Assert.Null(await bank.Cache.GetAsync(nobody));
    }

    static async Task CompareAsync(DatabaseProvider provider, Func<Type, object> sample)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        await FillAsync(bank, sample);

        var raw = await bank.ReadAsync();

        await using var turn = await bank.Database.EnterAsync(CancellationToken.None);
        await using var db = bank.Database.Context(turn.Connection);
        var profile = await db.Profiles.AsNoTracking().SingleAsync();
        var contact = await db.Contacts.AsNoTracking().SingleAsync();
        var entries = await db.Entries.AsNoTracking().Include(e => e.Variations.OrderBy(v => v.Position)).ToListAsync();
        Assert.Equal(Section.All.Count, entries.Count);
        Assert.Equal(Text(profile), Text(raw.Profile));
        Assert.Equal(Text(contact), Text(raw.Contact));
        Assert.Equal(entries.OrderBy(e => e.Id).Select(Text), raw.Entries.OrderBy(e => e.Id).Select(Text));
        foreach (var entry in raw.Entries) Assert.Equal(Fields(sample(entry.Section.DetailsType)), Fields(entry.AnyDetails));
        Assert.Equal(Fields(sample(typeof(ContactDetails))), Fields(raw.Contact.Details));
        Assert.Equal(Fields(sample(typeof(ProfileDetails))), Fields(raw.Profile.Details));
        Assert.Equal(Fields(sample(typeof(BankSettings))), Fields(raw.Profile.Settings));
    }

    static async Task FillAsync(TestBank bank, Func<Type, object> sample)
    {
        foreach (var section in Section.All)
        {
            var draft = new EntryDraft((Details)sample(section.DetailsType)) { MainContent = section.HasVariations ? "Text – ‘naïve’" : null, Origin = Origin.Imported };
            var entry = Assert.IsType<Outcome<Entry>.Saved>(await bank.Entries.CreateAsync(bank.Owner, draft)).Value;
            if (section.HasVariations) await bank.Variations.CreateAsync(bank.Owner, section, entry.Id, new((VariationText)sample(typeof(VariationText))));
        }
        await bank.Profiles.UpdateContactAsync(bank.Owner, _ => (ContactDetails)sample(typeof(ContactDetails)), null);
        await bank.Profiles.UpdateDetailsAsync(bank.Owner, _ => (ProfileDetails)sample(typeof(ProfileDetails)), null);
        await bank.Profiles.UpdateSettingsAsync(bank.Owner, _ => (BankSettings)sample(typeof(BankSettings)), null);
        await bank.Profiles.KeepExtraAsync(bank.Owner, """{"top":1}""");
    }

    /// <summary>Every property of the envelope and of its details, hidden ones included.</summary>
    static string Text(object envelope)
    {
        var node = new JsonObject();
        foreach (var property in envelope.GetType().GetProperties().OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            var value = property.GetValue(envelope);
            node[property.Name] = property.Name switch
            {
                "AnyDetails" or "Main" or "Section" or "Today" => null,
                "Details" or "Settings" => Fields(value!),
                "Variations" => string.Join('\n', ((List<Variation>)value!).Select(Text)),
                _ => JsonSerializer.SerializeToNode(value, BankJson.Options),
            };
        }
        return node.ToJsonString();
    }

    static string Fields(object record) => string.Join('\n', SampleValues.Settable(record.GetType()).Select(property =>
        $"{property.Name} = {JsonSerializer.Serialize(property.GetValue(record), BankJson.Options)}"));
}
