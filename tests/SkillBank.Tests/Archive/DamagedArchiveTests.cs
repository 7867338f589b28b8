using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using SkillBank.Data;
using SkillBank.Tests.Storage;
using SkillBank.Transfer;
using SkillBank.Transfer.Archive;

namespace SkillBank.Tests.Archive;

/// <summary>A damaged or forged archive is refused whole, with a sentence, and nothing is stored.</summary>
public sealed class DamagedArchiveTests : IAsyncLifetime
{
    byte[] _archive = [];
    TestBank _target = null!;
    byte[] _before = [];

    public async ValueTask InitializeAsync()
    {
        _archive = await Archives.WholeAsync();
        _target = await TestBank.CreateAsync(DatabaseProvider.Sqlite);
        _before = await Archives.WriteAsync(_target);
    }

    public ValueTask DisposeAsync() => _target.DisposeAsync();

    [Fact]
    public async Task A_truncated_archive_is_refused()
    {
        foreach (var length in new[] { 0, 1, 21, 22, 100, _archive.Length / 2, _archive.Length - 22, _archive.Length - 1 })
            await RefusedAsync(_archive[..length], "damaged");
    }

    [Fact]
    public async Task A_file_that_is_no_zip_or_another_zip_is_refused()
    {
        await RefusedAsync("""{"basics":{"name":"Ines"}}"""u8.ToArray(), "not a whole zip file");
        await RefusedAsync(Archives.Zip([]), "no manifest.json");
        await RefusedAsync(Archives.Zip([("word/document.xml", "<x/>"u8.ToArray())]), "does not belong");
        await RefusedAsync(Archives.Zip([("manifest.json", "{}"u8.ToArray())]), "says something else");
        await RefusedAsync(Archives.Zip([("manifest.json", "[]"u8.ToArray())]), "says something else");
        await RefusedAsync(Archives.Zip([("manifest.json", "nonsense"u8.ToArray())]), "does not have the expected form");
        await RefusedAsync(Archives.Zip([("manifest.json", """{"format":5,"version":1}"""u8.ToArray())]), "does not have the expected form");
        await RefusedAsync(Archives.Zip([("manifest.json", """{"format":"skill-bank-archive","version":1}"""u8.ToArray())]), "does not have the expected form");
        await RefusedAsync(Archives.Zip([("manifest.json", """{"format":"skill-bank-archive","version":1,"counts":null,"files":null}"""u8.ToArray())]), "does not have the expected form");
        await RefusedAsync(Archives.Zip([("manifest.json", """{"format":"skill-bank-archive","version":1,"counts":{},"files":[null]}"""u8.ToArray())]), "does not name its files");
    }

    [Fact]
    public async Task A_newer_format_is_refused_with_the_way_out()
    {
        var newer = Archives.Forge(_archive, "manifest.json", manifest => (manifest["version"], manifest["more"]) = (ArchiveFormat.Version + 1, "unknown"));

        await RefusedAsync(newer, "newer Skill Bank");
        await RefusedAsync(Archives.Forge(_archive, "manifest.json", manifest => manifest["version"] = 0), "its version is none");
    }

    [Fact]
    public async Task A_missing_an_extra_and_a_repeated_file_are_refused()
    {
        var files = Archives.Files(_archive);

        foreach (var missing in files.Skip(1)) await RefusedAsync(Archives.Zip(files.Where(file => file.Name != missing.Name)), $"{missing.Name} is missing");
        await RefusedAsync(Archives.Zip(files.Append(("notes.txt", "x"u8.ToArray()))), "'notes.txt' does not belong");
        await RefusedAsync(Archives.Zip(files.Append(files[3])), "entries.json twice");
        await RefusedAsync(Archives.Zip(files.Append(("ENTRIES.JSON", files[3].Content))), "does not belong");
    }

    [Theory]
    [InlineData("../entries.json")]
    [InlineData("/etc/passwd")]
    [InlineData("..\\entries.json")]
    [InlineData("a/../entries.json")]
    [InlineData("entries.json/")]
    [InlineData("C:entries.json")]
    public async Task A_path_is_no_name(string name) =>
        await RefusedAsync(Archives.Zip([.. Archives.Files(_archive), (name, "[]"u8.ToArray())]), "damaged");

