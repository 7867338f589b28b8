using SkillBank.App.Components.Transfer;
using SkillBank.Documents.Reading;
using SkillBank.Entries;
using SkillBank.Rules;
using SkillBank.Transfer;
using SkillBank.Transfer.Archive;

namespace SkillBank.App.Pages.Transfer;

/// <summary>Brings files into a bank, each in whichever way its content says.</summary>
sealed class Intake(ImportService imports, BankArchive archives, Emptiness emptiness, PdfReader pdfs)
{
    /// <summary>What became of a file; null when there is no such profile.</summary>
    public async Task<FileOutcome?> TakeAsync(Guid profileId, UploadedFile file, IProgress<TransferProgress>? progress, CancellationToken cancellation)
    {
        var name = NameOf(file.Name);
        try
        {
            // A backup is a ZIP file, and so is what some networks let people download.
            return IsZip(file.Bytes.Span) && Importers.Recognize(file.Bytes) is null
                ? await RestoreAsync(profileId, name, file.Bytes, progress, cancellation)
                : await ImportAsync(profileId, await ImportFile.ReadAsync(file.Name, file.Bytes, pdfs, cancellation), name, progress, cancellation);
        }
        catch (ImportException refusal)
        {
            return new(name) { Refusal = refusal.Message };
        }
        catch (RuleException refusal)
        {
            return new(name) { Refusal = string.Join(' ', refusal.Errors.Values.SelectMany(messages => messages)) };
        }
    }

    async Task<FileOutcome?> ImportAsync(Guid profileId, ImportFile file, string name, IProgress<TransferProgress>? progress, CancellationToken cancellation) =>
        await imports.ImportAsync(profileId, file, dryRun: false, progress, cancellation) switch
        {
            Outcome<ImportReport>.Saved(var report) => new(name) { Report = report },
            Outcome<ImportReport>.Unchanged(var report) => new(name) { Report = report },
            _ => null,
        };

    async Task<FileOutcome?> RestoreAsync(Guid profileId, string name, ReadOnlyMemory<byte> bytes, IProgress<TransferProgress>? progress, CancellationToken cancellation)
    {
        if (await emptiness.OfAsync(profileId, cancellation) is not { } there) return null;
        // The archive would refuse too; told here, it can be helped.
        if (!there.IsEmpty) return new(name) { IsBlocked = true };
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        return new(name) { Restored = await archives.RestoreAsync(profileId, stream, progress, cancellation) };
    }

    static bool IsZip(ReadOnlySpan<byte> bytes) => bytes is [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..];

    /// <summary>A name to show: without folders, in one line, not longer than people read.</summary>
    static string NameOf(string name)
    {
        const int Most = 120;
        var last = string.Concat(name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Where(letter => !char.IsControl(letter))).Trim();
        return last.Length switch { 0 => "The file", > Most => last[..Most] + "…", _ => last };
    }
}
