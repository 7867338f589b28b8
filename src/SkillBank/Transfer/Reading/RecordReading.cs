using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using SkillBank.Contract;
using SkillBank.Dates;

namespace SkillBank.Transfer.Reading;

/// <summary>
/// Gathers what a file says of one record, by the bank's names, and makes the record of what keeps the bank's rules. What does not, and what has
/// no place, is kept aside under the file's names and told.
/// </summary>
/// <param name="type">The record, whose properties say what fits.</param>
/// <param name="format">The slug of the importer.</param>
/// <param name="source">Where it is in the file, such as <c>Positions.csv[2]</c>.</param>
/// <param name="issues">Where it is told.</param>
/// <param name="line">Its line in the file, from 1; null when that says nothing.</param>
class RecordReading(Type type, string format, string source, ImportIssues issues, int? line = null)
{
    readonly JsonObject _values = [];
    readonly JsonObject _aside = [];
    readonly Dictionary<string, string> _labels = [];

    /// <summary>Where it is in the file.</summary>
    public string Source => source;

    /// <summary>Whether anything was said that has a place.</summary>
    public bool SaysAnything => _values.Count > 0;

    /// <summary>Whether a property is said already.</summary>
    public bool Has(string property) => _values.ContainsKey(property);

    /// <summary>Whether it says this already.</summary>
    public bool Says(string property, string value) => _values[property]?.ToString() == value;

    /// <summary>Whether it has a property of that name.</summary>
    public bool Takes(string property) => Checks.Of(type).Any(rule => rule.Name == property);

    /// <summary>Whether it has any date.</summary>
    public bool TakesDates => Checks.Of(type).Any(rule => rule.IsDate);

    /// <summary>The slug of the importer.</summary>
    protected string Format => format;

    /// <summary>Takes one value.</summary>
    /// <param name="property">The bank's name, such as <c>jobTitle</c>.</param>
    /// <param name="value">What the file says; blank says nothing.</param>
    /// <param name="label">The file's name for it.</param>
    public void Set(string property, string? value, string label)
    {
        if (Clean(value) is not { } text) return;
        var rule = Checks.Of(type).First(known => known.Name == property);
        if (_values.ContainsKey(property)) Aside(label, text, "There is one already.");
        else if (rule.IsDate) SetDate(property, text, label);
        else if (rule.Info.PropertyType == typeof(int?)) SetNumber(property, text, label);
        else if (Attribute<TextListAttribute>(rule) is not null) SetList(property, [text], label);
        else if (Attribute<TextAttribute>(rule) is { MaxLength: var max }) Put(property, Cut(OneLine(text), max, label, text), label);
        else if (rule.Info.GetCustomAttributes<RuleAttribute>().Select(check => check.Check(text)).FirstOrDefault(message => message is not null) is { } broken) Aside(label, text, broken);
        else Put(property, JsonValue.Create(text), label);
    }

    /// <summary>Takes a list of texts; blank ones say nothing.</summary>
    public void SetList(string property, IEnumerable<string> values, string label)
    {
        var rule = Attribute<TextListAttribute>(Checks.Of(type).First(known => known.Name == property))!;
        var all = values.Select(Clean).OfType<string>().Select(OneLine).ToList();
        if (all.Count == 0) return;
        if (all.Count > TextListAttribute.MaxCount || all.Exists(text => text.Length > rule.MaxLength))
        {
            issues.Changed(PathOf(label), "Cut to what the bank holds; the whole is kept for export.", line);
            KeepAside(label, new JsonArray([.. all.Select(text => JsonValue.Create(text))]));
        }
        Put(property, new JsonArray([.. all.Take(TextListAttribute.MaxCount).Select(text => JsonValue.Create(TextLimits.Cut(text, rule.MaxLength)))]), label);
    }

