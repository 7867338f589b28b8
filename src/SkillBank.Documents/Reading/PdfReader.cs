using System.Text.Json;
using System.Text.Json.Serialization;
using SkillBank.Documents.Typesetting;

namespace SkillBank.Documents.Reading;

/// <summary>Reads PDF files that anybody may have made, in the processes that typeset documents. Nothing in a file is run, drawn or fetched.</summary>
/// <param name="pool">Where files are read.</param>
public sealed class PdfReader(TypesettingPool pool)
{
    /// <summary>The largest file, in bytes: 25 MiB, as for every file that is imported.</summary>
    public const int MaxBytes = 25 * 1024 * 1024;

    /// <summary>The most pages that are read; a longer file is read as far as this.</summary>
    public const int MaxPages = 60;

    /// <summary>How far into a file its first words may stand (ISO 32000-1, annex H, note 13).</summary>
    const int HeaderWithin = 1024;

    /// <summary>Reads a file.</summary>
    /// <param name="pdf">The file, at most <see cref="MaxBytes"/>.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="PdfReadException">This file cannot be read.</exception>
    /// <exception cref="TypesettingException">No file can be read now or here.</exception>
    public async Task<ReadPdf> ReadAsync(ReadOnlyMemory<byte> pdf, CancellationToken cancellationToken = default)
    {
        if (pdf.Length > MaxBytes)
            throw new PdfReadException(PdfProblem.TooLarge, $"The file is larger than {MaxBytes / (1024 * 1024)} MiB. Make its pictures smaller and try again.");
        if (pdf.Span[..Math.Min(pdf.Length, HeaderWithin)].IndexOf("%PDF-"u8) < 0)
            throw new PdfReadException(PdfProblem.NotAPdf, "The file is not a PDF.");
        try
        {
            var reading = JsonSerializer.Deserialize(await pool.ReadAsync(pdf, cancellationToken), ReadingJson.Default.ReadPdf);
            return (reading ?? throw new JsonException("There is nothing.")) with { Bytes = pdf.Length };
        }
        catch (TypesettingException e) when (e.Failure is TypesettingFailure.TimedOut or TypesettingFailure.OutOfMemory)
        {
            throw PdfReadException.TooComplex(e);
        }
        catch (JsonException e)
        {
            throw new TypesettingException(TypesettingFailure.WorkerFailed, "The file could not be read: the answer is of an unknown kind.", e);
        }
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ReadPdf))]
sealed partial class ReadingJson : JsonSerializerContext;
