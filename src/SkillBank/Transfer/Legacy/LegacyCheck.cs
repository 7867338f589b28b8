using SkillBank.Entries;
using SkillBank.Profiles;
using SkillBank.Transfer.JsonResume;

namespace SkillBank.Transfer.Legacy;

/// <summary>Looks afterwards whether a bank has what the old database says: every name, date and text, without regard to how it got there.</summary>
static class LegacyCheck
{
    /// <summary>How much was looked for, and what is not there.</summary>
    /// <param name="bank">The bank.</param>
    /// <param name="resumes">What its resumes are called; null where the person may have renamed them since.</param>
    /// <param name="file">What the old database says.</param>
    /// <param name="who">What the person is called.</param>
    public static (int Expected, IReadOnlyList<string> Missing) Of(Bank bank, IReadOnlyList<string>? resumes, ImportedBank file, string who)
    {
        List<string> missing = [];
        var expected = 0;
        Compare(nameof(Contact), JsonResumeFormat.Properties(file.Contact), JsonResumeFormat.Properties(bank.Contact.Details), bank.Contact.Details.Extra);
        Compare(nameof(Profile), JsonResumeFormat.Properties(file.Profile), JsonResumeFormat.Properties(bank.Profile.Details), bank.Profile.Extra);
        var entries = bank.Entries.ToLookup(entry => (entry.Section, entry.Section.IsSingle ? "" : EntryKey.Of(entry.AnyDetails)));
        foreach (var entry in file.Entries)
        {
            expected++;
            var there = entries[(entry.Section, entry.Section.IsSingle ? "" : EntryKey.Of(entry.Details))].ToList();
            if (there.Count == 0)
            {
                // The person may have renamed it since.
                if (!bank.Entries.Any(other => Leftovers.Of(other.AnyDetails.Extra).Seen.Contains(ImportMark.OfEntry(entry)))) missing.Add($"{who}: {entry.Section.Title}, {entry.Details.Heading}");
                continue;
            }
            foreach (var text in entry.Texts)
            {
                expected++;
                if (!there.Exists(other => other.Variations.Exists(variation => variation.Content == text.Content) || Leftovers.Of(other.AnyDetails.Extra).Seen.Contains(ImportMark.OfText(text.Content))))
                    missing.Add($"{who}: a text of {entry.Section.Title}, {entry.Details.Heading}");
            }
        }
        foreach (var resume in file.Resumes)
        {
            expected++;
            if (!(resumes?.Contains(resume.Details.Title) ?? Leftovers.Of(bank.Profile.Extra).Seen.Contains(ImportMark.OfResume(resume, file)))) missing.Add($"{who}: the resume {resume.Details.Title}");
        }
        return (expected, missing);

        void Compare(string what, System.Text.Json.Nodes.JsonObject says, System.Text.Json.Nodes.JsonObject has, string? aside)
        {
            foreach (var (property, value) in says)
            {
                if (value is null or System.Text.Json.Nodes.JsonArray { Count: 0 }) continue;
                expected++;
                // Where the bank says otherwise, the old value is kept aside.
                if (!System.Text.Json.Nodes.JsonNode.DeepEquals(value, has[property]) && !Leftovers.Of(aside).Says(property, value)) missing.Add($"{who}: {what}, {property}");
            }
        }
    }
}
