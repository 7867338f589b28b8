using System.Text.Json;

namespace SkillBank.Transfer;

/// <summary>Gathers what could not be taken from a JSON file as it is.</summary>
sealed class IssueLog(JsonFile? file)
{
    /// <summary>Nobody reads more; a hostile file must not be answered with a larger list than itself.</summary>
    const int MaxCount = 1000;

    /// <summary>A place is looked for by counting lines from the top.</summary>
    const int MaxPlaces = 100;

    readonly List<ImportIssue> _issues = [];

    public IReadOnlyList<ImportIssue> Issues => _issues;

    /// <summary>How many there are now, for <see cref="ReturnTo"/>.</summary>
    public int Mark => _issues.Count;

    public void Kept(string path, string message, JsonElement at) => Add(ImportIssueKind.Kept, path, message, at);

    public void Changed(string path, string message, JsonElement at) => Add(ImportIssueKind.Changed, path, message, at);

    /// <summary>Forgets what was told after a mark.</summary>
    public void ReturnTo(int mark) => _issues.RemoveRange(mark, _issues.Count - mark);

    void Add(ImportIssueKind kind, string path, string message, JsonElement at)
    {
        if (_issues.Count == MaxCount) return;
        var (line, column) = file is not null && _issues.Count < MaxPlaces ? file.PlaceOf(at) : (null, null);
        _issues.Add(new(kind, path, message, line, column));
    }
}
