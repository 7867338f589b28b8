using SkillBank.App.Commands.Output;
using SkillBank.Contract;
using SkillBank.Entries;
using SkillBank.Resumes;

namespace SkillBank.App.Commands.Resumes;

/// <summary>Resumes, snapshots, differences and usage as people read them in a terminal.</summary>
static class ResumeText
{
    public static void Resumes(Printer print, IReadOnlyList<Resume> resumes)
    {
        if (resumes.Count == 0)
        {
            print.Line("No resumes yet. `skillbank resume new TITLE` makes one.");
            return;
        }
        var table = new Table("#", "Id", "Resume", "For", "Status", "Takes").Right(0);
        foreach (var (index, resume) in resumes.Index())
            table.Row(EntryText.Number(index + 1), Reference.Short(resume.Id), resume.Details.Title, For(resume.Details), EnumText.Of(resume.Details.Status), Rule(resume.Details));
        print.Print(table);
    }

    public static void Whole(Printer print, ResumeContent content, ComposedResume composed)
    {
        var details = content.Resume.Details;
        print.Line(details.Title);
        print.Line($"{For(details)}{(For(details).Length > 0 ? "; " : "")}{EnumText.Of(details.Status)}, takes {Rule(details)}, template {details.Template}, version {content.Resume.Version}");
        foreach (var chosen in content.Resume.AllSections())
        {
            var entries = composed.Entries.Where(entry => entry.Section == chosen.Section).ToList();
            if (entries.Count == 0 && chosen.Source == SectionSource.Bank) continue;
            print.Line();
            print.Line($"{chosen.Section}{(chosen.Title is { } title ? $" \"{title}\"" : "")}{(chosen.IsVisible ? "" : ", not shown")}{(chosen.Source == SectionSource.Own ? ", its own entries" : "")}"
                + $"{(chosen.StartsOnNewPage ? ", begins a page" : "")}{(chosen.KeepTogether ? ", kept together" : "")}");
            foreach (var entry in entries) print.Line($"  {entry.DisplayOrder + 1,2}  {Reference.Short(entry.Id)}  {entry.Heading}{Marks(entry)}");
        }
        if (composed.Notices.Count == 0) return;
        print.Line();
        foreach (var notice in composed.Notices) print.Line($"! {notice}");
    }

    public static void Entry(Printer print, PlacedEntry entry)
    {
        print.Line($"{entry.Heading}{Marks(entry)}");
        if (entry.Content is { } content) print.Block(content, 4);
        if (entry.Notice is { } notice) print.Line($"! {notice}");
        if (entry.Newer is not { } newer) return;
        print.Line($"The bank has revision {newer.Revision}; this is pinned to {entry.Revision}:");
        print.Block(Difference(newer.Changes), 4);
    }

    public static void Snapshots(Printer print, IReadOnlyList<Snapshot> snapshots, TimeProvider clock)
    {
        if (snapshots.Count == 0)
        {
            print.Line("No snapshots yet. `skillbank resume snapshot RESUME` makes one.");
            return;
        }
        var table = new Table("#", "Id", "Made", "Name", "Sent to", "For", "On", "Pages", "SHA-256").Right(0, 7);
        foreach (var snapshot in snapshots)
            table.Row(EntryText.Number(snapshot.Number), Reference.Short(snapshot.Id), EntryText.When(snapshot.CreatedAt, clock), snapshot.Details.Title, snapshot.Details.SentTo,
                snapshot.Details.SentFor, snapshot.Details.SentOn?.ToString(), snapshot.Pages is { } pages ? EntryText.Number(pages) : "", snapshot.FileHash[..12]);
        print.Print(table);
    }

    public static void Comparison(Printer print, ResumeComparison comparison)
    {
        if (comparison.IsSame) print.Line("Both print the same.");
        foreach (var section in comparison.Sections)
        {
            print.Line($"{section.Title}{Mark(section.Change)}{(section.TitleBefore is { } title ? $" (was \"{title}\")" : "")}{(section.IsReordered ? " (another order)" : "")}");
            foreach (var entry in section.Entries)
            {
                print.Line($"  {entry.Title}{Mark(entry.Change)}");
                if (entry.Change != Change.Changed) continue;
                foreach (var part in entry.Parts)
                {
                    print.Line($"    {part.Name}");
                    print.Block(Difference(part.Pieces), 6);
                }
            }
        }
    }

    public static void Usage(Printer print, SkillBank.Resumes.Usage usage, TimeProvider clock)
    {
        print.Line(usage.Resumes.Count == 0 ? "No resume prints it now." : "Printed now by:");
        foreach (var use in usage.Resumes) print.Line($"  {use.Title} ({EnumText.Of(use.Wording)})");
        print.Line(usage.UsageCount == 0 ? "In no snapshot." : FormattableString.Invariant($"In {usage.UsageCount} {(usage.UsageCount == 1 ? "snapshot" : "snapshots")}, the last of {EntryText.When(usage.LastUsedAt!.Value, clock)}:"));
        foreach (var use in usage.Snapshots)
            print.Line($"  {use.ResumeTitle}, snapshot {use.Number}{(use.SentOn is { } day ? $", sent {day} to {use.SentTo ?? "someone"}{(use.SentFor is { } what ? $" for {what}" : "")}" : "")}");
    }

    static string Difference(IReadOnlyList<TextPiece> pieces) => string.Concat(pieces.Select(piece => piece.Kind switch
    {
        PieceKind.Removed => $"[-{piece.Text}-]",
        PieceKind.Added => $"{{+{piece.Text}+}}",
        _ => piece.Text,
    }));

    static string Mark(Change change) => change switch { Change.Added => " (added)", Change.Removed => " (removed)", _ => "" };

    static string Marks(PlacedEntry entry)
    {
        var marks = new[]
        {
            entry.Wording == WordingMode.Main ? null : $"{EnumText.Of(entry.Wording)}{(entry.Title is { } title ? $" '{title}'" : "")}",
            entry.IsHidden ? "hidden" : null, entry.Newer is null ? null : "newer in bank",
        }.OfType<string>().ToList();
        return marks.Count == 0 ? "" : $"  ({string.Join(", ", marks)})";
    }

    static string For(ResumeDetails details) => string.Join(", ", new[] { details.TargetRole, details.TargetCompany }.OfType<string>());

    static string Rule(ResumeDetails details) => details.Rule switch
    {
        EntryRule.LastYears => FormattableString.Invariant($"the last {details.RuleYears} years"),
        EntryRule.AtMost => FormattableString.Invariant($"at most {details.RuleEntries} a section"),
        EntryRule.HandPicked => "what is placed",
        _ => "everything",
    };
}
