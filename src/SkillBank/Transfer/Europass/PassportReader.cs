using System.Globalization;
using System.Xml.Linq;
using SkillBank.Dates;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Transfer.Reading;

namespace SkillBank.Transfer.Europass;

/// <summary>Reads the dialect of before 2020. A list of one may lack the element around it.</summary>
sealed class PassportReader(ImportIssues issues)
{
    readonly EuropassEntries _entries = new(issues);

    public ImportedBank Read(XElement root)
    {
        var learner = root.Child("LearnerInfo") ?? throw new ImportException("The Europass says nothing of a person: LearnerInfo is missing.");
        ReadPerson(learner.Child("Identification"));
        ReadHeadline(learner.Child("Headline"));
        foreach (var (index, job) in List(learner, "WorkExperience").Index()) ReadJob(job, $"WorkExperience[{index}]");
        foreach (var (index, study) in List(learner, "Education").Index()) ReadStudy(study, $"Education[{index}]");
        ReadSkills(learner.Child("Skills"));
        foreach (var (index, achievement) in List(learner, "Achievement").Index()) ReadAchievement(achievement, $"Achievement[{index}]");
        _entries.KeepRest(learner);
        return _entries.ToBank();
    }

    void ReadPerson(XElement? person)
    {
        var contact = _entries.Contact;
        contact.Set("firstName", person.Text("PersonName", "FirstName"), "FirstName");
        contact.Set("lastName", person.Text("PersonName", "Surname"), "Surname");
        var (info, address) = (person.Child("ContactInfo"), person.At("ContactInfo", "Address", "Contact"));
        contact.Set("email", info.Text("Email", "Contact"), "Email");
        foreach (var phone in List(info, "Telephone").Select(phone => phone.Text("Contact"))) contact.Set("phone", phone, "Telephone");
        contact.Set("address", address.Text("AddressLine"), "AddressLine");
        contact.Set("postalCode", address.Text("PostalCode"), "PostalCode");
        contact.Set("city", address.Text("Municipality"), "Municipality");
        contact.Set("country", address.Text("Country", "Label") ?? address.Text("Country", "Code"), "Country");
        foreach (var (index, site) in List(info, "Website").Select(site => site.Text("Contact")).OfType<string>().Index())
            if (index == 0) contact.Set("portfolioUrl", site.Contains("://", StringComparison.Ordinal) ? site : $"https://{site}", "Website");
            else contact.AddLink(null, null, site, "Website");
        foreach (var messenger in List(info, "InstantMessaging")) contact.AddLink(messenger.Text("Use", "Label") ?? messenger.Text("Use", "Code"), messenger.Text("Contact"), null, "InstantMessaging");
        foreach (var part in person?.Elements().Where(part => part.Name.LocalName is "PersonName" or "ContactInfo") ?? []) _entries.KeepWithContact(part);
        foreach (var other in person?.Elements() ?? []) _entries.Keep(other, $"Identification.{other.Name.LocalName}");
    }

    void ReadHeadline(XElement? headline)
    {
        if (headline.Text("Description", "Label") is not { } text) return;
        // A statement is a text about the person; anything else is a title.
        if (headline.Text("Type", "Code") == "personal_statement" || text.Length > 120)
        {
            var summary = _entries.New(Section.Of<Summary>(), headline!, "Headline");
            summary.Text(HtmlText.ToMarkdown(text), "Headline");
            summary.KeepAside("Type", headline.Text("Type", "Label"));
            _entries.Add(summary, headline!);
        }
        else _entries.Profile.Set("currentTitle", text, "Headline");
    }

    void ReadJob(XElement job, string path)
    {
        var entry = _entries.New(Section.Of<Experience>(), job, path);
        entry.Set("jobTitle", job.Text("Position", "Label"), "Position");
        entry.Set("companyName", job.Text("Employer", "Name"), "Employer");
        entry.Set("location", PlaceOf(job.Child("Employer")), "Employer");
        entry.Set("companyUrl", Web(job.At("Employer", "ContactInfo")), "Website");
        ReadPeriod(entry, job.Child("Period"));
        if (job.Text("Activities") is { } text) entry.Text(HtmlText.ToMarkdown(text), "Activities");
        _entries.Add(entry, job);
    }

