namespace SkillBank.Documents.Reading;

/// <summary>A PDF cannot be read; <see cref="Exception.Message"/> is a sentence for people that says what to do.</summary>
/// <param name="problem">What is wrong with it.</param>
/// <param name="message">The sentence.</param>
/// <param name="innerException">The cause, where there is one.</param>
public sealed class PdfReadException(PdfProblem problem, string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>What is wrong with the file.</summary>
    public PdfProblem Problem { get; } = problem;

    /// <summary>What the worker says.</summary>
    internal static PdfReadException Of(string? reason, string? detail) => reason switch
    {
        "password" => new(PdfProblem.Password, "The file asks for a password. Save it without one and try again."),
        "memory" => TooComplex(null),
        _ => new(PdfProblem.Damaged, $"The file is damaged and cannot be read{Detail(detail)} Make it anew and try again."),
    };

    internal static PdfReadException TooComplex(Exception? cause) =>
        new(PdfProblem.TooComplex, "The file takes more time or memory to read than any résumé does. Make it anew, in another program if need be, and try again.", cause);

    static string Detail(string? detail) => string.IsNullOrWhiteSpace(detail) ? "." : $": {detail.TrimEnd('.')}.";
}

/// <summary>Why a PDF cannot be read.</summary>
public enum PdfProblem
{
    /// <summary>It is something else.</summary>
    NotAPdf,

    /// <summary>It is larger than <see cref="PdfReader.MaxBytes"/>.</summary>
    TooLarge,

    /// <summary>It is broken or cut off.</summary>
    Damaged,

    /// <summary>It asks for a password.</summary>
    Password,

    /// <summary>It takes too much time or memory.</summary>
    TooComplex,
}
