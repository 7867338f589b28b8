using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SkillBank.Documents.Writers;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Profiles;
using SkillBank.Resumes;

namespace SkillBank.Transfer.JsonResume;

/// <summary>
/// Writes a bank as JSON Resume, schema 1.0.0. What an import kept aside comes back in its place. What the format has no place for goes under
/// <c>meta.skillBank</c>, so that importing the file gives the bank again, history apart. The same bank gives the same bytes.
/// </summary>
public static class JsonResumeWriter
{
    /// <summary>A resume, fit to be given away.</summary>
    public static WrittenDocument Write(StructuredResume resume)
    {
        var log = new FactLog();
        var bytes = Bytes(new Writing(resume.ToBank(), log));
        foreach (var section in resume.Sections) log.Kept(section, JsonResumeFates.PlaceOf(section.Section));
        JsonResumeFates.TellOfSections(resume, log);
        log.TellOfAll(resume);
        return new(bytes, []) { Fidelity = log.Fidelity };
    }

    /// <summary>The file, UTF-8, indented, ending with a line feed.</summary>
    /// <param name="bank">What to write.</param>
    /// <param name="withOwnData">
    /// Whether to add what only Skill Bank reads. Without it the file is fit to be given away: no further wordings, no desired salary, no notes.
    /// </param>
    public static byte[] Write(Bank bank, bool withOwnData = true) => Bytes(new(bank, withOwnData ? null : new()));

    static byte[] Bytes(Writing writing) => Encoding.UTF8.GetBytes($"{writing.Root().ToJsonString(JsonResumeFormat.Indented)}\n");

    /// <param name="bank">What to write.</param>
    /// <param name="log">Takes down what only Skill Bank would read and is left out; null to add it to the file.</param>
    sealed class Writing(Bank bank, FactLog? log)
    {
        readonly OwnData _own = new();
        readonly IssueLog _unheard = new(null);
        readonly JsonObject? _rest = Leftovers.Of(bank.Profile.Extra)[JsonResumeFormat.Slug];

        public JsonObject Root()
        {
            JsonObject root = new() { ["$schema"] = JsonResumeFormat.Schema };
            WriteBasics(root);
            var odd = bank.Of<Custom>().Select(entry => (Entry: (Entry)entry, Part: Leftovers.Of(entry.Details.Extra)[JsonResumeFormat.Slug]))
                .ToLookup(pair => TextOf(pair.Part, JsonResumeFormat.Section));
            var lists = ItemMappings.All.Select(mapping => mapping.Key)
                .Concat(odd.Select(group => group.Key).OfType<string>())
                .Concat(Strays().Select(stray => stray.Section)).Distinct(StringComparer.Ordinal);
            foreach (var key in lists) WriteList(root, key, [.. odd[key]]);
            foreach (var (entry, _) in odd[null])
            {
                if (log is null) WriteOwnEntry(entry);
                else FurtherLists.Add(root, (Entry<Custom>)entry, log);
            }

            root = (JsonObject)Residue.Restore(root, _rest?[JsonResumeFormat.ResiduePart] as JsonObject)!;
            _own.Set("settings", JsonResumeFormat.Difference(bank.Profile.Settings, new BankSettings()));
            if (log is null) _own.PutInto(root);
            return root;
        }

        void WriteBasics(JsonObject root)
        {
            var summary = bank.Of<Summary>().FirstOrDefault();
            var (contact, profile) = (bank.Contact.Details, bank.Profile.Details);
            var basics = new Basics(contact, profile.CurrentTitle, summary?.Main?.Content).Write();
            var restored = (JsonObject)Residue.Restore(basics, PartOf(contact.Extra)?[JsonResumeFormat.ResiduePart] as JsonObject)!;
            if (restored.Count > 0) root["basics"] = restored;

            var read = Basics.Read(JsonSerializer.SerializeToElement(restored), _unheard);
            _own.Set("profile", JsonResumeFormat.Difference(profile, new ProfileDetails { CurrentTitle = read.Title }));
            _own.Set("contact", JsonResumeFormat.Difference(contact, read.Contact));
            JsonObject data = [];
            if (summary is not null && NeedsWordings(summary, read.Summary)) data["wordings"] = OwnData.Wordings(summary.Variations);
            _own.Add("basics", 0, "summary", data);
            log?.Kept("Name and contacts", "In basics.");
            if (JsonResumeFormat.Difference(contact, read.Contact) is { Count: > 0 } lost) log?.Tell("Contacts", lost, contact, JsonResumeFates.NoField, null);
        }

