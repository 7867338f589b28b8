namespace SkillBank.Transfer.Reading;

/// <summary>Gathers what could not be taken from a file as it is.</summary>
sealed class ImportIssues
{
    /// <summary>Nobody reads more; a hostile file must not be answered with a larger list than itself.</summary>
    const int MaxCount = 1000;

    readonly List<ImportIssue> _issues = [];

    public IReadOnlyList<ImportIssue> All => _issues;

    /// <summary>The bank has no place for it; it is kept aside.</summary>
    public void Kept(string path, string message, int? line = null) => Add(new(ImportIssueKind.Kept, path, message, line));

    /// <summary>It is in the bank in another form.</summary>
    public void Changed(string path, string message, int? line = null) => Add(new(ImportIssueKind.Changed, path, message, line));

    /// <summary>It was taken as it seems; somebody should look.</summary>
    public void Unsure(string path, string message, int? line = null) => Add(new(ImportIssueKind.Unsure, path, message, line));

    void Add(ImportIssue issue)
    {
        if (_issues.Count < MaxCount) _issues.Add(issue);
    }
}
