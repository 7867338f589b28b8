using SkillBank.Documents.Typesetting;

namespace SkillBank.Documents.Templates;

/// <summary>
/// The templates that can be chosen: every folder beside <c>lib.typ</c> that holds a <c>template.json</c>, and those in a folder of the person's own,
/// which are read anew whenever a file in them changes.
/// </summary>
/// <param name="directory">The folder of the templates that are installed.</param>
/// <param name="own">The folder of further ones, which need not exist; null when there is none.</param>
public sealed class TemplateCatalog(string directory, string? own = null)
{
    readonly Lazy<IReadOnlyList<Template>> _installed = new(() => Discover(directory));
    readonly OwnTemplates? _own = own is null ? null : new(own, directory);

    /// <summary>The folder of the person's own templates, whether it exists or not; null when there is none.</summary>
    public string? OwnFolder => own;

    /// <summary>The templates, by slug; those that are installed come first.</summary>
    /// <exception cref="TypesettingException">They are not installed, or a description of an installed one cannot be read; the message names the file.</exception>
    public IReadOnlyList<Template> All => Own is { Templates: { Count: > 0 } further } ? [.. _installed.Value, .. further] : _installed.Value;

    /// <summary>Sentences about templates of the person's own that cannot be used, each by the name of its folder.</summary>
    public IReadOnlyDictionary<string, string> Problems => Own?.Problems ?? new Dictionary<string, string>();

    OwnTemplates.Found? Own => _own?.Find(_installed.Value);

    /// <summary>Finds a template by its slug.</summary>
    public Template? Find(string slug) => All.FirstOrDefault(t => string.Equals(t.Slug, slug, StringComparison.OrdinalIgnoreCase));

    /// <summary>Says why there is no template of a name.</summary>
    public string Explain(string slug) => Problems.GetValueOrDefault(slug) is { } problem
        ? $"The template '{slug}' cannot be used. {problem}"
        : $"There is no template '{slug}'. There are: {string.Join(", ", All.Select(t => t.Slug))}.";

    static List<Template> Discover(string directory)
    {
        if (!Directory.Exists(directory))
            throw new TypesettingException(TypesettingFailure.NotInstalled, $"The templates are not installed: there is no folder {directory}.");
        var folder = new TemplateFolder(directory, shared: directory);
        return [.. folder.Folders().Select(folder.Read)];
    }
}
