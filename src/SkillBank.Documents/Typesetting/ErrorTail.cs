namespace SkillBank.Documents.Typesetting;

/// <summary>The last lines that a worker wrote to its error output.</summary>
sealed class ErrorTail
{
    const int MaxLines = 12;
    readonly Queue<string> _lines = [];

    public void Add(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
            return;
        lock (_lines)
        {
            if (_lines.Count == MaxLines)
                _lines.Dequeue();
            _lines.Enqueue(line.Length > 300 ? line[..300] : line);
        }
    }

    public override string ToString()
    {
        lock (_lines)
            return string.Join(" | ", _lines);
    }
}
