using FsCheck;
using FsCheck.Fluent;
using SkillBank.Data;
using SkillBank.Tests.Storage;

namespace SkillBank.Tests.Resumes;

/// <summary>What holds for resumes whatever a person does to the bank and to them.</summary>
public sealed class ResumePropertyTests
{
    [Theory, Engines]
    public void Whatever_happens_live_texts_follow_pinned_ones_stay_and_snapshots_never_change(DatabaseProvider provider) =>
        Prop.ForAll(Sequences(), steps => RunAsync(provider, steps).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(15));

    static async Task RunAsync(DatabaseProvider provider, List<ResumeStep> steps)
    {
        await using var world = await ResumeWorld.CreateAsync(provider);
        foreach (var step in steps)
        {
            await world.ApplyAsync(step);
            await world.RequireTextsAsync();
            await world.RequireSnapshotsAsync();
        }
        await world.RequireUsageAsync();
        await world.RequireArchiveAsync(provider == DatabaseProvider.Sqlite ? DatabaseProvider.PostgreSql : DatabaseProvider.Sqlite);
    }

    static Arbitrary<List<ResumeStep>> Sequences()
    {
        var change = RandomChanges.Sequences(1).Generator.Select(list => list.Count == 0 ? null : list[0]);
        var step = from kind in Gen.Elements(Enum.GetValues<ResumeStepKind>())
                   from bank in change
                   from a in Gen.Choose(0, 1000)
                   from b in Gen.Choose(0, 1000)
                   select new ResumeStep(kind, kind == ResumeStepKind.Bank ? bank : null, a, b);
        return Arb.From(Gen.ListOf(step, 40).Select(list => list.ToList()), Shorter);
    }

    static IEnumerable<List<ResumeStep>> Shorter(List<ResumeStep> steps)
    {
        for (var size = steps.Count / 2; size > 0; size /= 2)
            for (var at = 0; at + size <= steps.Count; at += size)
                yield return [.. steps[..at], .. steps[(at + size)..]];
    }
}
