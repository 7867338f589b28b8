using System.Text;
using System.Text.Json.Nodes;
using SkillBank.Documents.Document;
using SkillBank.Documents.Writers;
using SkillBank.Entries.Sections;
using SkillBank.Profiles;
using SkillBank.Resumes;
using SkillBank.Transfer.JsonResume;

namespace SkillBank.Transfer.ReactiveResume;

/// <summary>
/// Writes a resume as Reactive Resume's JSON, in the shape that versions 5 and 6 read. Equal resumes give equal bytes: the ids are those of the
/// entries, or follow from them.
/// </summary>
public static class ReactiveResumeWriter
{
    /// <summary>The file, UTF-8, indented, ending with a line feed.</summary>
    public static WrittenDocument Write(StructuredResume resume)
    {
        var writing = new Writing(resume);
        return new(Encoding.UTF8.GetBytes($"{writing.Root().ToJsonString(JsonResumeFormat.Indented)}\n"), []) { Fidelity = writing.Fidelity };
    }

    sealed class Writing(StructuredResume resume)
    {
        readonly FactLog _log = new();
        readonly KeptAside _kept = new(resume, ReactiveResumeFormat.Slug);
        readonly ReactiveItems _items = new(resume.Language, new(resume, ReactiveResumeFormat.Slug));
        readonly List<string> _order = [];
        readonly JsonArray _custom = [];

        public Fidelity Fidelity => _log.Fidelity;

        public JsonObject Root()
        {
            var basics = Basics();
            var profiles = Profiles();
            if (profiles.Count > 0) _order.Add(ReactiveResumeFormat.Profiles);
            var (summary, sections) = Sections();
            sections[ReactiveResumeFormat.Profiles]!["items"] = profiles;
            _log.Changed("Look", "Reactive Resume sets the pages by a template of its own; paper, language, accent color and order come along.");
            _log.TellOfAll(resume);
            JsonObject root = new()
            {
                ["picture"] = Picture(),
                ["basics"] = basics,
                ["summary"] = summary,
                ["sections"] = sections,
                ["customSections"] = _custom,
                ["metadata"] = ReactiveMetadata.Of(resume, _order),
            };
            if (_kept.OfProfile is { } kept) PutBack(root, kept);
            return root;
        }

        /// <summary>With the whole bank nobody has chosen how it looks here, so it looks as it did there; only the order of what is in it is ours.</summary>
        void PutBack(JsonObject root, JsonObject kept)
        {
            if (kept["metadata"]?.DeepClone() is JsonObject metadata)
            {
                var ours = (JsonObject)root["metadata"]!;
                KeptAside.PutBack(metadata, ours);
                if (metadata["layout"] is JsonObject layout) layout["pages"] = ours["layout"]!["pages"]!.DeepClone();
                root["metadata"] = metadata;
            }
            if (resume.Document.Header.Photo is null && kept["picture"] is JsonObject picture) root["picture"] = picture.DeepClone();
            SetColumns((JsonObject)root["summary"]!, kept[ReactiveResumeFormat.Summary]);
            foreach (var (key, section) in kept["sections"] as JsonObject ?? [])
                if (root["sections"]![key] is JsonObject written) SetColumns(written, section);
            foreach (var section in _custom.OfType<JsonObject>()) SetColumns(section, (kept["customSections"] as JsonObject)?[section["title"]!.GetValue<string>()]);
            KeptAside.PutBack(root, kept, "customSections", Reading.EntryReading.NoEntry);
            _log.Kept("What an import kept aside", "It is where it was: the template, notes, fields that Skill Bank has no place for.");
        }

        static void SetColumns(JsonObject section, JsonNode? kept)
        {
            foreach (var setting in new[] { "columns", "showHeading" })
                if (kept is JsonObject settings && settings[setting] is JsonValue value) section[setting] = value.DeepClone();
        }

        JsonObject Basics()
        {
            var (header, contact) = (resume.Document.Header, resume.Contact);
            _log.Kept("Name and contacts", "In basics; pages on networks are profiles.");
            var place = ContactLine.PlaceOf(contact, resume.Language);
            if (place is not null && place != contact.City) _log.Changed("Address", "It is one line of text.");
            JsonObject basics = new()
            {
                ["name"] = ReactiveItems.Text(header.Name),
                ["headline"] = ReactiveItems.Text(header.Title),
                ["email"] = ReactiveItems.Text(contact.Email),
                ["phone"] = ReactiveItems.Text(contact.Phone),
                ["location"] = ReactiveItems.Text(place),
                ["website"] = new JsonObject { ["url"] = SafeUrl.OrNull(contact.PortfolioUrl) ?? "", ["label"] = "" },
                ["customFields"] = new JsonArray(),
            };
            KeptAside.PutBack(basics, _kept.OfContact, ReactiveResumeFormat.Profiles);
            return basics;
        }

