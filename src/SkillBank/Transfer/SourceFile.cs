using SkillBank.Documents.Reading;

namespace SkillBank.Transfer;

/// <summary>A file as importers get it: opened as far as that takes another program, so that all of them are pure functions.</summary>
/// <param name="Bytes">The file as it is, at most <see cref="Importers.MaxBytes"/>.</param>
/// <param name="Pdf">What stands in it when it is a PDF; null otherwise.</param>
public sealed record SourceFile(ReadOnlyMemory<byte> Bytes, ReadPdf? Pdf = null)
{
    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Span => Bytes.Span;

    /// <summary>Opens a file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="pdfs">What opens a PDF; it is asked for nothing else.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="ImportException">It is a PDF that cannot be read.</exception>
    /// <exception cref="Documents.Typesetting.TypesettingException">It is a PDF, and none can be read now or here.</exception>
    public static async Task<SourceFile> OpenAsync(ReadOnlyMemory<byte> bytes, PdfReader pdfs, CancellationToken cancellation = default)
    {
        if (!IsPdf(bytes.Span)) return new(bytes);
        try
        {
            return new(bytes, await pdfs.ReadAsync(bytes, cancellation));
        }
        catch (PdfReadException refusal)
        {
            throw new ImportException(refusal.Message);
        }
    }

    /// <summary>A file that is no PDF, or of which only the bytes matter.</summary>
    public static implicit operator SourceFile(ReadOnlyMemory<byte> bytes) => new(bytes);

    /// <inheritdoc cref="op_Implicit(ReadOnlyMemory{byte})"/>
    public static implicit operator SourceFile(byte[] bytes) => new(bytes);

    /// <summary>Whether it begins as a PDF does; what stands elsewhere in a file may be text about one.</summary>
    static bool IsPdf(ReadOnlySpan<byte> file) => file.TrimStart("\uFEFF \r\n\t"u8).StartsWith("%PDF-"u8);
}
