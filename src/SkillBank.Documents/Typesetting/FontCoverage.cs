using System.Collections.Concurrent;
using System.Text;
using SkillBank.Documents.Writers;

namespace SkillBank.Documents.Typesetting;

/// <summary>
/// Tells which characters none of the fonts in some folders has. The typesetter itself is silent about them. Fonts are read one after the other, and
/// only until every character is found: for nearly every document that is one.
/// </summary>
/// <param name="directory">The folder of the worker, whose fonts those are that ship.</param>
/// <param name="own">The folder of the person's own fonts, which need not exist.</param>
sealed class FontCoverage(string directory, string? own)
{
    /// <summary>Latin letters with their accents are in the families that ship, so that most characters need no look.</summary>
    const int FirstInQuestion = 0x180;

    static readonly ConcurrentDictionary<string, Lazy<HashSet<int>>> Read = new(StringComparer.Ordinal);

    readonly Lazy<List<string>> _narrow = new(() => [.. FilesIn(Path.Combine(directory, "fonts")), .. FilesIn(own)]);
    readonly Lazy<List<string>> _wide = new(() => FilesIn(Path.Combine(directory, "fonts-wide")));

    /// <summary>Those of some characters that no font has, in order.</summary>
    /// <param name="characters">The characters.</param>
    /// <param name="wide">Whether the fonts for Chinese, Japanese and Korean are asked, too.</param>
    public IReadOnlyList<Rune> Lacking(IEnumerable<Rune> characters, bool wide)
    {
        var left = characters.Where(rune => rune.Value >= FirstInQuestion && MissingCharacters.IsVisible(rune)).Order().ToList();
        foreach (var file in wide ? _narrow.Value.Concat(_wide.Value) : _narrow.Value)
        {
            if (left.Count == 0) break;
            var known = Read.GetOrAdd(file, path => new(() => CharactersOf(path))).Value;
            left.RemoveAll(rune => known.Contains(rune.Value));
        }
        return left;
    }

    /// <summary>One face of each family stands for the others; those of the person's own are all read.</summary>
    static List<string> FilesIn(string? folder)
    {
        if (!Directory.Exists(folder)) return [];
        var files = Directory.EnumerateFiles(folder).Where(IsFont).Order(StringComparer.Ordinal).ToList();
        // What most templates print in comes first.
        return
        [
            .. files.Where(file => !files.Exists(other => other != file && IsFaceOf(file, other)))
                .OrderByDescending(file => file.Contains("SourceSans", StringComparison.Ordinal)),
        ];
    }

    /// <summary>Whether a file is another weight or the italic of a family whose upright regular face is there too: <c>Inter_600SemiBold</c> of <c>Inter_400Regular</c>.</summary>
    static bool IsFaceOf(string file, string regular) =>
        regular.EndsWith("_400Regular.ttf", StringComparison.Ordinal) && file.StartsWith(regular[..^"400Regular.ttf".Length], StringComparison.Ordinal);

    static bool IsFont(string file) => Path.GetExtension(file).ToUpperInvariant() is ".TTF" or ".OTF";

    static HashSet<int> CharactersOf(string path)
    {
        HashSet<int> characters = [];
        foreach (var (first, last) in FontFile.CharactersOf(path))
            for (var character = first; character <= last; character++)
                characters.Add(character);
        return characters;
    }
}
