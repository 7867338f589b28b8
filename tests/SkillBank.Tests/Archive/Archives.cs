using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Profiles;
using SkillBank.Tests.Storage;
using SkillBank.Tests.Transfer;
using SkillBank.Transfer.Archive;
using SkillBank.Tests.Profiles.Photos;

namespace SkillBank.Tests.Archive;

/// <summary>Banks that have everything, their archives, and ways to tamper with these.</summary>
static class Archives
{
    static readonly Lazy<Task<byte[]>> Archive = new(async () =>
    {
        await using var bank = await FullBankAsync(DatabaseProvider.Sqlite);
        return await WriteAsync(bank);
    });

    /// <summary>An archive of a <see cref="FullBankAsync"/>, made once.</summary>
    public static Task<byte[]> WholeAsync() => Archive.Value;

    /// <summary>A new bank with what is in <see cref="WholeAsync"/>, which takes much less time than making it step by step.</summary>
    public static async Task<TestBank> RestoredBankAsync(DatabaseProvider provider)
    {
        var bank = await TestBank.CreateAsync(provider);
        await RestoreAsync(bank, await WholeAsync());
        return bank;
    }

    /// <summary>A bank with every section filled and bare, several wordings, history, imports, and all kinds of things in the trash.</summary>
    public static async Task<TestBank> FullBankAsync(DatabaseProvider provider)
    {
        var bank = await TestBank.CreateAsync(provider);
        await FillAsync(bank, "before");
        await bank.Trash.ResetAsync(bank.Owner);
        bank.Clock.Move(TimeSpan.FromMicroseconds(1_234_567));
        await FillAsync(bank, "after");
        var entries = (await bank.ReadAsync()).Entries;
        await bank.Entries.DeleteAsync(bank.Owner, entries.First(e => e.Section.Slug == "projects").Section, entries.First(e => e.Section.Slug == "projects").Id, null);
        var experience = entries.First(e => e.Section.Slug == "experience");
        await bank.Variations.DeleteAsync(bank.Owner, experience.Section, experience.Id, experience.Variations[0].Id, null);
        foreach (var name in new[] { "Postgres SQL", "PostgreSQL", "Tidal charts", "Tide tables" }) await bank.AddAsync("skills", $$"""{"skillName":"{{name}}","skillType":"hard_skill"}""");
        var skills = (await bank.ReadAsync()).Of<Skill>().TakeLast(4).Select(skill => skill.Id).ToList();
        await bank.Skills.MergeAsync(bank.Owner, skills[0], [skills[1]]);
        await bank.Entries.DeleteManyAsync(bank.Owner, Section.Of<Skill>(), skills[2..]);
        await TestImports.AddAsync(bank);
        await ArchivedResumes.AddAsync(bank);
        await TestPhotos.AddAsync(bank);
        return bank;
    }

    public static async Task<byte[]> WriteAsync(TestBank bank, Guid? profile = null)
    {
        using var stream = new MemoryStream();
        await new BankArchive(bank.Database, bank.Clock).WriteAsync(profile ?? bank.Owner, stream);
        return stream.ToArray();
    }

    public static async Task<ArchiveSummary> RestoreAsync(TestBank bank, byte[] archive, Guid? profile = null)
    {
        using var stream = new MemoryStream(archive);
        return await new BankArchive(bank.Database, bank.Clock).RestoreAsync(profile ?? bank.Owner, stream);
    }

