using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;
using SkillBank.App.Commands.Output;
using SkillBank.App.Commands.Resumes;

namespace SkillBank.App.Commands;

/// <summary>The program's command line, from its words to its exit code.</summary>
static class CommandLine
{
    public static string Version { get; } = typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
        .InformationalVersion.Split('+')[0];

    public static IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("skillbank", "serve the bank on this machine and print where"),
        ("skillbank import resume.json", "read a JSON Resume file into the bank"),
        ("skillbank list experience", "what is there, numbered"),
        ("skillbank print -o cv.pdf", "a resume of everything, as PDF"),
    ];

    public static async Task<int> RunAsync(IReadOnlyList<string> args, Surroundings around, CancellationToken cancellation = default)
    {
        using var print = new Printer(around);
        var context = new CommandLineContext(around, print, new GlobalOptions());
        var problems = new ProblemWriter(around, json: args.Contains("--json"));
        try
        {
            // A word that begins with @ is a word, not the name of a file with more of them.
            var parse = Root(context).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            Usage.Require(parse);
            return await parse.InvokeAsync(new InvocationConfiguration
            {
                Output = context.Out.Raw, Error = around.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null,
            }, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return problems.Write(new CommandProblem(ExitCode.Interrupted, "Interrupted."));
        }
        catch (Exception e)
        {
            return problems.Write(Problems.Of(e));
        }
        finally
        {
            print.Flush();
        }
    }

    /// <summary>The whole tree of commands.</summary>
    public static RootCommand Root(CommandLineContext context)
    {
        var root = new RootCommand("Keeps what is true about your working life, in every wording, and prints it as a resume.");
        foreach (var option in context.Globals.All) root.Add(option);
        foreach (var command in Commands(context)) root.Add(command);
        ServeCommand.AddTo(root, context);
        root.Directives.Clear();
        root.Options.Remove(root.Options.OfType<VersionOption>().Single());   // it would not go together with --json
        root.Add(new Option<bool>("--version") { Description = "Show the program's version.", Arity = ArgumentArity.Zero, Action = new ShowVersion(context) });
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new Help((HelpAction)help.Action!);
        return root;
    }

    static IEnumerable<Command> Commands(CommandLineContext context) =>
    [
        ServeCommand.Create(context),
        ImportCommand.Create(context),
        ImportsCommands.Create(context),
        MigrateLegacyCommand.Create(context),
        PrintCommand.Create(context),
        CheckCommand.Create(context),
        ListCommand.Create(context),
        ShowCommand.Create(context),
        AddCommand.Create(context),
        EditCommand.Create(context),
        MoveCommand.Create(context),
        DeleteCommand.Create(context),
        WordingCommands.Create(context),
        ResumeCommands.Create(context),
        TrashCommands.Create(context),
        ResetCommand.Create(context),
        ContactCommands.Create(context),
        ProfileCommands.Create(context),
        SettingsCommands.Create(context),
        BackupCommands.Backup(context),
        BackupCommands.Restore(context),
        DoctorCommand.Create(context),
    ];

    sealed class ShowVersion(CommandLineContext context) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            if (parseResult.GetValue(context.Globals.Json)) context.Out.Json(new Dictionary<string, string> { ["version"] = Version });
            else context.Out.Line($"skillbank {Version}");
            return ExitCode.Done;
        }
    }
}
