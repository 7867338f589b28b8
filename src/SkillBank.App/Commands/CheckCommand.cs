using System.CommandLine;
using System.Globalization;
using SkillBank.Analysis.Checking;
using SkillBank.App.Commands.Input;
using SkillBank.App.Commands.Output;
using SkillBank.App.Commands.Resumes;
using SkillBank.Documents.Document;
using SkillBank.Documents.Reading;
using SkillBank.Documents.Typesetting;
using SkillBank.Resumes;
using SkillBank.Transfer;

namespace SkillBank.App.Commands;

/// <summary><c>check</c>: reads a PDF as an applicant-tracking system would.</summary>
static class CheckCommand
{
    public static Command Create(CommandLineContext context)
    {
        var file = new Argument<string>("FILE") { Description = "A PDF that any program made; - for standard input." };
        var resume = new Option<string?>("--resume") { Description = "What should stand in it: a resume by its number, id or title, or RESUME:SNAPSHOT. Otherwise everything in the bank.", HelpName = "RESUME" };
        var from = new Option<string?>("--from") { Description = "What should stand in it: a JSON Resume file, without any bank.", HelpName = "FILE" };
        return new Verb("check", "Read a PDF as applicant-tracking systems do, and tell what they find in it and what to mend.")
        {
            Examples =
            [
                ("skillbank check cv.pdf", "is everything in the bank found in it?"),
                ("skillbank check cv.pdf --resume 1", "everything of the first resume?"),
                ("skillbank check cv.pdf --from resume.json", "everything in a JSON Resume file?"),
            ],
            Arguments = { file }, Options = { resume, from },
        }.Does(context, async (call, cancellation) =>
        {
            if (call.Value(resume) is not null && call.Value(from) is not null) throw CommandProblem.Usage("--resume and --from do not go together.");
            var name = call.Value(file)!;
            var bytes = await InputFile.ReadAsync(name, PdfReader.MaxBytes, call.Around, cancellation);
            using var progress = new Progress(call.Around, "Reading");
            await using var pool = new TypesettingPool(Typesetter.Options(call));
            // The file is read while the database is opened.
            var reading = ReadAsync(pool, name, bytes, cancellation);
            var expected = ExpectedAsync(call, pool, call.Value(resume), call.Value(from), cancellation);
            await ((Task)Task.WhenAll(reading, expected)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var report = ResumeCheck.Check(await reading, await expected);
            progress.Dispose();
            call.Show(report, print => Tell(print, name == "-" ? "Standard input" : name, report));
        });
    }

    static async Task<ReadPdf> ReadAsync(TypesettingPool pool, string name, byte[] bytes, CancellationToken cancellation)
    {
        try
        {
            return await new PdfReader(pool).ReadAsync(bytes, cancellation);
        }
        catch (PdfReadException e)
        {
            throw new CommandProblem(ExitCode.Invalid, $"{(name == "-" ? "Standard input" : name)} cannot be checked. {e.Message}", e);
        }
    }

    static async Task<ResumeDocument> ExpectedAsync(Invocation call, TypesettingPool pool, string? resume, string? from, CancellationToken cancellation)
    {
        if (from is not null)
        {
            var file = await ImportCommand.ReadAsync(call, from, cancellation);
            return ResumeComposer.Compose(UnstoredBank.Of(file.Bank, DateOnly.FromDateTime(call.Around.Time.GetLocalNow().DateTime)));
        }
        await using var session = await Session.OpenAsync(call, cancellation);
        return resume is null
            ? ResumeComposer.Compose(await session.ReadAsync(cancellation))
            : await session.DocumentAsync(resume, new ResumePrinter(pool), cancellation);
    }

    static void Tell(Printer print, string name, CheckReport report)
    {
        print.Line(report.Expected == 0
            ? $"{name}: there is nothing to look for."
            : string.Create(CultureInfo.InvariantCulture, $"{name}: {report.Percent} % found ({report.Found} of {report.Expected} facts)."));
        foreach (var count in report.Facts.Where(count => count.Found < count.Expected))
            print.Line(string.Create(CultureInfo.InvariantCulture, $"  {CheckWords.NameOf(count.Kind)}: {count.Found} of {count.Expected}"));
        Tell(print, report, CheckSeverity.Error, "Errors");
        Tell(print, report, CheckSeverity.Warning, "Warnings");
        Tell(print, report, CheckSeverity.Fine, "Fine");
    }

    static void Tell(Printer print, CheckReport report, CheckSeverity severity, string title)
    {
        var findings = report.Findings.Where(finding => finding.Severity == severity).ToList();
        if (findings.Count == 0) return;
        print.Line();
        print.Line($"{title}:");
        foreach (var finding in findings)
            print.Line($"  - {finding.Message}{(finding.EntryId is { } id ? $" [{finding.Section} {Reference.Short(id)}]" : "")}");
    }
}
