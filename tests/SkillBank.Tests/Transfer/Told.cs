using SkillBank.Transfer;

namespace SkillBank.Tests.Transfer;

/// <summary>Keeps what is told of a progress, at once and in order.</summary>
sealed class Told : IProgress<TransferProgress>
{
    public List<int> Steps { get; } = [];

    public int Total { get; private set; }

    public void Report(TransferProgress value)
    {
        Steps.Add(value.Done);
        Total = value.Total;
    }
}
