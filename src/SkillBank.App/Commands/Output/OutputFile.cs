namespace SkillBank.App.Commands.Output;

/// <summary>
/// Writes files whole or not at all: under another name beside the place first, and renamed when complete. What was there before stays until
/// then, whatever interrupts.
/// </summary>
static class OutputFile
{
    /// <summary>Finds out before any work is done that a file cannot be written.</summary>
    /// <exception cref="CommandProblem">It cannot.</exception>
    public static void Require(string path)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal)) throw CommandProblem.Usage("The name of the file to write is empty or cannot be used.");
        if (Directory.Exists(path)) throw CommandProblem.Unavailable($"{path} is a folder.", "Name a file in it.");
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (!Directory.Exists(folder)) throw CommandProblem.Unavailable($"There is no folder {folder}.", "Make it first, or write elsewhere.");
    }

    /// <summary>Writes a file.</summary>
    /// <param name="path">Where; a file that is there is replaced.</param>
    /// <param name="isPrivate">Whether, on Unix, only its owner may read it.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="cancellation">Stops it; the file is then as it was before.</param>
    /// <exception cref="CommandProblem">It cannot be written.</exception>
    public static async Task WriteAsync(string path, bool isPrivate, Func<Stream, Task> write, CancellationToken cancellation)
    {
        Require(path);
        try
        {
            var target = new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : Path.GetFullPath(path);
            if (IsDevice(path) || IsDevice(target)) await DirectlyAsync(path, write);
            else await ReplaceAsync(target, isPrivate, write, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw CommandProblem.Unavailable($"{path} cannot be written: {e.Message}", null, e);
        }
    }

    static async Task ReplaceAsync(string target, bool isPrivate, Func<Stream, Task> write, CancellationToken cancellation)
    {
        var temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Guid.CreateVersion7():N}.part");
        try
        {
            await using (var file = new FileStream(temporary, Options(isPrivate)))
            {
                await write(file);
                file.Flush(flushToDisk: true);
            }
            cancellation.ThrowIfCancellationRequested();
            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);   // gone already when all went well
        }
    }

    static FileStreamOptions Options(bool isPrivate)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (isPrivate && !OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    /// <summary>A device or another process's pipe cannot be replaced by a file, and must not be.</summary>
    static bool IsDevice(string path) => !OperatingSystem.IsWindows() && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal));

    static async Task DirectlyAsync(string path, Func<Stream, Task> write)
    {
        await using var device = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        await write(device);
    }
}
