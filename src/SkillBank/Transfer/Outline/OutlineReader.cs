using System.Globalization;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Transfer.Reading;

namespace SkillBank.Transfer.Outline;

/// <summary>
/// Reads a resume that was made to be looked at, whatever made it, by rules that a reader would give: a name at the top, headings, entries that begin with
/// what and when. Nothing is left out: what no rule knows is text.
/// </summary>
static class OutlineReader
{
    /// <summary>The most lines of one document; nobody's career is longer.</summary>
    public const int MaxLines = 20_000;

    /// <summary>The most letters of one paragraph; ten pages have fewer.</summary>
    public const int MaxLetters = 20_000;

    /// <param name="lines">The document in reading order.</param>
    /// <param name="format">The slug of the importer.</param>
    /// <exception cref="ImportException">There is nothing to read.</exception>
    public static ImportedBank Read(IReadOnlyList<OutlineLine> lines, string format)
    {
        if (lines.Count == 0) throw new ImportException("There is no text in the file. If it was scanned, it is a picture; type it in, or find the file that it was printed from.");
        if (lines.Count > MaxLines) throw TooManyLines();
        if (lines.Any(line => line.Text.Length > MaxLetters)) throw TooLongLine();
        var issues = new ImportIssues();
        var (header, entries, lists) = (new OutlineHeader(format, issues), new OutlineEntries(format, issues), new OutlineLists(format, issues));
        List<ImportedEntry> all = [];
        var sections = OutlineSection.Of(OutlineOrder.HeaderFirst(lines));
        header.Read(sections[0].Lines);
        foreach (var (index, section) in sections.Skip(1).Index())
        {
            var path = FormattableString.Invariant($"{(section.Heading.Length == 0 ? "section" : TextLimits.Storable(section.Heading, 40))} {index + 1}");
            if (section.Lines.Count == 0) continue;
            if (section.Known is null && IsContact(section.Heading) && header.ReadContacts(section.Lines)) continue;
            if (section.Known?.DetailsType == typeof(Summary)) all.AddRange(Summary(section, format, issues, path));
            else all.AddRange(OutlineLists.Reads(section.Known) ? lists.Read(section, path) : entries.Read(section, path));
        }
        if (header.Summary is { } untitled) all.Insert(0, untitled);
        System.Text.Json.Nodes.JsonObject aside = [];
        var profile = header.Profile(aside);
        return new()
        {
            Format = format, Contact = header.Contact, Profile = profile, Entries = all, Issues = issues.All,
            Extra = aside.Count == 0 ? null : new System.Text.Json.Nodes.JsonObject { [format] = aside }.ToJsonString(Leftovers.Compact),
        };
    }

    /// <summary>What is said of a file with more than <see cref="MaxLines"/>.</summary>
    public static ImportException TooManyLines() => new(string.Create(CultureInfo.InvariantCulture, $"The file has more than {MaxLines:N0} lines, which no resume has."));

    /// <summary>What is said of a file with a paragraph of more than <see cref="MaxLetters"/>.</summary>
    public static ImportException TooLongLine() => new(string.Create(CultureInfo.InvariantCulture, $"A paragraph of the file has more than {MaxLetters:N0} letters, which none of a resume has. Cut it into parts, or leave it out."));

    static IEnumerable<ImportedEntry> Summary(OutlineSection section, string format, ImportIssues issues, string path)
    {
        var entry = new EntryReading(Section.Of<Summary>(), format, section.Lines[0].At(path), issues, section.Lines[0].Number);
        var isBullet = false;
        List<string> text = [];
        foreach (var line in section.Lines)
        {
            if (text.Count > 0 && (line.Bullet == 0 || !isBullet)) text.Add("");
            text.Add(line.Bullet == 0 ? line.Markdown : $"{new string(' ', 2 * (Math.Min(line.Bullet, 6) - 1))}- {line.Markdown}");
            isBullet = line.Bullet > 0;
        }
        entry.Text(string.Join('\n', text), "text");
        if (entry.ToImported() is { } imported) yield return imported;
    }

    /// <summary>Whether a heading stands above ways to reach the person.</summary>
    public static bool IsContact(string heading) => heading.ToLowerInvariant() is "contact" or "contacts" or "contact details" or "contact information" or "personal details" or "details" or "kontakt" or "persönliche daten" or "kontaktdaten" or "coordonnées"
        or "contacto" or "datos personales" or "contatti" or "dati personali" or "contato" or "dados pessoais" or "contactgegevens" or "dane kontaktowe" or "kontaktuppgifter" or "links" or "profiles" or "online";
}
