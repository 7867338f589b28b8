using System.CommandLine;
using SkillBank.App.Commands.Input;
using SkillBank.App.Commands.Output;
using SkillBank.Documents.Typesetting;
using SkillBank.Entries;
using SkillBank.Profiles.Photos;

namespace SkillBank.App.Commands;

/// <summary><c>contact photo</c>: the portrait, set, written out or removed.</summary>
static class PhotoCommand
{
    public static Command Create(CommandLineContext context)
    {
        var file = new Argument<string?>("FILE") { Description = "The picture to keep, a JPEG or a PNG; - for standard input.", Arity = ArgumentArity.ZeroOrOne };
        var output = new Option<string?>("--output", "-o") { Description = "Write the portrait that is there to a file.", HelpName = "FILE" };
        var remove = new Option<bool>("--remove") { Description = "Move the portrait to the trash." };
        return new Verb("photo", "Your portrait, for resumes that print one. What is not the picture, such as where it was taken, is taken out of it.")
        {
            Examples =
            [
                ("skillbank contact photo portrait.jpg", "keeps it; one that was there goes to the trash"),
                ("skillbank contact photo -o portrait.jpg", "writes it out"),
                ("skillbank contact photo --remove", "takes it away; the trash keeps it"),
            ],
            Arguments = { file }, Options = { output, remove },
        }.Does(context, (call, cancellation) => (call.Value(file), call.Value(output), call.Value(remove)) switch
        {
            ({ } path, null, false) => SetAsync(call, path, cancellation),
            (null, { } path, false) => WriteAsync(call, path, cancellation),
            (null, null, true) => RemoveAsync(call, cancellation),
            _ => throw CommandProblem.Usage("Give a picture to keep, or -o FILE, or --remove."),
        });
    }

    static async Task SetAsync(Invocation call, string path, CancellationToken cancellation)
    {
        // A byte more than may be: the picture itself says so better.
        var bytes = await InputFile.ReadAsync(path, Photo.MaxBytes + 1, call.Around, cancellation);
        await using var pool = new TypesettingPool(Typesetter.Options(call));
        await using var session = await Session.OpenAsync(call, cancellation);
        var service = session.Photos(new(pool));
        var outcome = await service.SetAsync(session.Owner, await service.PrepareAsync(bytes, cancellation), cancellation);
        var stored = outcome.Value("profile");
        call.Show(new { stored.Photo.Id, stored.Photo.MediaType, stored.Photo.Width, stored.Photo.Height, Length = stored.Photo.Bytes.Length }, print => print.Line(outcome.IsUnchanged()
            ? "That is your portrait already."
            : $"Kept your portrait, {stored.Photo.Width} × {stored.Photo.Height} pixels{(stored.Former is null ? "" : "; the former one is in the trash")}."));
    }

    static async Task WriteAsync(Invocation call, string path, CancellationToken cancellation)
    {
        OutputFile.Require(path);
        await using var session = await Session.OpenAsync(call, cancellation);
        var photo = await session.PhotoReader.FindAsync(session.Owner, cancellation) ?? throw CommandProblem.NotFound("There is no portrait.");
        await OutputFile.WriteAsync(path, isPrivate: true, stream => stream.WriteAsync(photo.Bytes, cancellation).AsTask(), cancellation);
        call.Show(new { photo.Id, photo.MediaType, photo.Width, photo.Height, photo.Bytes.Length }, print => print.Line($"Wrote {path}."));
    }

    static async Task RemoveAsync(Invocation call, CancellationToken cancellation)
    {
        await using var pool = new TypesettingPool(Typesetter.Options(call));
        await using var session = await Session.OpenAsync(call, cancellation);
        TrashCommands.ShowDeleted(call, (await session.Photos(new(pool)).RemoveAsync(session.Owner, cancellation)).Value("portrait"));
    }
}