    /// <summary>The files of an archive, in order.</summary>
    public static List<(string Name, byte[] Content)> Files(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read);
        return [.. zip.Entries.Select(entry =>
        {
            using var content = entry.Open();
            using var copy = new MemoryStream();
            content.CopyTo(copy);
            return (entry.FullName, copy.ToArray());
        })];
    }

    public static byte[] Zip(IEnumerable<(string Name, byte[] Content)> files)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        return buffer.ToArray();
    }

    /// <summary>An archive with one file changed and a manifest that fits it, as a forger would make it.</summary>
    public static byte[] Forge(byte[] archive, string name, Action<JsonNode> change)
    {
        var files = Files(archive);
        var node = JsonNode.Parse(files.Single(file => file.Name == name).Content)!;
        change(node);
        var content = Encoding.UTF8.GetBytes(node.ToJsonString().Replace("(half a pair)", "\\ud800", StringComparison.Ordinal));
        var manifest = JsonNode.Parse(files[0].Content)!;
        if (name != "manifest.json")
        {
            var entry = manifest["files"]!.AsArray().Single(file => file!["name"]!.GetValue<string>() == name)!;
            (entry["length"], entry["sha256"]) = (content.Length, ArchiveFormat.Sha256(content));
            if (node is JsonArray rows && manifest["counts"]!.AsObject().ContainsKey(name[..^5])) manifest["counts"]![name[..^5]] = rows.Count;
        }
        return Zip(files.Select(file => file.Name == name ? (name, content) : file.Name == "manifest.json" ? (file.Name, Encoding.UTF8.GetBytes(manifest.ToJsonString())) : file));
    }

    /// <summary>What the third format had of an archive: everything but portraits.</summary>
    public static byte[] WithoutPhotos(byte[] archive) => Older(
        Forge(archive, "deletions.json", root => root.AsArray().RemoveAll(row => (string?)row!["kind"] == "photo")), 3, [], ["photos.json"]);

    /// <summary>What the second format had of an archive: everything but imports, and a trash without what undone ones took.</summary>
    public static byte[] WithoutImports(byte[] archive)
    {
        HashSet<string> gone = [];
        string Text(JsonNode? row, string key) => (string?)row![key] ?? "";
        var rest = Forge(WithoutPhotos(archive), "deletions.json", root => root.AsArray().RemoveAll(row => Text(row, "kind") == "import" && gone.Add(Text(row, "id"))));
        rest = Forge(rest, "entries.json", root => root.AsArray().RemoveAll(row => gone.Contains(Text(row, "deletion"))));
        rest = Forge(rest, "variations.json", root => root.AsArray().RemoveAll(row => gone.Contains(Text(row, "deletion")) && gone.Add(Text(row, "id"))));
        rest = Forge(rest, "revisions.json", root => root.AsArray().RemoveAll(row => gone.Contains(Text(row, "variation"))));
        return Older(rest, 2, ["imports"], ["imports.json"]);
    }

    /// <summary>What the first format had of an archive: everything but imports and resumes, and a trash without them.</summary>
    public static byte[] WithoutResumes(byte[] archive) => Older(
        Forge(WithoutImports(archive), "deletions.json", root => root.AsArray().RemoveAll(row => (string?)row!["kind"] is "resume" or "snapshot")),
        1, ["resumes", "snapshots"], ["resumes.json", "placements.json", "snapshots.json", "blobs.json"]);

    static byte[] Older(byte[] archive, int version, string[] counts, string[] later)
    {
        var files = Files(archive);
        var manifest = JsonNode.Parse(files[0].Content)!;
        manifest["version"] = version;
        foreach (var count in counts) manifest["counts"]!.AsObject().Remove(count);
        manifest["files"]!.AsArray().RemoveAll(file => later.Contains(file!["name"]!.GetValue<string>()));
        return Zip(files.Where(file => !later.Contains(file.Name)).Select(file => file.Name == "manifest.json" ? (file.Name, Encoding.UTF8.GetBytes(manifest.ToJsonString())) : file));
    }

    static async Task FillAsync(TestBank bank, string when)
    {
        foreach (var section in Section.All)
            foreach (var sample in new Func<Type, object>[] { SampleValues.Full, SampleValues.Bare })
            {
                var details = (Details)sample(section.DetailsType);
                if (details is SkillBank.Entries.Sections.Skill skill) details = skill with { SkillName = $"{when} {sample.Method.Name}" };
                if (section.IsSingle && sample == SampleValues.Bare) continue;
                var made = await bank.Entries.CreateAsync(bank.Owner, new(details) { MainContent = section.HasVariations ? $"First, {when}" : null, Origin = Origin.Imported });
                var entry = Assert.IsType<Outcome<Entry>.Saved>(made).Value;
                if (!section.HasVariations) continue;
                bank.Clock.Move(TimeSpan.FromMilliseconds(1));
                await bank.MergeAsync(entry, """{"content":"First, changed – ‘naïve’ 🎼"}""");
                await bank.Variations.CreateAsync(bank.Owner, section, entry.Id, new((VariationText)SampleValues.Full(typeof(VariationText))) { MakeMain = true });
            }
        await bank.Profiles.UpdateContactAsync(bank.Owner, _ => (ContactDetails)SampleValues.Full(typeof(ContactDetails)), null);
        await bank.Profiles.UpdateDetailsAsync(bank.Owner, _ => (ProfileDetails)SampleValues.Full(typeof(ProfileDetails)), null);
        await bank.Profiles.UpdateSettingsAsync(bank.Owner, _ => (BankSettings)SampleValues.Full(typeof(BankSettings)), null);
        await bank.Profiles.KeepExtraAsync(bank.Owner, """{"top":[1,2]}""");
    }
}
