using System.Collections.Concurrent;
using SkillBank.Transfer;

namespace SkillBank.App.Pages.Transfer;

/// <summary>How far each import or restore is that runs now, for the page that waits for it. The page makes up the id; safe for any number of callers.</summary>
sealed class UploadProgress
{
    /// <summary>Further ones run without telling how far they are.</summary>
    const int MaxCount = 100;

    /// <summary>The header that carries the id.</summary>
    public const string Header = "X-Upload-Id";

    readonly ConcurrentDictionary<(Guid Profile, Guid Upload), TransferProgress> _running = [];

    /// <summary>Where it stands; null when it has not begun, has ended, or is someone else's.</summary>
    public TransferProgress? Of(Guid profileId, Guid upload) => _running.GetValueOrDefault((profileId, upload));

    /// <summary>Follows an upload until it is disposed of.</summary>
    public Following Follow(PageRequest request) => new(this,
        Guid.TryParseExact(request.Http.Request.Headers[Header], "D", out var upload) && _running.Count < MaxCount ? (request.ProfileId, upload) : null);

    /// <summary>One upload that is followed.</summary>
    public sealed class Following(UploadProgress all, (Guid, Guid)? key) : IProgress<TransferProgress>, IDisposable
    {
        public void Report(TransferProgress value)
        {
            if (key is { } known) all._running[known] = value;
        }

        public void Dispose()
        {
            if (key is { } known) all._running.TryRemove(known, out _);
        }
    }
}