    void ReadStudy(XElement study, string path)
    {
        var entry = _entries.New(Section.Of<Education>(), study, path);
        entry.Set("institutionName", study.Text("Organisation", "Name"), "Organisation");
        entry.Set("degreeType", study.Text("Title"), "Title");
        entry.Set("fieldOfStudy", study.Text("Field", "Label"), "Field");
        entry.Set("location", PlaceOf(study.Child("Organisation")), "Organisation");
        entry.Set("institutionUrl", Web(study.At("Organisation", "ContactInfo")), "Website");
        ReadPeriod(entry, study.Child("Period"));
        if (study.Text("Activities") is { } text) entry.Text(HtmlText.ToMarkdown(text), "Activities");
        _entries.Add(entry, study);
    }

    void ReadSkills(XElement? skills)
    {
        if (skills is null) return;
        var linguistic = skills.Child("Linguistic");
        foreach (var (index, tongue) in List(linguistic, "MotherTongue").Index())
            _entries.AddLanguage(tongue.Text("Description", "Label") ?? tongue.Text("Description", "Code"), "Native", [], tongue, $"MotherTongue[{index}]");
        foreach (var (index, language) in List(linguistic, "ForeignLanguage").Index())
            _entries.AddLanguage(language.Text("Description", "Label") ?? language.Text("Description", "Code"), null,
                language.Child("ProficiencyLevel")?.Elements().Select(level => (level.Name.LocalName, level.Take().Trim())).Where(level => level.Item2.Length > 0) ?? [], language, $"ForeignLanguage[{index}]");
        foreach (var (name, heading) in new[] { ("Communication", "Communication skills"), ("Organisational", "Organisational skills"), ("JobRelated", "Job-related skills"), ("Computer", "Digital skills"), ("Digital", "Digital skills"), ("Other", "Other skills") })
            if (skills.Child(name) is { } part) _entries.AddText(heading, part.Text("Description"), part, $"Skills.{name}");
        if (skills.Child("Driving") is { } driving) _entries.AddText("Driving licence", string.Join(", ", driving.Unread().Select(element => element.Take().Trim())), driving, "Skills.Driving");
    }

    void ReadAchievement(XElement achievement, string path) => _entries.AddText(
        achievement.Text("Title", "Label") ?? achievement.Text("Title", "Code")?.Replace('_', ' ') ?? "Further information", achievement.Text("Description"), achievement, path);

    static void ReadPeriod(EntryReading entry, XElement? period)
    {
        if (period is null) return;
        var (from, to, current) = (DateOf(period.Child("From")), DateOf(period.Child("To")), period.Text("Current"));
        if (from is null && to is null) return;
        entry.SetPeriod(from, to, goesOn: to is null && (current == "true" || period.Child("To") is null), "Period");
    }

    /// <summary>Year, month and day as attributes, the latter two as XML Schema writes them: <c>--03</c>, <c>---15</c>.</summary>
    static PartialDate? DateOf(XElement? date)
    {
        int? Part(string name) => int.TryParse(date?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value.Trim('-'), NumberStyles.None, CultureInfo.InvariantCulture, out var part) ? part : null;
        if (Part("Year") is not { } year) return null;
        var (month, day) = (Part("Month") ?? 0, Part("Day") ?? 0);
        var text = month == 0 ? $"{year:0000}" : day == 0 ? $"{year:0000}-{month:00}" : $"{year:0000}-{month:00}-{day:00}";
        return PartialDate.TryParse(text, out var read) ? read : PartialDate.TryParse($"{year:0000}", out read) ? read : null;
    }

    static string? PlaceOf(XElement? place)
    {
        var address = place.At("ContactInfo", "Address", "Contact");
        var parts = new[] { address.Text("Municipality"), address.Text("Country", "Label") ?? address.Text("Country", "Code") }.OfType<string>().ToList();
        return parts.Count == 0 ? null : string.Join(", ", parts);
    }

    static string? Web(XElement? info) => info.Text("Website", "Contact") is { } site ? site.Contains("://", StringComparison.Ordinal) ? site : $"https://{site}" : null;

    static IEnumerable<XElement> List(XElement? parent, string name) => parent.All($"{name}List").SelectMany(list => list.All(name)).Concat(parent.All(name));
}
