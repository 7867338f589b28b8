using SkillBank.Data;

namespace SkillBank.App.Hosting;

/// <summary>Removes for good what has been kept long enough: soon after the start, so that the first requests come first, and then daily.</summary>
sealed partial class DailyHousekeeping(Housekeeping housekeeping, TimeProvider time, ILogger<DailyHousekeeping> logger) : BackgroundService
{
    static readonly TimeSpan First = TimeSpan.FromSeconds(30);
    static readonly TimeSpan Then = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = First; await WaitAsync(wait, stoppingToken); wait = Then)
        {
            try
            {
                await housekeeping.PurgeAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Log.PurgeFailed(logger, e);   // tomorrow is another day
            }
        }
    }

    /// <summary>Waits; false when the server stops meanwhile.</summary>
    async Task<bool> WaitAsync(TimeSpan wait, CancellationToken stopping)
    {
        try
        {
            await Task.Delay(wait, time, stopping);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "What has been in the trash for long could not be removed.")]
        public static partial void PurgeFailed(ILogger logger, Exception e);
    }
}
