using System.Collections.Concurrent;
using SkillBank.Documents.Reading;
using SkillBank.Documents.Templates;

namespace SkillBank.Documents.Typesetting;

/// <summary>
/// The processes that typeset documents: started when first needed, each working on one document at a time, watched, and replaced when they
/// die, hang, grow or grow old. One pool serves a whole program; its members may be called from any thread.
/// </summary>
public sealed class TypesettingPool : IAsyncDisposable
{
    /// <summary>Documents with more data than this, about eight pages, take longer than most.</summary>
    internal const int HeavyBytes = 40_000;

    readonly TypesettingOptions _options;
    readonly Turnstile _slots;
    readonly Turnstile _heavy;
    readonly ConcurrentBag<TypesettingWorker> _idle = [];
    readonly TypesettingCache _cache;
    readonly CancellationTokenSource _shutDown = new();

    /// <summary>Makes a pool; no process is started yet.</summary>
    /// <param name="options">How to work; the defaults when not given.</param>
    public TypesettingPool(TypesettingOptions? options = null)
    {
        _options = options ?? new();
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.Workers, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(_options.QueueLimit, nameof(options));
        _slots = new(_options.Workers, _options.QueueLimit);
        _heavy = new(Math.Max(1, _options.Workers - 1), _options.QueueLimit);
        _cache = new(TypesetAnewAsync, _options.CacheBytes);
        Fonts = new(_options.WorkerDirectory, _options.OwnFontsDirectory);
        Templates = new(_options.TemplatesDirectory, _options.OwnTemplatesDirectory);
    }

    /// <summary>The templates that its workers know.</summary>
    public TemplateCatalog Templates { get; }

    /// <summary>The fonts that its workers know.</summary>
    internal FontCoverage Fonts { get; }

    /// <summary>The options in force.</summary>
    public TypesettingOptions Options => _options;

    /// <summary>
    /// Starts a worker ahead of its first document, so that its start overlaps with something else. Call it without waiting for it, and let
    /// the first document report what is wrong.
    /// </summary>
    /// <param name="cancellationToken">Ends the waiting, not the start.</param>
    /// <exception cref="TypesettingException">The worker cannot be started; the message says what to install.</exception>
    public Task WarmUpAsync(CancellationToken cancellationToken = default) =>
        UseWorkerAsync((_, _) => Task.FromResult(true), isHeavy: false, cancellationToken);

    /// <summary>Typesets a document, or gives what became of an equal one: nobody may change its bytes.</summary>
    /// <param name="request">The document.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="TypesettingException">It did not work; the exception says why.</exception>
    internal Task<TypesettingResult> TypesetAsync(TypesettingRequest request, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_shutDown.IsCancellationRequested, this);
        return _cache.GetAsync(request, cancellationToken);
    }

    /// <summary>Typesets a document, whatever was typeset before.</summary>
    /// <param name="request">The document.</param>
    /// <param name="cancellationToken">Ends the waiting; a document already in work is finished and thrown away, which spares the worker.</param>
    /// <exception cref="TypesettingException">It did not work; the exception says why.</exception>
    internal Task<TypesettingResult> TypesetAnewAsync(TypesettingRequest request, CancellationToken cancellationToken)
    {
        if (request.Data.Length > _options.MaxDataBytes)
            throw new TypesettingException(TypesettingFailure.TooLong, $"The document is larger than {_options.MaxDataBytes / 1_000_000} MB of text.");
        return UseWorkerAsync((worker, stop) => worker.TypesetAsync(request, stop), request.IsPicture || request.Data.Length > HeavyBytes, cancellationToken);
    }

    /// <summary>Reads a PDF. It takes as long as a picture, and waits with what is heavy.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>What stands in it, as JSON.</returns>
    /// <exception cref="PdfReadException">The file cannot be read.</exception>
    /// <exception cref="TypesettingException">No file can be read now or here.</exception>
    internal Task<byte[]> ReadAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken) =>
        UseWorkerAsync((worker, stop) => worker.ReadAsync(pdf, stop), isHeavy: true, cancellationToken);

    /// <summary>
    /// What is heavy, pictures above all, leaves a worker to the rest where there are several, and waits in a queue of its own: nobody waits for a page
    /// behind twenty long documents.
    /// </summary>
    async Task<T> UseWorkerAsync<T>(Func<TypesettingWorker, CancellationToken, Task<T>> use, bool isHeavy, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_shutDown.IsCancellationRequested, this);
        List<Turnstile> passed = [];
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _shutDown.Token);
            foreach (var turnstile in isHeavy ? [_heavy, _slots] : new[] { _slots })
            {
                await turnstile.EnterAsync(either.Token);
                passed.Add(turnstile);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            passed.ForEach(turnstile => turnstile.Leave());
            throw ShutDown();
        }
        catch
        {
            passed.ForEach(turnstile => turnstile.Leave());
            throw;
        }

        return await WorkAsync(use, passed).WaitAsync(cancellationToken);
    }

    /// <summary>Holds its place until the work is over, also when nobody waits for it any more.</summary>
    async Task<T> WorkAsync<T>(Func<TypesettingWorker, CancellationToken, Task<T>> use, List<Turnstile> passed)
    {
        TypesettingWorker? worker = null;
        try
        {
            worker = TakeIdle() ?? await TypesettingWorker.StartAsync(_options, _shutDown.Token);
            return await use(worker, _shutDown.Token);
        }
        catch (OperationCanceledException)
        {
            throw ShutDown();
        }
        finally
        {
            GiveBack(worker);
            passed.ForEach(turnstile => turnstile.Leave());
        }
    }

    TypesettingWorker? TakeIdle()
    {
        while (_idle.TryTake(out var worker))
        {
            if (worker.IsUsable)
                return worker;
            worker.Dispose();
        }

        return null;
    }

    void GiveBack(TypesettingWorker? worker)
    {
        if (worker is null)
            return;
        if (worker.IsUsable && !_shutDown.IsCancellationRequested)
            _idle.Add(worker);
        else
            worker.Dispose();
    }

    static TypesettingException ShutDown() => new(TypesettingFailure.ShutDown, "The typesetter was shut down.");

    /// <summary>Kills the workers. Documents in work and documents that wait end with <see cref="TypesettingFailure.ShutDown"/>.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_shutDown.IsCancellationRequested)
            return;
        await _shutDown.CancelAsync();
        await _slots.DisposeAsync();
        await _heavy.DisposeAsync();
        while (_idle.TryTake(out var worker))
            worker.Dispose();
    }
}
