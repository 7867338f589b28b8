using System.Text;
using System.Text.Json;
using SkillBank.Dates;
using SkillBank.Entries;
using SkillBank.Entries.Sections;

namespace SkillBank.Transfer.JsonResume;

/// <summary>
/// Reads an item that fits no section of ours, or lacks what its section requires, into <see cref="Custom"/>, so that all of its texts can be
/// seen, searched and printed. The item itself is kept beside and is what gets exported.
/// </summary>
static class OddItem
{
    static readonly string[] Titles =
    [
        "position", "title", "name", "organization", "institution", "company", "language", "label", "studyType", "area", "network", "issuer", "awarder", "subtitle",
    ];

    static readonly string[] Texts = ["summary", "description", "reference"];

    /// <param name="item">An object or a text.</param>
    /// <param name="group">What the list is called.</param>
    public static (Custom Details, string? Text) Read(JsonElement item, string group)
    {
        if (item.ValueKind == JsonValueKind.String)
        {
            var text = Clean(item.GetString()!);
            return (Entry(text, group), text.Length > 200 || text.Contains('\n', StringComparison.Ordinal) ? HighlightText.Join(text, []) : null);
        }

        var used = new HashSet<string>(StringComparer.Ordinal);
        var names = Titles.Select(key => Take(item, key, 200, used)).OfType<string>().Take(2).ToArray();
        var start = Date(item, "startDate", used) ?? Date(item, "date", used) ?? Date(item, "releaseDate", used);
        var period = new Period(start, Date(item, "endDate", used));
        if (period.IsReversed)
        {
            period = default;
            used.ExceptWith(["startDate", "date", "releaseDate", "endDate"]);
        }
        var details = Entry(names is [var title, ..] ? title : group, group) with
        {
            Subtitle = names is [_, var second] ? second : null,
            Location = Take(item, "location", 200, used),
            Url = Take(item, "url", WebAddressAttribute.MaxLength, used, WebAddressAttribute.IsWebAddress),
            StartDate = period.Start,
            EndDate = period.End,
        };
        return (details, Text(item, used));
    }

    /// <summary>What people call the list with a key.</summary>
    public static string GroupOf(ItemMapping? mapping, string key) =>
        mapping is null ? Spoken(key) : Section.All.First(section => section.DetailsType == mapping.DetailsType).Title;

    /// <summary>What a key reads like: <c>Military service</c> for <c>militaryService</c>.</summary>
    public static string Spoken(string key)
    {
        var words = new StringBuilder(key.Length + 8);
        foreach (var c in key.Trim())
        {
            if (c is '_' or '-') words.Append(' ');
            else if (char.IsUpper(c) && words.Length > 0 && char.IsLower(words[^1])) words.Append(' ').Append(char.ToLowerInvariant(c));
            else words.Append(words.Length == 0 ? char.ToUpperInvariant(c) : c);
        }
        return Clean(words.ToString()) is { Length: > 0 } spoken ? spoken : "Further";
    }

    static Custom Entry(string title, string group) => new()
    {
        Title = TextLimits.Cut(title.Replace('\n', ' '), 200),
        Group = TextLimits.Cut(group, 100),
    };

    static string? Text(JsonElement item, HashSet<string> used)
    {
        List<string> paragraphs = [], bullets = [];
        foreach (var property in item.EnumerateObject().Where(property => !used.Contains(property.Name)))
        {
            if (Texts.Contains(property.Name) && property.Value.ValueKind == JsonValueKind.String) paragraphs.Add(Clean(property.Value.GetString()!));
            else if (property.Name == "highlights" && property.Value.ValueKind == JsonValueKind.Array) bullets.AddRange(Leaves(property.Value));
            else if (string.Join(", ", Leaves(property.Value)) is { Length: > 0 } leaves) bullets.Add($"{Spoken(property.Name)}: {leaves}");
        }
        return HighlightText.Join(string.Join("\n\n", paragraphs.Where(text => text.Length > 0)), bullets);
    }

    static IEnumerable<string> Leaves(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Leaves),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Leaves(property.Value)),
        JsonValueKind.String => Clean(value.GetString()!) is { Length: > 0 } text ? [text] : [],
        JsonValueKind.Null => [],
        _ => [value.GetRawText()],
    };

    /// <summary>A text that fits whole; anything else stays for the list of what is left.</summary>
    static string? Take(JsonElement item, string key, int max, HashSet<string> used, Func<string, bool>? fits = null)
    {
        if (!item.TryGetProperty(key, out var value) || value.ValueKind != JsonValueKind.String) return null;
        var text = Clean(value.GetString()!);
        if (text.Length == 0 || text.Length > max || text.Contains('\n', StringComparison.Ordinal) || fits?.Invoke(text) == false) return null;
        used.Add(key);
        return text;
    }

    static PartialDate? Date(JsonElement item, string key, HashSet<string> used) =>
        Take(item, key, 40, []) is { } text && (PartialDate.TryParse(text, out var date) || LooseDate.TryParse(text, out date)) && used.Add(key)
            ? date
            : null;

    static string Clean(string text) => text.ReplaceLineEndings("\n").Replace("\0", "", StringComparison.Ordinal).Trim();
}
