using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SkillBank.Documents.Typesetting;

namespace SkillBank.Documents.Templates;

/// <summary>Reads the templates of one folder: each a folder of its own with <c>template.typ</c> and <c>template.json</c>.</summary>
/// <param name="directory">The folder.</param>
/// <param name="shared">The folder of <c>lib.typ</c> and of <c>options.json</c>, the options that all templates have.</param>
sealed class TemplateFolder(string directory, string shared)
{
    const string Description = "template.json";

    /// <summary>The folders of templates, by name.</summary>
    public IEnumerable<string> Folders() => Directory.EnumerateDirectories(directory)
        .Where(folder => File.Exists(Path.Combine(folder, Description))).Order(StringComparer.Ordinal);

    /// <summary>Reads the template in a folder.</summary>
    /// <exception cref="TypesettingException">Its description cannot be used; the message names the file.</exception>
    public Template Read(string folder)
    {
        var file = Path.Combine(folder, Description);
        try
        {
            var template = JsonSerializer.Deserialize(File.ReadAllBytes(file), TemplateJson.Default.Template)
                ?? throw new JsonException("The file is empty.");
            var options = Merge(template);
            foreach (var (key, option) in options)
            {
                if (option.Check(option.Default) is { } error)
                    throw new JsonException($"The default of '{key}' is refused: {error}");
                if (option.Fit is { } fit && (option.Type != TemplateOptionType.Number || fit.Least > 1 || fit.Least < 0 || fit.Most < 1))
                    throw new JsonException($"The fit of '{key}' is refused: only numbers have one, from a multiple of at most 1 to one of at least 1.");
            }

            return template with { Slug = Path.GetFileName(folder), Version = VersionOf(folder), Options = options };
        }
        catch (JsonException e)
        {
            throw new TypesettingException(TypesettingFailure.Template, $"{file} cannot be read: {e.Message}", e);
        }
    }

    Dictionary<string, TemplateOption> Merge(Template template)
    {
        Dictionary<string, TemplateOption> options = new(template.Options);
        var common = Common();
        foreach (var key in template.Defaults.Keys.Concat(template.Without).Where(key => !common.ContainsKey(key)))
            throw new JsonException($"There is no option '{key}' that all templates share. There are: {string.Join(", ", common.Keys)}.");
        foreach (var (key, option) in common.Where(option => !template.Without.Contains(option.Key)))
        {
            if (!options.TryAdd(key, option with { Default = template.Defaults.GetValueOrDefault(key, option.Default) }))
                throw new JsonException($"All templates have an option '{key}'; its default stands under 'defaults'.");
        }

        return options;
    }

    Dictionary<string, TemplateOption> Common()
    {
        var file = Path.Combine(shared, "options.json");
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(file), TemplateJson.Default.DictionaryStringTemplateOption) ?? [];
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            throw new TypesettingException(TypesettingFailure.NotInstalled, $"{file} cannot be read: {e.Message}", e);
        }
    }

    string VersionOf(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Append(Path.Combine(shared, "lib.typ")).Where(File.Exists))
        {
            var content = File.ReadAllBytes(file);
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)} {content.Length}\n")));
            hash.AppendData(content);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
