using Microsoft.EntityFrameworkCore;
using SkillBank.Data;
using SkillBank.Documents.Typesetting;
using SkillBank.Entries;
using SkillBank.Resumes;

namespace SkillBank.Profiles.Photos;

/// <summary>Changes the portrait of a person. Nothing is lost by it: what was there lies in the trash.</summary>
/// <param name="store">Where it is stored.</param>
/// <param name="printer">Tries whether a portrait can be printed.</param>
public sealed class PhotoService(BankStore store, ResumePrinter printer)
{
    /// <summary>Checks and cleans a file. Nothing waits for this: a picture is tried by printing it, and that takes longer than anyone should hold the right to write.</summary>
    /// <exception cref="RuleException">It cannot be taken; the message says what to do.</exception>
    public async Task<PhotoFile> PrepareAsync(ReadOnlyMemory<byte> file, CancellationToken cancellation = default)
    {
        var photo = PhotoFile.Read(file.Span);
        try
        {
            await printer.TryPhotoAsync(new(photo.Bytes, photo.Kind), cancellation);
        }
        catch (TypesettingException e) when (e.Failure is TypesettingFailure.Template or TypesettingFailure.TimedOut or TypesettingFailure.OutOfMemory or TypesettingFailure.WorkerFailed)
        {
            throw PhotoFile.Refusal("The picture is damaged and cannot be printed. Open it in a program for pictures, save it anew, and send that.");
        }
        catch (TypesettingException)
        {
            // Nothing can be printed here, whatever the portrait is.
        }
        return photo;
    }

    /// <summary>Puts a portrait in the place of the one that is there.</summary>
    /// <returns>What took the former one, if there was one; Unchanged when it is the same file.</returns>
    public Task<Outcome<StoredPhoto>> SetAsync(Guid profileId, PhotoFile file, CancellationToken cancellation = default) =>
        store.WriteAsync<StoredPhoto>(profileId, async tx =>
        {
            var former = await tx.PhotoAsync(cancellation);
            if (former is not null && former.Bytes.AsSpan().SequenceEqual(file.Bytes)) return new Outcome<StoredPhoto>.Unchanged(new(former, null));
            var deletion = former is null ? null : tx.Discard(former);
            var photo = new Photo { ProfileId = profileId, Kind = file.Kind, Width = file.Width, Height = file.Height, Bytes = file.Bytes, CreatedAt = tx.Now };
            tx.Db.Photos.Add(photo);
            await tx.Db.SaveChangesAsync(cancellation);
            return new Outcome<StoredPhoto>.Saved(new(photo, deletion));
        }, cancellation);

    /// <summary>Moves the portrait to the trash.</summary>
    public Task<Outcome<Deletion>> RemoveAsync(Guid profileId, CancellationToken cancellation = default) =>
        store.WriteAsync<Deletion>(profileId, async tx =>
        {
            if (await tx.PhotoAsync(cancellation) is not { } photo) return new Outcome<Deletion>.Missing();
            var deletion = tx.Discard(photo);
            await tx.Db.SaveChangesAsync(cancellation);
            return new Outcome<Deletion>.Saved(deletion);
        }, cancellation);
}

/// <summary>A portrait that was stored.</summary>
/// <param name="Photo">The portrait.</param>
/// <param name="Former">What took the one before it to the trash; null when there was none.</param>
public sealed record StoredPhoto(Photo Photo, Deletion? Former);

/// <summary>Steps of changes to portraits, inside a transaction.</summary>
static class PhotoChanges
{
    /// <summary>The portrait that is not in the trash.</summary>
    public static Task<Photo?> PhotoAsync(this BankTransaction tx, CancellationToken cancellation) =>
        tx.Db.Photos.FirstOrDefaultAsync(photo => photo.ProfileId == tx.ProfileId && photo.DeletionId == null, cancellation);

    /// <summary>Moves a portrait to the trash, still to be saved.</summary>
    public static Deletion Discard(this BankTransaction tx, Photo photo)
    {
        var deletion = tx.NewDeletion(DeletionKind.Photo, null, "Portrait");
        tx.Db.Deletions.Add(deletion);
        photo.DeletionId = deletion.Id;
        return deletion;
    }

    /// <summary>Puts a portrait back; the one that is there by now takes its place in the trash.</summary>
    public static async Task<bool> RestorePhotoAsync(this BankTransaction tx, Deletion deletion, CancellationToken cancellation)
    {
        var photo = await tx.Db.Photos.FirstAsync(p => p.ProfileId == tx.ProfileId && p.DeletionId == deletion.Id, cancellation);
        if (await tx.PhotoAsync(cancellation) is { } present) tx.Discard(present);
        photo.DeletionId = null;
        return true;
    }

    /// <summary>After a reset: the portrait comes back unless there is another by now, which stays; then this one lies in the trash by itself.</summary>
    public static async Task RestoreResetPhotoAsync(this BankTransaction tx, Deletion deletion, CancellationToken cancellation)
    {
        if (await tx.Db.Photos.FirstOrDefaultAsync(p => p.ProfileId == tx.ProfileId && p.DeletionId == deletion.Id, cancellation) is not { } photo) return;
        if (await tx.PhotoAsync(cancellation) is null) photo.DeletionId = null;
        else tx.Discard(photo);
    }
}
