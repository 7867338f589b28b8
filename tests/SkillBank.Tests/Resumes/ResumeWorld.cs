using SkillBank.Data;
using SkillBank.Documents.Typesetting;
using SkillBank.Entries;
using SkillBank.Resumes;
using SkillBank.Rules;
using SkillBank.Tests.Storage;
using SkillBank.Transfer.Archive;

namespace SkillBank.Tests.Resumes;

/// <summary>What a person can do: something to the bank, or something to a resume.</summary>
public enum ResumeStepKind
{
    Bank,
    NewResume,
    ChangeRule,
    ChangeSource,
    PlaceLive,
    Pin,
    TakeNewer,
    KeepPinned,
    Remove,
    Reorder,
    AddOwn,
    AddToBank,
    Freeze,
    RestoreSnapshot,
    DeleteSnapshot,
    DeleteResume,
}

/// <summary>One step, with the numbers that pick its objects.</summary>
public sealed record ResumeStep(ResumeStepKind Kind, Storage.Change? Change, int A, int B);

/// <summary>A bank with resumes, and a plain record of what must be true of them.</summary>
sealed class ResumeWorld : IAsyncDisposable
{
    static readonly TypesettingPool Pool = new();

    readonly TestBank _bank;
    readonly TestResumes _resumes;
    readonly SnapshotService _snapshots;
    readonly Dictionary<(Guid Resume, Guid Placement), string> _pinned = [];
    readonly Dictionary<Guid, (Guid Resume, byte[] File, List<(Guid Entry, Guid? Variation)> Uses, DateTimeOffset At)> _frozen = [];

    ResumeWorld(TestBank bank)
    {
        (_bank, _resumes) = (bank, new(bank));
        _snapshots = new(bank.NewStore(), _resumes.Reader, new ResumePrinter(Pool));
    }

    public static async Task<ResumeWorld> CreateAsync(DatabaseProvider provider)
    {
        var world = new ResumeWorld(await TestBank.CreateAsync(provider));
        await world._bank.AddAsync("experience", """{"jobTitle":"Engineer","companyName":"Northlight","startDate":"2019-03","content":"Built it."}""");
        await world._bank.AddAsync("projects", """{"projectName":"Tidewatch","content":"Watched tides."}""");
        await world._resumes.CreateAsync("First");
        return world;
    }

    public async Task ApplyAsync(ResumeStep step)
    {
        if (step.Kind == ResumeStepKind.Bank)
        {
            if (step.Change is { } change) await RandomChanges.ApplyAsync(_bank, change);
            return;
        }
        var all = await ContentsAsync();
        if (step.Kind == ResumeStepKind.NewResume || all.Count == 0)
        {
            if (all.Count < 4) await _resumes.CreateAsync($"Resume {step.A}", step.B % 3 == 0 ? EntryRule.HandPicked : EntryRule.Everything);
            return;
        }
        try
        {
            await ChangeAsync(step, all[step.A % all.Count]);
        }
        catch (RuleException)
        {
            // such as a name that the bank has already
        }
    }

    async Task ChangeAsync(ResumeStep step, ResumeContent content)
    {
        var (owner, resume, placed) = (_bank.Owner, content.Resume.Id, ResumeComposer.Compose(content).Entries);
        var entry = Pick(content.Bank.Entries, step.B);
        var chosen = Pick(placed, step.B);
        switch (step.Kind)
        {
            case ResumeStepKind.ChangeRule:
                await _resumes.Resumes.UpdateAsync(owner, resume, r => r.Details with { Rule = (EntryRule)(step.B % 4), RuleYears = 5, RuleEntries = 1 }, null);
                break;
            case ResumeStepKind.ChangeSource:
                await _resumes.Resumes.UpdateSectionAsync(owner, resume, Section.Find("projects")!, s => s with { Source = (SectionSource)(step.B % 2), IsVisible = step.B % 5 > 0 }, null);
                break;
            case ResumeStepKind.PlaceLive when entry is not null && Pick(entry.Variations, step.A) is { } wording:
                await PlaceAsync(resume, entry.Id, new() { Wording = WordingMode.Live, VariationId = wording.Id, IsHidden = step.B % 7 == 0 });
                break;
            case ResumeStepKind.Pin when entry is not null && Pick(entry.Variations, step.A) is { } wording:
                await PlaceAsync(resume, entry.Id, new() { Wording = WordingMode.Pinned, VariationId = wording.Id });
                break;
            case ResumeStepKind.TakeNewer when chosen is not null:
                Note(resume, await _resumes.Placements.TakeNewerAsync(owner, resume, chosen.Id, null), isChange: true);
                break;
            case ResumeStepKind.KeepPinned when chosen is not null:
                Note(resume, await _resumes.Placements.KeepPinnedAsync(owner, resume, chosen.Id, null), isChange: false);
                break;
            case ResumeStepKind.Remove when chosen is not null:
                await _resumes.Placements.RemoveAsync(owner, resume, chosen.Id, null);
                _pinned.Remove((resume, chosen.Id));
                break;
            case ResumeStepKind.Reorder when chosen is not null:
                var ids = placed.Where(p => p.Section == chosen.Section).Select(p => p.Id).Reverse().ToList();
                await _resumes.Placements.ReorderAsync(owner, resume, Section.Find(chosen.Section)!, ids);
                break;
            case ResumeStepKind.AddOwn:
                await _resumes.Own.CreateAsync(owner, resume, _resumes.Draft("projects", $$"""{"projectName":"Own {{step.B}}","content":"Wrote it."}"""));
                break;
            case ResumeStepKind.AddToBank when placed.FirstOrDefault(p => p.EntryId is null) is { } own:
                await _resumes.Own.AddToBankAsync(owner, resume, own.Id, null);
                break;
            case ResumeStepKind.Freeze:
                await FreezeAsync(content, step.B % 6 == 0 ? ResumeFormat.Pdf : ResumeFormat.Find("md")!);
                break;
            case ResumeStepKind.RestoreSnapshot when Pick(await _resumes.Reader.SnapshotsAsync(owner, resume), step.B) is { } snapshot:
                await RestoreAsync(resume, snapshot);
                break;
            case ResumeStepKind.DeleteSnapshot when step.B % 3 == 0 && Pick(await _resumes.Reader.SnapshotsAsync(owner, resume), step.B) is { } snapshot:
                await _snapshots.DeleteAsync(owner, resume, snapshot.Id, null);
                break;
            case ResumeStepKind.DeleteResume when step.B % 4 == 0:
                await _resumes.Resumes.DeleteAsync(owner, resume, null);
                break;
        }
    }

