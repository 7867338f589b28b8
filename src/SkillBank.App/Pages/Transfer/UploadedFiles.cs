using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using SkillBank.Transfer;

namespace SkillBank.App.Pages.Transfer;

/// <summary>A file that a form sent.</summary>
/// <param name="Name">What the sender calls it; may be anything at all.</param>
/// <param name="Bytes">Its content.</param>
sealed record UploadedFile(string Name, ReadOnlyMemory<byte> Bytes);

/// <summary>What was sent cannot be taken; nothing was stored.</summary>
sealed class UploadException(int status, string reason) : Exception(reason)
{
    public int Status => status;
}

/// <summary>Reads the files of a form as they come in, and never keeps more of them than may be.</summary>
static class UploadedFiles
{
    /// <summary>The most that files may have together, in bytes.</summary>
    public const int MaxBytes = Importers.MaxBytes;

    /// <summary>The most that the form around them may add.</summary>
    public const int MaxForm = MaxBytes + 256 * 1024;

    /// <summary>The most files at once.</summary>
    public const int MaxCount = 20;

    /// <summary>The files with a name; a form in which none was chosen has none.</summary>
    /// <exception cref="UploadException">It is no form with files, or too much.</exception>
    public static async Task<IReadOnlyList<UploadedFile>> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= 200 } boundary)
            throw new UploadException(StatusCodes.Status415UnsupportedMediaType, "Choose a file to bring in. What was sent holds none.");
        try
        {
            return await ReadAsync(new MultipartReader(boundary.ToString(), request.Body), cancellation);
        }
        catch (Exception e) when (e is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            throw new UploadException(StatusCodes.Status400BadRequest, "The upload broke off. Nothing was stored; try again.");
        }
        finally
        {
            // Who sends too much gets to hear so only when all of it was taken from them.
            await request.Body.CopyToAsync(Stream.Null, cancellation);
        }
    }

    static async Task<List<UploadedFile>> ReadAsync(MultipartReader form, CancellationToken cancellation)
    {
        List<UploadedFile> files = [];
        var left = MaxBytes;
        while (await form.ReadNextSectionAsync(cancellation) is { } section)
        {
            if (section.AsFileSection() is not { FileName: { Length: > 0 } name, FileStream: { } content }) continue;
            if (files.Count == MaxCount) throw new UploadException(StatusCodes.Status413PayloadTooLarge, $"At most {MaxCount} files at once.");
            var bytes = await ReadAsync(content, left, cancellation);
            left -= bytes.Length;
            files.Add(new(name, bytes));
        }
        return files;
    }

    static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream content, int most, CancellationToken cancellation)
    {
        var copy = new MemoryStream();
        var part = new byte[81_920];
        while (await content.ReadAsync(part, cancellation) is var read and > 0)
        {
            if (copy.Length + read > most) throw TooLarge();
            copy.Write(part, 0, read);
        }
        return copy.GetBuffer().AsMemory(0, (int)copy.Length);
    }

    static UploadException TooLarge() => new(StatusCodes.Status413PayloadTooLarge,
        $"That is more than {MaxBytes / 1024 / 1024} MiB. A backup of that size is restored on the command line: skillbank restore FILE.");
}