        void WriteList(JsonObject root, string key, List<(Entry Entry, JsonObject? Part)> odd)
        {
            var mapping = ItemMappings.Find(key);
            List<(JsonNode? Item, Entry? Entry)> items = [];
            List<(int At, JsonNode? Item, Entry? Entry)> aside = [];
            foreach (var entry in mapping is null ? [] : bank.Entries.Where(entry => entry.AnyDetails.GetType() == mapping.DetailsType))
            {
                var part = PartOf(entry.AnyDetails.Extra);
                var written = mapping!.Write(entry.AnyDetails, entry.Main?.Content);
                items.Add((Residue.Restore(written, part?[JsonResumeFormat.ResiduePart] as JsonObject), entry));
                foreach (var also in Objects(part?[JsonResumeFormat.Also])) aside.Add((PlaceOf(also), also[JsonResumeFormat.Item], null));
            }
            aside.AddRange(odd.Select(pair => (PlaceOf(pair.Part!), pair.Part![JsonResumeFormat.Item], (Entry?)pair.Entry)));
            aside.AddRange(Strays().Where(stray => stray.Section == key)
                .Select(stray => (PlaceOf(stray.Data), stray.Data[JsonResumeFormat.Item], (Entry?)null)));
            foreach (var (at, item, entry) in aside.OrderBy(item => item.At)) items.Insert(Math.Clamp(at, 0, items.Count), (item, entry));
            if (items.Count == 0) return;

            root[key] = new JsonArray([.. items.Select(item => item.Item?.DeepClone())]);
            for (var i = 0; i < items.Count; i++)
                if (items[i].Entry is { } entry) WriteOwn(mapping, key, i, items[i].Item, entry);
        }

        /// <summary>What reading the item again would not give.</summary>
        void WriteOwn(ItemMapping? mapping, string key, int index, JsonNode? item, Entry entry)
        {
            var (details, text) = ReadAgain(mapping, key, item, entry is Entry<Custom>);
            JsonObject data = [];
            if (JsonResumeFormat.Difference(entry.AnyDetails, details) is { Count: > 0 } difference)
            {
                data["details"] = difference;
                log?.Tell(entry.AnyDetails.Heading, difference, entry.AnyDetails, JsonResumeFates.WhyOf(entry), entry.Id);
            }
            if (entry.Section.HasVariations && NeedsWordings(entry, text)) data["wordings"] = OwnData.Wordings(entry.Variations);
            if (entry.Main is { } main && text is null) log?.Dropped($"Text of {entry.AnyDetails.Heading}", $"The format has no text for this: {main.Content.Length} characters.", entry.Id.ToString());
            _own.Add(key, index, details.Heading, data);
        }

        (Details Details, string? Text) ReadAgain(ItemMapping? mapping, string key, JsonNode? item, bool isOdd)
        {
            var element = JsonSerializer.SerializeToElement(item, JsonResumeFormat.Indented);
            if (!isOdd && element.ValueKind == JsonValueKind.String)
                element = JsonSerializer.SerializeToElement(new JsonObject { [mapping!.Shorthand!] = item!.DeepClone() });
            if (!isOdd && mapping!.Read(element, key, _unheard) is { } read) return (read.Details, read.Text);
            return OddItem.Read(element, OddItem.GroupOf(mapping, key));
        }

        void WriteOwnEntry(Entry entry)
        {
            JsonObject data = new() { ["details"] = JsonResumeFormat.Properties(entry.AnyDetails) };
            if (entry.Variations.Count > 0) data["wordings"] = OwnData.Wordings(entry.Variations);
            _own.AddCustom(data);
        }

        static bool NeedsWordings(Entry entry, string? read) =>
            entry.Variations.Count == 0
                ? read is not null
                : entry.Variations is not [{ Title: null, Focus: null, Language: null } only]
                    || read is null || only.Content != JsonResumeFormat.Fit(read);

        IEnumerable<(string Section, JsonObject Data)> Strays() =>
            from stray in Objects(_rest?[JsonResumeFormat.Strays])
            let section = TextOf(stray, JsonResumeFormat.Section)
            where section is not null
            select (section, stray);

        static JsonObject? PartOf(string? extra) => Leftovers.Of(extra)[JsonResumeFormat.Slug];

        static IEnumerable<JsonObject> Objects(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>();

        static string? TextOf(JsonObject? part, string key) =>
            part?[key] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

        static int PlaceOf(JsonObject part) =>
            part[JsonResumeFormat.At] is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<int>(out var at)
                ? at
                : int.MaxValue;
    }
}
