using SkillBank.Transfer;

namespace SkillBank.App.Pages.Transfer;

/// <summary>
/// Files that were read and wait for the person's word. They are held in memory alone, and not for long: nothing of them is stored before the person
/// has said so, and whoever comes back too late drops the file again. Safe for any number of callers.
/// </summary>
sealed class PendingImports(TimeProvider time)
{
    /// <summary>The most bytes that the files of everybody may have had together; the oldest go first.</summary>
    const long MaxBytes = 96L * 1024 * 1024;

    /// <summary>The most drops of one person that wait at once.</summary>
    const int MaxOfOne = 10;

    static readonly TimeSpan Patience = TimeSpan.FromHours(4);

    readonly Lock _lock = new();
    readonly LinkedList<PendingImport> _waiting = [];

    /// <summary>Lets files wait.</summary>
    public PendingImport Add(Guid profileId, IReadOnlyList<PendingFile> files)
    {
        var pending = new PendingImport(profileId, Guid.CreateVersion7(time.GetUtcNow()), files, time.GetUtcNow());
        lock (_lock)
        {
            _waiting.AddLast(pending);
            foreach (var old in _waiting.Where(other => other.ProfileId == profileId).SkipLast(MaxOfOne).ToList()) _waiting.Remove(old);
            while (_waiting.Count > 1 && _waiting.Sum(other => other.Bytes) > MaxBytes) _waiting.RemoveFirst();
        }
        return pending;
    }

    /// <summary>What waits under an id; null when nothing of this person does any more.</summary>
    public PendingImport? Find(Guid profileId, Guid id)
    {
        lock (_lock)
        {
            while (_waiting.First is { Value.Since: var since } && time.GetUtcNow() - since > Patience) _waiting.RemoveFirst();
            return _waiting.FirstOrDefault(pending => pending.Id == id && pending.ProfileId == profileId);
        }
    }

    /// <summary>Takes it out; whether it was there, so that of two who apply at once one does.</summary>
    public bool Remove(PendingImport pending)
    {
        lock (_lock) return _waiting.Remove(pending);
    }

    /// <summary>Puts it back, as when it could not be applied.</summary>
    public void Return(PendingImport pending)
    {
        lock (_lock) _waiting.AddLast(pending);
    }
}

/// <summary>Files of one drop that wait.</summary>
/// <param name="ProfileId">Whose.</param>
/// <param name="Id">Under what.</param>
/// <param name="Files">The files, at least one.</param>
/// <param name="Since">Since when.</param>
sealed record PendingImport(Guid ProfileId, Guid Id, IReadOnlyList<PendingFile> Files, DateTimeOffset Since)
{
    /// <summary>What the files weigh.</summary>
    public long Bytes { get; } = Files.Sum(file => (long)file.Bytes);
}

/// <summary>One file that waits.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="File">What it says.</param>
/// <param name="Bytes">Its size.</param>
sealed record PendingFile(string Name, ImportFile File, int Bytes);
