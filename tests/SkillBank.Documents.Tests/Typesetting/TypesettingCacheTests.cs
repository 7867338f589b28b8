using System.Globalization;
using SkillBank.Documents.Document;
using SkillBank.Documents.Typesetting;
using SkillBank.Documents.Writers;

namespace SkillBank.Documents.Tests.Typesetting;

/// <summary>The cache before a pool whose worker writes down how many documents it was given.</summary>
public sealed class TypesettingCacheTests
{
    static readonly CancellationToken Now = TestContext.Current.CancellationToken;

    /// <summary>A kilobyte for each document, or what else is said; it counts them in a file.</summary>
    static FakeWorker Counting(string answer = "send({ pages: 1, missing: [], notes: [] }, 'x'.repeat(1000))") => new(
        "send({ ready: '20' }); process.stdin.on('data', () => { appendFileSync('documents', '.'); " + answer + "; });");

    static int Documents(FakeWorker fake)
    {
        var file = new FileInfo(Path.Combine(fake.Options.WorkerDirectory, "documents"));
        return file.Exists ? (int)file.Length : 0;
    }

    static TypesettingRequest Request(int document) =>
        FakeWorker.Request with { Content = document.ToString("x64", CultureInfo.InvariantCulture) };

    [Fact]
    public async Task An_unchanged_document_is_typeset_once()
    {
        using var fake = Counting();
        await using var pool = new TypesettingPool(fake.Options);
        var first = await pool.TypesetAsync(Request(1), Now);

        Assert.Same(first, await pool.TypesetAsync(Request(1), Now));
        Assert.Equal(1, Documents(fake));
    }

    [Fact]
    public async Task What_is_made_of_a_document_is_told_apart()
    {
        using var fake = Counting();
        await using var pool = new TypesettingPool(fake.Options);
        TypesettingRequest[] requests =
        [
            Request(1), Request(2), Request(1) with { Standard = "ua-1" }, Request(1) with { Output = TypesettingOutput.Svg }, Request(1) with { Output = TypesettingOutput.Count },
            Request(1) with { Output = TypesettingOutput.Png, Page = 1, Width = 64 }, Request(1) with { Output = TypesettingOutput.Png, Page = 2, Width = 64 },
            Request(1) with { Output = TypesettingOutput.Png, Page = 1, Width = 65 },
        ];
        for (var round = 0; round < 2; round++)
        {
            foreach (var request in requests)
                await pool.TypesetAsync(request, Now);
        }

        Assert.Equal(requests.Length, Documents(fake));
    }

    [Fact]
    public async Task A_hundred_at_once_share_one_typesetting()
    {
        using var fake = Counting();
        await using var pool = new TypesettingPool(fake.Options with { QueueLimit = 0 });
        var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => pool.TypesetAsync(Request(1), Now)));

        Assert.All(results, result => Assert.Same(results[0], result));
        Assert.Equal(1, Documents(fake));
    }

    [Fact]
    public async Task A_failure_reaches_everyone_who_waits_and_is_not_kept()
    {
        using var fake = Counting("existsSync('mended') ? answer() : send({ error: 'template', detail: 'a comma is missing' })");
        await using var pool = new TypesettingPool(fake.Options);
        var failures = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Assert.ThrowsAsync<TypesettingException>(() => pool.TypesetAsync(Request(1), Now))));
        Assert.All(failures, failure => Assert.Equal(TypesettingFailure.Template, failure.Failure));
        Assert.Equal(1, Documents(fake));

        await File.WriteAllTextAsync(Path.Combine(fake.Options.WorkerDirectory, "mended"), "", Now);
        Assert.Equal(1, (await pool.TypesetAsync(Request(1), Now)).Pages);
    }

    [Fact]
    public async Task The_least_recently_asked_for_goes_when_the_bytes_are_full()
    {
        using var fake = Counting();
        // A result counts its 1,000 bytes and about as much again for itself.
        await using var pool = new TypesettingPool(fake.Options with { CacheBytes = 9_000 });
        foreach (var document in new[] { 1, 2, 3, 4, 1, 5 })
            await pool.TypesetAsync(Request(document), Now);
        Assert.Equal(5, Documents(fake));

        foreach (var document in new[] { 1, 3, 4, 5 })
            await pool.TypesetAsync(Request(document), Now);
        Assert.Equal(5, Documents(fake));

        await pool.TypesetAsync(Request(2), Now);
        Assert.Equal(6, Documents(fake));
    }

    [Fact]
    public async Task What_would_take_most_of_the_cache_is_not_kept()
    {
        using var fake = Counting();
        await using var pool = new TypesettingPool(fake.Options with { CacheBytes = 4_000 });
        await pool.TypesetAsync(Request(1), Now);
        await pool.TypesetAsync(Request(1), Now);

        Assert.Equal(2, Documents(fake));
    }

    [Fact]
    public async Task Who_gives_up_does_not_take_it_from_the_others()
    {
        using var fake = new FakeWorker("send({ ready: '20' }); process.stdin.on('data', () => setTimeout(answer, 300));");
        await using var pool = new TypesettingPool(fake.Options);
        using var impatience = new CancellationTokenSource();
        var first = pool.TypesetAsync(Request(1), impatience.Token);
        var second = pool.TypesetAsync(Request(1), Now);
        await impatience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal(1, (await second).Pages);
    }

    [Fact]
    public async Task What_nobody_waits_for_any_more_leaves_the_queue()
    {
        using var fake = new FakeWorker("send({ ready: '20' });");
        var pool = new TypesettingPool(fake.Options with { QueueLimit = 1 });
        var endless = pool.TypesetAsync(Request(1), Now);
        using var impatience = new CancellationTokenSource();
        var abandoned = pool.TypesetAsync(Request(2), impatience.Token);
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => abandoned);
        var next = pool.TypesetAsync(Request(2), Now);

        await pool.DisposeAsync();
        foreach (var task in new[] { endless, next })
            Assert.Equal(TypesettingFailure.ShutDown, (await Assert.ThrowsAsync<TypesettingException>(() => task)).Failure);
    }

    [Fact]
    public async Task A_version_follows_document_and_look_and_is_the_same_for_drawings_and_pictures()
    {
        await using var pool = new TypesettingPool(Typesetter.Patient with { Workers = 1 });
        var writer = new PdfWriter(pool);
        var smaller = new PdfOptions { Settings = new Dictionary<string, string> { ["size"] = "9" } };
        var version = writer.VersionOf(Corpus.Sparse, new());

        Assert.Matches("^[0-9a-f]{16}$", version);
        Assert.Equal(version, writer.VersionOf(Corpus.Sparse with { Sections = [.. Corpus.Sparse.Sections] }, new()));
        Assert.Equal(4, new[]
        {
            version, writer.VersionOf(Corpus.Sparse, smaller), writer.VersionOf(Corpus.Sparse with { Paper = Paper.Letter }, new()), writer.VersionOf(Corpus.Realistic, new()),
        }.Distinct().Count());
        Assert.Equal(version, (await new SvgWriter(pool).WriteAsync(Corpus.Sparse, new(), Now)).Version);
        Assert.Equal(version, (await new PngWriter(pool).WriteAsync(Corpus.Sparse, new(), 1, 64, Now))!.Version);
    }
}
