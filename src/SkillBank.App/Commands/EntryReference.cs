using SkillBank.Entries;

namespace SkillBank.App.Commands;

/// <summary>Finds the entries and wordings that people name on the command line.</summary>
static class EntryReference
{
    /// <exception cref="CommandProblem">There is none such, or more than one.</exception>
    public static async Task<Entry> EntryAsync(this Session session, Section section, string reference, CancellationToken cancellation) =>
        Reference.Find(reference, await session.ReadAsync(section, cancellation), entry => entry.Id, entry => entry.AnyDetails.Heading,
            $"entry of {section}", $"skillbank list {section}");

    /// <summary>A wording of an entry; the entry is not named in a section that has only one.</summary>
    /// <exception cref="CommandProblem">There is none such, or more than one.</exception>
    public static async Task<(Entry Entry, Variation Wording)> WordingAsync(
        this Session session, Section section, string? entryReference, string reference, CancellationToken cancellation)
    {
        var entry = entryReference is not null
            ? await session.EntryAsync(section, entryReference, cancellation)
            : await session.ReadAsync(section, cancellation) is [var single, ..] ? single : null;
        var wording = Reference.Find(reference, entry?.Variations ?? [], variation => variation.Id, variation => variation.Title ?? Beginning(variation),
            "wording", entryReference is null ? $"skillbank list {section}" : $"skillbank wording list {section} {entryReference}");
        return (entry!, wording);
    }

    static string Beginning(Variation variation) => Output.SafeText.Fit(Output.SafeText.Line(variation.Content), 60);
}
