namespace SkillBank.Documents.Typesetting;

/// <summary>
/// Keeps what was typeset, so that an unchanged document costs nothing again; what was asked for least recently goes first. Who asks for what is
/// being typeset already waits for it together with those who asked before. A failure is told to all of them and not kept.
/// </summary>
/// <param name="typeset">How to typeset.</param>
/// <param name="maxBytes">The most that is kept.</param>
sealed class TypesettingCache(Func<TypesettingRequest, CancellationToken, Task<TypesettingResult>> typeset, long maxBytes)
{
    readonly Lock _lock = new();
    readonly Dictionary<string, LinkedListNode<Kept>> _kept = [];
    readonly LinkedList<Kept> _recent = [];
    readonly Dictionary<string, SharedWork> _working = [];
    long _bytes;

    /// <summary>Typesets a document, or gives what it became before.</summary>
    /// <param name="request">The document.</param>
    /// <param name="cancellationToken">Ends the waiting; the work goes on as long as somebody waits for it.</param>
    /// <exception cref="TypesettingException">It did not work; the exception says why.</exception>
    public async Task<TypesettingResult> GetAsync(TypesettingRequest request, CancellationToken cancellationToken)
    {
        var key = request.Key;
        SharedWork? work;
        var begins = false;
        lock (_lock)
        {
            if (Find(key) is { } kept)
                return kept;
            if (!_working.TryGetValue(key, out work))
            {
                _working[key] = work = new(new());
                begins = true;
            }

            work.Waiting++;
        }

        if (begins)
            _ = WorkAsync(key, work, request);
        try
        {
            return await work.Result.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await LeaveAsync(key, work);
            throw;
        }
    }

    async Task WorkAsync(string key, SharedWork work, TypesettingRequest request)
    {
        try
        {
            var result = await typeset(request, work.Unwanted);
            lock (_lock)
            {
                Forget(key, work);
                Keep(key, result);
            }

            work.Succeed(result);
        }
        catch (Exception e)
        {
            lock (_lock)
                Forget(key, work);
            work.Fail(e);
        }
    }

    /// <summary>The last to leave ends the work, and goes when its place in the queue is free.</summary>
    async Task LeaveAsync(string key, SharedWork work)
    {
        lock (_lock)
        {
            if (--work.Waiting > 0)
                return;
            Forget(key, work);
        }

        work.Cancel();
        await ((Task)work.Result).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Whoever comes from now on finds it kept or begins anew. Others may have begun anew already.</summary>
    void Forget(string key, SharedWork work)
    {
        if (_working.GetValueOrDefault(key) == work)
            _working.Remove(key);
    }

    TypesettingResult? Find(string key)
    {
        if (!_kept.TryGetValue(key, out var node))
            return null;
        _recent.Remove(node);
        _recent.AddFirst(node);
        return node.Value.Result;
    }

    void Keep(string key, TypesettingResult result)
    {
        var kept = new Kept(key, result);
        if (kept.Bytes > maxBytes / 4 || _kept.ContainsKey(key))
            return;
        _kept[key] = _recent.AddFirst(kept);
        _bytes += kept.Bytes;
        while (_bytes > maxBytes && _recent.Last is { } last)
        {
            _recent.Remove(last);
            _kept.Remove(last.Value.Key);
            _bytes -= last.Value.Bytes;
        }
    }

    sealed record Kept(string Key, TypesettingResult Result)
    {
        /// <summary>About what it takes in memory.</summary>
        public long Bytes { get; } = Result.Bytes.Length + 64 * (16 + Result.Marks.Count);
    }
}
