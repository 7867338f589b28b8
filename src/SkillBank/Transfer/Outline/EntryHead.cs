using System.Text.RegularExpressions;
using SkillBank.Transfer.Reading;

namespace SkillBank.Transfer.Outline;

/// <summary>What the head of an entry says: when it was, and the pieces that name it, with what they look like.</summary>
sealed partial class EntryHead
{
    EntryHead(IReadOnlyList<HeadPiece> pieces, PeriodText? period, IReadOnlyList<string> links) => (Pieces, Period, Links) = (pieces, period, links);

    /// <summary>The pieces, in reading order, without the period.</summary>
    public IReadOnlyList<HeadPiece> Pieces { get; }

    /// <summary>When; null when no line says.</summary>
    public PeriodText? Period { get; }

    /// <summary>Where its words lead.</summary>
    public IReadOnlyList<string> Links { get; }

    public static EntryHead Of(IEnumerable<OutlineLine> lines)
    {
        List<HeadPiece> pieces = [];
        List<string> links = [];
        PeriodText? period = null;
        foreach (var line in lines)
        {
            links.AddRange(line.Links);
            var (text, bold) = (line.Text, line.IsBold || (line.Level > 0 && line.BoldLength == 0) ? line.Text.Length : line.BoldLength);
            var kind = PieceKind.Any;
            if (Labels.Match(text) is ({ } labeled, var value)) (kind, text, bold) = (labeled, value, 0);
            if (period is null && PeriodText.Find(text) is { } found)
            {
                period = found;
                // A tab keeps apart what stood around it; what is bold is only at the beginning.
                text = $"{text[..found.Index].TrimEnd(' ', '(', '[', ',', '|', '·', '–', '-')}\t{text[(found.Index + found.Length)..].TrimStart(' ', ')', ']', ',', '|', '·')}";
                if (found.Index < bold) bold = Math.Min(bold, found.Index);
            }
            foreach (var piece in Split(text, bold)) pieces.Add(piece with { Kind = kind });
        }
        return new(pieces, period, links);
    }

    /// <summary>Pieces are parted by tabs and by signs that people put between them, and where bold ends.</summary>
    static IEnumerable<HeadPiece> Split(string text, int bold)
    {
        if (bold > 0 && bold < text.Length && text[bold - 1] is not '\t') text = text.Insert(bold, "\t");
        var at = 0;
        foreach (var part in Parting().Split(text))
        {
            var begins = text.IndexOf(part, at, StringComparison.Ordinal);
            at = begins + part.Length;
            var clean = part.Trim(' ', ',', ';', '|', '·', '–', '—', '\u00A0');
            if (!clean.Contains('(', StringComparison.Ordinal)) clean = clean.TrimEnd(')');
            if (!clean.Contains(')', StringComparison.Ordinal)) clean = clean.TrimStart('(');
            if (clean.Length > 0 && clean.Any(char.IsLetterOrDigit)) yield return new(clean, begins < bold);
        }
    }

    [GeneratedRegex(@"\t+|\s+[|·•–—]\s+|\s+-\s+|\s+(?:@|at|bei|chez|en|presso|na|bij|w|hos)\s+(?=\p{Lu})", RegexOptions.CultureInvariant, 300)]
    private static partial Regex Parting();
}

/// <summary>A piece of a head.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsBold">Whether it is set bold.</param>
/// <param name="Kind">What it is, where a label before it says so.</param>
readonly record struct HeadPiece(string Text, bool IsBold, PieceKind Kind = PieceKind.Any);

/// <summary>What a label says of a piece.</summary>
enum PieceKind
{
    /// <summary>It has no label.</summary>
    Any,

    /// <summary>What someone was.</summary>
    Title,

    /// <summary>At whom.</summary>
    Organization,

    /// <summary>Where.</summary>
    Place,

    /// <summary>When.</summary>
    Dates,
}

/// <summary>Tells by their words what pieces are: what someone was, where, at whom. A guess that words decide; where they do not, the order does.</summary>
static partial class PieceWords
{
    /// <summary>Whether it is a title of a job.</summary>
    public static bool IsTitle(string text) => text.Length <= 80 && text.Split(' ').Length <= 9 && Title().IsMatch(text);

    /// <summary>Whether it is the name of a company, a school, an office.</summary>
    public static bool IsOrganization(string text) => Organization().IsMatch(text);

    /// <summary>Whether it is a degree.</summary>
    public static bool IsDegree(string text) => Degree().IsMatch(text);

    /// <summary>Whether it may be a place: one to three short parts without figures, or a word for working anywhere.</summary>
    public static bool IsPlace(string text) => Anywhere().IsMatch(text) || (text.Length < 50 && !text.Any(char.IsDigit) && text.Split(',') is { Length: 2 or 3 } parts
        && Array.TrueForAll(parts, part => part.Trim() is { Length: > 1 } name && char.IsUpper(name[0]) && name.Split(' ').Length <= 3) && !IsTitle(text) && !IsOrganization(text));

