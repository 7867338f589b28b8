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
    public static Command Create(CommandLineContext context)
    {
        var options = new ResumeFileOptions();
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
            Options = { options.Format, options.Output, ownData },
        }.Does(context, (call, cancellation) => PrintAsync(call, options.Read(call), call.Value(ownData), cancellation));
    }

    static async Task PrintAsync(Invocation call, ResumeFile file, bool ownData, CancellationToken cancellation)
    {
        if (ownData && file.Format != ResumeFormat.JsonResume) throw CommandProblem.Usage("--own-data goes with --format json-resume only.");
        using var progress = new Progress(call.Around, "Printing");
        var written = await WriteAsync(call, file.Format, ownData, cancellation);
        progress.Dispose();
        await file.WriteAsync(call, written, [], null, cancellation);
    }

    static async Task<WrittenDocument> WriteAsync(Invocation call, ResumeFormat format, bool ownData, CancellationToken cancellation)
    {
        await using var pool = new TypesettingPool(Typesetter.Options(call));
        // The typesetter starts while the bank is read; what is wrong with it, the document itself will tell.
        if (format == ResumeFormat.Pdf) _ = Quietly(new PdfWriter(pool).WarmUpAsync(cancellationToken: cancellation));
        await using var session = await Session.OpenAsync(call, cancellation);
        var bank = await session.ReadAsync(cancellation);
        if (ownData) return new(JsonResumeWriter.Write(bank, withOwnData: true), []);
        var content = ResumeContent.Everything(bank);
        return await format.WriteAsync(content, ResumeComposer.Compose(content), new(pool), cancellation);
    }

    static async Task Quietly(Task task) => await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
