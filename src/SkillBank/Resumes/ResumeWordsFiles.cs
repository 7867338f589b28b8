using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SkillBank.Resumes;

/// <summary>The files of words inside this assembly, one for each language, read when first asked for.</summary>
static class ResumeWordsFiles
{
    const string Folder = "words/";

    /// <summary>Tags that mean a language under another name, and the scripts that regions write Chinese in.</summary>
    static readonly Dictionary<string, string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["no"] = "nb", ["nn"] = "nb", ["iw"] = "he", ["in"] = "id", ["zh-TW"] = "zh-Hant", ["zh-HK"] = "zh-Hant", ["zh-MO"] = "zh-Hant", ["yue"] = "zh-Hant",
    };

    static readonly ConcurrentDictionary<string, ResumeWords> Read = new(StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<string> Tags { get; } =
    [
        .. typeof(ResumeWordsFiles).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => Path.GetFileNameWithoutExtension(name[Folder.Length..]))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The words in a file; null when there is no such file.</summary>
    public static ResumeWords? Find(string tag) =>
        Tags.FirstOrDefault(known => known.Equals(tag, StringComparison.OrdinalIgnoreCase)) is { } found ? Read.GetOrAdd(found, Load) : null;

    /// <summary>The tags to try one after the other: <c>zh-Hant-TW</c>, <c>zh-Hant</c>, <c>zh</c>.</summary>
    public static IEnumerable<string> Fallbacks(string tag)
    {
        for (var parts = tag.Replace('_', '-').Split('-'); parts.Length > 0; parts = parts[..^1])
        {
            var shorter = string.Join('-', parts);
            yield return shorter;
            if (Others.TryGetValue(shorter, out var other)) yield return other;
        }
    }

    static ResumeWords Load(string tag)
    {
        using var file = typeof(ResumeWordsFiles).Assembly.GetManifestResourceStream($"{Folder}{tag}.json")!;
        try
        {
            return JsonSerializer.Deserialize(file, ResumeWordsJson.Default.ResumeWords)! with { Tag = tag };
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"The words of '{tag}' cannot be read: {e.Message}", e);
        }
    }
}

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, Converters = [typeof(PluralCategoryNames)])]
[JsonSerializable(typeof(ResumeWords))]
sealed partial class ResumeWordsJson : JsonSerializerContext;

sealed class PluralCategoryNames() : JsonStringEnumConverter<PluralCategory>(JsonNamingPolicy.CamelCase);
