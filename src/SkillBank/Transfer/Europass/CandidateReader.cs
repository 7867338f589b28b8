using System.Xml.Linq;
using SkillBank.Dates;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Transfer.Reading;

namespace SkillBank.Transfer.Europass;

/// <summary>Reads the dialect of since 2020, whose schema is not published where it says: what is read is what its files have.</summary>
sealed class CandidateReader(ImportIssues issues)
{
    readonly EuropassEntries _entries = new(issues);

    public ImportedBank Read(XElement root)
    {
        ReadPerson(root.Child("CandidatePerson"));
        foreach (var part in root.Child("CandidateProfile")?.Elements() ?? []) ReadPart(part);
        foreach (var other in root.Elements().Where(element => element.Name.LocalName is "CandidateSupplier" or "RenderingInformation")) _entries.Keep(other, other.Name.LocalName);
        _entries.KeepRest(root.Child("CandidateProfile"));
        return _entries.ToBank();
    }

    void ReadPerson(XElement? person)
    {
        var contact = _entries.Contact;
        contact.Set("firstName", person.Text("PersonName", "GivenName"), "GivenName");
        contact.Set("lastName", person.Text("PersonName", "FamilyName"), "FamilyName");
        foreach (var way in person.All("Communication")) ReadWay(way, contact);
        foreach (var (index, tongue) in person.All("PrimaryLanguageCode").Index()) _entries.AddLanguage(tongue.Take().Trim(), "Native", [], tongue, $"PrimaryLanguageCode[{index}]");
        foreach (var part in person?.Elements().Where(part => part.Name.LocalName is "PersonName" or "Communication" or "PrimaryLanguageCode") ?? []) _entries.KeepWithContact(part);
        foreach (var other in person?.Elements() ?? []) _entries.Keep(other, $"CandidatePerson.{other.Name.LocalName}");
    }

    static void ReadWay(XElement way, ContactReading contact)
    {
        if (way.Child("Address") is { } address)
        {
            contact.Set("address", address.Text("AddressLine"), "AddressLine");
            contact.Set("postalCode", address.Text("PostalCode"), "PostalCode");
            contact.Set("city", address.Text("CityName"), "CityName");
            contact.Set("country", address.Text("CountryCode")?.ToUpperInvariant(), "CountryCode");
        }
        switch (way.Text("ChannelCode"))
        {
            case "Email": contact.Set("email", way.Text("URI"), "Email"); break;
            case "Telephone" or "Phone" or "Mobile":
                var dialing = way.Text("CountryDialing")?.TrimStart('+');
                contact.Set("phone", $"{(dialing is null ? "" : $"+{dialing} ")}{way.Text("DialNumber")}", "Telephone");
                break;
            case "Web" when !contact.Has("portfolioUrl"): contact.Set("portfolioUrl", way.Text("URI") is { } site ? site.Contains("://", StringComparison.Ordinal) ? site : $"https://{site}" : null, "Web"); break;
            case "Social Media" or "Web" or "Instant Message": contact.AddLink(way.Text("OtherTitle") ?? way.Text("UseCode"), null, way.Text("URI"), "Social Media"); break;
            case { } other: contact.Aside(other, way.Text("URI")); break;
        }
    }

