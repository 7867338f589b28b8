using System.Text;
using System.Text.Unicode;

namespace SkillBank.Transfer;

/// <summary>Turns the bytes of a text file into UTF-8, and finds places in it.</summary>
static class FileText
{
    /// <summary>The file as UTF-8 without a byte order mark. UTF-16 is understood, with a mark or, for JSON and XML, without.</summary>
    /// <exception cref="ImportException">It is too large or no text.</exception>
    public static ReadOnlyMemory<byte> ToUtf8(ReadOnlyMemory<byte> file)
    {
        if (file.Length > Importers.MaxBytes)
            throw new ImportException($"The file has more than {Importers.MaxBytes / 1024 / 1024} MiB.");
        var bytes = file.Span;
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) file = file[3..];
        else if (bytes is [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] or [0, 0, 0, not 0, ..] or [not 0, 0, 0, 0, ..])
            throw new ImportException("The file is UTF-32 text. Save it as UTF-8.");
        else if (bytes is [0xFF, 0xFE, ..]) return FromUtf16(bytes[2..], bigEndian: false);
        else if (bytes is [0xFE, 0xFF, ..]) return FromUtf16(bytes[2..], bigEndian: true);
        else if (bytes is [(byte)'{' or (byte)'[' or (byte)'<', 0, ..]) return FromUtf16(bytes, bigEndian: false);
        else if (bytes is [0, (byte)'{' or (byte)'[' or (byte)'<', ..]) return FromUtf16(bytes, bigEndian: true);
        RequireUtf8(file.Span);
        return file;
    }

    /// <summary>
    /// The file as text; what is no UTF-8 is read as Windows-1252, in which spreadsheets of many countries save tables.
    /// </summary>
    /// <exception cref="ImportException">It is too large or no text.</exception>
    public static (string Text, bool IsGuessed) ToText(ReadOnlyMemory<byte> file)
    {
        if (file.Span is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || Utf8.IsValid(file.Span) || file.Length > Importers.MaxBytes) return (Encoding.UTF8.GetString(ToUtf8(file).Span), false);
        if (file.Span.Contains((byte)0)) throw new ImportException("This is no text.");
        return (CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(file.Span), true);
    }

    /// <summary>The line and column of a byte, both from 1; the column counts code points.</summary>
    public static (int Line, int Column) PlaceOf(ReadOnlySpan<byte> utf8, int offset)
    {
        var before = utf8[..Math.Clamp(offset, 0, utf8.Length)];
        var line = before[(before.LastIndexOf((byte)'\n') + 1)..];
        var column = 1;
        foreach (var b in line)
            if ((b & 0xC0) != 0x80) column++;
        return (before.Count((byte)'\n') + 1, column);
    }

    static byte[] FromUtf16(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        try
        {
            return Encoding.UTF8.GetBytes(new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true).GetString(bytes));
        }
        catch (ArgumentException)
        {
            throw new ImportException("The file is damaged UTF-16 text.");
        }
    }

    static void RequireUtf8(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes)) return;
        var offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out var length) == System.Buffers.OperationStatus.Done) offset += length;
        var (line, column) = PlaceOf(bytes, offset);
        throw new ImportException("This is not UTF-8 text. Save the file as UTF-8.", line, column);
    }
}