    [Fact]
    public async Task A_file_that_is_not_what_was_written_is_refused()
    {
        var files = Archives.Files(_archive);
        for (var i = 1; i < files.Count; i++)
        {
            var changed = files.ToList();
            changed[i] = (files[i].Name, [.. files[i].Content, (byte)' ']);
            await RefusedAsync(Archives.Zip(changed), $"{files[i].Name} is not what was written");
        }
    }

    [Fact]
    public async Task A_zip_that_unpacks_to_more_than_a_bank_can_be_is_not_unpacked()
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var bomb = zip.CreateEntry("entries.json").Open();
            var zeros = new byte[1 << 20];
            for (var written = 0L; written <= ArchiveFormat.MaxUnpacked; written += zeros.Length) bomb.Write(zeros);
        }

        await RefusedAsync(buffer.ToArray(), "too large");
        await RefusedAsync(Archives.Zip(Enumerable.Range(0, 5000).Select(i => ($"{i}", Array.Empty<byte>()))), "5000 files");
    }

    [Theory]
    [InlineData("entries.json", "$[0].section", "\"hobbies\"", "section is unknown")]
    [InlineData("entries.json", "$[0].details", "{\"more\":1}", "expected form")]
    [InlineData("entries.json", "$[0].details", "null", "expected form")]
    [InlineData("entries.json", "$[2].details.jobTitle", "null", "expected form")]
    [InlineData("entries.json", "$[2].details.jobTitle", "\"\"", "jobTitle: Required")]
    [InlineData("entries.json", "$[2].details.startDate", "\"2019-13\"", "expected form")]
    [InlineData("entries.json", "$[1].extra", "\"\\u0000\"", "U+0000")]
    [InlineData("entries.json", "$[1].extra", "\"(half a pair)\"", "expected form")]
    [InlineData("entries.json", "$[1].displayOrder", "7", "gaps")]
    [InlineData("entries.json", "$[1].displayOrder", "-1", "place or version")]
    [InlineData("entries.json", "$[1].version", "0", "place or version")]
    [InlineData("entries.json", "$[1].version", "\"1\"", "expected form")]
    [InlineData("entries.json", "$[1].createdAt", "\"2026-03-14T09:26:53+01:00\"", "in UTC")]
    [InlineData("entries.json", "$[1].createdAt", "\"2026-03-14T09:26:53.1234567Z\"", "microsecond")]
    [InlineData("entries.json", "$[1].createdAt", "\"yesterday\"", "expected form")]
    [InlineData("entries.json", "$[1].deletion", "\"0190a3c4-0000-7000-8000-000000000000\"", "place in the trash is not there")]
    [InlineData("entries.json", "$[1].owner", "1", "expected form")]
    [InlineData("entries.json", "$[1]", "null", "empty place")]
    [InlineData("variations.json", "$[0].entry", "\"0190a3c4-0000-7000-8000-000000000000\"", "entry is not there")]
    [InlineData("variations.json", "$[0].deletion", "\"0190a3c4-0000-7000-8000-000000000000\"", "in the trash")]
    [InlineData("variations.json", "$[0].content", "\" \"", "content: Required")]
    [InlineData("variations.json", "$[0].origin", "\"Written\"", "expected form")]
    [InlineData("variations.json", "$[0].revision", "1", "history has gaps")]
    [InlineData("variations.json", "$[0].revision", "0", "revision is none")]
    [InlineData("variations.json", "$[0].language", "\"english please\"", "language")]
    [InlineData("revisions.json", "$[0].number", "9", "history has gaps")]
    [InlineData("revisions.json", "$[0].variation", "\"0190a3c4-0000-7000-8000-000000000000\"", "is not there")]
    [InlineData("revisions.json", "$[0].content", "\"\"", "content: Required")]
    [InlineData("deletions.json", "$[0].kind", "\"variation\"", "neither a reset")]
    [InlineData("deletions.json", "$[0].contact", "\"{}\"", "expected form")]
    [InlineData("deletions.json", "$[0].contact", "null", "neither a reset")]
    [InlineData("deletions.json", "$[0].section", "\"projects\"", "neither a reset")]
    [InlineData("deletions.json", "$[0].id", "\"0190a3c4-0000-7000-8000-000000000000\"", "in the trash is not there")]
    [InlineData("contact.json", "$.details.email", "\"nobody\"", "email")]
    [InlineData("contact.json", "$.details.links", "[null]", "network")]
    [InlineData("profile.json", "$.details.experienceYears", "99", "experienceYears")]
    [InlineData("profile.json", "$.settings", "null", "expected form")]
    [InlineData("profile.json", "$.updatedAt", "null", "expected form")]
    public async Task A_forged_row_that_no_bank_could_have_is_refused(string file, string path, string value, string reason) =>
        await RefusedAsync(Archives.Forge(_archive, file, root => Set(root, path, JsonNode.Parse(value))), reason);

    [Fact]
    public async Task Two_mains_none_and_a_main_in_the_trash_are_refused()
    {
        await RefusedAsync(Archives.Forge(_archive, "variations.json", root => Rows(root).ForEach(row => row["isMain"] = row["deletion"] is null)), "exactly one");
        await RefusedAsync(Archives.Forge(_archive, "variations.json", root => Rows(root).ForEach(row => row["isMain"] = false)), "exactly one");
        await RefusedAsync(Archives.Forge(_archive, "variations.json", root => Rows(root).Find(row => row["deletion"] is not null)!["isMain"] = true), "in the trash");
    }

    [Fact]
    public async Task Rows_that_are_there_twice_and_skills_of_one_name_are_refused()
    {
        foreach (var file in new[] { "entries.json", "variations.json", "deletions.json" })
            await RefusedAsync(Archives.Forge(_archive, file, root => root.AsArray().Add(root[0]!.DeepClone())), "there twice");
        await RefusedAsync(Archives.Forge(_archive, "revisions.json", root => root.AsArray().Add(root[0]!.DeepClone())), "gaps");
        await RefusedAsync(Archives.Forge(_archive, "entries.json", root =>
        {
            var skills = Rows(root).Where(row => row["section"]!.GetValue<string>() == "skills" && row["deletion"] is null).ToList();
            skills[0]["details"]!["skillName"] = "C#";
            skills[1]["details"]!["skillName"] = "ｃ＃";
        }), "one name");
    }

    [Fact]
    public async Task A_second_summary_entry_and_wordings_of_a_skill_are_refused()
    {
        await RefusedAsync(Archives.Forge(_archive, "entries.json", root =>
        {
            var second = Rows(root).First(row => row["section"]!.GetValue<string>() == "summaries" && row["deletion"] is null).DeepClone();
            (second["id"], second["displayOrder"]) = (Guid.CreateVersion7().ToString(), 1);
            root.AsArray().Add(second);
        }), "too many");
        var skill = JsonNode.Parse(Archives.Files(_archive)[3].Content)!.AsArray().First(row => row!["section"]!.GetValue<string>() == "skills")!["id"]!.GetValue<string>();
        await RefusedAsync(Archives.Forge(_archive, "variations.json", root => root[0]!["entry"] = skill), "have no wordings");
    }

    [Fact]
    public async Task Counts_that_do_not_fit_are_refused() =>
        await RefusedAsync(Archives.Forge(_archive, "manifest.json", manifest => manifest["counts"]!["entries"] = 1), "not hold as much");

    async Task RefusedAsync(byte[] archive, string reason)
    {
        var refusal = await Assert.ThrowsAsync<ImportException>(() => Archives.RestoreAsync(_target, archive));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(_before, await Archives.WriteAsync(_target));
    }

    static List<JsonNode> Rows(JsonNode root) => [.. root.AsArray().Select(row => row!)];

    static void Set(JsonNode root, string path, JsonNode? value)
    {
        var steps = path[1..].Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries);
        var node = root;
        foreach (var step in steps[..^1]) node = step[0] == '[' ? node[int.Parse(step[1..^1], System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!;
        if (steps[^1][0] == '[') node[int.Parse(steps[^1][1..^1], System.Globalization.CultureInfo.InvariantCulture)] = value;
        else node[steps[^1]] = value;
    }
}
