using System.CommandLine;
using System.Text.Json;
using SkillBank.App.Hosting;

namespace SkillBank.App.Commands;

/// <summary><c>serve</c>, which is also what the program does without a word.</summary>
static class ServeCommand
{
    public static Command Create(CommandLineContext context)
    {
        var urls = Urls();
        return new Verb("serve", "Serve the bank on this machine until Ctrl-C. This is what the program does without a command.")
        {
            Examples =
            [
                ("skillbank serve", "serve on a free port and print where"),
                ("skillbank serve --urls http://127.0.0.1:8080", "serve on this port"),
            ],
            Options = { urls },
        }.Does(context, (call, cancellation) => ServeAsync(call, urls, cancellation));
    }

    public static void AddTo(RootCommand root, CommandLineContext context)
    {
        var urls = Urls();
        root.Add(urls);
        root.SetAction((parse, cancellation) => ServeAsync(new Invocation(parse, context), urls, cancellation));
    }

    static Option<string?> Urls() => new("--urls") { Description = "Where to listen; this machine only.", HelpName = "http://127.0.0.1:PORT" };

    static async Task<int> ServeAsync(Invocation call, Option<string?> urls, CancellationToken cancellation)
    {
        var database = call.Database;
        DatabaseLocation.Prepare(database);
        try
        {
            var options = new ServerOptions { Database = database, Urls = call.Value(urls), Typesetting = Typesetter.ForServer(call), Time = call.Around.Time, Output = call.Out.Raw };
            if (call.Json) options = options with { Announce = address => JsonSerializer.Serialize(new { address }) };
            await Server.RunAsync(options, cancellation);
            return ExitCode.Done;
        }
        catch (AddressException e)
        {
            throw new CommandProblem(ExitCode.Invalid, e.Message, e);
        }
        catch (IOException e)
        {
            throw CommandProblem.Unavailable($"The server cannot start: {e.Message}", "Another program may use the port; choose one with --urls.", e);
        }
    }
}
