using SkillBank.Data;
using SkillBank.Documents.Typesetting;
using SkillBank.Rules;

namespace SkillBank.App.Commands;

/// <summary>The one place where whatever stopped a command becomes a sentence and an exit code.</summary>
static class Problems
{
    public static CommandProblem Of(Exception e) => e switch
    {
        CommandProblem problem => problem,
        RuleException broken => Of(broken),
        DatabaseException database => CommandProblem.Unavailable(database.Message, "`skillbank doctor` looks closer.", database),
        Microsoft.Data.Sqlite.SqliteException sqlite when sqlite.SqliteErrorCode != SqliteConstraint =>
            CommandProblem.Unavailable($"The database cannot be used: {sqlite.Message}", "`skillbank doctor` looks closer.", sqlite),
        Npgsql.PostgresException server when !server.SqlState.StartsWith(PostgreSqlConstraint, StringComparison.Ordinal) =>
            CommandProblem.Unavailable($"The PostgreSQL server refused: {server.MessageText}", null, server),
        Npgsql.NpgsqlException connection and not Npgsql.PostgresException =>
            CommandProblem.Unavailable($"The PostgreSQL database cannot be reached: {connection.Message}", null, connection),
        TypesettingException typesetting => Of(typesetting),
        _ => new CommandProblem(ExitCode.Failed, $"Something went wrong inside Skill Bank: {e.Message}", e)
        {
            Hint = "This is a bug. Run it again with SKILLBANK_TRACE=1 to see where, and please report it.",
        },
    };

    const int SqliteConstraint = 19;

    /// <summary>SQLSTATE class 23, integrity constraint violation: the core should have said so first.</summary>
    const string PostgreSqlConstraint = "23";

    static CommandProblem Of(TypesettingException e) => e.Failure switch
    {
        TypesettingFailure.NotInstalled => CommandProblem.Unavailable(e.Message, $"`skillbank doctor` tells what is missing; {Typesetter.NodeVariable} names another Node.js.", e),
        TypesettingFailure.TooLong or TypesettingFailure.Refused => new CommandProblem(ExitCode.Invalid, e.Message, e),
        TypesettingFailure.Template or TypesettingFailure.WorkerFailed => new CommandProblem(ExitCode.Failed, e.Message, e),
        _ => CommandProblem.Unavailable(e.Message, null, e),
    };

    static CommandProblem Of(RuleException broken) => broken.Errors is { Count: 1 } single && single.TryGetValue("", out var whole) && whole.Length == 1
        ? new CommandProblem(ExitCode.Invalid, whole[0])
        : new CommandProblem(ExitCode.Invalid, "Nothing was stored:") { Errors = broken.Errors };
}
