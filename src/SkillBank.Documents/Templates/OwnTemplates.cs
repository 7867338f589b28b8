using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SkillBank.Documents.Typesetting;

namespace SkillBank.Documents.Templates;

/// <summary>
/// Reads the templates of a person. They are programs of the typesetter, which can read files beside them and fetch packages: what would lead out of
/// their folder is refused. Time, memory and pages are bounded where they run.
/// </summary>
/// <param name="directory">The folder, which need not exist.</param>
/// <param name="shared">The folder of <c>lib.typ</c> and <c>options.json</c>.</param>
sealed partial class OwnTemplates(string directory, string shared)
{
    /// <summary>The most files of a template.</summary>
    const int MaxFiles = 100;

    /// <summary>The most bytes of a template's files together.</summary>
    const long MaxBytes = 20_000_000;

    readonly Lock _lock = new();
    string? _seen;
    Found _found = new([], new Dictionary<string, string>());

    /// <summary>What is in the folder.</summary>
    /// <param name="Templates">Those that can be used, by slug.</param>
    /// <param name="Problems">Why the others cannot, by the name of their folder.</param>
    public sealed record Found(IReadOnlyList<Template> Templates, IReadOnlyDictionary<string, string> Problems);

    /// <summary>Looks, and reads what changed since the last time.</summary>
    /// <param name="installed">Templates whose names are taken.</param>
    public Found Find(IReadOnlyList<Template> installed)
    {
        lock (_lock)
        {
            var seen = Look();
            if (seen != _seen) (_seen, _found) = (seen, Read(installed));
            return _found;
        }
    }

    /// <summary>Names, lengths and times of all files: what tells that something changed.</summary>
    string Look()
    {
        if (!Directory.Exists(directory)) return "";
        var look = new StringBuilder();
        try
        {
            foreach (var file in new DirectoryInfo(directory).EnumerateFiles("*", Within).Take(10 * MaxFiles))
                look.Append(CultureInfo.InvariantCulture, $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            look.Append(e.Message);
        }
        return look.ToString();
    }

    Found Read(IReadOnlyList<Template> installed)
    {
        List<Template> templates = [];
        Dictionary<string, string> problems = new(StringComparer.OrdinalIgnoreCase);
        if (!Directory.Exists(directory)) return new(templates, problems);
        var folder = new TemplateFolder(directory, shared);
        foreach (var path in folder.Folders())
        {
            var name = Path.GetFileName(path);
            try
            {
                if (Refuse(path, name, installed) is { } problem) problems[name] = problem;
                else templates.Add(folder.Read(path) with { Workspace = Path.GetFullPath(directory) });
            }
            catch (Exception e) when (e is TypesettingException or IOException or UnauthorizedAccessException)
            {
                problems[name] = e.Message;
            }
        }
        return new(templates, problems);
    }

    /// <summary>Says why a folder is no template, before anything of it runs.</summary>
    static string? Refuse(string path, string name, IReadOnlyList<Template> installed)
    {
        if (!Slug().IsMatch(name)) return $"The folder {path} must have a name of at most 60 small letters, digits and hyphens.";
        if (installed.Any(template => template.Slug == name)) return $"The folder {path} has the name of a template that is installed; give it another.";
        var files = new DirectoryInfo(path).EnumerateFileSystemInfos("*", Within).Prepend(new DirectoryInfo(path)).Take(MaxFiles + 1).ToList();
        if (files.Count > MaxFiles) return $"The folder {path} holds more than {MaxFiles} files.";
        if (files.Find(file => file.LinkTarget is not null) is { } link) return $"{link.FullName} is a link; a template may only read its own files. Put a copy in its place.";
        if (files.OfType<FileInfo>().Sum(file => file.Length) > MaxBytes) return $"The files in {path} are larger than {MaxBytes / 1_000_000} MB.";
        if (!File.Exists(Path.Combine(path, "template.typ"))) return $"There is no file {Path.Combine(path, "template.typ")}.";
        return files.OfType<FileInfo>().FirstOrDefault(file => file.Extension == ".typ" && Package().IsMatch(File.ReadAllText(file.FullName))) is { } stranger
            ? $"{stranger.FullName} imports a package (\"@…\") or something that it computes. Import only files of the template, named in quotes; put what it needs beside it."
            : null;
    }

    static readonly EnumerationOptions Within = new() { RecurseSubdirectories = true, MaxRecursionDepth = 4, AttributesToSkip = FileAttributes.None };

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$(?<=^.{1,60})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Slug();

    /// <summary>The name of a package, also when it is spelled by an escape, and imports of what is not a name in quotes.</summary>
    [GeneratedRegex("""
        "\s*(@|\\u\{0*40\}) | \#\s*(import|include)\b(?!\s*") | ^\s*(import|include)\b(?!\s*")
        """, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline, 1000)]
    private static partial Regex Package();
}