    void ReadPart(XElement part)
    {
        var name = part.Name.LocalName;
        switch (name)
        {
            case "ID": break;
            case "ExecutiveSummary":
                var summary = _entries.New(Section.Of<Summary>(), part, name);
                summary.Text(HtmlText.ToMarkdown(part.Take()), name);
                _entries.Add(summary, part);
                break;
            case "EmploymentHistory":
                foreach (var (index, employer) in part.All("EmployerHistory").Index())
                    foreach (var (place, position) in employer.All("PositionHistory").Index()) ReadJob(employer, position, place == 0, $"EmployerHistory[{index}].PositionHistory[{place}]");
                break;
            case "EducationHistory":
                foreach (var (index, study) in part.All("EducationOrganizationAttendance").Index()) ReadStudy(study, $"EducationOrganizationAttendance[{index}]");
                break;
            case "PersonQualifications":
                foreach (var (index, competency) in part.All("PersonCompetency").Index()) ReadCompetency(competency, $"PersonCompetency[{index}]");
                break;
            case "DigitalSkills" or "Skills":
                foreach (var (index, skill) in part.Descendants().Where(element => !element.HasElements && element.Name.LocalName is "Name" or "Title" or "CompetencyName" && !element.HasElements).Index()) AddSkill(skill.Take(), skill, $"{name}[{index}]");
                break;
            case "Licenses" or "Certifications":
                foreach (var (index, licence) in part.Elements().Index()) ReadCertificate(licence, $"{name}[{index}]");
                break;
            case "Publications" or "PublicationHistory" or "Project" or "Projects" or "NetworksAndMemberships" or "ConferencesAndSeminars" or "HonorsAndAwards" or "Hobbies" or "VolunteeringActivities" or "CommunicationSkills" or "OrganisationalSkills" or "Others":
                foreach (var (index, item) in (part.Child("Title") is null && part.HasElements ? part.Elements() : [part]).Index()) ReadItem(item, name, $"{name}[{index}]");
                break;
            default: _entries.Keep(part, name); break;
        }
    }

    void ReadJob(XElement employer, XElement position, bool isFirst, string path)
    {
        var entry = _entries.New(Section.Of<Experience>(), position, path);
        entry.Set("companyName", employer.Text("OrganizationName"), "OrganizationName");
        entry.Set("jobTitle", position.Text("PositionTitle"), "PositionTitle");
        entry.Set("location", PlaceOf(position) ?? PlaceOf(employer.At("OrganizationContact", "Communication", "Address")), "City");
        ReadPeriod(entry, position.Child("EmploymentPeriod"));
        if (position.Text("Description") is { } text) entry.Text(HtmlText.ToMarkdown(text), "Description");
        entry.Set("companyUrl", WebOf(employer), "Web");
        _entries.Add(entry, isFirst ? [position, .. employer.Elements().Where(other => other.Name.LocalName != "PositionHistory")] : [position]);
    }

    /// <summary>The web page among the ways to reach an organization.</summary>
    static string? WebOf(XElement organization) =>
        (organization.At("OrganizationContact").All("Communication").FirstOrDefault(way => way.Child("ChannelCode")?.Value.Trim() == "Web")?.Text("URI") ?? organization.Text("Website")) is { } site
            ? site.Contains("://", StringComparison.Ordinal) ? site : $"https://{site}" : null;

    void ReadStudy(XElement study, string path)
    {
        var entry = _entries.New(Section.Of<Education>(), study, path);
        entry.Set("institutionName", study.Text("OrganizationName"), "OrganizationName");
        entry.Set("degreeType", study.Text("EducationDegree", "DegreeName") ?? study.Text("ProgramName"), "DegreeName");
        entry.Set("gpa", study.Text("EducationDegree", "FinalGrade", "ScoreText") ?? study.Text("FinalGrade"), "FinalGrade");
        entry.Set("location", PlaceOf(study.At("OrganizationContact", "Communication", "Address")), "City");
        ReadPeriod(entry, study.Child("AttendancePeriod"));
        foreach (var text in new[] { study.Text("EducationDegree", "OccupationalSkillsCovered"), study.Text("Description") }.OfType<string>()) entry.Text(HtmlText.ToMarkdown(text), "Description");
        entry.Set("institutionUrl", WebOf(study), "Web");
        _entries.Add(entry, study);
    }

    void ReadCompetency(XElement competency, string path)
    {
        var (name, taxonomy) = (competency.Text("CompetencyName") ?? competency.Text("CompetencyID"), competency.Text("TaxonomyID") ?? "");
        var levels = competency.All("CompetencyDimension").Select(dimension => (Skill: dimension.Text("CompetencyDimensionTypeCode") ?? "level", Level: dimension.Text("Score", "ScoreText") ?? dimension.Descendants().FirstOrDefault(element => element.Name.LocalName == "ScoreText")?.Take().Trim() ?? ""))
            .Where(level => level.Level.Length > 0);
        if (taxonomy.Contains("language", StringComparison.OrdinalIgnoreCase)) _entries.AddLanguage(name, null, levels, competency, path);
        else AddSkill(name, competency, path);
    }

