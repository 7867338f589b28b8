using System.Text;

namespace SkillBank.App.Commands.Input;

/// <summary>Reads a file, or standard input for <c>-</c>, up to a limit: what never ends must not fill the memory.</summary>
static class InputFile
{
    public const int TextLimit = 1024 * 1024;

    /// <exception cref="CommandProblem">It cannot be read, or is too large.</exception>
    public static async Task<byte[]> ReadAsync(string path, int limit, Surroundings around, CancellationToken cancellation)
    {
        try
        {
            // Reading a console does not end by itself when the command is stopped.
            if (path == "-") return await ReadAsync(around.Input(), "Standard input", limit, cancellation).WaitAsync(cancellation);
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return await ReadAsync(file, path, limit, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw CommandProblem.Unavailable(e is FileNotFoundException or DirectoryNotFoundException
                ? $"There is no file {path}."
                : $"{path} cannot be read: {e.Message}", null, e);
        }
    }

    /// <summary>A UTF-8 text; line ends become <c>\n</c>.</summary>
    /// <exception cref="CommandProblem">It cannot be read, is too large, or is no text.</exception>
    public static async Task<string> ReadTextAsync(string path, Surroundings around, CancellationToken cancellation)
    {
        var bytes = await ReadAsync(path, TextLimit, around, cancellation);
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            return text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException e)
        {
            throw new CommandProblem(ExitCode.Invalid, $"{(path == "-" ? "Standard input" : path)} is not UTF-8 text.", e);
        }
    }

    static async Task<byte[]> ReadAsync(Stream stream, string name, int limit, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellation)) > 0)
        {
            if (bytes.Length + read > limit)
                throw new CommandProblem(ExitCode.Invalid, FormattableString.Invariant($"{name} is larger than {limit / 1024:N0} KiB."));
            bytes.Write(buffer, 0, read);
        }
        return bytes.ToArray();
    }
}
