using System.CommandLine;
using SkillBank.App.Commands.Output;

namespace SkillBank.App.Commands;

/// <summary><c>doctor</c>: where everything is, whether it is well, and what this machine lacks.</summary>
static class DoctorCommand
{
    public static Command Create(CommandLineContext context) => new Verb("doctor", "Look where everything is, whether it is well, and what this machine lacks. Changes nothing.")
    {
        Examples = [("skillbank doctor", "ends with 0 only when all is well"), ("skillbank doctor --json", "the same for programs")],
    }.Does(context, async (call, cancellation) =>
    {
        using var progress = new Progress(call.Around, "Looking");
        List<Finding> findings = [];
        await foreach (var finding in Examination.RunAsync(call, cancellation)) findings.Add(finding);
        progress.Dispose();
        var isWell = findings.TrueForAll(finding => finding.IsWell);
        call.Show(new Report(isWell, findings), print =>
        {
            var width = findings.Max(finding => finding.Name.Length);
            foreach (var finding in findings)
            {
                print.Line($"{(finding.IsWell ? " " : "!")} {finding.Name.PadRight(width)}  {finding.Detail}");
                if (finding.Advice is { } advice) print.Line($"  {new string(' ', width)}  {advice}");
            }
            print.Line();
            print.Line(isWell ? "All is well." : "Something needs attention: see the lines with !.");
        });
        return isWell ? ExitCode.Done : ExitCode.Unavailable;
    });

    sealed record Report(bool IsWell, IReadOnlyList<Finding> Findings);
}

/// <summary>One thing that was looked at.</summary>
/// <param name="Name">What.</param>
/// <param name="Detail">What was found.</param>
/// <param name="Advice">What to do; null when it is well.</param>
sealed record Finding(string Name, string Detail, string? Advice = null)
{
    public bool IsWell => Advice is null;
}
