using SkillBank.App.Components.Transfer;
using SkillBank.Documents.Reading;
using SkillBank.Documents.Typesetting;
using SkillBank.Rules;
using SkillBank.Transfer;
using SkillBank.Transfer.Archive;

namespace SkillBank.App.Pages.Transfer;

/// <summary>Takes files, each in whichever way its content says: a backup is restored, anything else is read for the person to look at.</summary>
sealed class Intake(BankArchive archives, Emptiness emptiness, PdfReader pdfs)
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
                : new(name) { Read = await ImportFile.ReadAsync(file.Name, file.Bytes, pdfs, cancellation) };
        }
        catch (Exception refusal) when (refusal is ImportException or TypesettingException)
        {
            return new(name) { Refusal = refusal.Message };
        }
        catch (RuleException refusal)
        {
            return new(name) { Refusal = InWords(refusal) };
        }
    }

    /// <summary>Why something could not be stored, in a line.</summary>
    public static string InWords(RuleException refusal) => string.Join(' ', refusal.Errors.Values.SelectMany(messages => messages));

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
