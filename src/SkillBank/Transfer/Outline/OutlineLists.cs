using System.Buffers;
using System.Text.RegularExpressions;
using SkillBank.Analysis;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Transfer.Reading;

namespace SkillBank.Transfer.Outline;

/// <summary>Reads sections that are lists of words: skills, languages, interests.</summary>
/// <param name="format">The slug of the importer.</param>
/// <param name="issues">Where it is told what could not be taken as it is.</param>
sealed partial class OutlineLists(string format, ImportIssues issues)
{
    static readonly SearchValues<char> Between = SearchValues.Create(",;|·•\t、،");

    bool _namesSkills;

    /// <summary>No skill has a longer name; what is longer is a sentence.</summary>
    const int LongestWord = 60;

    /// <summary>Whether a section is such a list.</summary>
    public static bool Reads(Section? section) => section?.DetailsType.Name is nameof(Skill) or nameof(Language) or nameof(Interest);

    public IEnumerable<ImportedEntry> Read(OutlineSection section, string path)
    {
        var number = 0;
        // Where one name has its level, the words behind each are what belongs to it: "Go (Expert): Gin", "Public speaking: radio".
        _namesSkills = section.Lines.Any(line => Labeled(line.Text).Label is { } label && IsLeveled(label));
        foreach (var line in Gathered(section.Lines))
            foreach (var entry in section.Known!.DetailsType.Name switch
                     {
                         nameof(Skill) => Skills(line, () => $"{path}[{number++}]"),
                         nameof(Language) => LanguagesOf(line, () => $"{path}[{number++}]"),
                         _ => Interests(line, () => $"{path}[{number++}]"),
                     })
                if (entry.ToImported() is { } imported) yield return imported;
    }

    /// <summary>In narrow columns a name stands in bold by itself, and what belongs to it below.</summary>
    static IEnumerable<OutlineLine> Gathered(IReadOnlyList<OutlineLine> lines)
    {
        if (!lines.Any(IsName) || lines.All(IsName) || !IsName(lines[0]))
        {
            foreach (var line in lines) yield return line;
            yield break;
        }
        for (var at = 0; at < lines.Count; at++)
        {
            var below = lines.Skip(at + 1).TakeWhile(line => !IsName(line)).ToList();
            yield return below.Count == 0 ? lines[at] : lines[at] with { Text = $"{lines[at].Text.TrimEnd(':')}: {string.Join(", ", below.Select(line => line.Text.TrimEnd(',')))}" };
            at += below.Count;
        }

        static bool IsName(OutlineLine line) => (line.IsBold || line.Level > 0) && line.Bullet == 0 && line.Text.Length <= LongestWord && !line.Text.TrimEnd(':').Contains(':', StringComparison.Ordinal);
    }

    IEnumerable<EntryReading> Skills(OutlineLine line, Func<string> path)
    {
        var (label, rest) = Labeled(line.Text);
        if (label is null)
        {
            foreach (var word in Words(rest)) yield return Skill(word, null, line, path());
            yield break;
        }
        var parts = Words(rest).ToList();
        // "Go (Expert): Gin, Echo" is one skill with what belongs to it.
        if (_namesSkills || IsLeveled(label))
        {
            var entry = Skill(label, null, line, path());
            entry.SetList("keywords", parts, "keywords");
            yield return entry;
            yield break;
        }
        // "Go: Expert, 8 years" is one skill, "Languages: Go, Rust" are two of a kind.
        if (parts.Count > 0 && (SkillLevels.RankOf(parts[0]) > 0 || Years().IsMatch(parts[0])) || parts.Count == 0)
        {
            var entry = Skill(label, null, line, path());
            foreach (var part in parts)
                if (SkillLevels.RankOf(part) > 0 && !entry.Has("proficiencyLevel")) entry.Set("proficiencyLevel", part, "level");
                else if (Years().Match(part) is { Success: true } years && !entry.Has("yearsExperience")) entry.Set("yearsExperience", years.Groups["years"].Value, "years");
            entry.SetList("keywords", parts.Where(part => SkillLevels.RankOf(part) == 0 && !Years().IsMatch(part)), "keywords");
            yield return entry;
            yield break;
        }
        foreach (var part in parts) yield return Skill(part, label, line, path());
    }

    static bool IsLeveled(string label) => Parenthesis().Match(label) is { Success: true } leveled && SkillLevels.RankOf(leveled.Groups["in"].Value) > 0;

    EntryReading Skill(string name, string? kind, OutlineLine line, string path)
    {
        var entry = New(Section.Of<Skill>(), line, path);
        var level = Parenthesis().Match(name);
        entry.Set("skillName", level.Success ? level.Groups["name"].Value : name, "skill");
        if (level.Success && SkillLevels.RankOf(level.Groups["in"].Value) > 0) entry.Set("proficiencyLevel", level.Groups["in"].Value, "level");
        else if (level.Success) entry.SetList("keywords", Words(level.Groups["in"].Value), "keywords");
        if (kind is not null) entry.KeepAside("kind", System.Text.Json.Nodes.JsonValue.Create(kind));
        return entry;
    }

