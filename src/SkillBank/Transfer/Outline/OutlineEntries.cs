using System.Text.RegularExpressions;
using SkillBank.Documents.Document;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Transfer.Reading;
using PlainText = SkillBank.Transfer.Reading.PlainText;

namespace SkillBank.Transfer.Outline;

/// <summary>Reads the entries of a section: what they are by their heads, the rest as text. What is not plain is taken as it seems, and marked to be looked at.</summary>
/// <param name="format">The slug of the importer.</param>
/// <param name="issues">Where it is told what is in doubt.</param>
sealed partial class OutlineEntries(string format, ImportIssues issues)
{
    /// <summary>Reads all entries of a section.</summary>
    public IEnumerable<ImportedEntry> Read(OutlineSection section, string path)
    {
        var kind = section.Known ?? Section.Of<Custom>();
        var entries = IsList(kind, section.Lines) ? section.Lines.Select(line => new OutlineEntry([line with { Bullet = 0 }], [])) : OutlineEntry.Of(section.Lines);
        OutlineEmployer? employer = null;
        IReadOnlyList<string> about = [];
        var all = entries.ToList();
        foreach (var (index, entry) in all.Index())
        {
            if (kind.DetailsType == typeof(Experience) && index + 1 < all.Count && OutlineEmployer.Of(entry, all[index + 1]) is { } above)
            {
                (employer, about) = (above, above.About);
                continue;
            }
            if (employer is { Level: > 0 } && !employer.Holds(entry)) employer = null;
            var reading = new EntryReading(kind, format, entry.Head[0].At($"{path}[{index}]"), issues, entry.Head[0].Number);
            var head = EntryHead.Of(entry.Head);
            if (section.Known is null) reading.Set("group", section.Heading, "heading");
            if (employer is not null && about.Count > 0 && reading.Takes("companyDescription"))
            {
                reading.Set("companyDescription", string.Join(' ', about), "about the company");
                about = [];
            }
            if (!Name(reading, kind, head, employer, section.Heading)) employer = null;
            if (head.Period is { } period && reading.TakesDates) reading.SetPeriod(period.First, period.Last, period.GoesOn, "period");
            ReadBody(reading, kind, entry.Body);
            ReadLinks(reading, kind, head.Links);
            if (reading.ToImported() is { } imported) yield return imported;
        }
    }

    /// <summary>Certificates, awards and the like are often one to a line.</summary>
    static bool IsList(Section kind, IReadOnlyList<OutlineLine> lines) =>
        kind.DetailsType.Name is nameof(Certificate) or nameof(Award) or nameof(Publication) or nameof(Reference) or nameof(Custom) && lines.Count > 0 && lines.All(line => line.Bullet == 1 || (line.Text.Length < 120 && lines.Count(other => OutlineEntry.HasPeriod(other)) == lines.Count));

    /// <returns>Whether it is a role of the employer above, below which more may stand.</returns>
    bool Name(EntryReading entry, Section kind, EntryHead head, OutlineEmployer? employer, string heading)
    {
        var pieces = head.Pieces.ToList();
        // Publications are often numbered.
        if (pieces.Count > 0 && Number().Match(pieces[0].Text) is { Success: true } number) pieces[0] = pieces[0] with { Text = pieces[0].Text[number.Length..] };
        switch (kind.DetailsType.Name)
        {
            case nameof(Experience): return NameJob(entry, pieces, head, employer, ("jobTitle", "companyName"));
            case nameof(Volunteering): return NameJob(entry, pieces, head, employer, ("role", "organization"));
            case nameof(Education): NameStudy(entry, pieces); break;
            case nameof(Certificate): NameInOrder(entry, pieces, "certificateName", "issuingOrganization"); break;
            case nameof(Award): NameInOrder(entry, pieces, "title", "awarder"); break;
            case nameof(Publication): NameInOrder(entry, pieces, "name", "publisher"); break;
            case nameof(Project): NameInOrder(entry, pieces, "projectName", "organization"); break;
            case nameof(Reference): NameInOrder(entry, pieces, "name", "role", "organization"); break;
            default: NameInOrder(entry, pieces, "title", "subtitle", "location"); break;
        }
        if (head.Period is null && kind.DetailsType == typeof(Education)) issues.Unsure(entry.Source, "No date was found for it.");
        if (pieces.Count == 0 && head.Pieces.Count == 0) entry.Set(kind.DetailsType == typeof(Custom) ? "title" : "", kind.DetailsType == typeof(Custom) ? heading : null, "heading");
        return false;
    }

