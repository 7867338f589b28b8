using System.Collections.Frozen;

namespace SkillBank.Transfer.Outline;

/// <summary>Labels before what names an entry, as forms and long resumes have them: <c>Employer: Acme</c>, <c>Zeitraum: 2019 – heute</c>.</summary>
static class Labels
{
    static readonly FrozenDictionary<string, PieceKind> Known = new (PieceKind Kind, string Words)[]
    {
        (PieceKind.Title, "position|title|job title|role|occupation|beruf|tätigkeit|funktion|poste|fonction|puesto|cargo|posizione|ruolo|mansione|função|functie|stanowisko|befattning|stilling"),
        (PieceKind.Organization, "organization|organisation|employer|company|school|university|institution|arbeitgeber|firma|unternehmen|schule|hochschule|employeur|entreprise|société|organisme|établissement|école|organización|empresa|empleador|centro|organizzazione|azienda|datore di lavoro|istituto|"
            + "organização|organização|empregador|instituição|organisatie|werkgever|bedrijf|organizacja|pracodawca|uczelnia|arbetsgivare|företag|virksomhed|virksomhet|arbejdsgiver|arbeidsgiver|organizace|zaměstnavatel|организация|компания"),
        (PieceKind.Place, "place|location|city|ort|standort|lieu|ville|lugar|ubicación|luogo|sede|località|local|localização|plaats|locatie|miejsce|plats|ort|sted|místo|место|город"),
        (PieceKind.Dates, "date|dates|period|when|time|zeitraum|datum|dauer|période|durée|fecha|fechas|periodo|data|periodo|durata|período|datas|periode|okres|daty|tidsperiod|období|период|даты"),
    }.SelectMany(kind => kind.Words.Split('|').Select(word => (word, kind.Kind))).DistinctBy(pair => pair.word).ToFrozenDictionary(pair => pair.word, pair => pair.Kind, StringComparer.OrdinalIgnoreCase);

    /// <summary>The kind and the value of a line that begins with a label; null for any other.</summary>
    public static (PieceKind? Kind, string Value) Match(string text)
    {
        var colon = text.IndexOfAny([':', '：']);
        return colon is > 1 and < 30 && Known.TryGetValue(text[..colon].Trim(), out var kind) && text[(colon + 1)..].Trim() is { Length: > 0 } value ? (kind, value) : (null, text);
    }
}
