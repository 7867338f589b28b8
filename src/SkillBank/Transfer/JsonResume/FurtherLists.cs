using System.Text.Json.Nodes;
using SkillBank.Entries;
using SkillBank.Entries.Sections;

namespace SkillBank.Transfer.JsonResume;

/// <summary>
/// Lists for what the format has no list for, one for each group, such as <c>patents</c>. The format allows further keys anywhere; reading gives
/// these entries again (<see cref="OddItem"/>).
/// </summary>
static class FurtherLists
{
    const string Nameless = "further";

    public static void Add(JsonObject root, Entry<Custom> entry, FactLog log)
    {
        var key = KeyOf(entry.Details.Group ?? Nameless);
        if (root[key] is not JsonArray list) root[key] = list = [];
        list.Add((JsonNode)Item(entry.Details, entry.Main?.Content));
        if (entry.Details.Group is { } group && OddItem.Spoken(key) != group)
            log.Changed($"Group of {entry.Details.Heading}", $"“{group}” is the list {key}.", entry.Id.ToString());
    }

    static JsonObject Item(Custom custom, string? text)
    {
        JsonObject item = [];
        ItemMapping.Put(item, "title", custom.Title);
        ItemMapping.Put(item, "subtitle", custom.Subtitle);
        ItemMapping.Put(item, "location", custom.Location);
        ItemMapping.Put(item, "url", custom.Url);
        ItemMapping.Put(item, "startDate", custom.StartDate);
        ItemMapping.Put(item, "endDate", custom.EndDate);
        var (summary, highlights) = HighlightText.Split(text);
        ItemMapping.Put(item, "summary", summary);
        ItemMapping.Put(item, "highlights", highlights);
        return item;
    }

    /// <summary>A key like the format's own: <c>militaryService</c> for <c>Military service</c>.</summary>
    static string KeyOf(string group)
    {
        var words = string.Concat(group.Select(c => char.IsLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var key = string.Concat(words.Select((word, index) => (index == 0 ? char.ToLowerInvariant(word[0]) : char.ToUpperInvariant(word[0])) + word[1..]));
        return key.Length == 0 || ItemMappings.Find(key) is not null || ItemMappings.All.Any(mapping => mapping.Alias == key) || key is "basics" or "meta" ? $"{Nameless}{(key.Length == 0 ? "" : char.ToUpperInvariant(key[0]) + key[1..])}" : key;
    }
}
