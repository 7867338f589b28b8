using System.Text.Json.Nodes;
using SkillBank.Analysis;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Transfer.Reading;

namespace SkillBank.Transfer.RenderCv;

/// <summary>Reads the entries under one heading, of any of the format's kinds. What the entries are is told by their fields, and by the heading where that says more.</summary>
/// <param name="heading">The heading.</param>
/// <param name="named">The section that the heading names; null for one of the person's own.</param>
/// <param name="issues">Where it is told what could not be taken as it is.</param>
sealed class RenderCvEntryReader(string heading, Section? named, ImportIssues issues)
{
    static readonly HashSet<string> Common = new(["date", "start_date", "end_date", "location", "summary", "highlights"], StringComparer.Ordinal);

    static readonly string[] Bullets = ["bullet", "number", "reversed_number"];

    Section? Named => named?.DetailsType == typeof(Summary) ? null : named;

    /// <summary>Texts without fields: the summary, bare names of skills and the like, or an entry of one's own.</summary>
    public IEnumerable<EntryReading> OfParagraphs(IReadOnlyList<string> paragraphs, string path, int? line)
    {
        if (paragraphs.Count == 0) yield break;
        if (named is null || named.DetailsType == typeof(Summary))
        {
            var entry = New(named ?? Section.Of<Custom>(), path, line);
            if (named is null) entry.Set("title", heading, "heading");
            entry.Text(string.Join("\n\n", paragraphs), "text");
            yield return entry;
            yield break;
        }
        foreach (var (index, paragraph) in paragraphs.Index()) yield return OfBullet(paragraph, "text", $"{path}[{index}]", line);
    }

    public EntryReading Read(JsonObject item, string path, int? line)
    {
        if (Array.Find(Bullets, key => Text(item, key) is not null) is { } bullet) return Finish(OfBullet(Text(item, bullet)!, bullet, path, line), item, bullet);
        if (item.ContainsKey("label")) return Finish(OfLabel(item, path, line), item, "label", "details");
        if (item.ContainsKey("company") || item.ContainsKey("position")) return Finish(OfJob(item, path, line), item, "company", "position");
        if (item.ContainsKey("institution")) return Finish(OfStudy(item, path, line), item, "institution", "area", "degree");
        if (item.ContainsKey("authors") || (item.ContainsKey("title") && Named?.DetailsType == typeof(Publication))) return Finish(OfPublication(item, path, line), item, "title", "authors", "doi", "url", "journal");
        return Finish(OfName(item, path, line), item, "name");
    }

    EntryReading OfJob(JsonObject item, string path, int? line)
    {
        var isVolunteering = Named?.DetailsType == typeof(Volunteering);
        var entry = New(isVolunteering ? Section.Of<Volunteering>() : Section.Of<Experience>(), path, line);
        ReadName(entry, item, "company", isVolunteering ? "organization" : "companyName", isVolunteering ? "url" : "companyUrl");
        entry.Set(isVolunteering ? "role" : "jobTitle", RenderCvLine.Of(Text(item, "position")).Text, "position");
        if (named is null) entry.KeepAside(RenderCvFormat.Heading, JsonValue.Create(heading));
        return entry;
    }

    EntryReading OfStudy(JsonObject item, string path, int? line)
    {
        var entry = New(Section.Of<Education>(), path, line);
        ReadName(entry, item, "institution", "institutionName", "institutionUrl");
        var (area, degree) = (RenderCvLine.Of(Text(item, "area")).Text, RenderCvLine.Of(Text(item, "degree")).Text);
        // The format requires an area, so a degree by itself stands there.
        entry.Set(degree is null ? "degreeType" : "fieldOfStudy", area, "area");
        entry.Set("degreeType", degree, "degree");
        return entry;
    }

    EntryReading OfPublication(JsonObject item, string path, int? line)
    {
        var entry = New(Section.Of<Publication>(), path, line);
        ReadName(entry, item, "title", "name", "url");
        entry.SetList("authors", RenderCvReader.Texts(item["authors"]).Select(author => RenderCvLine.Of(author.Trim('*')).Text ?? ""), "authors");
        entry.Set("doi", Text(item, "doi"), "doi");
        entry.Set("url", Text(item, "url"), "url");
        entry.Set("publisher", RenderCvLine.Of(Text(item, "journal")).Text, "journal");
        return entry;
    }

    EntryReading OfName(JsonObject item, string path, int? line)
    {
        var (property, url) = Named?.DetailsType.Name switch
        {
            nameof(Project) => ("projectName", "projectUrl"),
            nameof(Certificate) => ("certificateName", "credentialUrl"),
            nameof(Award) => ("title", "url"),
            nameof(Volunteering) => ("organization", "url"),
            nameof(Education) => ("institutionName", "institutionUrl"),
            nameof(Experience) => ("jobTitle", "companyUrl"),
            nameof(Publication) => ("name", "url"),
            nameof(Reference) => ("name", ""),
            _ => ("title", "url"),
        };
        var isKnown = Named is not null && Named.DetailsType != typeof(Skill) && Named.DetailsType != typeof(Language) && Named.DetailsType != typeof(Interest);
        var entry = New(isKnown ? Named! : Section.Of<Custom>(), path, line);
        if (!isKnown) entry.Set("group", heading, "heading");
        ReadName(entry, item, "name", property, url);
        return entry;
    }

