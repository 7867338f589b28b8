using SkillBank.Documents.Document;
using SkillBank.Documents.Typesetting;
using SkillBank.Documents.Writers;

[assembly: AssemblyFixture(typeof(SkillBank.Documents.Tests.Typesetter))]

namespace SkillBank.Documents.Tests;

/// <summary>One pool for all tests that only want a file.</summary>
public sealed class Typesetter : IAsyncDisposable
{
    /// <summary>The build server is slow and busy; a deadline is not what these tests are about.</summary>
    internal static TypesettingOptions Patient { get; } = new() { Deadline = TimeSpan.FromMinutes(2), StartDeadline = TimeSpan.FromMinutes(2) };

    internal TypesettingPool Pool { get; } = new(Patient);

    internal Task<PdfResult> PdfAsync(ResumeDocument document, PdfOptions? options = null) =>
        new PdfWriter(Pool).WriteAsync(document, options ?? new(), TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => Pool.DisposeAsync();
}