    /// <summary>(a) A live placement shows the bank's present wording, (b) a pinned one the text that it was pinned to.</summary>
    public async Task RequireTextsAsync()
    {
        var bank = await _bank.ReadAsync();
        foreach (var content in await ContentsAsync())
        {
            foreach (var placed in ResumeComposer.Compose(content).Entries.Where(p => p.EntryId is not null))
            {
                var entry = bank.Entries.Single(e => e.Id == placed.EntryId);
                var placement = content.Placements.FirstOrDefault(p => p.Id == placed.Id);
                if (placed.Wording == WordingMode.Pinned) Assert.Equal(_pinned[(content.Resume.Id, placed.Id)], placed.Content);
                else Assert.Equal((entry.Variations.Find(v => v.Id == placement?.VariationId) ?? entry.Main)?.Content, placed.Content);
                if (placement?.VariationId is { } id && !entry.Variations.Exists(v => v.Id == id)) Assert.NotNull(placed.Notice);
            }
        }
    }

    /// <summary>(c) The bytes of snapshots never change.</summary>
    public async Task RequireSnapshotsAsync()
    {
        foreach (var (id, frozen) in _frozen)
            if (await _snapshots.FileAsync(_bank.Owner, frozen.Resume, id) is { } file) Assert.Equal(frozen.File, file.Bytes);
    }

    /// <summary>(d) Usage is what a count from scratch gives.</summary>
    public async Task RequireUsageAsync()
    {
        var (bank, contents, stored) = (await _bank.ReadAsync(), await ContentsAsync(), await StoredAsync());
        var sent = _frozen.Where(frozen => stored.Contains(frozen.Key)).Select(frozen => frozen.Value).ToList();
        foreach (var entry in bank.Entries)
        {
            var usage = (await _resumes.Usage.UsageAsync(_bank.Owner, entry.Id))!;
            Assert.Equal(contents.Where(c => ResumeComposer.Compose(c).Entries.Any(p => p.EntryId == entry.Id && IsShown(c, p))).Select(c => c.Resume.Id).Order(),
                usage.Resumes.Select(use => use.ResumeId).Order());
            Assert.Equal(sent.Count(frozen => frozen.Uses.Any(use => use.Entry == entry.Id)), usage.UsageCount);
            var alone = (await _bank.Reader.EntryAsync(_bank.Owner, entry.Section, entry.Id))!;
            foreach (var (wording, index) in entry.Variations.Select((v, i) => (v, i)))
            {
                var uses = sent.Where(frozen => frozen.Uses.Any(use => use.Variation == wording.Id)).ToList();
                var told = (await _resumes.Usage.UsageAsync(_bank.Owner, wording.Id))!;
                DateTimeOffset? last = uses.Count == 0 ? null : uses.Max(use => use.At);
                Assert.Equal((uses.Count, uses.Count, uses.Count), (told.UsageCount, wording.UsageCount, alone.Variations[index].UsageCount));
                Assert.Equal((last, last, last), (told.LastUsedAt, wording.LastUsedAt, alone.Variations[index].LastUsedAt));
                Assert.Equal(contents.Where(c => ResumeComposer.Compose(c).Entries.Any(p => p.VariationId == wording.Id && IsShown(c, p))).Select(c => c.Resume.Id).Order(),
                    told.Resumes.Select(use => use.ResumeId).Order());
            }
        }
    }

