using SkillBank.Documents.Document;
using SkillBank.Documents.Reading;
using SkillBank.Documents.Typesetting;
using SkillBank.Documents.Writers;
using SkillBank.Resumes;
using SkillBank.Rules;

namespace SkillBank.Analysis.Checking;

/// <summary>Reads files and checks them.</summary>
/// <param name="printer">Where files are printed and read.</param>
public sealed class ResumeChecker(ResumePrinter printer)
{
    /// <summary>Checks a file that anybody may have made.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="expected">What should stand in it.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="RuleException">The file cannot be read; the message says what to do.</exception>
    /// <exception cref="TypesettingException">No file can be read now or here.</exception>
    public async Task<CheckReport> CheckAsync(ReadOnlyMemory<byte> pdf, ResumeDocument expected, CancellationToken cancellation = default)
    {
        try
        {
            return ResumeCheck.Check(await new PdfReader(printer.Pool).ReadAsync(pdf, cancellation), expected);
        }
        catch (PdfReadException e)
        {
            throw new RuleException("", e.Message);
        }
    }

    /// <summary>Prints a resume as PDF and checks that file.</summary>
    /// <param name="look">The look that it chose.</param>
    /// <param name="document">What it says.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="RuleException">Its look cannot be had.</exception>
    /// <exception cref="TypesettingException">It cannot be typeset or read now or here.</exception>
    public async Task<CheckReport> CheckAsync(ResumeDetails look, ResumeDocument document, CancellationToken cancellation = default) =>
        await CheckAsync((await printer.PrintAsync(look, document, DocumentFormat.Pdf, cancellation)).Bytes, document, cancellation);
}
