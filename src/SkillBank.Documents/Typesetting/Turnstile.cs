namespace SkillBank.Documents.Typesetting;

/// <summary>Lets a few in at a time. Some more may wait; one more than that is refused.</summary>
/// <param name="places">How many may be inside.</param>
/// <param name="queue">How many may wait.</param>
sealed class Turnstile(int places, int queue) : IAsyncDisposable
{
    readonly SemaphoreSlim _free = new(places, places);
    int _present;

    /// <summary>Waits for a place.</summary>
    /// <exception cref="TypesettingException">Too many wait already.</exception>
    public async Task EnterAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _present) > places + queue)
        {
            Interlocked.Decrement(ref _present);
            throw new TypesettingException(TypesettingFailure.Busy, "Too many documents are waiting to be typeset. Try again in a moment.");
        }

        try
        {
            await _free.WaitAsync(cancellationToken);
        }
        catch
        {
            Interlocked.Decrement(ref _present);
            throw;
        }
    }

    public void Leave()
    {
        Interlocked.Decrement(ref _present);
        _free.Release();
    }

    /// <summary>Takes every place as soon as it is left, so that nobody is inside any more and nobody comes in.</summary>
    public async ValueTask DisposeAsync()
    {
        for (var i = 0; i < places; i++)
            await _free.WaitAsync();
    }
}
