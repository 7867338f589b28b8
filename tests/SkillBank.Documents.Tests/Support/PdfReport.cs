using System.Text;

namespace SkillBank.Documents.Tests;

/// <summary>What other programs say about a PDF, each asked once.</summary>
/// <param name="Check">What qpdf says about its structure.</param>
/// <param name="Info">Its properties.</param>
/// <param name="Fonts">A line for each font.</param>
/// <param name="Words">Its words, where they stand.</param>
/// <param name="Text">Its text in the order of the file, without white space. What is written from right to left is backwards there.</param>
/// <param name="Read">Its text in the order in which a program guesses that people read it, without white space.</param>
sealed record PdfReport(string Check, string Info, IReadOnlyList<string> Fonts, IReadOnlyList<PrintedWord> Words, string Text, string Read)
{
    public static async Task<PdfReport> OfAsync(byte[] pdf)
    {
        var check = ExternalTool.RunAsync("qpdf", pdf, "--check", "{file}");
        var info = ExternalTool.RunAsync("pdfinfo", pdf, "{file}");
        var fonts = ExternalTool.RunAsync("pdffonts", pdf, "{file}");
        var text = ExternalTool.TextAsync(pdf, "-raw");
        var read = ExternalTool.TextAsync(pdf);
        var words = PrintedWord.OfAsync(pdf);
        return new(await check, await info, [.. (await fonts).Split('\n').Skip(2).Where(line => line.Length > 0)], await words, Squeezed(await text), Squeezed(await read));
    }

    /// <summary>Whether a program finds a word. One that is longer than a line may go on in the next column: its letters are counted.</summary>
    public bool Has(string word) =>
        Text.Contains(word, StringComparison.Ordinal) || Read.Contains(word, StringComparison.Ordinal) || word.Length > 100 && Text.Count(c => c == word[0]) >= word.Length;

    /// <summary>
    /// A text as it reads, whatever lines it stands on and whichever of its forms a letter has. Without the marks of direction that programs add, and
    /// without lam and alef, whose ligature is taken apart by some programs in one order and by some in the other.
    /// </summary>
    public static string Squeezed(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && c is not (>= '\u202A' and <= '\u202E') && !LamAndAlef.Contains(c)));

    const string LamAndAlef = "\u0622\u0623\u0625\u0627\u0644";

    /// <summary>Two words one of which is printed over the other.</summary>
    public IEnumerable<(PrintedWord, PrintedWord)> Collisions()
    {
        foreach (var page in Words.GroupBy(word => word.Page))
        {
            var rows = page.OrderBy(word => word.Middle).ToList();
            for (var i = 0; i < rows.Count; i++)
            {
                for (var k = i + 1; k < rows.Count && rows[k].Middle - rows[i].Middle < 3; k++)
                {
                    if (Math.Min(rows[i].Right, rows[k].Right) - Math.Max(rows[i].Left, rows[k].Left) > 1.5)
                        yield return (rows[i], rows[k]);
                }
            }
        }
    }
}
