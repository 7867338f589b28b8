using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SkillBank.Documents.Document;
using SkillBank.Documents.Writers;
using SkillBank.Entries.Sections;
using SkillBank.Profiles;
using SkillBank.Resumes;
using static SkillBank.Transfer.JsonResume.ItemMapping;

namespace SkillBank.Transfer.RenderCv;

/// <summary>Writes a resume as RenderCV's YAML. Equal resumes give equal bytes.</summary>
public static partial class RenderCvWriter
{
    /// <summary>The file, UTF-8, ending with a line feed.</summary>
    public static WrittenDocument Write(StructuredResume resume)
    {
        var writing = new Writing(resume);
        return new(YamlFile.Write(writing.Root()), []) { Fidelity = writing.Fidelity };
    }

    sealed class Writing(StructuredResume resume)
    {
        readonly FactLog _log = new();
        readonly KeptAside _kept = new(resume, RenderCvFormat.Slug);

        public Fidelity Fidelity => _log.Fidelity;

        public JsonObject Root()
        {
            var cv = Cv();
            var design = Design();
            var locale = Locale();
            _log.TellOfAll(resume);
            JsonObject root = new() { ["cv"] = cv, ["design"] = design, ["locale"] = locale, ["settings"] = new JsonObject { ["bold_keywords"] = new JsonArray() } };
            if (_kept.OfProfile is { } kept)
            {
                // With the whole bank nobody has chosen how it looks here, so it looks as it did there.
                foreach (var part in new[] { "design", "locale" })
                    if (kept[part]?.DeepClone() is JsonObject look)
                    {
                        KeptAside.PutBack(look, root[part] as JsonObject);
                        root[part] = look;
                    }
                KeptAside.PutBack(root, kept, Reading.EntryReading.NoEntry);
                _log.Kept("What an import kept aside", "It is where it was: theme, settings, fields that Skill Bank has no place for.");
            }
            return root;
        }

        JsonObject Cv()
        {
            var (header, contact) = (resume.Document.Header, resume.Contact);
            JsonObject cv = [];
            JsonArray networks = [], others = [];
            _log.Kept("Name and contacts", "In cv.");
            Put(cv, "name", RenderCvText.Line(header.Name));
            Put(cv, "headline", RenderCvText.Line(header.Title));
            if (ContactLine.PlaceOf(contact, resume.Language) is { } place)
            {
                Put(cv, "location", RenderCvText.Line(place));
                if (place != contact.City) _log.Changed("Address", "It is one line of text.");
            }
            Put(cv, "email", CleanText.Line(contact.Email));
            if (header.Photo is not null) _log.Dropped("Photo", "The format names a picture's file; a single file cannot bring the picture along.");
            if (contact.Phone is { } phone)
            {
                if (International().IsMatch(phone)) cv["phone"] = CleanText.Line(phone);
                else
                {
                    others.Add(Connection(phone, null, "phone"));
                    _log.Changed("Phone", "The format wants the country's code in front (+47 …); without it the number is a connection of its own.");
                }
            }
            Put(cv, "website", SafeUrl.OrNull(contact.PortfolioUrl));
            foreach (var link in Links(contact)) Add(link, networks, others);
            if (networks.Count > 0) cv["social_networks"] = networks;
            if (others.Count > 0) cv["custom_connections"] = others;
            KeptAside.PutBack(cv, _kept.OfContact, [RenderCvFormat.Connections, .. (_kept.OfContact ?? []).Select(pair => pair.Key).Where(name => name.Contains('.', StringComparison.Ordinal))]);
            cv["sections"] = Sections();
            return cv;
        }

        static IEnumerable<ContactLink> Links(ContactDetails contact)
        {
            if (contact.LinkedinUrl is { } linkedin) yield return new("LinkedIn", null, linkedin);
            if (contact.GithubUrl is { } github) yield return new("GitHub", null, github);
            foreach (var link in contact.Links) yield return link;
        }

