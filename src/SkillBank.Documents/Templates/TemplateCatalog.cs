using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SkillBank.Documents.Typesetting;

namespace SkillBank.Documents.Templates;

/// <summary>The templates that are installed: every folder beside <c>lib.typ</c> that holds a <c>template.json</c>.</summary>
/// <param name="directory">The folder of the templates.</param>
public sealed class TemplateCatalog(string directory)
{
    readonly Lazy<IReadOnlyList<Template>> _templates = new(() => Discover(directory));

    /// <summary>The templates, by slug.</summary>
    /// <exception cref="TypesettingException">There is no such folder, or a description in it cannot be read; the message names the file.</exception>
    public IReadOnlyList<Template> All => _templates.Value;

    /// <summary>Finds a template by its slug.</summary>
    public Template? Find(string slug) => All.FirstOrDefault(t => string.Equals(t.Slug, slug, StringComparison.OrdinalIgnoreCase));

    static List<Template> Discover(string directory)
    {
        if (!Directory.Exists(directory))
            throw new TypesettingException(TypesettingFailure.NotInstalled, $"The templates are not installed: there is no folder {directory}.");
        return [.. Directory.EnumerateDirectories(directory)
            .Where(folder => File.Exists(Path.Combine(folder, "template.json")))
            .Select(Read)
            .OrderBy(t => t.Slug, StringComparer.Ordinal)];
    }

    static string VersionOf(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var library = Path.Combine(folder, "..", "lib.typ");
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Append(library).Where(File.Exists))
        {
            var content = File.ReadAllBytes(file);
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)} {content.Length}\n")));
            hash.AppendData(content);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    static Template Read(string folder)
    {
        var file = Path.Combine(folder, "template.json");
        try
        {
            var template = JsonSerializer.Deserialize(File.ReadAllBytes(file), TemplateJson.Default.Template)
                ?? throw new JsonException("The file is empty.");
            foreach (var (key, option) in template.Options)
            {
                if (option.Check(option.Default) is { } error)
                    throw new JsonException($"The default of '{key}' is refused: {error}");
            }

            return template with { Slug = Path.GetFileName(folder), Version = VersionOf(folder) };
        }
        catch (JsonException e)
        {
            throw new TypesettingException(TypesettingFailure.Template, $"{file} cannot be read: {e.Message}", e);
        }
    }
}
