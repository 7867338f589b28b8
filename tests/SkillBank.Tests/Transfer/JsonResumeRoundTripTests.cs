using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using SkillBank.Rules;
using SkillBank.Transfer.JsonResume;

namespace SkillBank.Tests.Transfer;

public sealed class JsonResumeRoundTripTests
{
    [Fact]
    public void Whatever_is_in_a_file_comes_out_again_equal() =>
        Prop.ForAll(JsonFiles.Any.ToArbitrary(), file => Equal(file, JsonFiles.RoundTrip(file))).Check(Config.QuickThrowOnFailure.WithMaxTest(80));

    [Fact]
    public void Whatever_is_read_keeps_to_the_rules_of_the_bank() =>
        Prop.ForAll(JsonFiles.Any.ToArbitrary(), file =>
            {
                var bank = JsonFiles.Read(file);
                Checks.Require(bank.Profile);
                Checks.Require(bank.Contact);
                foreach (var entry in bank.Entries)
                {
                    Checks.Require(entry.Details);
                    foreach (var text in entry.Texts) Checks.Require(text);
                }
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void Our_own_export_imported_again_gives_the_same_export() =>
        Prop.ForAll(JsonFiles.Any.ToArbitrary(), file =>
            {
                var first = JsonResumeWriter.Write(Banks.With(JsonFiles.Read(file)));
                var second = JsonResumeWriter.Write(Banks.With(new JsonResumeImporter().Read(first)));
                return Equal(JsonFiles.Parse(first), JsonFiles.Parse(second)) && first.AsSpan().SequenceEqual(second);
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    static bool Equal(JsonNode? expected, JsonNode? actual) => JsonFiles.Difference(expected, actual) is { } difference
        ? throw new InvalidOperationException(difference)
        : true;
}
