using System.Globalization;
using System.Text;

namespace SkillBank.Documents.Tests;

/// <summary>A PDF written object by object, to be as no decent program makes it. Object 1 is the catalog, 2 the pages, 3 the page, 4 its content.</summary>
sealed class HandmadePdf
{
    readonly List<string> _more = [];

    /// <summary>Further keys of the catalog.</summary>
    public string Catalog { get; init; } = "";

    /// <summary>Further keys of the trailer.</summary>
    public string Trailer { get; init; } = "";

    /// <summary>The page's resources.</summary>
    public string Resources { get; init; } = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >>";

    /// <summary>What the page shows.</summary>
    public string Content { get; init; } = "BT /F1 12 Tf 72 700 Td (Ana Lindqvist) Tj ET";

    /// <summary>Adds an object; the first is number 5.</summary>
    public HandmadePdf With(string body)
    {
        _more.Add(body);
        return this;
    }

    public static string Stream(string data, string keys = "") =>
        string.Create(CultureInfo.InvariantCulture, $"<< /Length {Encoding.Latin1.GetByteCount(data)} {keys} >>\nstream\n{data}\nendstream");

    public byte[] ToBytes()
    {
        List<string> objects =
        [
            $"<< /Type /Catalog /Pages 2 0 R {Catalog} >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << {Resources} >> >>",
            Stream(Content),
            .. _more,
        ];
        var file = new StringBuilder("%PDF-1.7\n");
        List<int> offsets = [];
        foreach (var (index, body) in objects.Index())
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{body}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {Trailer} >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
