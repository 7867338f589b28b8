using Microsoft.EntityFrameworkCore;
using SkillBank.Data;
using SkillBank.Documents.Typesetting;
using SkillBank.Entries;
using SkillBank.Profiles.Photos;
using SkillBank.Resumes;
using SkillBank.Rules;
using SkillBank.Tests.Resumes;
using SkillBank.Tests.Storage;

namespace SkillBank.Tests.Profiles.Photos;

public sealed class PhotoServiceTests : IAsyncDisposable
{
    readonly TypesettingPool _pool = new(new TypesettingOptions { Workers = 1, Deadline = TimeSpan.FromMinutes(1), StartDeadline = TimeSpan.FromMinutes(1) });

    PhotoService Service(TestBank bank) => new(bank.NewStore(), new ResumePrinter(_pool));

    static Task<Photo?> FindAsync(TestBank bank) => new PhotoReader(bank.Reader).FindAsync(bank.Owner);

    static async Task<Deletion> RemovedAsync(PhotoService service, TestBank bank) => Assert.IsType<Outcome<Deletion>.Saved>(await service.RemoveAsync(bank.Owner)).Value;

    [Theory, Engines]
    public async Task A_portrait_is_kept_replaced_removed_and_had_back(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var service = Service(bank);
        Assert.Null(await FindAsync(bank));
        Assert.IsType<Outcome<Deletion>.Missing>(await service.RemoveAsync(bank.Owner));

        var (png, jpeg) = (PhotoFile.Read(Pictures.Png()), PhotoFile.Read(Pictures.Jpeg));
        Assert.Null(Assert.IsType<Outcome<StoredPhoto>.Saved>(await service.SetAsync(bank.Owner, png)).Value.Former);
        Assert.IsType<Outcome<StoredPhoto>.Unchanged>(await service.SetAsync(bank.Owner, png));
        var former = Assert.IsType<Outcome<StoredPhoto>.Saved>(await service.SetAsync(bank.Owner, jpeg)).Value.Former!;
        Assert.Equal(jpeg.Bytes, (await FindAsync(bank))!.Bytes);

        // What comes back takes the place of what is there, which then lies in the trash itself.
        await bank.Trash.RestoreAsync(bank.Owner, former.Id);
        Assert.Equal(png.Bytes, (await FindAsync(bank))!.Bytes);
        await bank.Trash.RestoreAsync(bank.Owner, Assert.Single((await bank.Reader.TrashAsync(bank.Owner))!).Id);
        Assert.Equal(jpeg.Bytes, (await FindAsync(bank))!.Bytes);

        var removed = await RemovedAsync(service, bank);
        Assert.Null(await FindAsync(bank));
        await bank.Trash.RestoreAsync(bank.Owner, removed.Id);
        Assert.Equal(jpeg.Bytes, (await FindAsync(bank))!.Bytes);
    }

    [Theory, Engines]
    public async Task Emptying_the_trash_takes_portraits_for_good(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var service = Service(bank);
        await service.SetAsync(bank.Owner, PhotoFile.Read(Pictures.Png()));
        await RemovedAsync(service, bank);
        await bank.Trash.EmptyAsync(bank.Owner);

        await using var connection = await bank.Database.RentAsync(default);
        await using var db = bank.Database.Context(connection);
        Assert.Empty(await db.Photos.ToListAsync());
        Assert.Empty(await new IntegrityCheck(bank.Database).RunAsync());
    }

    [Theory, Engines]
    public async Task A_reset_takes_the_portrait_and_gives_it_back_unless_there_is_another(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var service = Service(bank);
        var (png, jpeg) = (PhotoFile.Read(Pictures.Png()), PhotoFile.Read(Pictures.Jpeg));
        await service.SetAsync(bank.Owner, png);
        var first = Assert.IsType<Outcome<Deletion>.Saved>(await bank.Trash.ResetAsync(bank.Owner)).Value;
        Assert.Null(await FindAsync(bank));
        await bank.Trash.RestoreAsync(bank.Owner, first.Id);
        Assert.Equal(png.Bytes, (await FindAsync(bank))!.Bytes);

        var second = Assert.IsType<Outcome<Deletion>.Saved>(await bank.Trash.ResetAsync(bank.Owner)).Value;
        await service.SetAsync(bank.Owner, jpeg);
        await bank.Trash.RestoreAsync(bank.Owner, second.Id);
        Assert.Equal(jpeg.Bytes, (await FindAsync(bank))!.Bytes);
        Assert.Equal(DeletionKind.Photo, Assert.Single((await bank.Reader.TrashAsync(bank.Owner))!).Kind);
        Assert.Empty(await new IntegrityCheck(bank.Database).RunAsync());
    }

    [Theory]
    [InlineData(null, "en", false)]
    [InlineData(null, "de", true)]
    [InlineData(true, "en", true)]
    [InlineData(false, "de", false)]
    public async Task A_resume_prints_the_portrait_as_it_says_or_as_is_customary(bool? shown, string language, bool prints)
    {
        await using var bank = await TestBank.CreateAsync(DatabaseProvider.Sqlite);
        await Service(bank).SetAsync(bank.Owner, PhotoFile.Read(Pictures.Jpeg));
        var resumes = new TestResumes(bank);
        var resume = TestResumes.Saved(await resumes.Resumes.CreateAsync(bank.Owner, new() { Title = "One", ShowPhoto = shown, Language = language }));

        var photo = ResumeComposer.Compose((await resumes.Reader.ContentAsync(bank.Owner, resume.Id))!).Document.Header.Photo;
        var listed = ResumeComposer.Compose(Assert.Single((await resumes.Reader.ContentsAsync(bank.Owner))!)).Document.Header.Photo;

        Assert.Equal((prints, prints), (photo is not null, listed is not null));
        if (prints) Assert.Equal(PhotoFile.Read(Pictures.Jpeg).Bytes, photo!.Bytes.ToArray());
    }

    [Fact]
    public async Task A_picture_that_only_looks_like_one_is_refused_when_it_is_tried()
    {
        await using var bank = await TestBank.CreateAsync(DatabaseProvider.Sqlite);
        var service = Service(bank);
        Assert.NotNull(await service.PrepareAsync(Pictures.Jpeg));
        Assert.NotNull(await service.PrepareAsync(Pictures.Progressive));
        Assert.NotNull(await service.PrepareAsync(Pictures.Png(colors: 2)));
        var hollow = Pictures.Jpeg.ToArray();
        hollow.AsSpan(hollow.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC4]) + 5, 16).Fill(0xFE);

        var refusal = await Assert.ThrowsAsync<RuleException>(() => service.PrepareAsync(hollow));
        Assert.Contains("damaged", Assert.Single(refusal.Errors["photo"]), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _pool.DisposeAsync();
}