    /// <summary>(e) An archive, restored on the other engine, gives the same resumes, links and snapshots.</summary>
    public async Task RequireArchiveAsync(DatabaseProvider other)
    {
        using var archive = new MemoryStream();
        await new BankArchive(_bank.Database, _bank.Clock).WriteAsync(_bank.Owner, archive);
        await using var copy = await TestBank.CreateAsync(other);
        archive.Position = 0;
        await new BankArchive(copy.Database, copy.Clock).RestoreAsync(copy.Owner, archive);
        using var again = new MemoryStream();
        await new BankArchive(copy.Database, copy.Clock).WriteAsync(copy.Owner, again);
        Assert.Equal(archive.ToArray(), again.ToArray());

        var there = new TestResumes(copy);
        foreach (var content in await ContentsAsync())
        {
            var restored = (await there.Reader.ContentAsync(copy.Owner, content.Resume.Id))!;
            var (before, after) = (ResumeComposer.Compose(content with { Bank = content.Bank with { Today = restored.Bank.Today } }), ResumeComposer.Compose(restored));
            Assert.True(ResumeComparison.Compare(before.Document, after.Document).IsSame);
            Assert.Equal(before.Entries.Select(Link), after.Entries.Select(Link));
        }
        var snapshots = new SnapshotService(copy.NewStore(), there.Reader, new ResumePrinter(Pool));
        foreach (var (id, frozen) in _frozen)
            Assert.Equal((await _snapshots.FileAsync(_bank.Owner, frozen.Resume, id))?.Bytes, (await snapshots.FileAsync(copy.Owner, frozen.Resume, id))?.Bytes);
    }

    async Task PlaceAsync(Guid resume, Guid entry, PlacementDraft draft) =>
        Note(resume, await _resumes.Placements.PlaceAsync(_bank.Owner, resume, entry, _ => draft, null), isChange: true);

    void Note(Guid resume, Outcome<PlacedEntry> outcome, bool isChange)
    {
        if (!isChange || outcome is not Outcome<PlacedEntry>.Saved(var placed)) return;
        if (placed is { Wording: WordingMode.Pinned, Content: { } text }) _pinned[(resume, placed.Id)] = text;
    }

    async Task FreezeAsync(ResumeContent content, ResumeFormat format)
    {
        _bank.Clock.Move(TimeSpan.FromSeconds(1));
        var uses = ResumeComposer.Compose(content).Printed.Where(p => p.EntryId is not null).Select(p => (p.EntryId!.Value, p.VariationId)).ToList();
        var snapshot = TestResumes.Saved(await _snapshots.CreateAsync(_bank.Owner, content.Resume.Id, format, new()));
        var file = (await _snapshots.FileAsync(_bank.Owner, content.Resume.Id, snapshot.Id))!.Bytes;
        _frozen[snapshot.Id] = (content.Resume.Id, file, uses, snapshot.CreatedAt);
    }

    async Task RestoreAsync(Guid resume, Snapshot snapshot)
    {
        if ((await ContentsAsync()).Count >= 6) return;
        var draft = TestResumes.Saved(await _snapshots.RestoreAsync(_bank.Owner, resume, snapshot.Id, null));
        var content = (await _resumes.Reader.ContentAsync(_bank.Owner, draft.Id))!;
        foreach (var placement in content.Placements.Where(p => p.PinnedContent is not null)) _pinned[(draft.Id, placement.Id)] = placement.PinnedContent!;
        var then = (await _snapshots.DocumentAsync(_bank.Owner, resume, snapshot.Id))!;
        Assert.DoesNotContain(ResumeComparison.Compare(then, ResumeComposer.Compose(content).Document).Sections.SelectMany(s => s.Entries).SelectMany(e => e.Parts), part => part.Name == "text");
    }

    async Task<IReadOnlyList<ResumeContent>> ContentsAsync() => [.. (await _resumes.Reader.ContentsAsync(_bank.Owner))!.OrderBy(content => content.Resume.Id)];

    async Task<HashSet<Guid>> StoredAsync()
    {
        await using var turn = await _bank.Database.EnterAsync(CancellationToken.None);
        await using var db = _bank.Database.Context(turn.Connection);
        return [.. db.Snapshots.Select(snapshot => snapshot.Id)];
    }

    static bool IsShown(ResumeContent content, PlacedEntry placed) =>
        !placed.IsHidden && content.Resume.AllSections().First(section => section.Section == placed.Section).IsVisible;

    static (Guid, Guid?, WordingMode, Guid?, int?, string?, bool, string?) Link(PlacedEntry p) =>
        (p.Id, p.EntryId, p.Wording, p.VariationId, p.Revision, p.Content, p.IsHidden, p.Notice);

    static T? Pick<T>(IReadOnlyList<T> list, int number) where T : class => list.Count == 0 ? null : list[number % list.Count];

    public ValueTask DisposeAsync() => _bank.DisposeAsync();
}
