using FsCheck;
using FsCheck.Fluent;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Tests.Storage;
using SkillBank.Transfer;

namespace SkillBank.Tests.Transfer;

/// <summary>Whatever the bank and whatever the files: an undone import was never there, and what the person does between stays.</summary>
public sealed class ImportUndoPropertyTests
{
    static readonly Config Config = Config.QuickThrowOnFailure.WithQuietOnSuccess(true);

    [Theory, Engines]
    public void An_import_and_its_undoing_leave_the_bank_as_it_was_and_the_file_as_new(DatabaseProvider provider) =>
        Prop.ForAll(Arb.From(from changes in RandomChanges.Sequences(12).Generator from one in JsonFiles.Any from other in JsonFiles.Any select (changes, one, other)), async sample =>
        {
            await using var bank = await TestBank.CreateAsync(provider);
            foreach (var change in sample.changes) await RandomChanges.ApplyAsync(bank, change);
            await bank.Imports().ImportAsync(bank.Owner, TestImports.File(sample.one), dryRun: false);
            var before = await bank.ContentsAsync();
            var file = TestImports.File(sample.other);
            if (await bank.Imports().ImportAsync(bank.Owner, file, dryRun: false) is not Outcome<ImportReport>.Saved(var report)) return;

            var undone = await bank.UndoAsync(report);

            Assert.Equal(before, await bank.ContentsAsync());
            Assert.Empty(undone.LeftAlone);
            await Invariants.HoldAsync(bank);
            Assert.Equal(report.Items, (await bank.ImportAsync(file)).Items);
        }).Check(Config.WithMaxTest(provider == DatabaseProvider.Sqlite ? 40 : 12));

    [Theory, Engines]
    public void Whatever_is_done_between_import_and_undoing_the_bank_stays_whole_and_no_own_word_goes(DatabaseProvider provider) =>
        Prop.ForAll(Arb.From(from file in JsonFiles.Any from changes in RandomChanges.Sequences(25).Generator select (file, changes)), async sample =>
        {
            await using var bank = await TestBank.CreateAsync(provider);
            if (await bank.Imports().ImportAsync(bank.Owner, TestImports.File(sample.file), dryRun: false) is not Outcome<ImportReport>.Saved(var report)) return;
            foreach (var change in sample.changes) await RandomChanges.ApplyAsync(bank, change);
            var written = await OwnWordsAsync(bank);

            var outcome = await bank.Imports().UndoAsync(bank.Owner, report.Import!.Id);

            Assert.Equal(written, await OwnWordsAsync(bank));
            await Invariants.HoldAsync(bank);
            Assert.Empty(await new IntegrityCheck(bank.Database).RunAsync());
            if (outcome is not Outcome<UndoneImport>.Saved({ Deletion: { } deletion })) return;
            await bank.Trash.RestoreAsync(bank.Owner, deletion.Id);
            Assert.Equal(written, await OwnWordsAsync(bank));
            await Invariants.HoldAsync(bank);
        }).Check(Config.WithMaxTest(provider == DatabaseProvider.Sqlite ? 40 : 12));

    /// <summary>Everything that a person wrote or rewrote.</summary>
    static async Task<IEnumerable<string>> OwnWordsAsync(TestBank bank) =>
        from entry in (await bank.ReadAsync()).Entries
        from variation in entry.Variations
        where variation.Origin == Origin.Written || variation.Revision > 1
        select $"{entry.Id} {variation.Id} {variation.Content}";
}
