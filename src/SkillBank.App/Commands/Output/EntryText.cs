using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SkillBank.Contract;
using SkillBank.Documents.Document;
using SkillBank.Entries;
using SkillBank.Resumes;

namespace SkillBank.App.Commands.Output;

/// <summary>Entries, wordings and other records as people read them in a terminal.</summary>
static class EntryText
{
    static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    /// <summary>A section's entries, numbered.</summary>
    public static void Entries(Printer print, Section section, IReadOnlyList<Entry> entries)
    {
        if (entries.Count == 0)
        {
            print.Line($"Nothing in {section} yet. `skillbank add {section} key=value…` adds something.");
            return;
        }
        var table = section.HasVariations ? new Table("#", "Id", "Entry", "When", "Wordings").Right(0, 4) : new Table("#", "Id", "Entry", "When").Right(0);
        foreach (var entry in entries)
        {
            string?[] cells = [Number(entry.Position + 1), Reference.Short(entry.Id), entry.AnyDetails.Heading, Period(entry), Number(entry.Variations.Count)];
            table.Row(section.HasVariations ? cells : cells[..4]);
        }
        print.Print(table);
    }

    /// <summary>An entry's wordings, numbered, each with its first line.</summary>
    public static void Wordings(Printer print, IReadOnlyList<Variation> wordings)
    {
        if (wordings.Count == 0)
        {
            print.Line("No wordings yet. `skillbank wording add …` adds one.");
            return;
        }
        var table = new Table("#", "Id", "", "Title", "Text").Right(0);
        foreach (var wording in wordings)
            table.Row(Number(wording.Position + 1), Reference.Short(wording.Id), wording.IsMain ? "main" : "", Title(wording), SafeText.Fit(SafeText.Line(wording.Content), 72));
        print.Print(table);
    }

    /// <summary>Everything about an entry.</summary>
    public static void Whole(Printer print, Entry entry)
    {
        print.Line(entry.AnyDetails.Heading);
        print.Line();
        Fields(print, entry, "variations", "mainContent", "displayOrder");
        foreach (var wording in entry.Variations)
        {
            print.Line();
            Whole(print, wording);
        }
    }

    /// <summary>A wording with its whole text.</summary>
    public static void Whole(Printer print, Variation wording)
    {
        var marks = string.Join(", ", new[] { wording.IsMain ? "main" : null, wording.Focus, wording.Language, $"version {wording.Version}" }.OfType<string>());
        print.Line($"{wording.Position + 1}  {Reference.Short(wording.Id)}  {Title(wording)}{(wording.Title is null ? "" : " ")}({marks})");
        print.Block(wording.Content, 4);
    }

    /// <summary>A record's properties, one a line.</summary>
    public static void Fields(Printer print, object record, params ReadOnlySpan<string> without)
    {
        var fields = JsonSerializer.SerializeToNode(record, BankJson.Options.GetTypeInfo(record.GetType()))!.AsObject();
        foreach (var name in without) fields.Remove(name);
        foreach (var name in fields.Where(field => field.Value is JsonArray { Count: 0 }).Select(field => field.Key).ToList()) fields.Remove(name);
        var width = fields.Count == 0 ? 0 : fields.Max(field => field.Key.Length);
        foreach (var (name, value) in fields)
        {
            var lines = ValueText(value).ReplaceLineEndings("\n").Split('\n');
            print.Line($"{name.PadRight(width)}  {lines[0]}".TrimEnd());
            foreach (var line in lines[1..]) print.Line($"{new string(' ', width)}  {line}".TrimEnd());
        }
    }

    /// <summary>A time as the person's clock shows it.</summary>
    public static string When(DateTimeOffset time, TimeProvider clock) =>
        TimeZoneInfo.ConvertTime(time, clock.LocalTimeZone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    static string Title(Variation wording) => wording.Title ?? "";

    static string? Period(Entry entry) => entry.AnyDetails.Describe(new Wording("", RichText.Empty, ResumeLanguage.English)).Period;

    static string ValueText(JsonNode? value) => value switch
    {
        null => "",
        JsonArray list => string.Join(", ", list.Select(ValueText)),
        JsonObject record => string.Join(' ', record.Select(property => ValueText(property.Value))),
        JsonValue text when text.GetValueKind() == JsonValueKind.String => text.GetValue<string>(),
        _ => value.ToJsonString(),
    };
}
