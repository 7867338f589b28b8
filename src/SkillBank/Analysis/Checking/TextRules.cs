using System.Globalization;
using System.Text;
using SkillBank.Documents.Reading;
using static SkillBank.Analysis.Checking.CheckSeverity;

namespace SkillBank.Analysis.Checking;

/// <summary>What the text of a file must be like, whatever it says, for programs to find words in it. Each rule gives one finding.</summary>
static class TextRules
{
    /// <summary>A page with fewer letters than this says next to nothing.</summary>
    const int FewLetters = 40;

    /// <summary>A picture with more pixels than this may well show text.</summary>
    const int LargePicture = 200_000;

    public static IEnumerable<CheckFinding> Check(ReadPdf pdf, IReadOnlyList<TextLine> lines) =>
        [Pictures(pdf), Hidden(pdf), Ligatures(lines), PrivateCharacters(lines), Spacing(lines)];

    static CheckFinding Pictures(ReadPdf pdf)
    {
        var letters = pdf.Pages.Select(page => page.Runs.Sum(run => run.Text.Count(char.IsLetterOrDigit))).ToList();
        var empty = letters.Index().Where(page => page.Item < FewLetters).Select(page => page.Index).ToList();
        var shown = empty.Where(index => pdf.Pages[index].Images.Any(image => (long)image.Width * image.Height > LargePicture)).ToList();
        if (empty.Count == pdf.Pages.Count && letters.Sum() < FewLetters)
            return new(Error, CheckRule.Pictures, shown.Count > 0
                ? "There is no text in the file: it is a picture of text, as scanners make them. Export it from the program that the text was written in."
                : "There is no text in the file: it is empty, or its letters were turned into drawings. Export it anew with its text as text.");
        if (shown.Count > 0) return new(Error, CheckRule.Pictures, $"{Pages(shown)} a large picture and next to no text. What is written in a picture is not read: write it as text.");
        return new(Fine, CheckRule.Pictures, "Every text can be read as text; none is a picture.");
    }

    static string Pages(List<int> indexes) => indexes.Count == 1
        ? string.Create(CultureInfo.InvariantCulture, $"Page {indexes[0] + 1} has")
        : $"Pages {string.Join(", ", indexes.Take(10).Select(index => (index + 1).ToString(CultureInfo.InvariantCulture)))} have";

    static CheckFinding Hidden(ReadPdf pdf)
    {
        var hidden = pdf.Pages.SelectMany(page => page.Hidden).Where(IsWithinWord).ToList();
        if (hidden.Count == 0) return new(Fine, CheckRule.HiddenCharacters, "No word is broken by an invisible character.");
        var words = hidden.Select(character => FileRules.Quoted(Visible(WordAround(character)))).ToList();
        return new(Warning, CheckRule.HiddenCharacters, $"Invisible characters, such as soft hyphens, stand within words, which are then not found: {FileRules.Listed(words)}. Switch hyphenation off and export again.");
    }

    static bool IsWithinWord(HiddenCharacter hidden)
    {
        var at = hidden.Around.IndexOf(char.ConvertFromUtf32(Math.Clamp(hidden.Character, 0x20, 0xD7FF)), StringComparison.Ordinal);
        return at > 0 && char.IsLetter(hidden.Around[at - 1]);
    }

    static string WordAround(HiddenCharacter hidden) =>
        hidden.Around.Split(' ').FirstOrDefault(word => word.Contains((char)hidden.Character, StringComparison.Ordinal)) ?? hidden.Around;

    static string Visible(string word) => string.Concat(word.Select(c => char.GetUnicodeCategory(c) == UnicodeCategory.Format ? '·' : c));

    static CheckFinding Ligatures(IReadOnlyList<TextLine> lines)
    {
        var words = Words(lines).Where(word => word.Any(c => c is >= '\uFB00' and <= '\uFB06')).ToList();
        return words.Count == 0
            ? new(Fine, CheckRule.Ligatures, "No letters are joined into characters of their own.")
            : new(Warning, CheckRule.Ligatures, $"Joined letters (ligatures) stand as characters of their own in {FileRules.Listed([.. words.Select(FileRules.Quoted)])}, where programs that search for words do not find them. Switch ligatures off, or use another font.");
    }

    static CheckFinding PrivateCharacters(IReadOnlyList<TextLine> lines)
    {
        var words = Words(lines).Where(word => word.EnumerateRunes().Any(IsPrivate)).ToList();
        var broken = words.Where(word => word.EnumerateRunes().Any(Rune.IsLetterOrDigit)).ToList();
        if (broken.Count > 0) return new(Error, CheckRule.PrivateCharacters, $"Characters without a meaning stand within words: {FileRules.Listed([.. broken.Select(word => FileRules.Quoted(Replaced(word)))])}. Use another font and export again.");
        return words.Count == 0
            ? new(Fine, CheckRule.PrivateCharacters, "Every character has a meaning of its own.")
            : new(Warning, CheckRule.PrivateCharacters, "Bullets or icons are characters without a meaning, which programs read as nonsense beside your words. Use common bullets, and words instead of icons.");
    }

    static string Replaced(string word) => string.Concat(word.EnumerateRunes().Select(rune => IsPrivate(rune) ? "□" : rune.ToString()));

    /// <summary>Private use, unassigned, control characters, and the one that stands for what could not be read.</summary>
    static bool IsPrivate(Rune rune) => rune.Value == 0xFFFD
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Control;

    static CheckFinding Spacing(IReadOnlyList<TextLine> lines)
    {
        var spaced = lines.Select(line => Spelled(line.Text)).OfType<string>().Select(FileRules.Quoted).ToList();
        return spaced.Count == 0
            ? new(Fine, CheckRule.LetterSpacing, "No word is spelled letter by letter.")
            : new(Warning, CheckRule.LetterSpacing, $"Words are set with so much space between their letters that they are read letter by letter: {FileRules.Listed(spaced)}. Use less letter spacing.");
    }

    /// <summary>Four letters or more of an alphabet in a row, each by itself.</summary>
    static string? Spelled(string line)
    {
        var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (int from = 0, to; from < words.Length; from = to + 1)
        {
            for (to = from; to < words.Length && IsLetter(words[to]); to++) { }
            if (to - from >= 4) return string.Join(' ', words[from..to]);
        }
        return null;
    }

    /// <summary>Alphabets end where the Indic and Asian scripts begin, in which a letter may well be a word.</summary>
    static bool IsLetter(string word) => word is [< '\u0590'] && char.IsLetter(word[0]);

    static IEnumerable<string> Words(IReadOnlyList<TextLine> lines) => lines.SelectMany(line => line.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
