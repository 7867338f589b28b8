using System.Text.Json.Nodes;
using SkillBank.App.Commands.Input;
using SkillBank.App.Commands.Output;
using SkillBank.App.Commands.Resumes;
using SkillBank.Contract;
using SkillBank.Entries;

namespace SkillBank.App.Commands;

/// <summary>
/// What can be done with a wording. <c>wording</c> offers it for every entry, and the commands for entries do for the summaries, which are the
/// wordings of one entry that nobody names.
/// </summary>
static class Wordings
{
    public static async Task AddAsync(Invocation call, Session session, Section section, string? entry, JsonObject json, CancellationToken cancellation)
    {
        var draft = KeyHints.On(BodyKeys.Wording, () => VariationBody.ReadNew(json));
        var entryId = entry is null ? (Guid?)null : (await session.EntryAsync(section, entry, cancellation)).Id;
        var wording = (await session.Variations.CreateAsync(session.Owner, section, entryId, draft, cancellation)).Value("entry");
        call.Show(wording, print => print.Line($"Added as number {wording.Position + 1} ({Reference.Short(wording.Id)}){(wording.IsMain ? ", the main wording" : "")}."));
    }

    public static Task EditAsync(
        Invocation call, Session session, Section section, string? entry, string reference, JsonObject json, long? expected, CancellationToken cancellation) =>
        ChangeAsync(call, session, section, entry, reference,
            wording => KeyHints.On(BodyKeys.Wording, () => VariationBody.Merge(wording, json)), expected,
            wording => $"Changed {Name(wording)} (revision {wording.Revision}, version {wording.Version}).", cancellation);

    public static Task MainAsync(
        Invocation call, Session session, Section section, string? entry, string reference, long? expected, CancellationToken cancellation) =>
        ChangeAsync(call, session, section, entry, reference,
            wording => new VariationDraft(VariationText.Of(wording)) { MakeMain = true }, expected,
            wording => $"{Name(wording)} is the main wording now.", cancellation);

    public static async Task MoveAsync(
        Invocation call, Session session, Section section, string? entry, string reference, int position, CancellationToken cancellation)
    {
        var (owner, _) = await session.WordingAsync(section, entry, reference, cancellation);
        MoveCommand.Require(position, owner.Variations.Count);
        await ChangeAsync(call, session, section, entry, reference,
            wording => new VariationDraft(VariationText.Of(wording)) { Position = position - 1 }, null,
            wording => $"{Name(wording)} is number {wording.Position + 1} now.", cancellation);
    }

    public static async Task DeleteAsync(
        Invocation call, Session session, Section section, string? entry, string reference, long? expected, bool force, CancellationToken cancellation)
    {
        var (owner, wording) = await session.WordingAsync(section, entry, reference, cancellation);
        await UseQuestion.AskAsync(session, wording.Id, force, cancellation);
        var deletion = (await session.Variations.DeleteAsync(session.Owner, section, owner.Id, wording.Id, expected, cancellation)).Value("wording");
        TrashCommands.ShowDeleted(call, deletion);
    }

    public static async Task RestoreAsync(
        Invocation call, Session session, Section section, string? entry, string reference, int revision, long? expected, CancellationToken cancellation)
    {
        var (owner, found) = await session.WordingAsync(section, entry, reference, cancellation);
        var outcome = await session.Variations.RestoreRevisionAsync(session.Owner, section, owner.Id, found.Id, revision, expected, cancellation);
        if (outcome is Outcome<Variation>.Missing)
            throw CommandProblem.NotFound($"There is no revision {revision} of {Name(found)}.", "`skillbank wording history …` shows them.");
        var wording = outcome.Value("wording");
        call.Show(wording, print => print.Line(outcome.IsUnchanged()
            ? $"Nothing to change: {Name(wording)} says what revision {revision} said."
            : $"{Name(wording)} says again what revision {revision} said (revision {wording.Revision} now)."));
    }

    static async Task ChangeAsync(
        Invocation call, Session session, Section section, string? entry, string reference, Func<Variation, VariationDraft> change, long? expected,
        Func<Variation, string> done, CancellationToken cancellation)
    {
        var (owner, found) = await session.WordingAsync(section, entry, reference, cancellation);
        var outcome = await session.Variations.UpdateAsync(session.Owner, section, owner.Id, found.Id, change, expected, cancellation);
        var wording = outcome.Value("wording");
        call.Show(wording, print => print.Line(outcome.IsUnchanged() ? $"Nothing to change: {Name(wording)}." : done(wording)));
    }

    static string Name(Variation wording) => wording.Title is { } title ? $"'{title}'" : $"Wording {wording.Position + 1}";
}