    /// <summary>
    /// Takes a period as people write it, for a record with a start and an end or with one date. What is no period is kept aside; what says that it goes on has no end.
    /// </summary>
    /// <param name="text">The text, such as <c>Mar 2019 – present</c>; blank says nothing.</param>
    /// <param name="label">The file's name for it.</param>
    public void SetPeriod(string? text, string label)
    {
        if (Clean(text) is not { } clean) return;
        if (PeriodText.Parse(clean) is not { } period)
        {
            // "Summer 2019" says a year at least.
            if (PeriodText.Find(clean) is { } within && clean.Length <= within.Length + 20)
            {
                SetPeriod(within.First, within.Last, within.GoesOn, label);
                Changed(label, $"Of \"{TextLimits.Storable(clean, 40)}\" only {clean.Substring(within.Index, within.Length)} is taken.");
                KeepAside(label, JsonValue.Create(clean));
                return;
            }
            Aside(label, clean, $"\"{TextLimits.Storable(clean, 40)}\" is no date or period. {PartialDate.Advice}");
        }
        else SetPeriod(period.First, period.Last, period.GoesOn, label);
    }

    /// <summary>The same with dates that are known.</summary>
    public void SetPeriod(PartialDate? first, PartialDate? last, bool goesOn, string label)
    {
        var known = Checks.Of(type);
        if (known.All(rule => rule.Name != "startDate"))
        {
            Set(known.First(rule => rule.IsDate).Name, (last ?? first)?.ToString(), label);
            return;
        }
        if (first is { } only && last is null && !goesOn)
        {
            // One date by itself says when it was: of a study when it was finished, of a job all of it.
            if (Takes("graduationDate")) Set("graduationDate", only.ToString(), label);
            else if (type == typeof(Entries.Sections.Custom)) Set("startDate", only.ToString(), label);
            else
            {
                if (type == typeof(Entries.Sections.Experience)) Set("startDate", only.ToString(), label);
                Set("endDate", only.ToString(), label);
            }
            return;
        }
        Set("startDate", first?.ToString(), label);
        Set("endDate", last?.ToString(), label);
    }

    /// <summary>Takes a value that is known to keep the rules.</summary>
    public void SetValue(string property, JsonNode value, string label) => Put(property, value, label);

    /// <summary>Keeps something aside that has no place, and tells of it.</summary>
    public void Aside(string label, string? value, string why = "There is no place for this.")
    {
        if (Clean(value) is not { } text) return;
        issues.Kept(PathOf(label), why, line);
        KeepAside(label, JsonValue.Create(text));
    }

    /// <summary>The same with any value of the file; nothing, and a list or an object with nothing in it, says nothing.</summary>
    public void Aside(string label, JsonNode? value, string why = "There is no place for this.")
    {
        if (value is JsonValue text && text.GetValueKind() == JsonValueKind.String) Aside(label, text.GetValue<string>(), why);
        if (value is null or JsonArray { Count: 0 } or JsonObject { Count: 0 } || value.GetValueKind() == JsonValueKind.String) return;
        issues.Kept(PathOf(label), why, line);
        KeepAside(label, value);
    }

    /// <summary>Keeps something aside that nobody misses, such as how something looked, without a word.</summary>
    public void KeepAside(string label, JsonNode? value)
    {
        if (value is null) return;
        var name = Name(label);
        _aside[name] = _aside.TryGetPropertyValue(name, out var before) && before is not null
            ? new JsonArray([.. (before is JsonArray list ? list.ToList() : [before]).Select(item => item?.DeepClone()), value.DeepClone()])
            : value.DeepClone();
    }

    /// <summary>Tells that something is in the bank in another form.</summary>
    public void Changed(string label, string why) => issues.Changed(PathOf(label), why, line);

