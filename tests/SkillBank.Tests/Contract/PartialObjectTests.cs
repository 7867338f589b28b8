using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using SkillBank.Contract;
using SkillBank.Entries;
using SkillBank.Profiles;
using SkillBank.Rules;
using SkillBank.Tests.Storage;

namespace SkillBank.Tests.Contract;

/// <summary>Partial changes, over every record that takes them.</summary>
public sealed class PartialObjectTests
{
    static readonly HashSet<string> None = [];
    static readonly Type[] Records = [.. Section.All.Select(s => s.DetailsType), typeof(ContactDetails), typeof(ProfileDetails), typeof(BankSettings), typeof(VariationText)];
    static readonly Config Quick = Config.QuickThrowOnFailure.WithQuietOnSuccess(true);

    [Fact]
    public void No_key_changes_nothing() => Prop.ForAll(RecordsWithKeys(), pair =>
        Json(Apply(pair.Record, []).Result) == Json(pair.Record)).Check(Quick);

    [Fact]
    public void Sending_back_what_was_received_changes_nothing() => Prop.ForAll(RecordsWithKeys(), pair =>
    {
        var received = JsonNode.Parse(Json(pair.Record))!.AsObject();
        foreach (var key in received.Select(member => member.Key).Except(pair.Keys).ToList()) received.Remove(key);
        var (result, errors) = Apply(pair.Record, received);
        return errors.IsEmpty && Json(result) == Json(pair.Record);
    }).Check(Quick);

    [Fact]
    public void Null_clears_what_may_be_empty_and_leaves_the_rest_alone() => Prop.ForAll(RecordsWithKeys(), pair =>
    {
        var rules = Checks.Of(pair.Record.GetType()).ToDictionary(rule => rule.Name);
        var blank = JsonNode.Parse(Json(SampleValues.Bare(pair.Record.GetType())))!.AsObject();
        var changes = new JsonObject(pair.Keys.Select(key => KeyValuePair.Create(key, (JsonNode?)null)));
        var (result, errors) = Apply(pair.Record, changes);
        if (pair.Keys.Any(key => rules[key].IsRequired)) return pair.Keys.All(key => errors.Has(key) == rules[key].IsRequired);
        var before = JsonNode.Parse(Json(pair.Record))!.AsObject();
        var after = JsonNode.Parse(Json(result))!.AsObject();
        return errors.IsEmpty && rules.Keys.Except(["extra"]).All(key => JsonNode.DeepEquals(after[key], pair.Keys.Contains(key) ? blank[key] : before[key]));
    }).Check(Quick);

    [Fact]
    public void Changes_to_different_keys_come_out_the_same_in_any_order() => Prop.ForAll(RecordsWithKeys(), pair =>
    {
        var type = pair.Record.GetType();
        var source = JsonNode.Parse(Json(pair.Record))!.AsObject();
        JsonObject Part(Func<string, bool> which) => new(source.Where(m => which(m.Key)).Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone())));
        var start = SampleValues.Bare(type);
        var first = Apply(Apply(start, Part(pair.Keys.Contains)).Result, Part(key => !pair.Keys.Contains(key))).Result;
        var second = Apply(Apply(start, Part(key => !pair.Keys.Contains(key))).Result, Part(pair.Keys.Contains)).Result;
        return Json(first) == Json(pair.Record) && Json(second) == Json(pair.Record);
    }).Check(Quick);

    [Fact]
    public void No_value_whatever_crashes_it_and_what_is_taken_keeps_the_rules()
    {
        var values = Gen.Elements("null", "true", "0", "-1", "1e999", "1.5", "\"\"", "\" \"", "\"2019\"", "\"\\u0000\"", "\"hard_skill\"", "[]", "[null]", "[[]]", "[1]", "[\"a\"]",
            "{}", "[{}]", "[{\"network\":null}]", "[{\"network\":1}]", "[{\"network\":\"x\",\"more\":1}]", "[{\"network\":\"x\",\"url\":\"javascript:1\"}]", "\"https://example.org\"", "9999999999999999999999999999999");
        Prop.ForAll(RecordsWithKeys(), Gen.ListOf(values, 20).ToArbitrary(), (pair, texts) =>
        {
            var changes = new JsonObject(pair.Keys.Append("unknown").Zip(texts, (key, text) => KeyValuePair.Create(key, JsonNode.Parse(text))));
            var (result, errors) = Apply(pair.Record, changes);
            if (!errors.Has("unknown")) return false;
            changes.Remove("unknown");
            (result, errors) = Apply(pair.Record, changes);
            if (errors.IsEmpty) Checks.Require(result);
            return true;
        }).Check(Quick.WithMaxTest(600));
    }

    static Arbitrary<(object Record, string[] Keys)> RecordsWithKeys() => Arb.From(
        from type in Gen.Elements(Records)
        from full in Gen.Elements(true, false)
        let record = full ? SampleValues.Full(type) : SampleValues.Bare(type)
        from keys in Gen.SubListOf(Checks.Of(type).Select(rule => rule.Name).Except(["extra"]))
        select (record, keys.ToArray()));

    static (object Result, RuleErrors Errors) Apply(object current, JsonObject changes)
    {
        var errors = new RuleErrors();
        return (PartialObject.Apply(current.GetType(), current, changes, None, errors), errors);
    }

    static string Json(object record) => JsonSerializer.Serialize(record, record.GetType(), BankJson.Options);
}
