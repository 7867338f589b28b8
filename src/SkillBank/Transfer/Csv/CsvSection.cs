using SkillBank.Entries;
using SkillBank.Entries.Sections;

namespace SkillBank.Transfer.Csv;

/// <summary>
/// What tables of a section are known by: for each property the names that columns have for it. Ours are always known (<c>jobTitle</c>, <c>Job title</c>);
/// these are what people and other programs call them besides.
/// </summary>
/// <param name="Section">The section.</param>
/// <param name="Key">The property without which a table is not of this section.</param>
/// <param name="Names">Property, and its other names parted by bars.</param>
sealed record CsvSection(Section Section, string Key, params (string Property, string Names)[] Names)
{
    const string Start = "start|from|started|start date|begin|von|beginn|début|debut|desde|inicio|dal|inizio|van|od";
    const string End = "end|to|until|finished|end date|bis|ende|fin|hasta|al|fine|tot|do";
    const string Place = "place|city|ort|lieu|ville|lugar|luogo|plaats|miejsce";
    const string Link = "link|website|web|url|homepage";

    /// <summary>Columns whose text becomes the wording.</summary>
    public const string Texts = "content|text|description|summary|details|responsibilities|tasks|duties|achievements|notes|beschreibung|aufgaben|descripción|descripcion|descrizione|omschrijving|opis|zusammenfassung|résumé";

    /// <summary>The sections that a table can be of; the first whose columns fit best counts.</summary>
    public static IReadOnlyList<CsvSection> All { get; } =
    [
        new(Section.Of<Experience>(), "companyName", ("jobTitle", "title|position|role|job|stelle|poste|puesto|cargo|ruolo|functie|stanowisko"), ("companyName", "company|employer|organization|organisation|firma|arbeitgeber|entreprise|employeur|empresa|azienda|bedrijf"),
            ("location", Place), ("startDate", Start), ("endDate", End), ("companyUrl", Link)),
        new(Section.Of<Education>(), "institutionName", ("institutionName", "school|institution|university|college|schule|hochschule|universität|école|universidad|scuola|università|uczelnia"), ("degreeType", "degree|abschluss|diplôme|título|titolo|diploma"),
            ("fieldOfStudy", "field|area|major|subject|fach|studiengang|domaine"), ("gpa", "grade|score|note|mention"), ("location", Place), ("startDate", Start), ("endDate", End), ("graduationDate", "graduation|graduated|date|year|abschlussjahr")),
        new(Section.Of<Certificate>(), "certificateName", ("certificateName", "certificate|certification|zertifikat|certificat|certificado|certificato|certyfikat"), ("issuingOrganization", "issuer|authority|organization|aussteller|organisme|emisor"),
            ("dateObtained", "date|issued|obtained|issue date|datum|fecha|data"), ("expirationDate", "expires|expiry|expiration|valid until|gültig bis"), ("credentialId", "id|number|license number|credential id"), ("credentialUrl", Link)),
        new(Section.Of<Project>(), "projectName", ("projectName", "project|projekt|projet|proyecto|progetto"), ("startDate", Start), ("endDate", End), ("projectUrl", Link), ("repositoryUrl", "repository|repo|github"), ("technologiesUsed", "technologies|tools|stack|technologien"),
            ("organization", "organization|company"), ("roles", "role|roles")),
        new(Section.Of<Language>(), "languageName", ("languageName", "language|sprache|langue|idioma|lingua|taal|język"), ("fluency", "level|proficiency|niveau|nivel|livello|poziom")),
        new(Section.Of<Publication>(), "releaseDate", ("name", "title|publication|titel|titre|título|titolo"), ("publisher", "journal|verlag|éditeur|editorial|editore"), ("authors", "author|autoren|auteurs|autores|autori"), ("releaseDate", "published|release date|date|year|jahr|année"), ("doi", "doi"), ("url", Link)),
        new(Section.Of<Award>(), "awarder", ("title", "award|honor|prize|name|auszeichnung|prix|premio"), ("awarder", "awarded by|given by|issuer|verliehen von"), ("date", "year|datum|fecha|data"), ("url", Link)),
        new(Section.Of<Volunteering>(), "organization", ("organization", "organisation|ngo|verein|association"), ("role", "position|function|funktion|rôle|rol"), ("location", Place), ("startDate", Start), ("endDate", End), ("url", Link)),
        new(Section.Of<Skill>(), "skillName", ("skillName", "skill|name|kenntnis|fähigkeit|compétence|habilidad|competencia|competenza|vaardigheid|umiejętność"), ("proficiencyLevel", "level|proficiency|niveau|nivel|livello|poziom"),
            ("yearsExperience", "years|years of experience|experience|jahre|années|años|anni|jaren|lata"), ("skillType", "type|kind|category|kategorie|catégorie|tipo"), ("keywords", "tags|keyword|schlagworte|mots-clés")),
    ];

    /// <summary>The property that a column is of; null for none, and <c>""</c> for one that makes the text.</summary>
    public string? PropertyOf(string column)
    {
        var key = KeyOf(column);
        foreach (var (property, names) in Names)
            if (key == KeyOf(property) || names.Split('|').Any(name => KeyOf(name) == key)) return property;
        return Texts.Split('|').Any(name => KeyOf(name) == key) ? "" : null;
    }

    /// <summary>Names are compared by their letters: <c>Job Title</c>, <c>job_title</c> and <c>jobTitle</c> are one.</summary>
    static string KeyOf(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
