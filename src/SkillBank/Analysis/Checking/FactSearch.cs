using System.Text.RegularExpressions;
using SkillBank.Documents.Reading;

namespace SkillBank.Analysis.Checking;

/// <summary>Looks for facts in the text of a file.</summary>
sealed partial class FactSearch
{
    /// <summary>More letters than sixty full pages have are not searched.</summary>
    const int MostLetters = 300_000;

    /// <summary>A long text is also there when this share of its pieces is: a page may end in the middle of it.</summary>
    const double Enough = 0.8;

    const int PieceWords = 5;
    const int MostPieces = 16;

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
        _placed = Letters.Of(ReadingOrder.ByPlace(pdf).Select(line => line.Text), MostLetters);
        _addresses = [.. pdf.Pages.SelectMany(page => page.Links).Select(link => Address(link.Url))];
        _eachLine = [.. _lines.Select(line => Letters.Of(line.Text))];
    }

    public IReadOnlyList<TextLine> Lines => _lines;

    public FactPlace Find(ExpectedFact fact, ExpectedFact? title)
    {
        var letters = Letters.Of(fact.Text);
        if (_placed.Has(letters) || fact.Kind == FactKind.Text && InPieces(fact.Text, _placed)) return FactPlace.Everywhere;
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

    /// <summary>The line that is a heading; -1 when there is none.</summary>
    public int LineOf(string heading)
    {
        var letters = Letters.Of(heading).ToString();
        return _eachLine.FindIndex(line => line.ToString() == letters);
    }

    static bool InPieces(string text, Letters within)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < PieceWords * 2) return false;
        var pieces = words.Chunk(PieceWords).ToList();
        var every = (int)Math.Ceiling(pieces.Count / (double)MostPieces);
        var asked = pieces.Where((_, index) => index % every == 0).Select(piece => Letters.Of(string.Join(' ', piece))).Where(piece => piece.Count > 0).ToList();
        return asked.Count(within.Has) >= Enough * asked.Count;
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
