using System.Globalization;
using SkillBank.Transfer;

namespace SkillBank.App.Commands.Output;

/// <summary>Says on a terminal what is being done, and how far it is, when it takes longer than a second, and takes it back at the end.</summary>
sealed class Progress : IDisposable, IProgress<TransferProgress>
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    readonly Surroundings _around;
    readonly Lock _lock = new();
    readonly ITimer? _timer;
    readonly string _what;
    bool _isShown;
    bool _isOver;

    public Progress(Surroundings around, string what)
    {
        _around = around;
        _what = what;
        if (!around.ErrorIsTerminal) return;
        _timer = around.Time.CreateTimer(_ => Show(""), null, Patience, Timeout.InfiniteTimeSpan);
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

    /// <summary>Tells how far it is, a hundred times at most.</summary>
    public void Report(TransferProgress value)
    {
        if (_isShown && _around.HasColor && value.Done % Math.Max(1, value.Total / 100) == 0) Show(string.Create(CultureInfo.InvariantCulture, $" {value.Done:N0} of {value.Total:N0}"));
    }

    void Show(string far)
    {
        lock (_lock)
        {
            if (_isOver) return;
            _around.Error.Write($"{(_isShown ? "\r\e[K" : "")}{SafeText.Line(_what)}{far}…");
            _isShown = true;
        }
    }
}
