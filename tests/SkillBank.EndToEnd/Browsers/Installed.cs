namespace SkillBank.EndToEnd.Browsers;

/// <summary>Programs that are on this machine or not.</summary>
static class Installed
{
    /// <summary>The path of the first of these programs that is there; where none is, the test is skipped, and fails on the build server.</summary>
    public static string Program(params string[] names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var program = names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        if (program is not null) return program;

        var reason = $"'{names[0]}' is not installed on this machine.";
        if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(reason);
        Assert.Skip(reason);
        throw new InvalidOperationException(reason);
    }
}
