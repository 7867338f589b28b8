using System.Text.Json;
using System.Text.Json.Nodes;

namespace SkillBank.Contract;

/// <summary>Keys that an answer has and a body must not change: sending back what was received is fine, anything else is an error.</summary>
static class ReadOnlyKeys
{
    public static readonly HashSet<string> Entry = ["id", "variations", "version", "createdAt", "updatedAt"];

    public static readonly HashSet<string> Variation =
        ["id", "origin", "usageCount", "lastUsedAt", "revision", "version", "createdAt", "updatedAt"];

    public static readonly HashSet<string> Envelope = ["id", "name", "version", "createdAt", "updatedAt"];

    public static readonly HashSet<string> Resume = ["id", "sections", "version", "createdAt", "updatedAt"];

    public static readonly HashSet<string> Snapshot =
        ["id", "resumeId", "number", "resumeTitle", "format", "template", "templateVersion", "pages", "fileLength", "fileHash", "version", "createdAt", "updatedAt"];

    public static void Check(HashSet<string> keys, JsonObject body, object? current, RuleErrors errors)
    {
        JsonObject? now = null;
        foreach (var (key, value) in body)
        {
            if (!keys.Contains(key)) continue;
            now ??= current is null ? [] : JsonSerializer.SerializeToNode(current, current.GetType(), BankJson.Options)!.AsObject();
            if (!JsonNode.DeepEquals(value, now[key])) errors.Add(key, "Is set by Skill Bank and cannot be changed.");
        }
    }
}
