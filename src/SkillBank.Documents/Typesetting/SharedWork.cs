namespace SkillBank.Documents.Typesetting;

/// <summary>A document that is being typeset, for everyone who waits for it.</summary>
/// <param name="unwanted">Ends the work. Not disposed, since who leaves may come later than the result; it has neither a timer nor a handle.</param>
sealed class SharedWork(CancellationTokenSource unwanted)
{
    readonly TaskCompletionSource<TypesettingResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How many wait. Whoever reads or writes it holds the cache's lock.</summary>
    public int Waiting { get; set; }

    public Task<TypesettingResult> Result => _result.Task;

    /// <summary>Set once nobody waits any more.</summary>
    public CancellationToken Unwanted => unwanted.Token;

    public void Cancel() => unwanted.Cancel();

    public void Succeed(TypesettingResult result) => _result.SetResult(result);

    public void Fail(Exception failure) => _result.SetException(failure);
}