    EntryReading OfLabel(JsonObject item, string path, int? line) => OfPair(RenderCvLine.Of(Text(item, "label")).Text, RenderCvLine.Of(Text(item, "details")).Text, "details", path, line);

    /// <summary>A bullet is a name, or a name and after a colon more of it.</summary>
    EntryReading OfBullet(string bullet, string key, string path, int? line)
    {
        var text = RenderCvLine.Of(bullet).Text ?? "";
        var isPair = Named?.DetailsType.Name is nameof(Skill) or nameof(Language) or nameof(Interest) or nameof(Award);
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        if (isPair) return colon > 0 ? OfPair(text[..colon], text[(colon + 2)..], key, path, line) : OfPair(text, null, key, path, line);
        var entry = New(Section.Of<Custom>(), path, line);
        entry.Set("group", heading, "heading");
        entry.Set("title", text.Length <= 200 ? text : heading, key);
        if (text.Length > 200) entry.Text(bullet, key);
        return entry;
    }

    EntryReading OfPair(string? name, string? details, string key, string path, int? line)
    {
        var entry = New(Named is { } section && section.DetailsType.Name is nameof(Skill) or nameof(Language) or nameof(Interest) or nameof(Award) ? Named! : Section.Of<Custom>(), path, line);
        switch (Named?.DetailsType.Name)
        {
            case nameof(Skill):
                entry.Set("skillName", name, "label");
                ReadSkill(entry, Parts(details));
                break;
            case nameof(Language):
                entry.Set("languageName", name, "label");
                entry.Set("fluency", details, key);
                break;
            case nameof(Interest):
                entry.Set("name", name, "label");
                entry.SetList("keywords", Parts(details), key);
                break;
            case nameof(Award):
                entry.Set("title", name, "label");
                entry.Set("awarder", details, key);
                break;
            default:
                entry.Set("group", heading, "heading");
                entry.Set("title", name, "label");
                entry.Set("subtitle", details, key);
                break;
        }
        return entry;
    }

    static void ReadSkill(EntryReading entry, List<string> parts)
    {
        if (parts is [var level, ..] && SkillLevels.RankOf(level) > 0)
        {
            entry.Set("proficiencyLevel", level, "details");
            parts.RemoveAt(0);
        }
        entry.SetList("keywords", parts, "details");
    }

    EntryReading Finish(EntryReading entry, JsonObject item, params string[] fields)
    {
        ReadDates(entry, item);
        if (Text(item, "location") is { } place)
        {
            if (entry.Takes("location")) entry.Set("location", RenderCvLine.Of(place).Text, "location");
            else entry.Aside("location", place);
        }
        ReadText(entry, item);
        foreach (var (key, value) in item)
            if (!Common.Contains(key) && !fields.Contains(key)) entry.Aside(key, value);
        return entry;
    }

    static void ReadDates(EntryReading entry, JsonObject item)
    {
        var (start, end, date) = (Text(item, "start_date"), Text(item, "end_date"), Text(item, "date"));
        if (start is null && end is null && date is null) return;
        if (!entry.TakesDates)
        {
            entry.Aside("date", date ?? $"{start} – {end}");
            return;
        }
        if (date is not null) entry.SetPeriod(date, "date");
        if (start is null && end is null) return;
        var (first, last) = (PeriodText.Parse(start)?.First, PeriodText.Parse(end)?.First);
        if (start is not null && first is null) entry.Aside("start_date", start, "This is no date.");
        if (end is not null && last is null && !Dates.LooseDate.MeansNow(end) && !PeriodText.MeansNow(end)) entry.Aside("end_date", end, "This is no date.");
        if (first is not null || last is not null) entry.SetPeriod(first, last, goesOn: last is null, "start_date");
    }

    void ReadText(EntryReading entry, JsonObject item)
    {
        var summary = Text(item, "summary")?.Trim();
        if (Named?.DetailsType == typeof(Certificate) && summary is not null && !entry.Has("issuingOrganization"))
        {
            // The format has no field for who gave a certificate; the first line is where it is said.
            var (first, rest) = summary.IndexOf("\n\n", StringComparison.Ordinal) is >= 0 and var gap ? (summary[..gap], summary[(gap + 2)..]) : (summary, "");
            entry.Set("issuingOrganization", RenderCvLine.Of(first).Text, "summary");
            summary = rest;
        }
        entry.Text(summary, "summary");
        var highlights = RenderCvReader.Texts(item["highlights"]).Select(highlight => highlight.Trim()).Where(highlight => highlight.Length > 0).ToList();
        if (highlights.Count > 0) entry.Text(string.Join('\n', highlights.Select(highlight => $"- {highlight.Replace("\n", "\n  ", StringComparison.Ordinal)}")), "highlights");
    }

    static void ReadName(EntryReading entry, JsonObject item, string key, string property, string urlProperty)
    {
        var line = RenderCvLine.Of(Text(item, key));
        entry.Set(property, line.Text, key);
        if (line.Url is null) return;
        if (urlProperty.Length > 0) entry.Set(urlProperty, line.Url, key);
        else entry.Aside(key, line.Url);
    }

    static List<string> Parts(string? details) => [.. (details ?? "").Split([", ", "、", "، "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    static string? Text(JsonObject item, string key) => RenderCvReader.Text(item[key]) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    EntryReading New(Section section, string path, int? line) => new(section, RenderCvFormat.Slug, path, issues, line);
}
