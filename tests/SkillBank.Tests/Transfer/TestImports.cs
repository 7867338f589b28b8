using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SkillBank.Contract;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Tests.Storage;
using SkillBank.Transfer;
using SkillBank.Transfer.JsonResume;

namespace SkillBank.Tests.Transfer;

/// <summary>Files, imports of them, and what a bank says.</summary>
static class TestImports
{
    public static ImportService Imports(this TestBank bank) => new(bank.NewStore(), bank.Reader);

    public static ImportFile File(ImportedBank bank, string? name = "file.json") => new(name, new string('0', 64), bank);

    public static ImportFile File(JsonObject json) => File(json.ToJsonString(JsonResumeFormat.Indented));

    public static ImportFile File(string json, string? name = "file.json") => ImportFile.Read(name, Encoding.UTF8.GetBytes(json));

    /// <summary>Imports something that the bank does not have.</summary>
    public static async Task<ImportReport> ImportAsync(this TestBank bank, ImportFile file) =>
        Assert.IsType<Outcome<ImportReport>.Saved>(await bank.Imports().ImportAsync(bank.Owner, file, dryRun: false)).Value;

    public static Task<ImportReport> ImportAsync(this TestBank bank, string json) => bank.ImportAsync(File(json));

    /// <summary>Undoes an import of which something is left.</summary>
    public static async Task<UndoneImport> UndoAsync(this TestBank bank, ImportReport report) =>
        Assert.IsType<Outcome<UndoneImport>.Saved>(await bank.Imports().UndoAsync(bank.Owner, report.Import!.Id)).Value;

    /// <summary>Everything that a bank says, without versions and times.</summary>
    public static async Task<string> ContentsAsync(this TestBank bank)
    {
        var now = await bank.ReadAsync();
        var text = new StringBuilder();
        void Add(object value, string? extra = null) => text.AppendLine(JsonSerializer.Serialize(value, value.GetType(), BankJson.Options)).AppendLine(extra);
        foreach (var entry in now.Entries)
        {
            text.AppendLine(FormattableString.Invariant($"{entry.Section} {entry.Position} {entry.Id} {entry.UniqueKey}"));
            Add(entry.AnyDetails, entry.AnyDetails.Extra);
            foreach (var variation in entry.Variations) text.AppendLine(FormattableString.Invariant($"{variation.Position} {variation.Id} {variation.IsMain} {variation.Revision} {VariationText.Of(variation)}"));
        }
        Add(now.Contact.Details, now.Contact.Details.Extra);
        Add(now.Profile.Details, now.Profile.Extra);
        Add(now.Profile.Settings);
        return text.ToString();
    }

    /// <summary>An import that stands and one that was undone, each with an entry, a wording, something filled in and something kept aside.</summary>
    public static async Task AddAsync(TestBank bank)
    {
        var award = (await bank.ReadAsync()).Of<Award>().Last();
        var publication = (await bank.ReadAsync()).Of<Publication>().Last();
        ImportFile Sample(string name, Entry entry, Details details) => File(
            new ImportedBank
            {
                Format = "test",
                Contact = new() { FirstName = name },
                Extra = $$"""{"test":{"{{name}}":1 } }""",
                Entries = [new(new Skill { SkillName = name, SkillType = default }, [], "skills[0]"), new(details with { Extra = """{"test":{"color":"red"}}""" }, [new() { Content = $"As {name} has it" }], "other[0]")],
                Issues = [new(ImportIssueKind.Kept, "other[0].color", "There is no place for it.", 7, 3)],
            },
            $"{name}.json");
        await bank.ImportAsync(Sample("Standing", award, award.Details with { Awarder = "Standing" }));
        var report = await bank.ImportAsync(Sample("Undone", publication, publication.Details with { Publisher = "Undone" }));
        await bank.UndoAsync(report);
    }
}
