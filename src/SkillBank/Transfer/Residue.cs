using System.Text.Json.Nodes;

namespace SkillBank.Transfer;

/// <summary>
/// The difference between a value as a file has it and as the bank would write it. Kept with the bank's record, it makes an export give back
/// exactly what was imported, except where the person has changed something since: there the bank wins.
/// </summary>
/// <remarks>
/// For objects: <c>file</c> has the file's values of the keys that differ, <c>bank</c> what the bank wrote for them at the time of the import,
/// <c>in</c> the differences within objects that both have. Any other value is compared whole: <c>whole</c> and <c>bank</c>.
/// </remarks>
static class Residue
{
    /// <summary>What to keep; null when both are equal.</summary>
    public static JsonObject? Of(JsonNode? file, JsonNode? bank)
    {
        if (JsonNode.DeepEquals(file, bank)) return null;
        if (file is not JsonObject fileObject || bank is not JsonObject bankObject)
            return new() { ["whole"] = file?.DeepClone(), ["bank"] = bank?.DeepClone() };

        JsonObject fileValues = [], bankValues = [], within = [];
        foreach (var (key, value) in fileObject)
        {
            var written = bankObject.TryGetPropertyValue(key, out var present);
            if (written && JsonNode.DeepEquals(value, present)) continue;
            if (value is JsonObject && present is JsonObject)
            {
                within[key] = Of(value, present);
                continue;
            }
            fileValues[key] = value?.DeepClone();
            if (written) bankValues[key] = present?.DeepClone();
        }
        foreach (var (key, value) in bankObject)
            if (!fileObject.ContainsKey(key)) bankValues[key] = value?.DeepClone();

        JsonObject residue = [];
        if (fileValues.Count > 0) residue["file"] = fileValues;
        if (bankValues.Count > 0) residue["bank"] = bankValues;
        if (within.Count > 0) residue["in"] = within;
        return residue;
    }

    /// <summary>What the file had, where the bank still writes what it wrote at the time of the import; else what it writes now.</summary>
    public static JsonNode? Restore(JsonNode? bank, JsonObject? residue)
    {
        if (residue is null) return bank;
        if (residue.ContainsKey("whole")) return Replaced(bank, residue["bank"], residue["whole"]);
        if (bank is not JsonObject now) return bank;

        var fileValues = Values(residue, "file");
        var bankValues = Values(residue, "bank");
        foreach (var (key, value) in fileValues)
        {
            var wrote = bankValues.TryGetPropertyValue(key, out var then);
            var writes = now.TryGetPropertyValue(key, out var present);
            if (!wrote && !writes) now[key] = value?.DeepClone();
            else if (wrote && writes) now[key] = Replaced(present, then, value)?.DeepClone();
        }
        foreach (var (key, then) in bankValues)
            if (!fileValues.ContainsKey(key) && now.TryGetPropertyValue(key, out var present) && JsonNode.DeepEquals(present, then))
                now.Remove(key);
        foreach (var (key, inner) in Values(residue, "in"))
            if (now[key] is JsonObject present) Restore(present, inner as JsonObject);
        return now;
    }

    static JsonObject Values(JsonObject residue, string part) => residue[part] as JsonObject ?? [];

    /// <summary>A list that has changed keeps what belongs to those of its items that have not.</summary>
    static JsonNode? Replaced(JsonNode? now, JsonNode? then, JsonNode? file)
    {
        if (JsonNode.DeepEquals(now, then)) return file?.DeepClone();
        if (now is not JsonArray items || then is not JsonArray before || file is not JsonArray originals || before.Count != originals.Count)
            return now;
        JsonArray result = [];
        foreach (var item in items)
        {
            var known = before.Select((value, index) => (value, index)).FirstOrDefault(pair => JsonNode.DeepEquals(pair.value, item), (null, -1)).index;
            result.Add((known < 0 ? item : originals[known])?.DeepClone());
        }
        return result;
    }
}
