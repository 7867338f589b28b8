namespace SkillBank.App.Commands.Output;

/// <summary>Says on a terminal what is being done when it takes longer than a second, and takes it back at the end.</summary>
sealed class Progress : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    readonly Surroundings _around;
    readonly Lock _lock = new();
    readonly ITimer? _timer;
    bool _isShown;
    bool _isOver;

    public Progress(Surroundings around, string what)
    {
        _around = around;
        if (!around.ErrorIsTerminal) return;
        _timer = around.Time.CreateTimer(_ => Show(what), null, Patience, Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        _timer?.Dispose();
        lock (_lock)
        {
            _isOver = true;
            if (_isShown) _around.Error.Write(_around.HasColor ? "\r\e[K" : "\n");
        }
    }

    void Show(string what)
    {
        lock (_lock)
        {
            if (_isOver) return;
            _isShown = true;
            _around.Error.Write(SafeText.Line(what) + "…");
        }
    }
}
