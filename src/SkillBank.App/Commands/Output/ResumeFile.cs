using System.CommandLine;
using System.Text;
using SkillBank.Documents.Writers;
using SkillBank.Resumes;

namespace SkillBank.App.Commands.Output;

/// <summary>The options of commands that write a resume as a file: in which format, and where to.</summary>
sealed class ResumeFileOptions
{
    public Option<string?> Output { get; } = new("--output", "-o") { Description = "The file to write; standard output when there is none, or for -.", HelpName = "FILE" };

    public Option<string?> Format { get; } = new("--format")
    {
        Description = $"One of: {string.Join(", ", ResumeFormat.All)}. Otherwise what the file's name says, otherwise pdf.", HelpName = "FORMAT",
    };

    /// <summary>What a command line chose.</summary>
    /// <exception cref="CommandProblem">There is no such format, or the place cannot take it.</exception>
    public ResumeFile Read(Invocation call)
    {
        var path = call.Value(Output) is "-" ? null : call.Value(Output);
        var format = call.Value(Format) is { } slug ? Find(slug) : OfName(path);
        if (path is not null) OutputFile.Require(path);
        else if (call.Json) throw CommandProblem.Usage("With --json the document needs a file of its own.", "Add -o FILE.");
        else if (!format.IsText && call.Around.OutputIsTerminal) throw CommandProblem.Usage($"{format.Name} is not for a terminal to show.", "Add -o FILE, or send it to another program.");
        return new(format, path);
    }

    /// <summary>A format by its slug.</summary>
    /// <exception cref="CommandProblem">There is none such.</exception>
    public static ResumeFormat Find(string slug) => ResumeFormat.Find(slug)
        ?? throw CommandProblem.Usage($"There is no format '{slug}'.", $"Formats: {string.Join(", ", ResumeFormat.All)}.");

    static ResumeFormat OfName(string? path)
    {
        if (path is null || Path.GetExtension(path).Length == 0) return ResumeFormat.Pdf;
        return ResumeFormat.OfFile(path) ?? throw CommandProblem.Usage(
            $"No format has files that end in {Path.GetExtension(path)}.", $"Say which you want: --format {string.Join('|', ResumeFormat.All)}.");
    }
}

/// <summary>A file that a command is to write.</summary>
/// <param name="Format">Its format.</param>
/// <param name="Path">Where; null for standard output.</param>
sealed record ResumeFile(ResumeFormat Format, string? Path)
{
    /// <summary>More than these are counted only.</summary>
    const int MostLosses = 20;

    /// <summary>Writes it and tells what was written: warnings and losses on standard error, the rest as the result.</summary>
    /// <param name="call">The command line.</param>
    /// <param name="written">The file.</param>
    /// <param name="notices">What else to know before sending it.</param>
    /// <param name="fit">How many pages were wanted; null for any number.</param>
    /// <param name="cancellation">Stops it; a file that was there is then as it was.</param>
    public async Task WriteAsync(Invocation call, WrittenDocument written, IReadOnlyList<string> notices, int? fit, CancellationToken cancellation)
    {
        List<string> warnings = [.. written.Warnings, .. notices];
        foreach (var warning in warnings) call.Around.Error.Write(SafeText.Line($"skillbank: {warning}") + "\n");
        if (!call.Json) TellLosses(call, written.Fidelity);
        if (Path is not null)
        {
            await OutputFile.WriteAsync(Path, isPrivate: false, stream => stream.WriteAsync(written.Bytes, cancellation).AsTask(), cancellation);
            call.Show(new Report(Format.Slug, System.IO.Path.GetFullPath(Path), written.Bytes.Length, written.Pages, warnings, written.Fidelity.Notes),
                print => print.Line($"Printed {Path}{Pages(written.Pages, fit)}"));
        }
        else if (call.Around.OutputIsTerminal) call.Out.Block(Encoding.UTF8.GetString(written.Bytes).TrimEnd('\n'), 0);
        else await call.Out.BytesAsync(written.Bytes, cancellation);
    }

    /// <summary>Tells what became of entries. What every file of the format lacks, such as the look in a text, is no news: <c>--json</c> has that too.</summary>
    static void TellLosses(Invocation call, Fidelity fidelity)
    {
        var losses = fidelity.Notes.Where(note => note.Kind != FidelityKind.Kept && note.Id is not null).OrderByDescending(note => note.Kind).ToList();
        foreach (var note in losses.Take(MostLosses))
            call.Around.Error.Write(SafeText.Line($"skillbank: {(note.Kind == FidelityKind.Dropped ? "not in the file" : "changed")}: {note.What}. {note.Why}") + "\n");
        if (losses.Count > MostLosses) call.Around.Error.Write(FormattableString.Invariant($"skillbank: … and {losses.Count - MostLosses} more; --json has all.\n"));
    }

    /// <summary>How many pages, in brackets; nothing for what has none.</summary>
    public static string Pages(int? pages, int? fit) => pages is null ? "" : FormattableString.Invariant($" ({pages} {(pages == 1 ? "page" : "pages")}{(pages > fit ? $", more than the {fit} wanted" : "")})");

    sealed record Report(string Format, string File, int Bytes, int? Pages, IReadOnlyList<string> Warnings, IReadOnlyList<FidelityNote> Fidelity);
}
