using System.CommandLine;
using SkillBank.App.Commands.Input;
using SkillBank.App.Commands.Output;
using SkillBank.Data;
using SkillBank.Transfer;
using SkillBank.Transfer.Archive;

namespace SkillBank.App.Commands;

/// <summary><c>backup</c> and <c>restore</c>: a whole bank as one file, and back.</summary>
static class BackupCommands
{
    /// <summary>The largest archive that is read.</summary>
    const int MaxBytes = 512 * 1024 * 1024;

    public static Command Backup(CommandLineContext context)
    {
        var file = new Argument<string>("FILE") { Description = "The archive to write, such as bank.zip; only you may read it." };
        var force = new Option<bool>("--force") { Description = "Replace a file that is there." };
        return new Verb("backup", "Write the whole bank into one file: all wordings, their history, resumes with the files that were frozen, the trash, order and times.")
        {
            Examples =
            [
                ("skillbank backup bank.zip", "a backup; the server may run meanwhile"),
                ("skillbank backup bank.zip --force", "the same over an older one, as a daily job wants"),
            ],
            Arguments = { file },
            Options = { force },
        }.Does(context, async (call, cancellation) =>
        {
            var path = call.Value(file)!;
            if (path == "-") throw CommandProblem.Usage("A backup needs the name of a file.");
            OutputFile.Require(path);
            if (File.Exists(path) && !call.Value(force)) throw CommandProblem.Conflict($"There is a file {path} already.", "Choose another name, or replace it with --force.");
            await using var session = await Session.OpenAsync(call, cancellation);
            using var progress = new Progress(call.Around, "Writing the backup");
            var archive = new BankArchive(session.Database, session.Time);
            await OutputFile.WriteAsync(path, isPrivate: true, stream => archive.WriteAsync(session.Owner, stream, cancellation), cancellation);
            progress.Dispose();
            call.Show(new BackupReport(Path.GetFullPath(path), new FileInfo(path).Length, session.Profile.Name),
                print => print.Line($"Backed up the bank of '{session.Profile.Name}' to {path}"));
        });
    }

    public static Command Restore(CommandLineContext context)
    {
        var file = new Argument<string>("FILE") { Description = "An archive that backup wrote; - for standard input." };
        return new Verb("restore", "Put a backup into an empty bank, where it is then equal to the one that was backed up. A damaged archive is refused whole.")
        {
            Examples =
            [
                ("skillbank restore bank.zip", "on a new machine"),
                ("skillbank restore bank.zip --profile copy", "into the empty bank of another profile; `skillbank profile add copy` makes it"),
            ],
            Arguments = { file },
        }.Does(context, async (call, cancellation) =>
        {
            var path = call.Value(file)!;
            var bytes = await InputFile.ReadAsync(path, MaxBytes, call.Around, cancellation);
            await using var session = await Session.OpenAsync(call, cancellation);
            await RequireEmptyAsync(session, cancellation);
            using var progress = new Progress(call.Around, "Restoring");
            using var stream = new MemoryStream(bytes, writable: false);
            ArchiveSummary summary;
            try
            {
                summary = await new BankArchive(session.Database, session.Time).RestoreAsync(session.Owner, stream, cancellation);
            }
            catch (ImportException e)
            {
                throw new CommandProblem(ExitCode.Invalid, $"{(path == "-" ? "Standard input" : path)} cannot be restored. {e.Message}", e) { Hint = "Nothing was stored." };
            }
            progress.Dispose();
            call.Show(summary, print => print.Line(
                $"Restored {summary.Entries} entries with {summary.Variations} wordings, {summary.Revisions} revisions, {summary.Resumes} resumes with {summary.Snapshots} snapshots, and {summary.Deletions} things in the trash."));
        });
    }

    /// <summary>The archive would refuse too; said here, it is a conflict and not a broken file.</summary>
    static async Task RequireEmptyAsync(Session session, CancellationToken cancellation)
    {
        var bank = await session.ReadAsync(cancellation);
        var trash = await session.Reader.TrashAsync(session.Owner, cancellation);
        var resumes = await new ResumeReader(session.Reader).ListAsync(session.Owner, cancellation);
        if (bank.Entries.Count > 0 || trash is { Count: > 0 } || resumes is { Count: > 0 })
            throw CommandProblem.Conflict(
                $"The bank of '{session.Profile.Name}' is not empty: it has {bank.Entries.Count} entries, {resumes?.Count ?? 0} resumes, and {trash?.Count ?? 0} things in the trash.",
                "Restore into another data folder or profile, or first delete the resumes, `skillbank reset` and `skillbank trash empty --yes`.");
    }

    sealed record BackupReport(string File, long Bytes, string Profile);
}
