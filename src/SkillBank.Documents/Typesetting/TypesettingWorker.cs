using System.ComponentModel;
using System.Diagnostics;
using SkillBank.Documents.Reading;
using SkillBank.Documents.Writers;

namespace SkillBank.Documents.Typesetting;

/// <summary>One Node.js process that typesets one document at a time. Whatever goes wrong with it, it is not used again.</summary>
sealed class TypesettingWorker : IDisposable
{
    /// <summary>How often a busy worker's time and memory are looked at.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    /// <summary>Looking at the memory of an idle worker costs a tenth of a millisecond, so not after every document.</summary>
    const int DocumentsBetweenLooks = 16;

    static readonly HashSet<string> WorkerVariables = new(
        ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot", "SystemDrive", "windir", "LD_LIBRARY_PATH"], StringComparer.OrdinalIgnoreCase);

    /// <summary>More characters that nobody can read need no names.</summary>
    const int MostTried = 500;

    readonly TypesettingOptions _options;
    readonly Process _process;
    readonly Stream _input;
    readonly Stream _output;
    readonly ErrorTail _errors = new();
    int _documents;
    bool _broken;

    TypesettingWorker(TypesettingOptions options, Process process)
    {
        _options = options;
        _process = process;
        _input = process.StandardInput.BaseStream;
        _output = process.StandardOutput.BaseStream;
        // A worker whose complaints nobody reads would stop at a full pipe.
        process.ErrorDataReceived += (_, e) => _errors.Add(e.Data);
        process.BeginErrorReadLine();
    }

    /// <summary>Whether the next document may go here.</summary>
    public bool IsUsable => !_broken && !_process.HasExited && _documents < _options.DocumentsPerWorker;

    internal int ProcessId => _process.Id;

    public static async Task<TypesettingWorker> StartAsync(TypesettingOptions options, CancellationToken cancellationToken)
    {
        var script = Path.Combine(options.WorkerDirectory, "worker.mjs");
        if (!File.Exists(script))
            throw new TypesettingException(TypesettingFailure.NotInstalled, $"The typesetter is not installed: there is no file {script}.");

        TypesettingWorker worker;
        try
        {
            worker = new TypesettingWorker(options, Process.Start(StartInfo(options, script))!);
        }
        catch (Win32Exception e)
        {
            throw new TypesettingException(TypesettingFailure.NotInstalled, NodeRuntime.Missing(options.NodePath), e);
        }

        try
        {
            await worker.ReceiveAsync(options.StartDeadline, "start", cancellationToken);
            return worker;
        }
        catch (TypesettingException e) when (e.Failure == TypesettingFailure.WorkerFailed)
        {
            worker.Dispose();
            throw await NodeRuntime.ExplainAsync(options, e, cancellationToken);
        }
        catch
        {
            worker.Dispose();
            throw;
        }
    }

    static ProcessStartInfo StartInfo(TypesettingOptions options, string script)
    {
        var info = new ProcessStartInfo(options.NodePath)
        {
            // The script's own memory; documents live outside of it and are watched by MemoryLimit.
            ArgumentList = { "--max-old-space-size=192", script, Path.GetFullPath(options.TemplatesDirectory) },
            WorkingDirectory = options.WorkerDirectory,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (options.OwnFontsDirectory is { } fonts) info.ArgumentList.Add(Path.GetFullPath(fonts));
        // Our environment may hold passwords, and settings that change Node.js. A worker needs neither.
        foreach (var name in info.Environment.Keys.Where(name => !WorkerVariables.Contains(name)).ToList())
            info.Environment.Remove(name);
        // A template that names a package would have it fetched: there is nobody at this port.
        foreach (var proxy in new[] { "HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY" })
            info.Environment[proxy] = "http://127.0.0.1:9";
        // Relative names in this file count from the working directory.
        info.Environment["FONTCONFIG_FILE"] = "fonts.conf";
        return info;
    }

    public async Task<TypesettingResult> TypesetAsync(TypesettingRequest request, CancellationToken cancellationToken)
    {
        var photo = request.Photo?.Bytes ?? default;
        var frame = new WorkerRequest(request.Template, request.Output, request.Standard, _options.MaxPages, request.Page, request.Width)
        {
            Workspace = request.Workspace,
            WideFonts = request.WideFonts,
            Doubtful = request.Doubtful.Count == 0 ? null : string.Concat(request.Doubtful.Take(MostTried)),
            Photo = request.Photo is { Kind: var kind } ? TypesettingRequest.PathOf(kind) : null, PhotoLength = photo.Length,
        };
        await SendAsync(frame, request.Data, photo, cancellationToken);
        var (answer, body) = await ReceiveAsync(_options.Deadline, "typeset the document", cancellationToken);
        _documents++;
        if (_documents % DocumentsBetweenLooks == 0 && MemoryInUse() > _options.RetireAbove)
            _broken = true;
        return answer.Error switch
        {
            null => new(body, answer.Pages, answer.Missing, answer.Notes)
            {
                IsRefused = answer.Refused, Lengths = answer.Lengths, Marks = answer.Marks, PageSize = (answer.Width, answer.Height), Filling = request.Output == TypesettingOutput.Count ? FillingOf(answer) : null,
            },
            "pages" => throw new TypesettingException(TypesettingFailure.TooLong,
                $"The document has {answer.Pages} pages; {_options.MaxPages} are allowed."),
            "template" => throw new TypesettingException(TypesettingFailure.Template,
                $"The template '{request.Template}' has an error: {answer.Detail}"),
            _ => throw new TypesettingException(TypesettingFailure.WorkerFailed, $"The document could not be typeset: {answer.Detail}"),
        };
    }

    static Filling FillingOf(WorkerAnswer answer) => answer.Filling is { } last && last.Page <= answer.Pages
        ? new(answer.Pages, last.Page - 1 + Math.Clamp(last.Part, 0, 1), last.Lines)
        : Filling.Unknown(answer.Pages);

    /// <summary>Reads a PDF; the answer is JSON.</summary>
    public async Task<byte[]> ReadAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken)
    {
        await SendAsync(new("", TypesettingOutput.Read, Standard: null, PdfReader.MaxPages, Page: 0, Width: 0), pdf, default, cancellationToken);
        var (answer, body) = await ReceiveAsync(_options.Deadline, "read the file", cancellationToken);
        _documents++;
        if (MemoryInUse() > _options.RetireAbove)
            _broken = true;
        return answer.Error switch
        {
            null => body,
            "unreadable" => throw PdfReadException.Of(answer.Reason, answer.Detail),
            _ => throw new TypesettingException(TypesettingFailure.WorkerFailed, $"The file could not be read: {answer.Detail}"),
        };
    }

    async Task SendAsync(WorkerRequest request, ReadOnlyMemory<byte> body, ReadOnlyMemory<byte> photo, CancellationToken cancellationToken)
    {
        try
        {
            await WorkerFrame.WriteAsync(_input, request, body, photo, cancellationToken);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            Break();
            cancellationToken.ThrowIfCancellationRequested();
            throw Died(e);
        }
    }

    /// <summary>
    /// Waits for an answer while watching the worker. It is always killed to end the waiting, never left in the middle of an answer:
    /// reads from pipes cannot be canceled on every system, and half an answer would be taken for the next one's beginning.
    /// </summary>
    async Task<(WorkerAnswer Head, byte[] Body)> ReceiveAsync(TimeSpan deadline, string what, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var reading = WorkerFrame.ReadAsync(_output, CancellationToken.None);
        TypesettingException? reason = null;
        while (reason is null && !reading.IsCompleted)
        {
            await Task.WhenAny(reading, Task.Delay(Patience, cancellationToken));
            if (reading.IsCompleted)
                break;
            if (cancellationToken.IsCancellationRequested)
                reason = new(TypesettingFailure.ShutDown, "The typesetter was shut down.");
            else if (Stopwatch.GetElapsedTime(started) > deadline)
                reason = new(TypesettingFailure.TimedOut, $"The typesetter took more than {deadline.TotalSeconds:0.##} seconds to {what}.");
            else if (MemoryInUse() > _options.MemoryLimit)
                reason = new(TypesettingFailure.OutOfMemory, $"The typesetter needed more than {_options.MemoryLimit / 1_000_000} MB to {what}.");
        }

        if (reason is not null)
            Break();
        try
        {
            var answer = await reading;
            return reason is null ? answer : throw reason;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or System.Text.Json.JsonException or ObjectDisposedException)
        {
            Break();
            throw reason ?? Died(e);
        }
    }

    TypesettingException Died(Exception cause)
    {
        var said = _errors.ToString();
        return new(TypesettingFailure.WorkerFailed, "The typesetter stopped unexpectedly" + (said.Length > 0 ? $": {said}" : "."), cause);
    }

    long MemoryInUse()
    {
        try
        {
            _process.Refresh();
            return _process.HasExited ? 0 : _process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    void Break()
    {
        _broken = true;
        try
        {
            // The whole tree, because some installations of Node.js put a launcher between us and the real process.
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It is gone already.
        }
    }

    public void Dispose()
    {
        Break();
        _process.Dispose();
    }
}