    /// <summary>Whether it may be a place when nothing else in the head can be: a few words with capitals, and no figures.</summary>
    public static bool MayBePlace(string text) => IsPlace(text) || (text.Length < 40 && char.IsUpper(text[0]) && text.Split(' ').Length <= 4 && !text.Any(char.IsDigit) && !IsTitle(text) && !IsOrganization(text) && !text.EndsWith('.'));

    /// <summary>A name with its place behind it: <c>Acme, Oslo</c>, <c>Acme, Oslo, Norway</c>. What is behind a comma may also be part of the name.</summary>
    public static (string? Name, string? Place) Placed(string? name, string? place)
    {
        if (name is null || place is not null) return (name, place);
        var comma = name.Split(", ").Length > 2 ? name.IndexOf(", ", StringComparison.Ordinal) : name.LastIndexOf(", ", StringComparison.Ordinal);
        return comma > 0 && !IsOrganization(name[comma..]) ? (name[..comma], name[(comma + 2)..]) : (name, null);
    }

    [GeneratedRegex(@"\b(engineer|developer|manager|director|designer|analyst|assistant|associate|consultant|specialist|lead|head|officer|administrator|architect|scientist|researcher|teacher|lecturer|professor|tutor|intern|internship|trainee|apprentice|coordinator|supervisor|nurse|physician|doctor|therapist|accountant|auditor|lawyer|attorney|editor|writer|journalist|translator|interpreter|chef|cook|waiter|driver|mechanic|electrician|technician|operator|planner|buyer|clerk|secretary|receptionist|salesperson|representative|agent|founder|co-founder|owner|partner|president|chief|ceo|cto|cfo|vp|principal|staff|senior|junior|fellow|programmer|tester|owner|captain|pilot|carpenter|builder|librarian|curator|producer|photographer|guide|member|volunteer|chair|mentor|coach|organizer|trustee|treasurer"
        + @"|ingenieur\w*|entwickler\w*|leiter\w*|leitung|berater\w*|sachbearbeiter\w*|werkstudent\w*|praktikant\w*|mitarbeiter\w*|referent\w*|assistent\w*|geschäftsführer\w*|lehrer\w*|kaufmann|kauffrau|forscher\w*|doktorand\w*|projektleiter\w*|teamleiter\w*|buchbinder\w*|meister\w*"
        + @"|ingénieure?|développeu\w+|responsable|directeur|directrice|chargée?|cheffe?|consultante?|assistante?|stagiaire|enseignante?|professeure?|chercheu\w+|technicien\w*|comptable|vendeu\w+|infirmi\w+|conseill\w+|relieuse"
        + @"|ingenier\w+|desarrollador\w*|gerente|director\w*|jefe|jefa|analista|asistente|consultor\w*|profesor\w*|investigador\w*|técnic\w+|becari\w+|coordinador\w*|encargad\w+|enfermer\w+"
        + @"|ingegnere|sviluppat\w+|responsabile|direttore|direttrice|consulente|assistente|tirocinante|insegnante|ricercat\w+|tecnico|impiegat\w+|restaurat\w+|engenheir\w+|desenvolvedor\w*|coordenador\w*|estagiári\w+|professora?|medewerker|ontwikkelaar|adviseur|docent|leraar|stagiair|kierownik|inżynier|programist\w+|specjalist\w+|nauczyciel\w*|utvecklare|ingenjör|projektledare|chef|lärare|konsult)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 300)]
    private static partial Regex Title();

    [GeneratedRegex(@"\b(gmbh|ag|kg|mbh|inc|ltd|llc|llp|plc|corp|corporation|company|co|s\.?a\.?|s\.?r\.?l|s\.?p\.?a|sarl|sas|b\.?v|n\.?v|ab|as|aps|oy|oyj|sp\. z o\.o|kft|group|gruppe|groupe|holding|bank|university|universität|universit\w+|universidad\w*|universidade|college|school|schule|hochschule|institut\w*|academy|akademie|académie|accademia|école|escuela|escola|scuola|politecnico|hospital|klinik|clinic|ministry|ministerium|council|foundation|stiftung|fondation|fundación|fondazione|trust|association|verein|society|museum|musée|museo|laborator\w+|studio|agency|agentur|agence|consulting|solutions|systems|technologies|software|partners|works|werke|lyceum|gymnasium|lycée)\b\.?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 300)]
    private static partial Regex Organization();

    [GeneratedRegex(@"\b(b\.?\s?sc|m\.?\s?sc|b\.?\s?a|m\.?\s?a|b\.?\s?eng|m\.?\s?eng|mba|ph\.?\s?d|dphil|md|llb|llm|bachelor\w*|master\w*|doctor\w*|doktor\w*|diplom\w*|magister|licen\w+|degree|maturità|abitur|matura|baccalauréat|laurea|grado|máster|maestría|doctorat|promotion|certificate|ingénieur|magistr\w+|inżynier|staatsexamen|exchange)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 300)]
    private static partial Regex Degree();

    [GeneratedRegex(@"^(remote|home office|hybrid|télétravail|remoto|teletrabajo)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Anywhere();
}
