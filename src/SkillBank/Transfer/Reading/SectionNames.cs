using System.Collections.Frozen;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Resumes;

namespace SkillBank.Transfer.Reading;

/// <summary>Knows sections by the headings that people give them, in all languages that resumes can be printed in, and by usual other words.</summary>
static class SectionNames
{
    static readonly FrozenDictionary<string, Section> Known = All();

    /// <summary>The section that a heading names; null when it is one of the person's own.</summary>
    public static Section? Find(string heading) => Known.GetValueOrDefault(KeyOf(heading));

    /// <summary>Small letters, without what people put around a heading: numbers, signs, spaces between letters that are set wide.</summary>
    static string KeyOf(string heading)
    {
        var text = heading.Trim().Trim(':', '.', '|', '–', '-', '•', '■', '▪', '*', '#', ' ');
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 3 && words.All(word => word.Length == 1)) words = [string.Concat(words)];
        return string.Join(' ', words).Replace(" & ", " and ", StringComparison.Ordinal).Replace(" und ", " and ", StringComparison.OrdinalIgnoreCase).ToLowerInvariant();
    }

    static FrozenDictionary<string, Section> All()
    {
        Dictionary<string, Section> names = new(StringComparer.Ordinal);
        foreach (var words in ResumeWords.Tags.Select(tag => ResumeWords.Find(tag)!))
            foreach (var (slug, heading) in words.Sections)
                if (Section.Find(slug) is { } section && section.DetailsType != typeof(Custom)) names.TryAdd(KeyOf(heading), section);
        foreach (var section in Section.All.Where(section => section.DetailsType != typeof(Custom)))
        {
            names.TryAdd(KeyOf(section.Title), section);
            names.TryAdd(KeyOf(section.DocumentTitle), section);
        }
        foreach (var (section, others) in Others)
            foreach (var other in others.Split('|')) names.TryAdd(KeyOf(other), section);
        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    static IEnumerable<(Section, string)> Others =>
    [
        (Section.Of<Summary>(), "summary|professional summary|executive summary|career summary|summary of qualifications|qualifications summary|profile|professional profile|personal profile|about|about me|objective|career objective|personal statement|introduction|overview|"
            + "kurzprofil|über mich|zusammenfassung|persönliches profil|berufliches profil|à propos|a propos|à propos de moi|profil professionnel|résumé professionnel|présentation|objectif|objectif professionnel|perfil|perfil profesional|resumen|resumen profesional|sobre mí|acerca de mí|objetivo|"
            + "profilo|profilo professionale|riepilogo|chi sono|presentazione|obiettivo|perfil profissional|resumo|resumo profissional|sobre mim|profiel|samenvatting|over mij|persoonlijk profiel|podsumowanie|podsumowanie zawodowe|profil zawodowy|o mnie|cel zawodowy|sammanfattning|om mig|profil|sammendrag|om meg|resumé|profiili|tiivistelmä|shrnutí|o mně|обо мне|о себе|профиль|цель"),
        (Section.Of<Experience>(), "experience|work experience|professional experience|employment|employment history|work history|career history|relevant experience|career|professional background|positions|internships|earlier experience|additional experience|industry experience|"
            + "berufserfahrung|berufliche erfahrung|beruflicher werdegang|berufspraxis|werdegang|praxiserfahrung|arbeitserfahrung|praktika|expérience|expériences|expérience professionnelle|expériences professionnelles|parcours professionnel|stages|"
            + "experiencia|experiencia laboral|experiencia profesional|trayectoria profesional|historial laboral|esperienza|esperienze|esperienza lavorativa|esperienze lavorative|esperienza professionale|esperienze professionali|"
            + "experiência|experiência profissional|experiências profissionais|histórico profissional|werkervaring|ervaring|loopbaan|arbeidsverleden|doświadczenie|doświadczenie zawodowe|historia zatrudnienia|przebieg kariery|"
            + "arbetslivserfarenhet|erfarenhet|yrkeserfarenhet|anställningar|arbeidserfaring|erfaring|erhvervserfaring|työkokemus|pracovní zkušenosti|praxe|опыт работы|опыт|профессиональный опыт"),
        (Section.Of<Education>(), "education|academic background|education and training|academic history|studies|qualifications|academic qualifications|ausbildung|bildung|bildungsweg|studium|schulbildung|aus- und weiterbildung|ausbildung und studium|akademische ausbildung|"
            + "formation|formations|formation académique|éducation|études|parcours académique|diplômes|diplômes et formations|educación|formación|formación académica|estudios|istruzione|istruzione e formazione|formazione|titoli di studio|educação|formação|formação acadêmica|formação académica|habilitações|"
            + "opleiding|opleidingen|onderwijs|wykształcenie|edukacja|utbildning|utbildningar|utdanning|uddannelse|koulutus|vzdělání|образование"),
        (Section.Of<Project>(), "projects|personal projects|selected projects|key projects|side projects|open source|open source projects|notable projects|projekte|ausgewählte projekte|projets|projets personnels|proyectos|proyectos personales|progetti|projetos|projecten|projekty|projekt|prosjekter|projekter|projektit|проекты"),
        (Section.Of<Skill>(), "skills|technical skills|key skills|core skills|core competencies|competencies|competences|expertise|areas of expertise|technologies|tools|tools and technologies|skills and tools|technical expertise|soft skills|professional skills|hard skills|it skills|computer skills|digital skills|programming languages|"
            + "kenntnisse|fähigkeiten|kompetenzen|fachkenntnisse|it-kenntnisse|edv-kenntnisse|technische kenntnisse|fähigkeiten and kenntnisse|kenntnisse and fähigkeiten|compétences|compétences techniques|compétences clés|savoir-faire|informatique|habilidades|competencias|aptitudes|conocimientos|habilidades técnicas|"
            + "competenze|competenze tecniche|capacità|abilità|competenze digitali|competências|habilidades técnicas|aptidões|vaardigheden|competenties|technische vaardigheden|umiejętności|kompetencje|umiejętności techniczne|färdigheter|kompetenser|kunskaper|kompetens|ferdigheter|kompetanse|kompetencer|færdigheder|taidot|osaaminen|dovednosti|навыки|ключевые навыки"),
        (Section.Of<Certificate>(), "certifications|certificates|certificates and licenses|licenses and certifications|certifications and licenses|licenses|professional certifications|training and certifications|courses and certifications|zertifikate|zertifizierungen|weiterbildung|weiterbildungen|zertifikate and weiterbildungen|certificats|certifications professionnelles|"
            + "certificaciones|certificados|cursos y certificaciones|certificazioni|certificati|certificações|certificaten|certificeringen|certyfikaty|kursy i certyfikaty|certifikat|certifieringar|sertifikater|sertifiseringer|certifikater|сертификаты"),
        (Section.Of<Volunteering>(), "volunteering|volunteer|volunteer experience|volunteer work|community involvement|community service|volunteering experience|ehrenamt|ehrenamtliches engagement|engagement|soziales engagement|bénévolat|engagements|activités bénévoles|voluntariado|volontariato|voluntariado e engajamento|vrijwilligerswerk|wolontariat|ideellt arbete|frivillig arbeid|frivilligt arbejde|волонтерство"),
        (Section.Of<Award>(), "awards|honors|honours|honors and awards|awards and honors|achievements|awards and achievements|scholarships|auszeichnungen|preise|auszeichnungen and preise|stipendien|distinctions|prix|prix et distinctions|premios|premios y reconocimientos|logros|premi|riconoscimenti|prêmios|prémios|prijzen|onderscheidingen|nagrody|wyróżnienia|nagrody i wyróżnienia|utmärkelser|priser|награды"),
        (Section.Of<Publication>(), "publications|selected publications|papers|publications and talks|research publications|journal articles|articles|veröffentlichungen|publikationen|publications scientifiques|publicaciones|pubblicazioni|publicações|publicaties|publikacje|publikationer|publikasjoner|julkaisut|публикации"),
        (Section.Of<Language>(), "languages|language skills|sprachen|sprachkenntnisse|langues|langues parlées|idiomas|lenguas|lingue|competenze linguistiche|conoscenze linguistiche|línguas|talen|talenkennis|języki|języki obce|znajomość języków|språk|språkkunskaper|sprog|kielitaito|kielet|jazyky|языки|знание языков"),
        (Section.Of<Interest>(), "interests|hobbies|hobbies and interests|interests and hobbies|personal interests|interessen|hobbys|interessen and hobbys|hobbys and interessen|loisirs|centres d'intérêt|centres d’intérêt|intérêts|aficiones|intereses|interessi|hobby|interesses|hobby's|interesses en hobby's|zainteresowania|hobby i zainteresowania|intressen|fritidsintressen|interesser|harrastukset|zájmy|интересы|хобби|увлечения"),
        (Section.Of<Reference>(), "references|recommendations|testimonials|referenzen|références|referencias|referenze|referências|referenties|referencje|referenser|referanser|suosittelijat|reference|рекомендации"),
    ];
}
