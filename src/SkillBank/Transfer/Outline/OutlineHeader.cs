using System.Text.RegularExpressions;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Profiles;
using SkillBank.Transfer.Reading;

namespace SkillBank.Transfer.Outline;

/// <summary>Reads who it is: the name, the title below it, and the ways to reach the person, which may also stand at the edge under a heading of their own.</summary>
/// <param name="format">The slug of the importer.</param>
/// <param name="issues">Where it is told what could not be taken as it is.</param>
sealed partial class OutlineHeader(string format, ImportIssues issues)
{
    /// <summary>Longer is a text about the person, no name, title or address.</summary>
    const int LongestFact = 90;

    /// <summary>All ways to reach a person in one line are shorter; what is longer is a text that may name one.</summary>
    const int LongestLine = 500;

    readonly ContactReading _contact = new(format, "header", issues);
    readonly RecordReading _profile = new(typeof(ProfileDetails), format, "header", issues);
    readonly EntryReading _summary = new(Section.Of<Summary>(), format, "header", issues);

    public ContactDetails Contact => _contact.ToContact();

    /// <param name="aside">Takes what of it has no place.</param>
    public ProfileDetails Profile(System.Text.Json.Nodes.JsonObject aside)
    {
        var profile = (ProfileDetails)_profile.Make()!;
        _profile.KeepAsideIn(aside);
        return profile;
    }

    /// <summary>A text about the person that stands under no heading; null for none.</summary>
    public ImportedEntry? Summary => _summary.ToImported();

    /// <summary>Reads what comes before the first heading.</summary>
    public void Read(IReadOnlyList<OutlineLine> lines)
    {
        var name = lines.Where(line => IsName(line.Text)).OrderByDescending(line => line.Level == 1).ThenByDescending(line => line.Size).FirstOrDefault();
        if (name is not null) _contact.SetName(Cased(name.Text), "name");
        else if (lines.Count > 0) issues.Unsure("header", "No name was found at the top.");
        foreach (var (index, line) in lines.Index())
        {
            if (line == name) continue;
            // What stands right below the name is what the person is.
            var isBelow = name is not null && index > 0 && lines[index - 1] == name && line.Text.Length <= LongestFact && line.Links.Count == 0 && !line.Text.Any(char.IsDigit) && !line.Text.Contains('@', StringComparison.Ordinal) && !Site().IsMatch(line.Text) && !line.Text.Contains('\t', StringComparison.Ordinal);
            if (isBelow) _profile.Set("currentTitle", line.Text, "title");
            else ReadLine(line);
        }
    }

    /// <summary>Reads lines that hold nothing but ways to reach the person; whether they did.</summary>
    public bool ReadContacts(IReadOnlyList<OutlineLine> lines)
    {
        if (!lines.Any(line => Email().IsMatch(line.Text) || Phone().IsMatch(line.Text) || line.Links.Count > 0)) return false;
        foreach (var line in lines) ReadLine(line);
        return true;
    }

    /// <summary>Whether a line is nothing but a way to reach a person.</summary>
    public static bool IsContact(OutlineLine line) => line.Text.Length <= LongestFact && line.Level == 0
        && Label().Replace(Site().Replace(Phone().Replace(Email().Replace(line.Text, ""), ""), ""), "").Count(char.IsLetter) is var left && left < line.Text.Count(char.IsLetterOrDigit) && (left == 0 || (left < 16 && line.Links.Count > 0));

    /// <summary>Whether a line is an e-mail address and nothing else.</summary>
    public static bool IsEmail(OutlineLine line) => line.Text.Length <= LongestFact && Email().Match(line.Text) is { Success: true } email && Label().Replace(line.Text.Replace(email.Value, "", StringComparison.Ordinal), "").All(letter => !char.IsLetterOrDigit(letter));

    /// <summary>Whether a line can be the name of a person.</summary>
    public static bool IsName(OutlineLine line) => IsName(line.Text);

    void ReadLine(OutlineLine line)
    {
        foreach (var link in line.Links) AddLink(link);
        if (line.Text.Length > LongestLine)
        {
            _summary.Text(line.Markdown, "text");
            return;
        }
        var rest = line.Text;
        foreach (Match email in Email().Matches(rest)) _contact.Set("email", email.Value, "email");
        rest = Email().Replace(rest, "\t");
        // What leads somewhere is known from that; its words may be broken over two lines.
        foreach (Match site in Site().Matches(rest).Where(site => !line.Links.Any(link => link.Contains(site.Value.Split('/')[0], StringComparison.OrdinalIgnoreCase)))) AddLink(site.Value.TrimEnd('.', ','));
        rest = Site().Replace(rest, "\t");
        if (PeriodText.Find(rest) is null && Phone().Match(rest) is { Success: true } phone)
        {
            _contact.Set("phone", phone.Value.Trim(), "phone");
            rest = rest.Replace(phone.Value, "\t", StringComparison.Ordinal);
        }
        var isFacts = rest != line.Text;
        if (!isFacts && rest.Length > LongestFact)
        {
            _summary.Text(line.Markdown, "text");
            return;
        }
        foreach (var part in Parts(rest)) ReadFact(part, isFacts);
    }