    void AddSkill(string? name, XElement element, string path)
    {
        var entry = _entries.New(Section.Of<Skill>(), element, path);
        entry.Set("skillName", name, "name");
        _entries.Add(entry, element);
    }

    void ReadCertificate(XElement licence, string path)
    {
        var entry = _entries.New(Section.Of<Certificate>(), licence, path);
        entry.Set("certificateName", licence.Text("LicenseName") ?? licence.Text("CertificationName") ?? licence.Text("Title") ?? licence.Text("Name"), "name");
        entry.Set("issuingOrganization", licence.Text("IssuingAuthority", "Name") ?? licence.Text("IssuingAuthority"), "IssuingAuthority");
        entry.Set("dateObtained", licence.Text("EffectivePeriod", "StartDate", "FormattedDateTime") ?? licence.Text("Date"), "Date");
        if (licence.Text("Description") is { } text) entry.Text(HtmlText.ToMarkdown(text), "Description");
        _entries.Add(entry, licence);
    }

    /// <summary>Titled items of many kinds; those that a bank has a section for go there.</summary>
    void ReadItem(XElement item, string kind, string path)
    {
        Section section = kind switch
        {
            "Project" or "Projects" => Section.Of<Project>(),
            "Publications" or "PublicationHistory" => Section.Of<Publication>(),
            "HonorsAndAwards" => Section.Of<Award>(),
            "Hobbies" => Section.Of<Interest>(),
            _ => Section.Of<Custom>(),
        };
        var entry = _entries.New(section, item, path);
        var (title, text, link) = (item.Text("Title") ?? item.Text("Name") ?? (item.HasElements ? null : item.Take().Trim()), item.Text("Description"), item.Text("Link") ?? item.Text("URL"));
        entry.Set(section.DetailsType.Name switch { nameof(Project) => "projectName", nameof(Publication) or nameof(Interest) => "name", _ => "title" }, title ?? kind, "Title");
        if (section.DetailsType == typeof(Custom)) entry.Set("group", JsonResume.OddItem.Spoken(kind), "kind");
        if (link is not null && section.DetailsType != typeof(Interest)) entry.Set(section.DetailsType == typeof(Project) ? "projectUrl" : "url", link.Contains("://", StringComparison.Ordinal) ? link : $"https://{link}", "Link");
        if (entry.TakesDates && (item.Text("Date") ?? item.Text("Year")) is { } date) entry.SetPeriod(date, "Date");
        else if (entry.TakesDates) ReadPeriod(entry, item.Child("Period") ?? item.Child("EffectivePeriod"));
        if (text is not null) entry.Text(HtmlText.ToMarkdown(text), "Description");
        _entries.Add(entry, item);
    }

    static void ReadPeriod(EntryReading entry, XElement? period)
    {
        if (period is null) return;
        var (from, to) = (DateOf(period.Child("StartDate")), DateOf(period.Child("EndDate")));
        if (from is null && to is null) return;
        entry.SetPeriod(from, to, goesOn: to is null, "Period");
    }

    static PartialDate? DateOf(XElement? date) => (date.Text("FormattedDateTime") ?? date.Text()) is { } text && (PartialDate.TryParse(text, out var read) || LooseDate.TryParse(text, out read)) ? read : null;

    static string? PlaceOf(XElement? place)
    {
        var parts = new[] { place.Text("City") ?? place.Text("CityName"), (place.Text("Country") ?? place.Text("CountryCode"))?.ToUpperInvariant() }.OfType<string>().ToList();
        return parts.Count == 0 ? null : string.Join(", ", parts);
    }
}
