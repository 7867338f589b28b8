using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SkillBank.Contract;
using SkillBank.Transfer;
using SkillBank.Transfer.JsonResume;

namespace SkillBank.Tests.Transfer.Formats;

/// <summary>What a file brings, as text that people can read and that is kept beside the tests.</summary>
static class ImportedText
{
    public static string Of(ImportedBank bank)
    {
        var text = new StringBuilder();
        Record("contact", JsonResumeFormat.Properties(bank.Contact), bank.Contact.Extra);
        Record("profile", JsonResumeFormat.Properties(bank.Profile), null);
        foreach (var entry in bank.Entries)
        {
            Record($"{entry.Section} ({entry.Source})", JsonResumeFormat.Properties(entry.Details), entry.Details.Extra);
            foreach (var wording in entry.Texts) text.Append("    ").AppendLine(wording.Content.Replace("\n", "\n    ", StringComparison.Ordinal));
        }
        if (bank.Extra is { } extra) text.Append("kept aside: ").AppendLine(Line(JsonNode.Parse(extra)!));
        foreach (var issue in bank.Issues) text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"{issue.Kind} {issue.Path}{(issue.Line is { } line ? $" (line {line})" : "")}: {issue.Message}"));
        return text.ToString();

        void Record(string name, JsonObject values, string? aside)
        {
            text.AppendLine(name);
            foreach (var (key, value) in values)
                if (value is not (null or JsonArray { Count: 0 })) text.Append("  ").Append(key).Append(": ").AppendLine(Line(value));
            if (aside is not null) text.Append("  kept aside: ").AppendLine(Line(JsonNode.Parse(aside)!));
        }
    }

    /// <summary>Compares with the file that is kept; with SKILLBANK_WRITE_EXPECTED=1 it is written instead, to be read by its author.</summary>
    public static void RequireExpected(string name, ImportedBank bank, [CallerFilePath] string here = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(here)!, "../Expected", name);
        var text = Of(bank).ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("SKILLBANK_WRITE_EXPECTED") == "1") File.WriteAllText(path, text);
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }

    static string Line(JsonNode value) => value is JsonValue plain && plain.GetValueKind() == JsonValueKind.String ? plain.ToString() : value.ToJsonString(Leftovers.Compact);
}
