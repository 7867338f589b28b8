using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using SkillBank.Documents.Document;
using SkillBank.Entries.Sections;
using SkillBank.Resumes;
using SkillBank.Transfer;
using SkillBank.Transfer.ReactiveResume;
using SkillBank.Transfer.RenderCv;

namespace SkillBank.Tests.Transfer;

/// <summary>
/// Whatever a format can hold of a bank comes back: the file that is written of an empty bank into which a file was imported says the same as that
/// file.
/// </summary>
public sealed class DataFormatRoundTripTests
{
    [Fact]
    public void A_bank_goes_through_Reactive_Resume_with_everything_that_it_can_hold() => Holds("reactive-resume", new ReactiveResumeImporter());

    [Fact]
    public void A_bank_goes_through_RenderCV_with_everything_that_it_can_hold() => Holds("rendercv", new RenderCvImporter());

    static void Holds(string slug, IImporter importer) => Prop.ForAll(JsonFiles.Any.ToArbitrary(), json =>
        {
            var format = ResumeFormat.Find(slug)!;
            var first = format.Write(StructuredResumes.Of(Banks.With(Apart(JsonFiles.Read(json))))).Bytes;
            var second = format.Write(StructuredResumes.Of(Banks.With(importer.Read(first)))).Bytes;
            var difference = JsonFiles.Difference(Facts(StructuredResumes.Parse(format, first)), Facts(StructuredResumes.Parse(format, second)));
            return (difference is null).Label($"{difference}\n{System.Text.Encoding.UTF8.GetString(first)}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    /// <summary>Text as it reads: there are several ways to escape it, and marks of emphasis count only beside a space or a sign.</summary>
    static string Plain(JsonValue text) => PlainText.Of(RichTextParser.Parse(text.GetValue<string>())).Replace("*", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);

    /// <summary>Sections of one's own are not called as one of ours is: such a heading is taken at its word.</summary>
    static ImportedBank Apart(ImportedBank bank) => bank with
    {
        // A place is one line there, of which ours takes a part; a name is cut where ours ends.
        Contact = bank.Contact with { Address = null, PostalCode = null, City = Short(bank.Contact.City), State = null, Country = Short(bank.Contact.Country) },
        Entries =
        [
            .. bank.Entries.Select(entry => entry with
            {
                Details = entry.Details is Custom { Group: { } group } custom ? custom with { Group = $"My {group}"[..Math.Min(group.Length + 3, 100)] } : entry.Details,
                Texts = [.. entry.Texts.Select(text => text with { Content = text.Content.Length > 5000 ? text.Content[..5000].Trim() : text.Content })],
            }),
        ],
    };

    static string? Short(string? text) => text?.Length > 40 ? text[..40].Trim() : text;

    /// <summary>The file without ids, which are of the bank, and without what says how it looks.</summary>
    static JsonNode? Facts(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject pairs:
                foreach (var look in new[] { "id", "metadata", "picture", "design", "locale", "settings" }) pairs.Remove(look);
                foreach (var (key, value) in pairs.ToList())
                    if (value is JsonValue text && text.GetValueKind() == System.Text.Json.JsonValueKind.String) pairs[key] = Plain(text);
                    else Facts(value);
                break;
            case JsonArray items:
                foreach (var (index, item) in items.ToList().Index())
                    if (item is JsonValue text && text.GetValueKind() == System.Text.Json.JsonValueKind.String) items[index] = Plain(text);
                    else Facts(item);
                break;
        }
        return node;
    }
}
