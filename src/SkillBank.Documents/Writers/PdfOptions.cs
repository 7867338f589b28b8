namespace SkillBank.Documents.Writers;

/// <summary>How a PDF shall look.</summary>
public sealed record PdfOptions
{
    /// <summary>The slug of a template.</summary>
    public string Template { get; init; } = "classic";

    /// <summary>Values of the template's options that differ from their defaults; numbers in invariant notation.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>The number of pages, at least 1, that the template's sizes and distances are chosen for; null prints them as they are.</summary>
    public int? Fit { get; init; }
}

/// <summary>A PDF file.</summary>
/// <param name="Bytes">The file; equal documents give equal bytes, which may be kept for others: do not change them.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Warnings">Sentences about what is not as good as it should be, such as characters that no font has.</param>
public sealed record PdfResult(byte[] Bytes, int Pages, IReadOnlyList<string> Warnings)
{
    /// <summary>The characters that no font has, named in half a sentence; null when there are none. Boxes stand for them.</summary>
    public string? Missing { get; init; }

    /// <summary>What became of the number of pages that was wished for; null when none was.</summary>
    public PageFit? Fit { get; init; }
}
