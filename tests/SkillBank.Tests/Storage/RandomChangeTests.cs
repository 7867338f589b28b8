using FsCheck;
using FsCheck.Fluent;
using SkillBank.Data;
using SkillBank.Tests.Archive;

namespace SkillBank.Tests.Storage;

/// <summary>Whatever a person does in whatever order, the bank stays whole.</summary>
public sealed class RandomChangeTests
{
    static readonly Config Config = Config.QuickThrowOnFailure.WithQuietOnSuccess(true);

    [Theory, Engines]
    public void Any_sequence_of_changes_keeps_the_bank_whole_and_its_version_tells_every_one(DatabaseProvider provider) =>
        Prop.ForAll(RandomChanges.Sequences(40), async changes =>
        {
            await using var bank = await TestBank.CreateAsync(provider);
            foreach (var change in changes)
            {
                var before = (await bank.Reader.VersionAsync(bank.Owner))!.Value;
                var kept = await RandomChanges.ApplyAsync(bank, change);
                Assert.Equal(before + (kept ? 1 : 0), await bank.Reader.VersionAsync(bank.Owner));
                await Invariants.HoldAsync(bank);
            }
            Assert.Empty(await new IntegrityCheck(bank.Database).RunAsync());
        }).Check(Config.WithMaxTest(provider == DatabaseProvider.Sqlite ? 25 : 8));

    [Theory, Engines]
    public void Any_bank_is_archived_and_restored_to_the_byte(DatabaseProvider provider) =>
        Prop.ForAll(RandomChanges.Sequences(60), async changes =>
        {
            await using var bank = await TestBank.CreateAsync(provider);
            foreach (var change in changes) await RandomChanges.ApplyAsync(bank, change);
            var archive = await Archives.WriteAsync(bank);
            await using var target = await TestBank.CreateAsync(provider);

            await Archives.RestoreAsync(target, archive);

            Assert.Equal(archive, await Archives.WriteAsync(target));
            await Invariants.HoldAsync(target);
        }).Check(Config.WithMaxTest(provider == DatabaseProvider.Sqlite ? 15 : 5));

    [Fact]
    public void A_property_that_breaks_later_is_seen() => Assert.ThrowsAny<Exception>(() => Prop.ForAll(RandomChanges.Sequences(1), async changes =>
    {
        await Task.Yield();
        Assert.Empty(changes);
    }).Check(Config));
}
