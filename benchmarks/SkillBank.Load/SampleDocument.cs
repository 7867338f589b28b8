using SkillBank.Data;
using SkillBank.Documents.Document;
using SkillBank.Entries;
using SkillBank.Profiles;
using SkillBank.Resumes;
using SkillBank.Transfer;

namespace SkillBank.Load;

/// <summary>The resume of a sample file.</summary>
static class SampleDocument
{
    public static async Task<ResumeDocument> ReadAsync(string sample)
    {
        var folder = Directory.CreateTempSubdirectory("skillbank-sample-").FullName;
        try
        {
            await using var database = new Database(DatabaseOptions.Folder(folder));
            await Schema.UpgradeAsync(database);
            var (store, reader) = (new BankStore(database, TimeProvider.System), new BankReader(database, TimeProvider.System));
            var owner = await new ProfileService(store, reader).DefaultAsync();
            var file = await File.ReadAllBytesAsync(sample);
            await new ImportService(store, reader).ImportAsync(owner.Id, ImportFile.Read(null, file), dryRun: false);
            return ResumeComposer.Compose((await reader.BankAsync(owner.Id))!);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The same resume after an edit.</summary>
    public static ResumeDocument Different(ResumeDocument document, int i) => document with { Header = document.Header with { Title = $"Staff Data Engineer, Area {i}" } };
}
