using System.Text.Json;
using System.Text.Json.Nodes;
using SkillBank.Entries;

namespace SkillBank.Transfer.JsonResume;

/// <summary>
/// What our own exports carry under <c>meta.skillBank</c>, because the format has no place for it: further wordings with their titles, kinds of
/// skill, expiry dates, preferences. It is tied to an item by its index and, since files are edited, by its heading.
/// </summary>
sealed class OwnData
{
    public const string Key = "skillBank";

    const int Version = 1;

    readonly JsonObject _data;

    OwnData(JsonObject data) => _data = data;

    /// <summary>For writing.</summary>
    public OwnData() => _data = [];

    public bool IsEmpty => _data.Count == 0;

    public JsonObject? Profile => _data["profile"] as JsonObject;

    public JsonObject? Contact => _data["contact"] as JsonObject;

    public JsonObject? Settings => _data["settings"] as JsonObject;

    /// <summary>Entries that the format has no list for.</summary>
    public IEnumerable<JsonObject> Custom => (_data["custom"] as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>Takes our data out of a file's top level; null when there are none that this version understands.</summary>
    public static OwnData? TakeFrom(JsonObject root)
    {
        var holder = root["meta"] as JsonObject ?? root;
        if (holder[Key] is not JsonObject data
            || data["version"] is not JsonValue version || version.GetValueKind() != JsonValueKind.Number || !JsonNode.DeepEquals(version, Version))
            return null;
        holder.Remove(Key);
        data.Remove("version");
        return new(data);
    }

    /// <summary>Puts the data where <see cref="TakeFrom"/> finds them.</summary>
    public void PutInto(JsonObject root)
    {
        if (IsEmpty) return;
        if (root["meta"] is null) root["meta"] = new JsonObject();
        _data.Insert(0, "version", Version);
        (root["meta"] as JsonObject ?? root)[Key] = _data;
    }

    /// <summary>What belongs to an item; it is given once.</summary>
    public JsonObject? Take(string section, int index, string heading)
    {
        if ((_data["items"] as JsonObject)?[section] is not JsonArray { Count: <= Section.MaxEntries } items) return null;
        var fits = items.OfType<JsonObject>().Where(item => JsonNode.DeepEquals(item["for"], heading)).ToList();
        var found = fits.Find(item => JsonNode.DeepEquals(item[JsonResumeFormat.At], index)) ?? fits.FirstOrDefault();
        if (found is not null) items.Remove(found);
        return found;
    }

    /// <summary>What no item took, as [section, data] pairs.</summary>
    public IEnumerable<(string Section, JsonNode Data)> Unmatched() =>
        from section in _data["items"] as JsonObject ?? []
        from item in section.Value as JsonArray ?? []
        where item is not null
        select (section.Key, item);

    public void Add(string section, int index, string heading, JsonObject data)
    {
        if (data.Count == 0) return;
        data.Insert(0, JsonResumeFormat.At, index);
        data.Insert(1, "for", heading);
        if (_data["items"] is not JsonObject items) _data["items"] = items = [];
        if (items[section] is not JsonArray list) items[section] = list = [];
        list.Add(data);
    }

    public void AddCustom(JsonObject data)
    {
        if (_data["custom"] is not JsonArray list) _data["custom"] = list = [];
        list.Add(data);
    }

    public void Set(string part, JsonObject difference)
    {
        if (difference.Count > 0) _data[part] = difference;
    }

    public static JsonArray Wordings(IEnumerable<Variation> variations) => new([.. variations.Select(variation =>
    {
        JsonObject wording = [];
        ItemMapping.Put(wording, "title", variation.Title);
        wording["content"] = variation.Content;
        ItemMapping.Put(wording, "focus", variation.Focus);
        ItemMapping.Put(wording, "language", variation.Language);
        if (variation.IsMain) wording["main"] = true;
        return wording;
    })]);

    /// <summary>The wordings of an item and the index of the main one; null when there are none or one breaks a rule.</summary>
    public static (List<VariationText> Texts, int Main)? Wordings(JsonObject? data)
    {
        if (data?["wordings"] is not JsonArray list || list.Count > VariationText.MaxCount) return null;
        List<VariationText> texts = [];
        var main = 0;
        foreach (var node in list)
        {
            if (node is not JsonObject wording) return null;
            if (wording["main"] is JsonValue isMain && isMain.GetValueKind() == JsonValueKind.True) main = texts.Count;
            if (JsonResumeFormat.Apply(typeof(VariationText), null, wording, "main") is not VariationText text) return null;
            texts.Add(text);
        }
        return (texts, main);
    }
}
