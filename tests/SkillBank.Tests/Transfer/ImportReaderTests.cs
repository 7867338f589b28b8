using System.Security.Cryptography;
using System.Text;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Tests.Storage;
using SkillBank.Transfer;

namespace SkillBank.Tests.Transfer;

public sealed class ImportReaderTests
{
    const string File = """{"basics":{"name":"Noor Haddad"},"skills":[{"name":"Rust"},{"name":"Go"}],"awards":[{"title":"Best Poster","date":"Summer 2019"}]}""";

    [Theory, Engines]
    public async Task Imports_are_listed_the_newest_first_and_each_is_kept_as_it_was_told(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var first = await bank.ImportAsync(TestImports.File(File, "noor.json"));
        bank.Clock.Move(TimeSpan.FromMinutes(1));
        var second = await bank.ImportAsync(TestImports.File("""{"skills":[{"name":"Rust","keywords":["tokio"]},{"name":"C#"}]}""", null));
        var reader = new ImportReader(bank.Reader);

        var list = (await reader.ListAsync(bank.Owner))!;
        var kept = (await reader.ReportAsync(bank.Owner, first.Import!.Id))!;

        Assert.Equal([second.Import!.Id, first.Import.Id], list.Select(import => import.Id));
        Assert.Equal(("json-resume", "noor.json", first.Import.CreatedAt, null), (list[1].Format, list[1].FileName, list[1].CreatedAt, list[1].UndoneAt));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(File))), list[1].FileHash);
        Assert.Equal(new ImportCounts { Added = 3, FilledIn = 2 }, list[1].Counts);
        Assert.Null(list[0].FileName);
        Assert.Equal(first.Items, kept.Items);
        Assert.Equal(first.Issues, kept.Issues);
        Assert.NotEmpty(kept.Issues);
        Assert.All(list, import => Assert.Equal(("", null), (import.Log, import.Trail)));
    }

    [Theory, Engines]
    public async Task Nothing_is_kept_of_a_trial_of_a_file_that_brings_nothing_and_of_one_that_does_not_fit(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var service = bank.Imports();

        var trial = Assert.IsType<Outcome<ImportReport>.Unchanged>(await service.ImportAsync(bank.Owner, TestImports.File(File), dryRun: true)).Value;
        Assert.Equal((true, null, 3), (trial.DryRun, trial.Import, trial.Counts.Added));
        await bank.ImportAsync(File);
        var again = Assert.IsType<Outcome<ImportReport>.Unchanged>(await service.ImportAsync(bank.Owner, TestImports.File(File), dryRun: false)).Value;
        Assert.Equal((true, null, false), (again.ChangesNothing, again.Import, again.DryRun));
        await bank.FillAsync(Section.Find("interests")!, Section.MaxEntries);
        await Assert.ThrowsAsync<Rules.RuleException>(() => service.ImportAsync(bank.Owner, TestImports.File("""{"interests":[{"name":"Chess"}]}"""), dryRun: false));

        Assert.Single((await new ImportReader(bank.Reader).ListAsync(bank.Owner))!);
    }

    [Theory, Engines]
    public async Task Another_person_neither_reads_nor_undoes_an_import(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var report = await bank.ImportAsync(File);
        var stranger = (await bank.Profiles.AddAsync("Ines")).Id;
        var before = await bank.ContentsAsync();
        var reader = new ImportReader(bank.Reader);

        Assert.Empty((await reader.ListAsync(stranger))!);
        Assert.Null(await reader.ReportAsync(stranger, report.Import!.Id));
        Assert.IsType<Outcome<UndoneImport>.Missing>(await bank.Imports().UndoAsync(stranger, report.Import.Id));
        Assert.Null(await reader.ListAsync(Guid.CreateVersion7()));
        Assert.IsType<Outcome<UndoneImport>.Missing>(await bank.Imports().UndoAsync(Guid.CreateVersion7(), report.Import.Id));
        Assert.IsType<Outcome<UndoneImport>.Missing>(await bank.Imports().UndoAsync(bank.Owner, Guid.CreateVersion7()));

        Assert.Equal(before, await bank.ContentsAsync());
        Assert.Empty((await bank.Reader.TrashAsync(stranger))!);
    }

    [Theory, Engines]
    public async Task A_hostile_file_is_kept_in_bounds_and_in_characters_that_can_be_stored(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var path = new string('p', 5000) + "\\u0000\\u202E";
        var report = await bank.ImportAsync(TestImports.File($$"""{"skills":[{"name":"Rust"}],"{{path}}":1}""", "a/../../..\\etc\\\u202Egnp.\u0000'; drop table imports; --<script>\ud800"));

        var kept = (await new ImportReader(bank.Reader).ReportAsync(bank.Owner, report.Import!.Id))!;

        Assert.Equal("�gnp.�'; drop table imports; --<script>�", kept.Import!.FileName);
        Assert.All(kept.Issues, issue => Assert.InRange(issue.Path.Length, 1, 1000));
        Assert.Empty(await new IntegrityCheck(bank.Database).RunAsync());
        Assert.Equal("What came from �gnp.�'; drop table imports; --<script>�", (await bank.UndoAsync(report)).Deletion!.Label);
    }

    [Theory]
    [InlineData("resume.json", "resume.json")]
    [InlineData("/home/noor/my cv.json", "my cv.json")]
    [InlineData(@"C:\Users\Noor\cv.json", "cv.json")]
    [InlineData("履歴書 👩‍🚀.json", "履歴書 👩‍🚀.json")]
    [InlineData("a\r\nb\tc", "a��b�c")]
    [InlineData("..", "..")]
    [InlineData("folder/", null)]
    [InlineData("   ", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_file_is_called_by_its_last_name(string? given, string? shown) => Assert.Equal(shown, ImportFile.Read(given, "{\"skills\":[]}"u8.ToArray()).Name);

    [Fact]
    public void A_long_name_is_cut()
    {
        var name = ImportFile.Read(string.Concat(Enumerable.Repeat("𝒳", 500)), "{\"skills\":[]}"u8.ToArray()).Name!;

        Assert.InRange(name.Length, Import.MaxFileName - 2, Import.MaxFileName);
        Assert.EndsWith("𝒳…", name, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_no_known_format_is_refused_with_those_that_are() =>
        Assert.Contains("JSON Resume", Assert.Throws<ImportException>(() => ImportFile.Read("a.txt", "Just a text."u8.ToArray())).Message, StringComparison.Ordinal);
}
