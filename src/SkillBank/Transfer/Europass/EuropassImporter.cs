using System.Text;
using SkillBank.Transfer.Reading;

namespace SkillBank.Transfer.Europass;

/// <summary>Reads Europass: the XML of before 2020 (SkillsPassport), that of since (Candidate), and either within a PDF that Europass made.</summary>
public sealed class EuropassImporter : IImporter
{
    /// <summary>The importer's slug.</summary>
    public const string Format = "europass";

    const string Passport = "SkillsPassport", Candidate = "Candidate";

    /// <inheritdoc/>
    public string Slug => Format;

    /// <inheritdoc/>
    public string Title => "Europass";

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file) => XmlOf(file) is not null;

    /// <inheritdoc/>
    public ImportedBank Read(SourceFile file)
    {
        var root = XmlTree.Read(XmlOf(file) ?? file.Bytes);
        var issues = new ImportIssues();
        return root.Name.LocalName switch
        {
            Passport => new PassportReader(issues).Read(root),
            Candidate => new CandidateReader(issues).Read(root),
            var other => throw new ImportException($"The XML is no Europass: it begins with {TextLimits.Storable(other, 40)}."),
        };
    }

    /// <summary>The XML: the file itself, or what is within it as an attachment.</summary>
    static ReadOnlyMemory<byte>? XmlOf(SourceFile file)
    {
        if (file.Pdf is null) return IsEuropass(file.Bytes) ? (ReadOnlyMemory<byte>?)file.Bytes : null;
        return file.Pdf.Attachments.Select(attachment => (ReadOnlyMemory<byte>?)attachment.Content).FirstOrDefault(content => IsEuropass(content!.Value));
    }

    static bool IsEuropass(ReadOnlyMemory<byte> file)
    {
        var head = file.Span[..Math.Min(file.Length, 4096)];
        if (head.TrimStart("\uFEFF \r\n\t"u8) is not [(byte)'<', ..] && head is not [0xFF, 0xFE, ..] and not [0xFE, 0xFF, ..]) return false;
        var text = Encoding.UTF8.GetString(head);
        // Cheap first: most XML is neither.
        return (text.Contains(Passport, StringComparison.Ordinal) || text.Contains(Candidate, StringComparison.Ordinal) || text.Contains('\0', StringComparison.Ordinal)) && XmlTree.RootOf(file) is Passport or Candidate;
    }
}