        void Add(ContactLink link, JsonArray networks, JsonArray others)
        {
            if (RenderCvNetwork.Find(link.Network, link.Username, link.Url) is var (network, username))
            {
                networks.Add((JsonNode)new JsonObject { ["network"] = network, ["username"] = username });
                return;
            }
            others.Add(Connection(link.Username is null ? link.Network : $"{link.Network}: {link.Username}", link.Url, "link"));
            _log.Changed(link.Network, "The format does not know this network, or not such a page of it; it is a connection of its own.");
        }

        JsonNode Connection(string words, string? url, string icon)
        {
            JsonObject connection = new() { ["placeholder"] = CleanText.Line(words) };
            Put(connection, "url", SafeUrl.OrNull(url));
            var kept = _kept.OfContact?[RenderCvFormat.Connections] switch { JsonArray all => all.OfType<JsonObject>(), JsonObject only => [only], _ => [] };
            KeptAside.PutBack(connection, kept.Select(one => one[words] as JsonObject).FirstOrDefault(one => one is not null));
            connection["fontawesome_icon"] ??= icon;
            return connection;
        }

        JsonObject Sections()
        {
            var entries = new RenderCvEntries(resume.Language, _kept);
            JsonObject sections = [];
            foreach (var section in resume.Sections)
            {
                foreach (var part in Parts(section))
                {
                    var title = CleanText.Line(part.Title) is { Length: > 0 } clean ? clean : section.Section.DocumentTitle;
                    var unique = title;
                    for (var number = 2; sections.ContainsKey(unique); number++) unique = string.Create(CultureInfo.InvariantCulture, $"{title} ({number})");
                    if (unique != title) _log.Changed($"Heading {title}", $"A second section of this name is called {unique}, since names must differ.", section.Section.Slug);
                    sections[unique] = entries.Of(part.Entries);
                }
                _log.Kept(section, section.Section.DetailsType == typeof(Summary) ? "paragraphs" : $"{RenderCvEntries.KindOf(section.Entries)} entries");
                if (section.Printed is { KeepTogether: true } or { StartsOnNewPage: true }) _log.Dropped($"Page breaks of {section.Printed.Title}", "The format breaks pages by itself.", section.Section.Slug);
                foreach (var entry in section.Entries) _log.Tell(entry, RenderCvFates.All);
            }
            return sections;
        }

        /// <summary>One section for each group of what has no section of its own.</summary>
        static IEnumerable<(string Title, IReadOnlyList<StructuredEntry> Entries)> Parts(StructuredSection section) =>
            section.Entries.GroupBy(entry => (entry.Details as Custom)?.Group).Select(group => (group.Key ?? section.Printed.Title, (IReadOnlyList<StructuredEntry>)[.. group]));

        JsonObject Design()
        {
            var margin = string.Create(CultureInfo.InvariantCulture, $"{resume.Style.Margin}mm");
            var accent = resume.Style.Accent;
            _log.Changed("Look", "RenderCV sets the pages by a theme of its own; paper, margins, accent color and order come along.");
            return new()
            {
                ["theme"] = RenderCvFormat.Themes.FirstOrDefault(theme => theme == resume.Look.Template) ?? RenderCvFormat.Themes[0],
                ["page"] = new JsonObject
                {
                    ["size"] = resume.Document.Paper == Paper.Letter ? "us-letter" : "a4",
                    ["top_margin"] = margin, ["bottom_margin"] = margin, ["left_margin"] = margin, ["right_margin"] = margin,
                },
                ["colors"] = new JsonObject { ["name"] = accent, ["connections"] = accent, ["section_titles"] = accent, ["links"] = accent },
            };
        }

        JsonObject Locale()
        {
            var code = resume.Language.Culture.TwoLetterISOLanguageName;
            if (RenderCvFormat.Languages.TryGetValue(code, out var language)) return new() { ["language"] = language };
            _log.Changed("Language", $"The format's own words and dates are not there in {resume.Language.Culture.EnglishName}; they will be English.");
            return new() { ["language"] = RenderCvFormat.Languages["en"] };
        }
    }

    [GeneratedRegex(@"^\+[1-9][0-9 ().-]{6,20}$", RegexOptions.CultureInvariant, 100)]
    private static partial Regex International();
}