    /// <summary>The record; null when something that it requires is missing.</summary>
    public object? Make()
    {
        // What breaks a rule that spans values, such as an end before its start, is taken out one by one.
        for (var tries = 0; ; tries++)
        {
            var errors = new RuleErrors();
            var record = PartialObject.Apply(type, null, _values, new HashSet<string>(), errors);
            if (errors.IsEmpty) return record;
            if (Checks.Of(type).Any(rule => rule.IsRequired && !_values.ContainsKey(rule.Name))) return null;
            var broken = Checks.Of(type).First(rule => errors.Has(rule.Name)).Name;
            var blamed = broken is "endDate" or "graduationDate" && _values.ContainsKey("startDate") ? "startDate" : broken;
            if (tries > _values.Count || !_values.TryGetPropertyValue(blamed, out var value)) return null;
            // What is over must not print as going on, so the start goes.
            _values.Remove(blamed);
            Aside(_labels[blamed], value?.ToString(), broken == blamed ? "The bank cannot hold this." : "It is after the end; the start is left out.");
        }
    }

    /// <summary>Whether anything is kept aside.</summary>
    public bool KeepsAside => _aside.Count > 0;

    /// <summary>Moves what is kept aside with the record to where it is kept, for a record that has no <c>Extra</c> of its own.</summary>
    public void KeepAsideIn(JsonObject all)
    {
        foreach (var (name, value) in _aside) all[name] ??= value?.DeepClone();
    }

    /// <summary>What is kept aside with the record, as its <c>Extra</c>; null when nothing is.</summary>
    public string? Extra()
    {
        if (_aside.Count == 0) return null;
        var leftovers = Leftovers.Of(null);
        leftovers[format] = (JsonObject)_aside.DeepClone();
        return leftovers.ToText();
    }

    /// <summary>Everything that has a place, under the file's names, in the file's order.</summary>
    protected IEnumerable<(string Property, string Label, string Text)> Said() => _values
        .Select(pair => (pair.Key, _labels[pair.Key], pair.Value is JsonArray list ? string.Join(", ", list.Select(item => item?.ToString())) : pair.Value?.ToString() ?? ""));

    /// <summary>A text without what cannot be stored, its lines ending in <c>\n</c>; null when it is blank.</summary>
    public static string? Clean(string? value)
    {
        if (value is null) return null;
        var text = value.ReplaceLineEndings("\n").Replace("\0", "", StringComparison.Ordinal);
        if (Characters.Check(text, int.MaxValue) is not null) text = string.Concat(text.EnumerateRunes());
        text = text.Trim();
        return text.Length == 0 ? null : text;
    }

    void SetDate(string property, string text, string label)
    {
        if (PartialDate.TryParse(text, out var date) || LooseDate.TryParse(text, out date)) Put(property, JsonValue.Create(date.ToString()), label);
        else if (PeriodText.Parse(text) is { Last: null, GoesOn: false } only) Put(property, JsonValue.Create(only.First.ToString()), label);
        else if (!LooseDate.MeansNow(text) && !PeriodText.MeansNow(text)) Aside(label, text, $"\"{TextLimits.Storable(text, 40)}\" is no date. {PartialDate.Advice}");
    }

    void SetNumber(string property, string text, string label)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && Attribute<WholeNumberAttribute>(Checks.Of(type).First(rule => rule.Name == property))?.Check(number) is null) Put(property, JsonValue.Create(number), label);
        else Aside(label, text, "This is no number that the bank can hold.");
    }

    JsonValue Cut(string text, int max, string label, string whole)
    {
        if (text.Length <= max) return JsonValue.Create(text);
        issues.Changed(PathOf(label), FormattableString.Invariant($"Cut to {max:N0} characters; the whole is kept for export."), line);
        KeepAside(label, JsonValue.Create(whole));
        return JsonValue.Create(TextLimits.Cut(text, max));
    }

    void Put(string property, JsonNode value, string label)
    {
        _values[property] = value;
        _labels[property] = label;
    }

    string PathOf(string label) => $"{source}.{Name(label)}";

    static string Name(string label) => TextLimits.Storable(label, 100);

    static string OneLine(string text) => text.Replace('\n', ' ');

    static TAttribute? Attribute<TAttribute>(CheckedProperty rule) where TAttribute : Attribute => rule.Info.GetCustomAttribute<TAttribute>();
}