    bool NameJob(EntryReading entry, List<HeadPiece> pieces, EntryHead head, OutlineEmployer? employer, (string Title, string Company) properties)
    {
        SplitAtComma(pieces);
        // One piece with a comma that no word decides: what before whom.
        var isSplit = false;
        if (employer is null && pieces is [{ Kind: PieceKind.Any } only] && !PieceWords.IsTitle(only.Text) && !PieceWords.IsOrganization(only.Text) && only.Text.Split(", ", 2) is [var what, var whom]) (pieces, isSplit) = ([only with { Text = what, Kind = PieceKind.Title }, only with { Text = whom, Kind = PieceKind.Organization }], true);
        var title = TakeKind(pieces, PieceKind.Title) ?? Take(pieces, piece => piece.Kind == PieceKind.Any && PieceWords.IsTitle(piece.Text) && !PieceWords.IsPlace(piece.Text));
        if (employer is { Level: > 0 }) title ??= Take(pieces, piece => piece.Kind == PieceKind.Any);
        var (labeled, labeledPlace) = (TakeKind(pieces, PieceKind.Organization), TakeKind(pieces, PieceKind.Place));
        // Below an employer stand its roles, each with nothing but a title, a place and a time.
        var isRole = employer is not null && title is not null && (employer.Level > 0 || (!pieces.Exists(piece => PieceWords.IsOrganization(piece.Text)) && pieces.TrueForAll(piece => PieceWords.IsPlace(piece.Text) && piece.Text.Split(',').Length < 3)));
        var company = labeled ?? (isRole ? employer!.Name : Take(pieces, piece => PieceWords.IsOrganization(piece.Text)));
        // "Company, town, country" looks like a place too; it is the first that says where.
        company ??= Take(pieces, piece => !PieceWords.IsPlace(piece.Text) && piece.Text.Length < 80 && pieces[0] == piece || piece.Text.Split(", ").Length == 3);
        var place = labeledPlace ?? Take(pieces, piece => PieceWords.IsPlace(piece.Text)) ?? (isRole ? employer!.Place : null);
        var isGuess = isSplit || title is null || (company is null && pieces.Count != 1);
        // What is left is what is missing, in order.
        title ??= pieces.Count > 1 || company is not null ? Take(pieces, _ => true) : null;
        company ??= Take(pieces, _ => true);
        // What looks like a place may be a name with one, when nothing else says where.
        if (company is null && title is not null && labeledPlace is null) (company, place) = (place, null);
        if (!isRole) (company, place) = PieceWords.Placed(company, place);
        place ??= Take(pieces, piece => PieceWords.MayBePlace(piece.Text));
        entry.Set(properties.Title, title, "title");
        entry.Set(properties.Company, company, "company");
        entry.Set("location", place, "place");
        foreach (var piece in pieces) entry.Text(PlainText.ToMarkdown(piece.Text), "head");
        if (head.Period is null) issues.Unsure(entry.Source, "No dates were found for it.");
        else if (isGuess && title is not null) issues.Unsure(entry.Source, $"Is \"{TextLimits.Storable(title, 60)}\" what you were, and \"{TextLimits.Storable(company ?? "nobody", 60)}\" where?");
        return isRole;
    }

    static void NameStudy(EntryReading entry, List<HeadPiece> pieces)
    {
        var school = TakeKind(pieces, PieceKind.Organization) ?? Take(pieces, piece => PieceWords.IsOrganization(piece.Text) && !StartsAsDegree(piece.Text));
        var degree = TakeKind(pieces, PieceKind.Title) ?? Take(pieces, piece => PieceWords.IsDegree(piece.Text));
        var place = TakeKind(pieces, PieceKind.Place) ?? Take(pieces, piece => PieceWords.IsPlace(piece.Text));
        if (school is null && degree is null) degree = pieces.Count > 1 ? Take(pieces, _ => true) : null;
        school ??= Take(pieces, _ => true);
        (school, place) = PieceWords.Placed(school, place);
        string? field = null;
        foreach (var between in (string[])[", ", " in "])
            if (field is null && degree is not null && degree.IndexOf(between, StringComparison.Ordinal) is > 0 and var cut) (degree, field) = (degree[..cut], degree[(cut + between.Length)..]);
        entry.Set("institutionName", school, "school");
        entry.Set("degreeType", degree, "degree");
        entry.Set("fieldOfStudy", field ?? (pieces.Count > 0 && degree is not null ? Take(pieces, _ => true) : null), "field");
        entry.Set("location", place ?? Take(pieces, piece => piece.Text.Length < 50), "place");
        foreach (var piece in pieces) entry.Text(PlainText.ToMarkdown(piece.Text), "head");
    }

