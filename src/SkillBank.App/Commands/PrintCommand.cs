using System.CommandLine;
using SkillBank.App.Commands.Input;
using SkillBank.App.Commands.Output;
using SkillBank.Documents.Typesetting;
using SkillBank.Documents.Writers;
using SkillBank.Entries;
using SkillBank.Resumes;
using SkillBank.Rules;
using SkillBank.Transfer;
using SkillBank.Transfer.JsonResume;

namespace SkillBank.App.Commands;

/// <summary><c>print</c>: a resume of the whole bank, or of a file without any bank, as a file or on standard output.</summary>
static class PrintCommand
{
    public static Command Create(CommandLineContext context)
    {
        var (options, look) = (new ResumeFileOptions(), new LookOptions());
        var from = new Option<string?>("--from")
        {
            Description = $"Print this file instead of the bank, which stays as it is and need not be there; - for standard input. Formats: {string.Join(", ", Importers.All.Select(importer => importer.Title))}.",
            HelpName = "FILE",
        };
        var ownData = new Option<bool>("--own-data") { Description = "With json-resume: add what only Skill Bank reads, such as further wordings, desired salary and notes." };
        return new Verb("print", "Print a resume of everything in the bank, each entry in its main wording.")
        {
            Examples =
            [
                ("skillbank print -o cv.pdf", "a PDF"),
                ("skillbank print --format md", "Markdown on standard output"),
                ("skillbank print -o resume.json", "a JSON Resume file to give away"),
                ("skillbank print --format json-resume --own-data -o bank.json", "the same with everything that an import into another bank needs"),
                ("skillbank print --from resume.json -o cv.pdf", "a file as a PDF, without any bank"),
                ("skillbank print --from resume.json --template classic --option accent=#7a1f2b --paper letter -o cv.pdf", "the same in another look"),
            ],
            Options = { from, options.Format, options.Output, look.Template, look.Options, look.Paper, look.Language, ownData },
        }.Does(context, (call, cancellation) => PrintAsync(call, options.Read(call), call.Value(from), look.Read(call), call.Value(ownData), cancellation));
    }

    static async Task PrintAsync(Invocation call, ResumeFile file, string? from, ResumeDetails look, bool ownData, CancellationToken cancellation)
    {
        if (ownData && file.Format != ResumeFormat.JsonResume) throw CommandProblem.Usage("--own-data goes with --format json-resume only.");
        using var progress = new Progress(call.Around, "Printing");
        var written = await WriteAsync(call, file.Format, from, look, ownData, cancellation);
        progress.Dispose();
        await file.WriteAsync(call, written, [], null, cancellation);
    }

    static async Task<WrittenDocument> WriteAsync(Invocation call, ResumeFormat format, string? from, ResumeDetails look, bool ownData, CancellationToken cancellation)
    {
        await using var pool = new TypesettingPool(Typesetter.Options(call));
        var printer = new ResumePrinter(pool);
        // The typesetter starts while the bank is read; what is wrong with it, the document itself will tell.
        if (format == ResumeFormat.Pdf) _ = Quietly(new PdfWriter(pool).WarmUpAsync(cancellationToken: cancellation));
        var bank = from is null ? await BankAsync(call, cancellation) : await BankAsync(call, from, cancellation);
        if (ownData) return new(JsonResumeWriter.Write(bank, withOwnData: true), []);
        var content = ResumeContent.Everything(bank) with { Resume = new() { ProfileId = bank.Profile.Id, Details = look } };
        try
        {
            return await format.WriteAsync(content, ResumeComposer.Compose(content), printer, cancellation);
        }
        catch (RuleException refusal)
        {
            throw new CommandProblem(ExitCode.Invalid, "Nothing was printed:", refusal) { Errors = refusal.Errors };
        }
    }

    static async Task<Bank> BankAsync(Invocation call, CancellationToken cancellation)
    {
        await using var session = await Session.OpenAsync(call, cancellation);
        return await session.ReadAsync(cancellation);
    }

    static async Task<Bank> BankAsync(Invocation call, string path, CancellationToken cancellation)
    {
        var file = await ImportCommand.ReadAsync(call, path, cancellation);
        return UnstoredBank.Of(file.Bank, DateOnly.FromDateTime(call.Around.Time.GetLocalNow().DateTime));
    }

    static async Task Quietly(Task task) => await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