        JsonArray Profiles()
        {
            List<ContactLink> links = [];
            if (resume.Contact.LinkedinUrl is { } linkedin) links.Add(new("LinkedIn", JsonResume.Basics.UsernameOf(linkedin), linkedin));
            if (resume.Contact.GithubUrl is { } github) links.Add(new("GitHub", JsonResume.Basics.UsernameOf(github), github));
            links.AddRange(resume.Contact.Links);
            return new([.. links.Index().Select(link =>
            {
                JsonObject item = new() { ["id"] = StableId.Of(resume.Bank.Profile.Id, $"profile {link.Index}").ToString(), ["hidden"] = false };
                ReactiveItems.Icons(item);
                item["network"] = ReactiveItems.Name(link.Item.Network);
                item["username"] = ReactiveItems.Text(link.Item.Username);
                item["website"] = ReactiveItems.Website(link.Item.Url);
                KeptAside.PutBack(item, KeptOf(item));
                return item;
            })]);
        }

        /// <summary>What a profile of the same name there had besides.</summary>
        JsonObject? KeptOf(JsonObject profile) => (_kept.OfContact?[ReactiveResumeFormat.Profiles] as JsonArray)?.OfType<JsonObject>()
            .FirstOrDefault(kept => JsonNode.DeepEquals(kept["network"], profile["network"]) && (kept["username"] is null || JsonNode.DeepEquals(kept["username"], profile["username"])));

        (JsonObject Summary, JsonObject Sections) Sections()
        {
            var summary = Settings("", hidden: true);
            summary["content"] = "";
            JsonObject sections = [];
            foreach (var (key, _) in ReactiveResumeFormat.Sections)
            {
                sections[key] = Settings("", hidden: false);
                sections[key]!["items"] = new JsonArray();
            }
            foreach (var section in resume.Sections)
            {
                if (section.Section.DetailsType == typeof(Summary)) summary = SummaryOf(section);
                else if (ReactiveResumeFormat.KeyOf(section.Section.DetailsType) is { } key)
                {
                    sections[key] = SettingsOf(section.Printed, section.Printed.Title);
                    sections[key]!["items"] = _items.Of(section);
                    _order.Add(key);
                    _log.Kept(section, $"sections.{key}");
                }
                else AddCustom(section);
                foreach (var entry in section.Entries) _log.Tell(entry, ReactiveFates.All);
            }
            return (summary, sections);
        }

        JsonObject SummaryOf(StructuredSection section)
        {
            var summary = SettingsOf(section.Printed, section.Printed.Title);
            summary["content"] = RichHtml.Of([], section.Entries[0].Text, "");
            _order.Add(ReactiveResumeFormat.Summary);
            _log.Kept(section, "summary");
            return summary;
        }

        /// <summary>One custom section for each group; what has none goes under the section's own heading.</summary>
        void AddCustom(StructuredSection section)
        {
            foreach (var group in section.Entries.GroupBy(entry => (entry.Details as Custom)?.Group))
            {
                var id = StableId.Of(resume.Bank.Profile.Id, $"section {section.Section.Slug} {group.Key}").ToString();
                var custom = SettingsOf(section.Printed, group.Key ?? section.Printed.Title);
                custom.Insert(0, "id", id);
                custom.Insert(1, "type", ReactiveResumeFormat.CustomKind);
                custom["items"] = new JsonArray([.. group.Select(_items.Item)]);
                _custom.Add(custom);
                _order.Add(id);
            }
            _log.Kept(section, "custom sections");
        }

        JsonObject Picture() => new()
        {
            ["hidden"] = resume.Document.Header.Photo is null,
            ["url"] = resume.Document.Header.Photo is { } photo
                ? $"data:{(photo.Kind == PhotoKind.Png ? "image/png" : "image/jpeg")};base64,{Convert.ToBase64String(photo.Bytes.Span)}"
                : "",
            ["size"] = 80, ["rotation"] = 0, ["aspectRatio"] = 1, ["borderRadius"] = 0, ["borderColor"] = ReactiveMetadata.Black, ["borderWidth"] = 0,
            ["shadowColor"] = ReactiveMetadata.Black, ["shadowWidth"] = 0, ["fit"] = "cover",
        };

        static JsonObject SettingsOf(DocumentSection section, string title)
        {
            var settings = Settings(title, hidden: false);
            settings["keepTogether"] = section.KeepTogether;
            settings["startOnNewPage"] = section.StartsOnNewPage;
            return settings;
        }

        static JsonObject Settings(string title, bool hidden) => new()
        {
            ["title"] = ReactiveItems.Text(title), ["icon"] = "", ["columns"] = 1, ["hidden"] = hidden, ["keepTogether"] = false, ["startOnNewPage"] = false,
            ["showHeading"] = true,
        };
    }
}
