using System.CommandLine;
using SkillBank.App.Commands.Output;
using SkillBank.Documents.Typesetting;
using SkillBank.Documents.Writers;
using SkillBank.Resumes;
using SkillBank.Transfer.JsonResume;

namespace SkillBank.App.Commands;

/// <summary><c>print</c>: a resume of the whole bank, as a file or on standard output.</summary>
static class PrintCommand
{
    const string JsonResume = "json-resume";

    static readonly string[] Formats = [.. DocumentFormat.All.Select(format => format.Slug), JsonResume];

    public static Command Create(CommandLineContext context)
    {
        var format = new Option<string?>("--format") { Description = $"One of: {string.Join(", ", Formats)}. Otherwise what the file's name says, otherwise pdf.", HelpName = "FORMAT" };
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; standard output when there is none, or for -.", HelpName = "FILE" };
        var ownData = new Option<bool>("--own-data") { Description = "With json-resume: add what only Skill Bank reads, such as further wordings, desired salary and notes." };
        return new Verb("print", "Print a resume of everything in the bank, each entry in its main wording.")
        {
            Examples =
            [
                ("skillbank print -o cv.pdf", "a PDF"),
                ("skillbank print --format md", "Markdown on standard output"),
                ("skillbank print -o resume.json", "a JSON Resume file to give away"),
                ("skillbank print --format json-resume --own-data -o bank.json", "the same with everything that an import into another bank needs"),
            ],
            Options = { format, output, ownData },
        }.Does(context, (call, cancellation) => PrintAsync(call, call.Value(format), call.Value(output) is "-" ? null : call.Value(output), call.Value(ownData), cancellation));
    }

    static async Task PrintAsync(Invocation call, string? wanted, string? file, bool ownData, CancellationToken cancellation)
    {
        var format = FormatOf(wanted, file);
        if (ownData && format != JsonResume) throw CommandProblem.Usage("--own-data goes with --format json-resume only.");
        if (file is not null) OutputFile.Require(file);
        else if (call.Json) throw CommandProblem.Usage("With --json the document needs a file of its own.", "Add -o FILE.");
        else if (format == DocumentFormat.Pdf.Slug && call.Around.OutputIsTerminal)
            throw CommandProblem.Usage("A PDF is not for a terminal to show.", "Add -o FILE, or send it to another program.");

        using var progress = new Progress(call.Around, "Printing");
        var written = await WriteAsync(call, format, ownData, cancellation);
        progress.Dispose();
        foreach (var warning in written.Warnings) call.Around.Error.Write(SafeText.Line($"skillbank: {warning}") + "\n");
        if (file is not null)
        {
            await OutputFile.WriteAsync(file, isPrivate: false, stream => stream.WriteAsync(written.Bytes, cancellation).AsTask(), cancellation);
            call.Show(new PrintReport(format, Path.GetFullPath(file), written.Bytes.Length, written.Warnings), print => print.Line($"Printed {file}"));
        }
        else if (call.Around.OutputIsTerminal) call.Out.Block(System.Text.Encoding.UTF8.GetString(written.Bytes).TrimEnd('\n'), 0);
        else await call.Out.BytesAsync(written.Bytes, cancellation);
    }

    static async Task<WrittenDocument> WriteAsync(Invocation call, string format, bool ownData, CancellationToken cancellation)
    {
        await using var pool = new TypesettingPool(Typesetter.Options(call.Around));
        // The typesetter starts while the bank is read; what is wrong with it, the document itself will tell.
        if (format == DocumentFormat.Pdf.Slug) _ = Quietly(new PdfWriter(pool).WarmUpAsync(cancellationToken: cancellation));
        await using var session = await Session.OpenAsync(call, cancellation);
        var bank = await session.ReadAsync(cancellation);
        return format == JsonResume
            ? new WrittenDocument(JsonResumeWriter.Write(bank, ownData), [])
            : await DocumentFormat.Find(format)!.WriteAsync(ResumeComposer.Compose(bank), pool, cancellationToken: cancellation);
    }

    static string FormatOf(string? wanted, string? file)
    {
        if (wanted is not null)
            return Formats.FirstOrDefault(format => string.Equals(format, wanted, StringComparison.OrdinalIgnoreCase))
                ?? throw CommandProblem.Usage($"There is no format '{wanted}'.", $"Formats: {string.Join(", ", Formats)}.");
        var extension = Path.GetExtension(file ?? "");
        if (string.Equals(extension, ".json", StringComparison.OrdinalIgnoreCase)) return JsonResume;
        return DocumentFormat.All.FirstOrDefault(format => string.Equals(format.FileExtension, extension, StringComparison.OrdinalIgnoreCase))?.Slug
            ?? (extension.Length == 0 ? DocumentFormat.Pdf.Slug : throw CommandProblem.Usage($"No format has files that end in {extension}.", $"Say which you want: --format {string.Join('|', Formats)}."));
    }

    static async Task Quietly(Task task) => await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    sealed record PrintReport(string Format, string File, int Bytes, IReadOnlyList<string> Warnings);
}
