using System.Text.Json.Nodes;
using SkillBank.Contract;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Profiles;
using SkillBank.Transfer.Csv;
using SkillBank.Transfer.Reading;

namespace SkillBank.Transfer.LinkedIn;

/// <summary>Reads what an export says of the person: four tables make one contact.</summary>
sealed class LinkedInPerson(ImportIssues issues)
{
    readonly ContactReading _contact = new(LinkedInImporter.Format, "Profile.csv", issues);
    readonly RecordReading _profile = new(typeof(ProfileDetails), LinkedInImporter.Format, "Profile.csv", issues);
    readonly EntryReading _summary = new(Section.Of<Summary>(), LinkedInImporter.Format, "Profile.csv.Summary", issues);
    string? _summaryText;

    /// <summary>The professional summary; null when there is none.</summary>
    public ImportedEntry? Summary => _summary.ToImported();

    /// <summary>How to reach the person.</summary>
    public ContactDetails Contact() => _contact.ToContact();

    /// <summary>Who the person is professionally.</summary>
    /// <param name="aside">Takes what of it has no place.</param>
    public ProfileDetails Profile(System.Text.Json.Nodes.JsonObject aside)
    {
        var profile = (ProfileDetails)_profile.Make()!;
        _profile.KeepAsideIn(aside);
        return profile;
    }

    public void ReadProfile(CsvTable table, string name)
    {
        if (table.Rows is not [var row, ..]) return;
        string? Cell(string column) => table.Cell(row, column) is { } text ? PlainText.Decoded(text) : null;
        foreach (var (column, property) in new[] { ("First Name", "firstName"), ("Last Name", "lastName"), ("Address", "address"), ("Zip Code", "postalCode") })
            _contact.Set(property, Cell(column), column);
        _contact.SetPlace(Cell("Geo Location"), "Geo Location");
        _profile.Set("currentTitle", Cell("Headline"), "Headline");
        AddSummary(Cell("Summary"));
        foreach (var handle in Items(Cell("Twitter Handles"))) _contact.AddLink("Twitter", handle.TrimStart('@'), $"https://twitter.com/{Uri.EscapeDataString(TextLimits.Cut(handle.TrimStart('@'), 100))}", "Twitter Handles");
        foreach (var site in Items(Cell("Websites"))) ReadSite(site);
        var known = new HashSet<string>(["First Name", "Last Name", "Address", "Zip Code", "Geo Location", "Headline", "Summary", "Twitter Handles", "Websites"], StringComparer.OrdinalIgnoreCase);
        foreach (var column in table.Columns.Where(column => !known.Contains(column))) _contact.Aside(column, Cell(column));
        foreach (var (index, further) in table.Rows.Skip(1).Index()) issues.Kept($"{name}[{index + 1}]", "A person has one profile; this row was not read.", further.Line);
    }

    public void ReadSummary(CsvTable table, string name)
    {
        foreach (var row in table.Rows) AddSummary(table.Cell(row, "Profile Summary") is { } text ? PlainText.Decoded(text) : null);
    }

    /// <summary>The primary one is seldom the first.</summary>
    public void ReadEmails(CsvTable table, string name)
    {
        var rows = table.Rows.OrderByDescending(row => IsYes(table.Cell(row, "Primary"))).ThenByDescending(row => IsYes(table.Cell(row, "Confirmed")));
        foreach (var (index, row) in rows.Index()) Take("email", table.Cell(row, "Email Address"), "Email Address", index > 0, "A contact has one e-mail address; this further one is kept aside.");
    }

    public void ReadPhones(CsvTable table, string name)
    {
        var rows = table.Rows.Where(row => table.Cell(row, "Number") is not null).OrderByDescending(row => "MOBILE".Equals(table.Cell(row, "Type"), StringComparison.OrdinalIgnoreCase));
        foreach (var (index, row) in rows.Index())
        {
            var extension = table.Cell(row, "Extension");
            Take("phone", $"{table.Cell(row, "Number")}{(extension is null ? "" : $" ext. {extension}")}", "Number", index > 0, "A contact has one phone number; this further one is kept aside.");
        }
    }

    void Take(string property, string? value, string column, bool isFurther, string why)
    {
        if (isFurther) _contact.Aside(column, value, why);
        else _contact.Set(property, value, column);
    }

    /// <summary>The same text often stands in two files.</summary>
    void AddSummary(string? text)
    {
        if (RecordReading.Clean(text) is not { } clean || clean == _summaryText) return;
        _summaryText ??= clean;
        _summary.Text(PlainText.ToMarkdown(clean), "Summary");
    }

    /// <summary>A site is written as <c>LABEL:address</c>.</summary>
    void ReadSite(string site)
    {
        var colon = site.IndexOf(':', StringComparison.Ordinal);
        var hasLabel = colon > 0 && !site[colon..].StartsWith("://", StringComparison.Ordinal);
        var (label, url) = hasLabel ? (site[..colon], site[(colon + 1)..].Trim()) : ("Website", site);
        if (!url.Contains("://", StringComparison.Ordinal)) url = $"https://{url}";
        if (!WebAddressAttribute.IsWebAddress(url) || url.Length > WebAddressAttribute.MaxLength) _contact.Aside("Websites", site, "This is no web address.");
        else if (label is "PERSONAL" or "PORTFOLIO" or "COMPANY" or "Website" && !_contact.Has("portfolioUrl")) _contact.Set("portfolioUrl", url, "Websites");
        else _contact.AddLink(JsonResume.OddItem.Spoken(TextLimits.Cut(label, 60).ToLowerInvariant()), null, url, "Websites");
    }

    /// <summary>The items of a list in brackets.</summary>
    static IEnumerable<string> Items(string? list) => (list ?? "").Trim().TrimStart('[').TrimEnd(']').Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    static bool IsYes(string? text) => "Yes".Equals(text, StringComparison.OrdinalIgnoreCase);
}
