namespace SkillBank.Documents.Typesetting;

/// <summary>A document could not be typeset; <see cref="Exception.Message"/> is a sentence for people.</summary>
/// <param name="failure">What went wrong.</param>
/// <param name="message">The sentence.</param>
/// <param name="innerException">The cause, where there is one.</param>
public sealed class TypesettingException(TypesettingFailure failure, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>What went wrong.</summary>
    public TypesettingFailure Failure { get; } = failure;
}

/// <summary>Why a document could not be typeset.</summary>
public enum TypesettingFailure
{
    /// <summary>This machine lacks something: Node.js, a new enough one, or files of the program.</summary>
    NotInstalled,

    /// <summary>Too many documents wait already; later it will work.</summary>
    Busy,

    /// <summary>The document took longer than the deadline.</summary>
    TimedOut,

    /// <summary>The document needed more memory than a worker may have.</summary>
    OutOfMemory,

    /// <summary>The document has more pages than allowed.</summary>
    TooLong,

    /// <summary>The template has an error.</summary>
    Template,

    /// <summary>The document cannot keep the standard that its format promises.</summary>
    Refused,

    /// <summary>The worker died or gave no sensible answer.</summary>
    WorkerFailed,

    /// <summary>The pool was shut down meanwhile.</summary>
    ShutDown,
}
