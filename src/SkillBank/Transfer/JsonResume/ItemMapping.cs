using System.Text.Json;
using System.Text.Json.Nodes;
using SkillBank.Dates;
using SkillBank.Entries;

namespace SkillBank.Transfer.JsonResume;

/// <summary>How one list of the format and one section of the bank become each other.</summary>
abstract class ItemMapping
{
    /// <summary>The key at the top level, such as <c>work</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The key that old files use.</summary>
    public string? Alias { get; init; }

    /// <summary>The key of the running text; null when the format has no place for one.</summary>
    public string? TextKey { get; init; }

    /// <summary>Whether the running text continues in <c>highlights</c>.</summary>
    public bool HasHighlights { get; init; }

    /// <summary>The key that a text in place of an object stands for; null where that has no meaning.</summary>
    public string? Shorthand { get; init; }

    public abstract Type DetailsType { get; }

    /// <summary>The item as details and text; null when it lacks what the section requires.</summary>
    public abstract ReadItem? Read(JsonElement item, string path, IssueLog issues);

    /// <summary>The item of an entry, without what its import kept aside.</summary>
    public abstract JsonObject Write(Details details, string? text);

    protected string? ReadText(ItemReader item)
    {
        if (TextKey is null) return null;
        var text = item.LongText(TextKey);
        if (HasHighlights) text = HighlightText.Join(text, item.LongTexts("highlights"));
        text = text?.Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }

    protected void WriteText(JsonObject item, string? text)
    {
        if (TextKey is null || text is null) return;
        var (summary, highlights) = HasHighlights ? HighlightText.Split(text) : (text, []);
        Put(item, TextKey, summary);
        Put(item, "highlights", highlights);
    }

    public static void Put(JsonObject item, string key, string? text)
    {
        if (!string.IsNullOrEmpty(text)) item[key] = text;
    }

    public static void Put(JsonObject item, string key, PartialDate? date) => Put(item, key, date?.ToString());

    public static void Put(JsonObject item, string key, IReadOnlyList<string> texts)
    {
        if (texts.Count > 0) item[key] = new JsonArray([.. texts.Select(text => JsonValue.Create(text))]);
    }
}

/// <summary>What was read of one item.</summary>
/// <param name="Details">Within the rules of the section.</param>
/// <param name="Text">Its text in Markdown, of any length.</param>
/// <param name="Renamed">Old names of keys, as (old, present).</param>
sealed record ReadItem(Details Details, string? Text, IReadOnlyList<(string Alias, string Key)> Renamed);

/// <inheritdoc/>
sealed class ItemMapping<T>(Func<ItemReader<T>, T?> read, Action<T, JsonObject> write) : ItemMapping where T : Details
{
    public override Type DetailsType => typeof(T);

    public override ReadItem? Read(JsonElement item, string path, IssueLog issues)
    {
        var reader = new ItemReader<T>(item, path, issues);
        return read(reader) is { } details ? new(details, ReadText(reader), reader.Renamed) : null;
    }

    public override JsonObject Write(Details details, string? text)
    {
        JsonObject item = [];
        write((T)details, item);
        WriteText(item, text);
        return item;
    }
}
