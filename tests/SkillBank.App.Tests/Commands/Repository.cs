namespace SkillBank.App.Tests.Commands;

/// <summary>The files that this program is built from.</summary>
static class Repository
{
    static readonly string Root = FindRoot();

    /// <summary>A realistic person as a JSON Resume file.</summary>
    public static string Sample => File("samples", "noemie-adeyemi-sorensen.json");

    public static string File(params string[] path) => Path.Combine([Root, .. path]);

    static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder.FullName, "SkillBank.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