    /// <summary>A piece that holds both what and where: <c>Engineer, Acme Ltd</c>.</summary>
    static void SplitAtComma(List<HeadPiece> pieces)
    {
        var at = pieces.FindIndex(piece => piece.Text.IndexOf(", ", StringComparison.Ordinal) is > 0 and var comma && PieceWords.IsTitle(piece.Text[..comma]) && !PieceWords.IsTitle(piece.Text[comma..]) && (pieces.Count == 1 || PieceWords.IsOrganization(piece.Text[comma..])));
        if (at < 0) return;
        var (text, cut) = (pieces[at].Text, pieces[at].Text.IndexOf(", ", StringComparison.Ordinal));
        pieces[at] = pieces[at] with { Text = text[..cut] };
        pieces.Insert(at + 1, new(text[(cut + 2)..], false));
    }

    static bool StartsAsDegree(string text) => PieceWords.IsDegree(text[..Math.Min(text.Length, 14)]);

    static void NameInOrder(EntryReading entry, List<HeadPiece> pieces, params ReadOnlySpan<string> properties)
    {
        // A single piece may still hold two: "Award, who gave it".
        if (pieces is [var only] && properties[1] is "issuingOrganization" or "awarder" && pieces[0].Text.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var comma)
        {
            pieces.Add(new(pieces[0].Text[(comma + 2)..], false));
            pieces[0] = new(pieces[0].Text[..comma], true);
        }
        foreach (var (labeled, property) in new[] { (PieceKind.Organization, properties.Length > 2 ? properties[^1] : properties[1]), (PieceKind.Place, "location"), (PieceKind.Title, "role") })
            if (entry.Takes(property) && TakeKind(pieces, labeled) is { } value) entry.Set(property, value, property);
        foreach (var property in properties)
            if (pieces.Count > 0 && !entry.Has(property)) entry.Set(property, Take(pieces, piece => property != "location" || PieceWords.MayBePlace(piece.Text)), property);
        foreach (var piece in pieces) entry.Text(PlainText.ToMarkdown(piece.Text), "head");
    }

    void ReadBody(EntryReading entry, Section kind, IReadOnlyList<OutlineLine> body)
    {
        List<string> text = [];
        OutlineLine? before = null;
        foreach (var line in body)
        {
            if (OutlineFacts.Read(entry, kind, line)) continue;
            if (text.Count > 0 && (line.Bullet == 0) != (before!.Bullet == 0)) text.Add("");
            else if (text.Count > 0 && line.Bullet == 0) text.Add("");
            text.Add(line.Bullet == 0 ? line.Markdown : $"{new string(' ', 2 * Math.Min(5, line.Bullet - 1))}- {line.Markdown}");
            before = line;
        }
        entry.Text(string.Join('\n', text).Trim('\n'), "text");
    }

    static void ReadLinks(EntryReading entry, Section kind, IReadOnlyList<string> links)
    {
        var property = kind.DetailsType.Name switch
        {
            nameof(Experience) => "companyUrl",
            nameof(Education) => "institutionUrl",
            nameof(Project) => "projectUrl",
            nameof(Certificate) => "credentialUrl",
            nameof(Reference) => null,
            _ => "url",
        };
        foreach (var link in links.Select(Bare).Where(link => SafeUrl.OrNull(link) is not null && link.Contains("://", StringComparison.Ordinal)).Distinct())
            if (property is not null && !entry.Has(property)) entry.Set(property, link, "link");
            else entry.KeepAside("link", System.Text.Json.Nodes.JsonValue.Create(link));
        foreach (var mail in links.Where(link => kind.DetailsType == typeof(Reference) && link.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)).Take(1)) entry.Set("email", mail[7..], "email");
    }

    /// <summary>Programs add a slash to an address that is a host alone.</summary>
    static string Bare(string link) => Uri.TryCreate(link, UriKind.Absolute, out var address) && address is { AbsolutePath: "/", Query.Length: 0, Fragment.Length: 0 } ? link.TrimEnd('/') : link;

    static string? TakeKind(List<HeadPiece> pieces, PieceKind kind) => Take(pieces, piece => piece.Kind == kind);

    static string? Take(List<HeadPiece> pieces, Func<HeadPiece, bool> isWanted)
    {
        var at = pieces.FindIndex(piece => isWanted(piece));
        if (at < 0) return null;
        var text = pieces[at].Text;
        pieces.RemoveAt(at);
        return text;
    }

    [GeneratedRegex(@"^(\d{1,3}[.)]|\[\d{1,3}\])\s+(?=\p{L})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Number();
}
