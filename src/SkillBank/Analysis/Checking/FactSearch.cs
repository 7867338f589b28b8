using System.Text.RegularExpressions;
using SkillBank.Documents.Reading;

namespace SkillBank.Analysis.Checking;

/// <summary>Looks for facts in the text of a file.</summary>
sealed partial class FactSearch
{
    /// <summary>More letters than sixty full pages have are not searched.</summary>
    const int MostLetters = 300_000;

    /// <summary>A page may end in the middle of a text; more pieces than this are no text.</summary>
    const int MostPieces = 3;

    /// <summary>Letters that may stand between two pieces: a page line and a running head.</summary>
    const int MostBetween = 300;

    /// <summary>How many lines around its title the dates of an entry may stand.</summary>
    const int Near = 3;

    readonly IReadOnlyList<TextLine> _lines;
    readonly Letters _given;
    readonly Letters _written;
    readonly Letters _placed;
    readonly HashSet<string> _addresses;
    readonly List<Letters> _eachLine;

    public FactSearch(ReadPdf pdf)
    {
        _lines = ReadingOrder.AsGiven(pdf);
        _given = Letters.Of(_lines.Select(line => line.Text), MostLetters);
        _written = Letters.Of(_lines.Select(line => line.AsWritten.Text), MostLetters);
        _placed = Letters.Of(ReadingOrder.ByPlace(WithoutFurniture(pdf)).Select(line => line.Text), MostLetters);
        _addresses = [.. pdf.Pages.SelectMany(page => page.Links).Select(link => Address(link.Url))];
        _eachLine = [.. _lines.Select(line => Letters.Of(line.Text))];
    }

    public IReadOnlyList<TextLine> Lines => _lines;

    public FactPlace Find(ExpectedFact fact, ExpectedFact? title)
    {
        var letters = Letters.Of(fact.Text);
        if (_placed.Has(letters)) return FactPlace.Everywhere;
        // Where the file itself breaks a text, as untagged files do at the end of a page, its place on the page may be broken too.
        if (fact.Kind == FactKind.Text && !_given.Has(letters) && InPieces(fact.Text, _placed)) return FactPlace.Everywhere;
        if (_written.Has(letters)) return FactPlace.AsGiven;
        if (_given.Has(letters)) return FactPlace.AsMeant;
        if (fact is { Kind: FactKind.Contact or FactKind.Link, Url: { } url } && _addresses.Contains(Address(url))) return FactPlace.BehindALink;
        return fact.Kind switch
        {
            FactKind.Text when InPieces(fact.Text, _written) => FactPlace.AsGiven,
            FactKind.Text when InPieces(fact.Text, _given) => FactPlace.AsMeant,
            FactKind.Period when title is not null && HasYearsNear(fact.Text, title.Text) => FactPlace.Everywhere,
            _ => FactPlace.Nowhere,
        };
    }

    /// <summary>Without page lines and running heads, which a tagged file names: they stand between the halves of what a page's end divides.</summary>
    static ReadPdf WithoutFurniture(ReadPdf pdf) =>
        pdf.IsTagged ? pdf with { Pages = [.. pdf.Pages.Select(page => page with { Runs = [.. page.Runs.Where(run => run.Order is not null)] })] } : pdf;

    /// <summary>The line that is a heading; -1 when there is none.</summary>
    public int LineOf(string heading)
    {
        var letters = Letters.Of(heading).ToString();
        return _eachLine.FindIndex(line => line.ToString() == letters);
    }

    /// <summary>Whether the words follow one another, with something between them at most twice.</summary>
    static bool InPieces(string text, Letters within)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var (from, at) = (0, 0);
        for (var piece = 0; piece < MostPieces && from < words.Length; piece++)
        {
            var (count, end) = Longest(words.AsSpan(from), within, at, piece == 0 ? int.MaxValue : at + MostBetween);
            if (count == 0) return false;
            (from, at) = (from + count, end);
        }
        return from == words.Length;
    }

    /// <summary>How many of the words stand together, beginning between two places, and where they end. What holds for some words holds for fewer.</summary>
    static (int Count, int End) Longest(ReadOnlySpan<string> words, Letters within, int from, int before)
    {
        var (some, end, most) = (0, from, words.Length);
        while (some < most)
        {
            var tried = (some + most + 1) / 2;
            var letters = Letters.Of(string.Join(' ', words[..tried]!));
            var place = letters.Count == 0 ? from : within.Find(letters, from);
            if (place >= 0 && place <= before) (some, end) = (tried, place + letters.Count);
            else most = tried - 1;
        }
        return (some, end);
    }

    /// <summary>People write dates in many ways, but the years are the same in all of them.</summary>
    bool HasYearsNear(string period, string title)
    {
        var years = Years(period).ToList();
        if (years.Count == 0) return false;
        var sought = Letters.Of(title);
        for (var at = 0; at < _lines.Count; at++)
        {
            if (!_eachLine[at].Has(sought)) continue;
            var around = _lines.Skip(Math.Max(0, at - Near)).Take(2 * Near + 1).SelectMany(line => Years(line.Text)).ToHashSet();
            if (years.TrueForAll(around.Contains)) return true;
        }
        return false;
    }

    static IEnumerable<string> Years(string text) => Numbers().Matches(text).Where(number => number.Length == 4).Select(number => Letters.Of(number.Value).ToString());

    [GeneratedRegex(@"\d+", RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();

    static string Address(string url)
    {
        var text = url.ToLowerInvariant();
        if (text.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme) text = text[(scheme + 3)..];
        return (text.StartsWith("www.", StringComparison.Ordinal) ? text[4..] : text).TrimEnd('/');
    }
}

/// <summary>Where a fact was found.</summary>
enum FactPlace
{
    Nowhere,

    /// <summary>Only as the address behind another text.</summary>
    BehindALink,

    /// <summary>Only by what the file says that its characters mean.</summary>
    AsMeant,

    /// <summary>Only in the order that the file gives, not by reading across the page.</summary>
    AsGiven,

    Everywhere,
}