    IEnumerable<EntryReading> LanguagesOf(OutlineLine line, Func<string> path)
    {
        List<string> parts = line.Text.Contains('(', StringComparison.Ordinal) || Labeled(line.Text).Label is null ? [.. Outside(line.Text).Where(part => !string.IsNullOrWhiteSpace(part))] : [line.Text];
        // "German, native" is one language, "German, French" are two.
        if (parts is [var first, var second] && Fluency().IsMatch(second) && !Fluency().IsMatch(first)) parts = [$"{first.Trim()}: {second.Trim()}"];
        foreach (var part in parts)
            foreach (var (name, fluency) in Spoken(part.Trim()))
            {
                var entry = New(Section.Of<Language>(), line, path());
                entry.Set("languageName", name, "language");
                entry.Set("fluency", fluency, "level");
                yield return entry;
            }
    }

    /// <summary>Languages with their levels: behind a colon, in parentheses, behind a dash, or one after the other as in "French native German B2".</summary>
    static IEnumerable<(string Name, string Fluency)> Spoken(string text)
    {
        if (Labeled(text) is ({ } label, var level)) return [(label, level)];
        if (Parenthesis().Match(text) is { Success: true } within) return [(within.Groups["name"].Value, within.Groups["in"].Value)];
        if (Dash().Split(text, 2) is [var left, var right]) return [(left, right)];
        var levels = Fluency().Matches(text);
        List<(string, string)> spoken = [];
        var from = 0;
        foreach (Match match in levels)
        {
            if (text[from..match.Index].Trim(' ', '–', '-', ',') is not { Length: > 0 } name) continue;
            // The last takes what is behind it: "native speaker".
            spoken.Add((name, match == levels[^1] ? text[match.Index..] : match.Value));
            from = match.Index + match.Length;
        }
        return spoken.Count > 0 ? spoken : [(text, "")];
    }

    IEnumerable<EntryReading> Interests(OutlineLine line, Func<string> path)
    {
        var (label, rest) = Labeled(line.Text);
        if (label is not null)
        {
            var entry = New(Section.Of<Interest>(), line, path());
            entry.Set("name", label, "interest");
            entry.SetList("keywords", Words(rest), "keywords");
            yield return entry;
            yield break;
        }
        foreach (var word in Words(rest))
        {
            var entry = New(Section.Of<Interest>(), line, path());
            entry.Set("name", word, "interest");
            yield return entry;
        }
    }

    EntryReading New(Section section, OutlineLine line, string path) => new(section, format, line.At(path), issues, line.Number);

    static (string? Label, string Value) Labeled(string text)
    {
        var colon = text.IndexOfAny([':', '：']);
        return colon > 0 && colon < LongestWord ? (text[..colon].Trim(), text[(colon + 1)..].Trim()) : (null, text);
    }

    static IEnumerable<string> Words(string text) => Outside(text).Select(word => word.Trim().Trim('.').Trim()).Where(word => word.Length > 0);

    /// <summary>Parts a text at the signs that people put between words, not at those within parentheses.</summary>
    static List<string> Outside(string text)
    {
        List<string> parts = [];
        var (end, isWithin) = (text.Length, false);
        // From the end: a parenthesis that is never closed holds nothing.
        for (var at = text.Length - 1; at >= 0; at--)
        {
            if (text[at] is '(' or ')') isWithin = text[at] == ')';
            else if (!isWithin && Between.Contains(text[at]))
            {
                parts.Add(text[(at + 1)..end]);
                end = at;
            }
        }
        parts.Add(text[..end]);
        parts.Reverse();
        return parts;
    }

    [GeneratedRegex(@"^(?<name>[^()]+?)\s*\((?<in>[^()]+)\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Parenthesis();

    [GeneratedRegex(@"\s+[–—-]\s+|\s{2,}", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Dash();

    [GeneratedRegex(@"^(?<years>\d{1,2})\+?\s+(years?|yrs?|jahre?|ans?|années?|años?|anni|anno|anos?|jaar|lat|lata|år|let|лет|года?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Years();

    [GeneratedRegex(@"\b([abc][12]|native|fluent|mother tongue|bilingual|proficient|intermediate|basic|beginner|conversational|muttersprach\w*|fließend|verhandlungssicher|grundkenntnisse|langue maternelle|courant|bilingue|notions|nativ[oa]|fluido|básico|intermedio|avanzado|madrelingua|fluente|scolastico|moedertaal|vloeiend|ojczysty|biegły|modersmål|flytande)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Fluency();
}
