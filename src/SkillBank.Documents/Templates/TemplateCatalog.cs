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
        var folder = new TemplateFolder(directory, shared: directory);
        return [.. folder.Folders().Select(folder.Read)];
    }
}
