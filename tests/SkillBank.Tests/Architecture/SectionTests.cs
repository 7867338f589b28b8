using System.Text.Json;
using System.Text.Json.Nodes;
using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Rules;
using SkillBank.Tests.Storage;

namespace SkillBank.Tests.Architecture;

/// <summary>What every section of the catalogue must have; a failure names the section and the missing step.</summary>
public sealed class SectionTests
{
    public static TheoryData<string> Slugs => [.. Section.All.Select(section => section.Slug)];

    [Fact]
    public void Names_and_types_of_sections_occur_once()
    {
        Assert.Equal(Section.All.Count, Section.All.Select(section => section.Slug).Distinct().Count());
        Assert.Equal(Section.All.Count, Section.All.Select(section => section.DetailsType).Distinct().Count());
    }

    [Fact]
    public void Every_details_record_is_in_the_catalogue() => Assert.Equal(
        typeof(Details).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Details))).OrderBy(type => type.Name),
        Section.All.Select(section => section.DetailsType).OrderBy(type => type.Name));

    [Theory, MemberData(nameof(Slugs))]
    public void A_section_has_a_slug_that_fits_its_column_and_a_route(string slug) => Assert.Matches("^[a-z]{1,20}$", slug);

    [Theory, MemberData(nameof(Slugs))]
    public void A_section_is_mapped_on_both_engines(string slug)
    {
        foreach (var provider in Enum.GetValues<DatabaseProvider>())
            Assert.Contains(Models.Compiled(provider).GetEntityTypes(), type => type.ClrType == typeof(Entry<>).MakeGenericType(Section.Find(slug)!.DetailsType));
    }

    [Theory, MemberData(nameof(Slugs))]
    public void A_section_s_texts_and_lists_have_rules(string slug)
    {
        foreach (var property in Checks.Of(Section.Find(slug)!.DetailsType).Select(checkedProperty => checkedProperty.Info))
            if (property.PropertyType == typeof(string) || property.PropertyType == typeof(List<string>) || property.PropertyType == typeof(int?))
                Assert.True(property.GetCustomAttributes(typeof(RuleAttribute), inherit: true).Length > 0, $"{slug}: {property.Name} has no rule.");
    }

    [Theory, MemberData(nameof(Slugs))]
    public void A_section_s_JSON_can_be_written_and_set_and_hides_what_is_derived(string slug)
    {
        var section = Section.Find(slug)!;
        var properties = BankJson.Options.GetTypeInfo(section.DetailsType).Properties.Where(property => property.Get is not null).ToList();

        Assert.All(properties, property => Assert.True(property.Set is not null, $"{slug}: {property.Name} cannot be set; hide it with [JsonIgnore]."));
        Assert.Equal(Checks.Of(section.DetailsType).Select(rule => rule.Name).Except(["extra"]).Order(), properties.Select(property => property.Name).Order());
    }

    [Theory, MemberData(nameof(Slugs))]
    public void A_section_s_entry_is_flat_JSON_whose_keys_are_what_a_body_may_send_back(string slug)
    {
        var section = Section.Find(slug)!;
        var details = (Details)SampleValues.Full(section.DetailsType);
        var entry = section.NewEntry(Guid.CreateVersion7(), Guid.CreateVersion7(), details);
        entry.Today = new DateOnly(2026, 3, 14);
        if (section.HasVariations) entry.Variations.Add(new Variation { Content = "Text.", IsMain = true });
        var json = JsonSerializer.SerializeToNode(entry, entry.GetType(), BankJson.Options)!.AsObject();

        Assert.Equal(section.HasVariations, json.ContainsKey("variations"));
        Assert.All(Checks.Of(section.DetailsType).Where(rule => rule.Name != "extra"), rule => Assert.True(json.ContainsKey(rule.Name), $"{slug}: {rule.Name} is not in the JSON."));
        Assert.False(json.ContainsKey("extra"));
        var draft = EntryBody.Merge(entry, json);
        Assert.Equal(JsonSerializer.Serialize(details, section.DetailsType, BankJson.Options), JsonSerializer.Serialize(draft.Details, section.DetailsType, BankJson.Options));
        Assert.Equal(details.Extra, draft.Details.Extra);
    }

    [Theory, MemberData(nameof(Slugs))]
    public void A_section_says_what_an_entry_is_called(string slug)
    {
        Assert.False(string.IsNullOrWhiteSpace(((Details)SampleValues.Bare(Section.Find(slug)!.DetailsType)).Heading));
        Assert.False(string.IsNullOrWhiteSpace(((Details)SampleValues.Full(Section.Find(slug)!.DetailsType)).Heading));
    }

    [Theory, MemberData(nameof(Slugs))]
    public void A_section_refuses_every_over_long_text(string slug)
    {
        var section = Section.Find(slug)!;
        foreach (var rule in Checks.Of(section.DetailsType).Where(rule => rule.Info.PropertyType == typeof(string) && rule.Name != "extra"))
        {
            var body = JsonSerializer.SerializeToNode(SampleValues.Full(section.DetailsType), section.DetailsType, BankJson.Options)!.AsObject();
            body[rule.Name] = JsonValue.Create(new string('x', 20_001));
            Assert.Equal([rule.Name], Assert.Throws<RuleException>(() => EntryBody.ReadNew(section, body, new(2026, 3, 14))).Errors.Keys);
        }
    }
}
