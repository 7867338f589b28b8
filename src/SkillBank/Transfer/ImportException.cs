namespace SkillBank.Transfer;

/// <summary>A file cannot be read at all; nothing was imported. What can be read with losses is an <see cref="ImportIssue"/> instead.</summary>
/// <param name="reason">A sentence for the person who chose the file.</param>
/// <param name="line">The line, from 1; null when the reason is the file as a whole.</param>
/// <param name="column">The column, from 1, counted in characters; null when the reason is the file as a whole.</param>
public sealed class ImportException(string reason, int? line = null, int? column = null)
    : Exception(line is null ? reason : FormattableString.Invariant($"Line {line}, column {column}: {reason}"))
{
    /// <summary>A sentence for the person who chose the file, without the place.</summary>
    public string Reason => reason;

    /// <summary>The line, from 1; null when the reason is the file as a whole.</summary>
    public int? Line => line;

    /// <summary>The column, from 1, counted in characters (Unicode code points); null when the reason is the file as a whole.</summary>
    public int? Column => column;
}
