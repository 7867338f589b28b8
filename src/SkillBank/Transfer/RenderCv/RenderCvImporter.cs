using System.Text;
using System.Text.RegularExpressions;
using SkillBank.Transfer.Reading;

namespace SkillBank.Transfer.RenderCv;

/// <summary>Reads RenderCV's YAML: the part about the person; design, locale and settings are kept aside.</summary>
public sealed partial class RenderCvImporter : IImporter
{
    /// <summary>So much of a file is looked at to recognize it; a comment and a design may come first.</summary>
    const int Head = 64 * 1024;

    /// <inheritdoc/>
    public string Slug => RenderCvFormat.Slug;

    /// <inheritdoc/>
    public string Title => "RenderCV";

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file) =>
        file.Pdf is null && file.Span.TrimStart("\uFEFF \r\n\t"u8) is not [(byte)'{' or (byte)'<' or (byte)'[', ..] && !file.Span[..Math.Min(file.Span.Length, Head)].Contains((byte)0)
        && Top().IsMatch(Encoding.UTF8.GetString(file.Span[..Math.Min(file.Span.Length, Head)]));

    /// <inheritdoc/>
    public ImportedBank Read(SourceFile file) => new RenderCvReader(YamlTree.Read(file.Bytes)).Read();

    [GeneratedRegex(@"^\uFEFF?[""']?cv[""']?:[ \t]*(#.*)?\r?$", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Top();
}
