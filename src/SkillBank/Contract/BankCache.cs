using SkillBank.Data;

namespace SkillBank.Contract;

/// <summary>
/// Serialized banks by version, the least recently asked for dropped first, so that an unchanged bank costs one small look-up.
/// Bounded in bytes. Safe for any number of callers; another process's changes are seen, since the version is looked up each time.
/// </summary>
/// <param name="reader">Where banks come from.</param>
/// <param name="maxBytes">The most that is kept.</param>
public sealed class BankCache(BankReader reader, long maxBytes = 32 * 1024 * 1024)
{
    readonly Lock _lock = new();
    readonly Dictionary<Guid, LinkedListNode<CachedBank>> _banks = [];
    readonly LinkedList<CachedBank> _recent = [];
    long _bytes;

    /// <summary>A bank as it is now; null when there is no such profile.</summary>
    public async ValueTask<CachedBank?> GetAsync(Guid profileId, CancellationToken cancellation = default)
    {
        if (await reader.VersionAsync(profileId, cancellation) is not { } version) return null;
        var today = reader.Today;
        if (Find(profileId, version, today) is { } found) return found;
        if (await reader.BankAsync(profileId, cancellation) is not { } bank) return null;
        var cached = new CachedBank(profileId, bank.Profile.BankVersion, bank.Today, BankDocument.Write(bank));
        Keep(cached);
        return cached;
    }

    CachedBank? Find(Guid profileId, long version, DateOnly today)
    {
        lock (_lock)
        {
            if (!_banks.TryGetValue(profileId, out var node)) return null;
            if (node.Value.Version != version || node.Value.Today != today) return null;
            _recent.Remove(node);
            _recent.AddFirst(node);
            return node.Value;
        }
    }

    void Keep(CachedBank bank)
    {
        if (bank.Utf8.Length > maxBytes / 4) return;
        lock (_lock)
        {
            if (_banks.Remove(bank.ProfileId, out var old)) Drop(old);
            _banks[bank.ProfileId] = _recent.AddFirst(bank);
            _bytes += bank.Utf8.Length;
            while (_bytes > maxBytes && _recent.Last is { } last)
            {
                _banks.Remove(last.Value.ProfileId);
                Drop(last);
            }
        }
    }

    void Drop(LinkedListNode<CachedBank> node)
    {
        _recent.Remove(node);
        _bytes -= node.Value.Utf8.Length;
    }
}

/// <summary>The JSON of a bank at one version on one day.</summary>
/// <param name="ProfileId">Whose it is.</param>
/// <param name="Version">The bank's version.</param>
/// <param name="Today">The day.</param>
/// <param name="Utf8">The JSON.</param>
public sealed record CachedBank(Guid ProfileId, long Version, DateOnly Today, byte[] Utf8)
{
    /// <summary>Its entity tag, quotes included.</summary>
    public string ETag { get; } = BankDocument.ETag(Version, Today);
}
