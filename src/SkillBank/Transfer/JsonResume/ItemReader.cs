using System.Reflection;
using System.Text.Json;
using SkillBank.Dates;

namespace SkillBank.Transfer.JsonResume;

/// <summary>
/// Reads one object of a file into a record: each value is brought within the rules of the property that it is for, or left out with an issue.
/// </summary>
/// <typeparam name="T">The record, whose properties say what fits.</typeparam>
sealed class ItemReader<T>(JsonElement item, string path, IssueLog issues) : ItemReader(item, path, issues)
{
    /// <summary>A text for a property; null when there is none that fits.</summary>
    public string? Text(string key, string property, string? alias = null)
    {
        if (Plain(key, alias) is not { } text) return null;
        foreach (var rule in typeof(T).GetProperty(property)!.GetCustomAttributes<RuleAttribute>())
        {
            if (rule is TextAttribute { MaxLength: var max }) text = Cut(key, text, max);
            else if (rule.Check(text) is { } message)
            {
                Issues.Kept(PathOf(key), message, Find(key, alias));
                return null;
            }
        }
        return text;
    }

    /// <summary>A web address for a property.</summary>
    public string? Url(string property) => Text("url", property, "website");

    /// <summary>A list of texts for a property.</summary>
    public List<string> Texts(string key, string property)
    {
        var max = typeof(T).GetProperty(property)!.GetCustomAttribute<TextListAttribute>()!.MaxLength;
        var texts = LongTexts(key).Select(text => text.Trim()).Where(text => text.Length > 0).Select(text => Cut(key, text, max)).ToList();
        if (texts.Count <= TextListAttribute.MaxCount) return texts;
        Issues.Changed(PathOf(key), $"Only the first {TextListAttribute.MaxCount} of {texts.Count} are shown.", Find(key));
        return texts[..TextListAttribute.MaxCount];
    }
}

/// <summary>What does not depend on the record.</summary>
abstract class ItemReader(JsonElement item, string path, IssueLog issues)
{
    /// <summary>Old names of keys that were read in place of the present ones, as (old, present).</summary>
    public List<(string Alias, string Key)> Renamed { get; } = [];

    public JsonElement Item => item;

    protected IssueLog Issues => issues;

    /// <summary>A text as it is, of any length, with line ends as <c>\n</c>; null when there is none.</summary>
    public string? LongText(string key) => Value(Find(key), PathOf(key)) is { } text ? Cleaned(text) : null;

    /// <summary>Texts as they are; a text alone is a list of one.</summary>
    public List<string> LongTexts(string key)
    {
        var list = Find(key);
        if (list.ValueKind != JsonValueKind.Array)
        {
            if (Value(list, PathOf(key)) is not { } only) return [];
            if (list.ValueKind == JsonValueKind.String) issues.Changed(PathOf(key), "Read as a list of one.", list);
            return [Cleaned(only)];
        }
        List<string> texts = [];
        var index = 0;
        foreach (var element in list.EnumerateArray())
            if (Value(element, $"{PathOf(key)}[{index++}]") is { } text) texts.Add(Cleaned(text));
        return texts;
    }

    /// <summary>A date; null when there is none that can be read.</summary>
    public PartialDate? Date(string key) => Date(key, out _);

    /// <summary>
    /// Start and end. When the end is no date, or lies before the start, the start is left out too: what is over must not print as going on.
    /// </summary>
    public Period Period()
    {
        var start = Date("startDate");
        var end = Date("endDate", out var endsUnknown);
        if (new Period(start, end).IsReversed)
            issues.Kept(PathOf("endDate"), $"{end} is before startDate {start}; the start is left out.", Find("endDate"));
        else if (!endsUnknown) return new(start, end);
        return new(null, end);
    }

    protected string PathOf(string key) => $"{path}.{key}";

    protected JsonElement Find(string key, string? alias = null)
    {
        if (item.TryGetProperty(key, out var value)) return value;
        if (alias is null || !item.TryGetProperty(alias, out value)) return default;
        if (!Renamed.Contains((alias, key)))
        {
            Renamed.Add((alias, key));
            issues.Changed(PathOf(alias), $"An old name; read as \"{key}\".", value);
        }
        return value;
    }

    /// <summary>A text on one line of a form: trimmed, null when blank.</summary>
    public string? Plain(string key, string? alias = null) =>
        Value(Find(key, alias), PathOf(key)) is { } text && Cleaned(text).Trim() is { Length: > 0 } trimmed ? trimmed : null;

    /// <summary>The text, cut with an issue when it is too long.</summary>
    public string Cut(string key, string text, int max)
    {
        if (text.Length <= max) return text;
        issues.Changed(PathOf(key), FormattableString.Invariant($"Cut to {max:N0} characters; the whole is kept for export."),
            Find(key) is { ValueKind: not JsonValueKind.Undefined } value ? value : item);
        return TextLimits.Cut(text, max);
    }

    PartialDate? Date(string key, out bool isUnknown)
    {
        isUnknown = false;
        if (Plain(key) is not { } text) return null;
        if (PartialDate.TryParse(text, out var date)) return date;
        if (LooseDate.TryParse(text, out date))
        {
            issues.Changed(PathOf(key), $"Read as {date}.", Find(key));
            return date;
        }
        if (LooseDate.MeansNow(text)) return null;
        isUnknown = true;
        issues.Kept(PathOf(key), $"\"{TextLimits.Cut(text, 40)}\" is no date. {PartialDate.Advice}", Find(key));
        return null;
    }

    string? Value(JsonElement value, string valuePath)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return value.GetString();
            case JsonValueKind.Number:
                issues.Changed(valuePath, "A number; read as text.", value);
                return value.GetRawText();
            case JsonValueKind.Undefined or JsonValueKind.Null:
                return null;
            default:
                issues.Kept(valuePath, "This should be a text.", value);
                return null;
        }
    }

    static string Cleaned(string text) => text.ReplaceLineEndings("\n").Replace("\0", "", StringComparison.Ordinal);
}
