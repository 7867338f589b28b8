using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using SkillBank.Data;
using SkillBank.Resumes;
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
    [InlineData("deletions.json", "$[-1].kind", "\"entry\"", "neither a reset")]
    [InlineData("deletions.json", "$[-1].kind", "\"reset\"", "neither a reset")]
    [InlineData("deletions.json", "$[-1].kind", "\"snapshot\"", "place in the trash is not there")]
    [InlineData("photos.json", "$[0].kind", "\"jpeg\"", "not of its kind")]
    [InlineData("photos.json", "$[0].kind", "\"svg\"", "expected form")]
    [InlineData("photos.json", "$[0].bytes", "\"PHN2Zy8+\"", "Send a JPEG or a PNG")]
    [InlineData("photos.json", "$[0].deletion", "null", "more than one portrait")]
    [InlineData("photos.json", "$[1].deletion", "\"0190a3c4-0000-7000-8000-000000000000\"", "place in the trash is not there")]
    [InlineData("resumes.json", "$[0].details.title", "\"\"", "title: Required")]
    [InlineData("resumes.json", "$[0].details.rule", "\"all\"", "expected form")]
    [InlineData("resumes.json", "$[0].sections[0].section", "\"hobbies\"", "sections is unknown")]
    [InlineData("resumes.json", "$[0].sections[0].section", "\"projects\"", "a section twice")]
    [InlineData("resumes.json", "$[0].sections[0].source", "\"both\"", "expected form")]
    [InlineData("resumes.json", "$[0].sections[0]", "null", "sections is unknown")]
    [InlineData("resumes.json", "$[0].sections", "null", "expected form")]
    [InlineData("resumes.json", "$[0].version", "0", "version is none")]
    [InlineData("resumes.json", "$[0].id", "\"0190a3c4-0000-7000-8000-000000000000\"", "its resume is not there")]
    [InlineData("resumes.json", "$[1].deletion", "null", "what was deleted is not there")]
    [InlineData("resumes.json", "$[0].deletion", "\"0190a3c4-0000-7000-8000-000000000000\"", "place in the trash is not there")]
    [InlineData("placements.json", "pinned.resume", "\"0190a3c4-0000-7000-8000-000000000000\"", "its resume is not there")]
    [InlineData("placements.json", "pinned.entry", "\"0190a3c4-0000-7000-8000-000000000000\"", "its entry is not there")]
    [InlineData("placements.json", "pinned.entry", "null", "entry of the bank or be the resume's own")]
    [InlineData("placements.json", "pinned.ownDetails", "{}", "entry of the bank or be the resume's own")]
    [InlineData("placements.json", "pinned.ownContent", "\"x\"", "beside that of the bank")]
    [InlineData("placements.json", "pinned.section", "\"projects\"", "another section")]
    [InlineData("placements.json", "pinned.section", "\"hobbies\"", "section is unknown")]
    [InlineData("placements.json", "pinned.source", "\"Bank\"", "expected form")]
    [InlineData("placements.json", "pinned.pinnedContent", "null", "pinned without a text")]
    [InlineData("placements.json", "pinned.pinnedRevision", "null", "pinned without a text")]
    [InlineData("placements.json", "pinned.pinnedRevision", "0", "revision is none")]
    [InlineData("placements.json", "pinned.variation", "null", "pinned without a text")]
    [InlineData("placements.json", "pinned.displayOrder", "-1", "its place")]
    [InlineData("placements.json", "own.variation", "\"0190a3c4-0000-7000-8000-000000000000\"", "the resume's own and has a wording")]
    [InlineData("placements.json", "own.ownDetails.jobTitle", "\"\"", "jobTitle: Required")]
    [InlineData("placements.json", "own.ownDetails", "{\"more\":1}", "expected form")]
    [InlineData("placements.json", "own.ownDetails", "null", "entry of the bank or be the resume's own")]
    [InlineData("placements.json", "own.ownContent", "\" \"", "content: Required")]
    [InlineData("placements.json", "own.keptRevision", "1", "only pinned ones have")]
    [InlineData("placements.json", "own.heading", "\"\\u0000\"", "U+0000")]
    [InlineData("snapshots.json", "$[0].resume", "\"0190a3c4-0000-7000-8000-000000000000\"", "its resume is not there")]
    [InlineData("snapshots.json", "$[0].number", "2", "two snapshots of number 2")]
    [InlineData("snapshots.json", "$[0].number", "0", "number, pages or length is none")]
    [InlineData("snapshots.json", "$[0].format", "\"exe\"", "format is unknown")]
    [InlineData("snapshots.json", "$[0].resumeTitle", "\"\"", "of which resume")]
    [InlineData("snapshots.json", "$[0].details.sentOn", "null", "Say when it was sent")]
    [InlineData("snapshots.json", "$[0].fileLength", "1", "not what was frozen")]
    [InlineData("snapshots.json", "$[0].fileLength", "99999999999", "number, pages or length is none")]
    [InlineData("snapshots.json", "$[0].fileHash", "\"0\"", "not what was frozen")]
    [InlineData("snapshots.json", "$[0].fileParts", "[]", "not what was frozen")]
    [InlineData("snapshots.json", "$[0].fileParts[0]", "null", "made of is there")]
    [InlineData("snapshots.json", "$[0].fileParts[0]", "\"00\"", "made of is there")]
    [InlineData("snapshots.json", "$[0].documentBlob", "\"00\"", "made of is there")]
    [InlineData("snapshots.json", "$[0].contentBlob", "null", "expected form")]
    [InlineData("snapshots.json", "$[0].uses[0]", "null", "both wording and revision")]
    [InlineData("snapshots.json", "$[0].uses[0].revision", "0", "both wording and revision")]
    [InlineData("snapshots.json", "$[0].uses[0].entry", "7", "expected form")]
    [InlineData("snapshots.json", "$[1].deletion", "\"0190a3c4-0000-7000-8000-000000000000\"", "place in the trash is not there")]
    [InlineData("blobs.json", "$[0].hash", "\"00\"", "its content is not what was frozen")]
    [InlineData("blobs.json", "$[0].bytes", "\"AAAA\"", "its content is not what was frozen")]
    [InlineData("blobs.json", "$[0].bytes", "\"\"", "its content is not what was frozen")]
    [InlineData("blobs.json", "$[0].bytes", "\"%\"", "expected form")]
    [InlineData("imports.json", "$[0].format", "\" \"", "of which format")]
    [InlineData("imports.json", "$[0].fileName", "\"\\u0000\"", "U+0000")]
    [InlineData("imports.json", "$[0].fileHash", "\"00\"", "hash of its file is none")]
    [InlineData("imports.json", "$[0].counts.added", "-1", "counts are none")]
    [InlineData("imports.json", "$[0].counts", "null", "expected form")]
    [InlineData("imports.json", "$[0].undoneAt", "\"2026-03-14T09:26:53Z\"", "neither undone nor can it be")]
    [InlineData("imports.json", "$[-1].undoneAt", "null", "neither undone nor can it be")]
    [InlineData("imports.json", "$[0].createdAt", "\"yesterday\"", "expected form")]
    [InlineData("imports.json", "$[0].log.items[0]", "null", "an empty place")]
    [InlineData("imports.json", "$[0].log.items[0].kind", "\"other\"", "expected form")]
    [InlineData("imports.json", "$[0].log.items[0].heading", "null", "expected form")]
    [InlineData("imports.json", "$[0].log.issues[0]", "null", "an empty place")]
    [InlineData("imports.json", "$[0].log.issues[0].line", "0", "place of an issue")]
    [InlineData("imports.json", "$[0].trail.entries[0]", "null", "an empty place")]
    [InlineData("imports.json", "$[0].trail.entries[0].section", "\"hobbies\"", "nothing that is known")]
    [InlineData("imports.json", "$[0].trail.entries[0].fingerprint", "\"00\"", "nothing that is known")]
    [InlineData("imports.json", "$[0].trail.wordings[0].mark", "null", "expected form")]
    [InlineData("imports.json", "$[0].trail.records[0].section", "\"contact\"", "nothing that is known")]
    [InlineData("imports.json", "$[0].trail.records[0].entry", "null", "nothing that is known")]
    [InlineData("imports.json", "$[0].trail.records[0].values[0].wrote", "\"x\"", "filled in is none")]
    [InlineData("imports.json", "$[0].trail.records[0].aside.seen[0]", "null", "keeps aside is none")]
    [InlineData("imports.json", "$[0].trail", "[]", "expected form")]
    [InlineData("imports.json", "$[0].more", "1", "expected form")]
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
        foreach (var file in new[] { "resumes.json", "placements.json", "snapshots.json", "blobs.json", "imports.json" })
            await RefusedAsync(Archives.Forge(_archive, file, root => root.AsArray().Add(root[0]!.DeepClone())), "twice");
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
    public async Task A_placement_with_a_wording_of_another_entry_is_refused()
    {
        var variations = JsonNode.Parse(Archives.Files(_archive)[4].Content)!.AsArray();
        await RefusedAsync(Archives.Forge(_archive, "placements.json", root =>
        {
            var pinned = root[Index(root, "pinnedContent")]!;
            var other = variations.First(row => row!["entry"]!.GetValue<string>() != pinned["entry"]!.GetValue<string>())!;
            pinned["variation"] = other["id"]!.GetValue<string>();
        }), "of another entry");
    }

    [Fact]
    public async Task A_blob_too_many_one_too_few_and_one_that_unpacks_to_more_than_a_file_can_be_are_refused()
    {
        var more = Packing.Of(Guid.Empty, "nothing is made of this"u8);
        var bomb = Packing.Of(Guid.Empty, new byte[65 << 20]);
        foreach (var (blob, reason) in new[] { (more, "nothing is made of it"), (bomb, "longer than a snapshot can be") })
            await RefusedAsync(Archives.Forge(_archive, "blobs.json", root => root.AsArray().Add(JsonNode.Parse($$"""{"hash":"{{blob.Hash}}","bytes":"{{Convert.ToBase64String(blob.Bytes)}}"}"""))), reason);
        await RefusedAsync(Archives.Forge(_archive, "blobs.json", root => root.AsArray().RemoveAt(0)), "not all that it is made of is there");
    }

    [Fact]
    public async Task A_snapshot_whose_document_or_content_cannot_be_read_is_refused()
    {
        var forms = Packing.Of(Guid.Empty, """{"details":{"title":"T"},"sections":[],"entries":[{"id":"0190a3c4-0000-7000-8000-000000000000","section":"hobbies","source":"bank","displayOrder":0,"isHidden":false,"wording":"main","details":{}}]}"""u8);
        var forged = Archives.Forge(_archive, "blobs.json", root => root.AsArray().Add(JsonNode.Parse($$"""{"hash":"{{forms.Hash}}","bytes":"{{Convert.ToBase64String(forms.Bytes)}}"}""")));
        foreach (var key in new[] { "documentBlob", "contentBlob" })
            await RefusedAsync(Archives.Forge(forged, "snapshots.json", root => root[0]![key] = forms.Hash), "expected form");
    }

    [Fact]
    public async Task Files_of_a_later_format_in_an_archive_of_the_first_are_refused()
    {
        var old = Archives.Files(Archives.WithoutResumes(_archive));
        await RefusedAsync(Archives.Zip([.. old, ("resumes.json", "[]"u8.ToArray())]), "not of format 1");
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

    static int Index(JsonNode root, string key) =>
        root is JsonArray rows ? rows.Index().FirstOrDefault(row => row.Item is JsonObject item && item[key] is not null && item["section"]!.GetValue<string>() == "experience").Index : 0;

    static void Set(JsonNode root, string path, JsonNode? value)
    {
        // Rows whose place depends on ids that are made anew are named by what they are.
        var last = root is JsonArray rows ? rows.Count - 1 : 0;
        path = path.Replace("[-1]", $"[{last}]", StringComparison.Ordinal)
            .Replace("pinned.", $"$[{Index(root, "pinnedContent")}].", StringComparison.Ordinal)
            .Replace("own.", $"$[{Index(root, "ownDetails")}].", StringComparison.Ordinal);
        var steps = path[1..].Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries);
        var node = root;
        foreach (var step in steps[..^1]) node = step[0] == '[' ? node[int.Parse(step[1..^1], System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!;
        if (steps[^1][0] == '[') node[int.Parse(steps[^1][1..^1], System.Globalization.CultureInfo.InvariantCulture)] = value;
        else node[steps[^1]] = value;
    }
}