    void ReadFact(string part, bool isAmongContacts)
    {
        var text = Label().Replace(part, "").Trim();
        if (text.Length < 2 || !text.Any(char.IsLetter) || text.EndsWith(':')) return;
        var looksLikePlace = text.Contains(',', StringComparison.Ordinal) || isAmongContacts;
        if (looksLikePlace && text.Length < 100 && !_contact.Has("city") && text.Split(',').Length <= 4) SetPlace(text);
        else if (!_profile.Has("currentTitle") && !isAmongContacts) _profile.Set("currentTitle", text, "title");
        else _contact.Aside("header", text);
    }

    /// <summary>A place in one line; a first part with digits is the street, and digits at the beginning of the city its postal code.</summary>
    void SetPlace(string text)
    {
        var parts = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        if (parts.Count > 1 && parts[0].Any(char.IsDigit) && Postal().Match(parts[0]) is not { Success: true })
        {
            _contact.Set("address", parts[0], "address");
            parts.RemoveAt(0);
        }
        if (Postal().Match(parts[0]) is { Success: true } postal)
        {
            _contact.Set("postalCode", postal.Groups["code"].Value, "postal code");
            parts[0] = postal.Groups["city"].Value;
        }
        _contact.SetPlace(string.Join(", ", parts), "place");
    }

    void AddLink(string link)
    {
        if (link.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) _contact.Set("email", Uri.UnescapeDataString(link[7..].Split('?')[0]), "email");
        else if (!link.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
        {
            var url = link.Contains("://", StringComparison.Ordinal) ? link : $"https://{link}";
            if (!Uri.TryCreate(url, UriKind.Absolute, out var address)) return;
            var host = address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host;
            if (!_seen.Add(host + address.AbsolutePath.TrimEnd('/'))) return;
            if (address.AbsolutePath == "/" && address.Query.Length == 0) url = url.TrimEnd('/');
            var network = host switch { "linkedin.com" => "LinkedIn", "github.com" => "GitHub", "gitlab.com" => "GitLab", "orcid.org" => "ORCID", "x.com" or "twitter.com" => "X", _ => null };
            if (network is null && !_contact.Has("portfolioUrl")) _contact.Set("portfolioUrl", url, "website");
            else _contact.AddLink(network, null, network == "LinkedIn" && !address.Host.StartsWith("www.", StringComparison.Ordinal) && address.Host == "linkedin.com" ? $"https://www.{url[(url.IndexOf("://", StringComparison.Ordinal) + 3)..]}" : url, "link");
        }
    }

    readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);

    static bool IsName(string text) => text.Length is > 3 and < 60 && !text.Any(char.IsDigit) && !text.Contains('@', StringComparison.Ordinal) && !text.Contains('/', StringComparison.Ordinal)
        && text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length is >= 2 and <= 6 && !Site().IsMatch(text) && !text.Contains(',', StringComparison.Ordinal) && !text.Contains('\t', StringComparison.Ordinal) && !text.Contains('·', StringComparison.Ordinal);

    /// <summary>A name in capitals alone, as designers set it, in the letters of a name.</summary>
    static string Cased(string name) => name.Any(char.IsLower) ? name : System.Globalization.CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant());

    static IEnumerable<string> Parts(string text) => text.Split(['\t', '|', '·', '•', '●', '◦', '♦', '⋄', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [GeneratedRegex(@"[\p{L}0-9._%+\-]{1,64}@[\p{L}0-9\-]{1,63}(\.[\p{L}0-9\-]{1,63}){1,4}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Email();

    [GeneratedRegex(@"(\+|00)?\(?\d[\d ()./\-  ]{6,20}\d(\s?(ext|x)\.? ?\d{1,5})?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Phone();

    [GeneratedRegex(@"(https?://[^\s|·,;)\]]+|(www\.)?[a-z0-9\-]+(\.[a-z0-9\-]+)*\.(com|org|net|io|dev|me|eu|de|fr|es|it|pt|nl|pl|se|no|dk|fi|ch|at|uk|us|co|app|ai|info|in|br|jp|cn|ru)(/[^\s|·,;)\]]*)?)(?=$|[\s|·,;)\]])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 300)]
    private static partial Regex Site();

    /// <summary>What people write before a way to reach them.</summary>
    [GeneratedRegex(@"^(e-?mail|mail|phone|tel|telephone|telefon|téléphone|teléfono|telefono|mobile|mobil|handy|address|adresse|dirección|indirizzo|location|website|web|linkedin|github|portfolio)\s*[.:]?\s*(?=$|\W)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 200)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?<code>[A-Z]{0,2}-?\d{4,6}( [A-Z]{2})?|\d{3} \d{2}|[A-Z]\d[\dW] [A-Z0-9]{4}|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|[A-Z]\d[A-Z] \d[A-Z]\d) (?<city>\D+)$|^(?<city>\D+) (?<code>[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|[A-Z]\d[A-Z] \d[A-Z]\d)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Postal();
}
