using System.Diagnostics;
using System.Globalization;
using System.Text;
using SkillBank.Documents.Typesetting;

namespace SkillBank.Documents.Tests.Typesetting;

/// <summary>How the pool treats workers that behave and workers that do not.</summary>
public sealed class TypesettingPoolTests
{
    static readonly CancellationToken Now = TestContext.Current.CancellationToken;

    static async Task<int> WorkerOf(TypesettingPool pool) =>
        int.Parse(Encoding.ASCII.GetString((await pool.TypesetAnewAsync(FakeWorker.Request, Now)).Bytes), CultureInfo.InvariantCulture);

    static async Task<TypesettingException> FailureOf(TypesettingPool pool) =>
        await Assert.ThrowsAsync<TypesettingException>(() => pool.TypesetAnewAsync(FakeWorker.Request, Now));

    static async Task AssertEnds(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(Now);
            patience.CancelAfter(TimeSpan.FromSeconds(60));
            await process.WaitForExitAsync(patience.Token);
        }
        catch (ArgumentException)
        {
            // There is no such process any more.
        }
    }

    [Fact]
    public async Task A_worker_starts_with_the_first_document_and_stays()
    {
        using var fake = FakeWorker.Obedient();
        await using var pool = new TypesettingPool(fake.Options);
        Assert.Equal(0, fake.Starts);
        Assert.Equal(await WorkerOf(pool), await WorkerOf(pool));
        Assert.Equal(1, fake.Starts);
    }

    [Fact]
    public async Task Warming_up_starts_the_worker_of_the_first_document()
    {
        using var fake = FakeWorker.Obedient();
        await using var pool = new TypesettingPool(fake.Options);
        await pool.WarmUpAsync(Now);
        Assert.Equal(1, fake.Starts);
        await WorkerOf(pool);
        Assert.Equal(1, fake.Starts);
    }

    [Fact]
    public async Task A_worker_that_hangs_is_killed_and_replaced()
    {
        using var fake = new FakeWorker("send({ ready: '20' }); process.stdin.on('data', starts === 1 ? () => { for (;;); } : answer);");
        await using var pool = new TypesettingPool(fake.Options with { Deadline = TimeSpan.FromSeconds(2) });
        var failure = await FailureOf(pool);
        Assert.Equal(TypesettingFailure.TimedOut, failure.Failure);
        Assert.Equal("The typesetter took more than 2 seconds to typeset the document.", failure.Message);
        Assert.NotEqual(0, await WorkerOf(pool));
        Assert.Equal(2, fake.Starts);
    }

    [Fact]
    public async Task A_worker_that_crashes_is_replaced_and_its_last_words_are_told()
    {
        using var fake = new FakeWorker(
            "send({ ready: '20' }); process.stdin.on('data', starts === 1 ? () => { console.error('out of ink'); process.exitCode = 3; process.stdin.destroy(); } : answer);");
        await using var pool = new TypesettingPool(fake.Options);
        var failure = await FailureOf(pool);
        Assert.Equal(TypesettingFailure.WorkerFailed, failure.Failure);
        Assert.StartsWith("The typesetter stopped unexpectedly", failure.Message, StringComparison.Ordinal);
        Assert.NotEqual(0, await WorkerOf(pool));
    }

    [Fact]
    public async Task A_worker_killed_while_idle_is_replaced_unnoticed()
    {
        using var fake = FakeWorker.Obedient();
        await using var pool = new TypesettingPool(fake.Options);
        var first = await WorkerOf(pool);
        using (var process = Process.GetProcessById(first))
        {
            process.Kill();
            await process.WaitForExitAsync(Now);
        }

        Assert.NotEqual(first, await WorkerOf(pool));
    }

    [Fact]
    public async Task A_worker_that_answers_nonsense_is_replaced()
    {
        using var fake = new FakeWorker("send({ ready: '20' }); process.stdin.on('data', starts === 1 ? () => process.stdout.write('hello, this is no frame at all') : answer);");
        await using var pool = new TypesettingPool(fake.Options);
        Assert.Equal(TypesettingFailure.WorkerFailed, (await FailureOf(pool)).Failure);
        Assert.NotEqual(0, await WorkerOf(pool));
    }

    [Fact]
    public async Task A_chatty_worker_is_not_blocked_by_its_chatter()
    {
        using var fake = new FakeWorker("send({ ready: '20' }); process.stdin.on('data', () => { process.stderr.write('blah\\n'.repeat(200_000)); answer(); });");
        await using var pool = new TypesettingPool(fake.Options);
        Assert.NotEqual(0, await WorkerOf(pool));
    }

    [Fact]
    public async Task A_worker_is_retired_after_its_share_of_documents()
    {
        using var fake = FakeWorker.Obedient();
        await using var pool = new TypesettingPool(fake.Options with { DocumentsPerWorker = 2 });
        var workers = new[] { await WorkerOf(pool), await WorkerOf(pool), await WorkerOf(pool) };
        Assert.Equal(workers[0], workers[1]);
        Assert.NotEqual(workers[1], workers[2]);
    }

    [Fact]
    public async Task A_worker_that_devours_memory_is_killed()
    {
        using var fake = new FakeWorker("send({ ready: '20' }); process.stdin.on('data', () => { globalThis.hoard = Buffer.alloc(400_000_000, 1); });");
        await using var pool = new TypesettingPool(fake.Options with { MemoryLimit = 300_000_000 });
        Assert.Equal(TypesettingFailure.OutOfMemory, (await FailureOf(pool)).Failure);
    }

    [Fact]
    public async Task One_document_more_than_may_wait_is_refused()
    {
        using var fake = new FakeWorker("send({ ready: '20' });");
        var pool = new TypesettingPool(fake.Options with { QueueLimit = 1 });
        var working = pool.TypesetAnewAsync(FakeWorker.Request, Now);
        var waiting = pool.TypesetAnewAsync(FakeWorker.Request, Now);
        Assert.Equal(TypesettingFailure.Busy, (await FailureOf(pool)).Failure);
        await pool.DisposeAsync();
        foreach (var task in new[] { working, waiting })
            Assert.Equal(TypesettingFailure.ShutDown, (await Assert.ThrowsAsync<TypesettingException>(() => task)).Failure);
    }

    [Fact]
    public async Task A_page_is_not_kept_waiting_by_twenty_long_documents()
    {
        // Long documents never come to an end here.
        using var fake = new FakeWorker("""
            send({ ready: '20' });
            process.stdin.on('data', (frame) => { if (frame.length < 40000) answer(); });
            """);
        await using var pool = new TypesettingPool(fake.Options with { Workers = 2 });
        var heavy = FakeWorker.Request with { Data = new byte[TypesettingPool.HeavyBytes + 1] };
        var documents = Enumerable.Range(0, 20).Select(_ => pool.TypesetAnewAsync(heavy, Now)).ToList();

        foreach (var _ in Enumerable.Range(0, 3)) Assert.Equal(1, (await pool.TypesetAnewAsync(FakeWorker.Request, Now)).Pages);

        Assert.All(documents, task => Assert.False(task.IsCompleted));
        await pool.DisposeAsync();
        foreach (var task in documents) Assert.Equal(TypesettingFailure.ShutDown, (await Assert.ThrowsAsync<TypesettingException>(() => task)).Failure);
    }

    [Fact]
    public async Task Pictures_leave_a_worker_to_the_others_and_wait_in_a_queue_of_their_own()
    {
        // Pictures never come to an end here.
        using var fake = new FakeWorker("send({ ready: '20' }); process.stdin.on('data', frame => frame.includes('png') || answer());");
        var pool = new TypesettingPool(fake.Options with { Workers = 2, QueueLimit = 2 });
        var pictures = Enumerable.Range(0, 3).Select(_ => pool.TypesetAnewAsync(FakeWorker.Request with { Output = TypesettingOutput.Png, IsPicture = true }, Now)).ToList();
        for (var i = 0; i < 5; i++)
            Assert.Equal(1, (await pool.TypesetAnewAsync(FakeWorker.Request, Now)).Pages);
        Assert.Equal(TypesettingFailure.Busy, (await Assert.ThrowsAsync<TypesettingException>(() =>
            pool.TypesetAnewAsync(FakeWorker.Request with { Output = TypesettingOutput.Png, IsPicture = true }, Now))).Failure);
        await pool.DisposeAsync();
        foreach (var task in pictures)
            Assert.Equal(TypesettingFailure.ShutDown, (await Assert.ThrowsAsync<TypesettingException>(() => task)).Failure);
    }

    [Fact]
    public async Task A_caller_who_gives_up_does_not_cost_the_worker()
    {
        using var fake = new FakeWorker("send({ ready: '20' }); process.stdin.on('data', () => setTimeout(answer, 300));");
        await using var pool = new TypesettingPool(fake.Options);
        await pool.WarmUpAsync(Now);
        using var impatience = new CancellationTokenSource();
        var abandoned = pool.TypesetAnewAsync(FakeWorker.Request, impatience.Token);
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => abandoned);
        await WorkerOf(pool);
        Assert.Equal(1, fake.Starts);
    }

    [Fact]
    public async Task Disposing_kills_idle_and_busy_workers()
    {
        using var fake = new FakeWorker("send({ ready: '20' }); process.stdin.on('data', starts === 1 ? answer : () => { for (;;); });");
        var idle = new TypesettingPool(fake.Options);
        var first = await WorkerOf(idle);
        var busy = new TypesettingPool(fake.Options);
        var endless = busy.TypesetAnewAsync(FakeWorker.Request, Now);
        await idle.DisposeAsync();
        await busy.DisposeAsync();
        await AssertEnds(first);
        Assert.Equal(TypesettingFailure.ShutDown, (await Assert.ThrowsAsync<TypesettingException>(() => endless)).Failure);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => busy.TypesetAnewAsync(FakeWorker.Request, Now));
    }

    [Fact]
    public async Task Without_Node_a_sentence_says_what_to_install()
    {
        using var fake = FakeWorker.Obedient();
        await using var pool = new TypesettingPool(fake.Options with { NodePath = "no-such-node" });
        var failure = await FailureOf(pool);
        Assert.Equal(TypesettingFailure.NotInstalled, failure.Failure);
        Assert.Equal("PDF files need Node.js 20 or newer, and there is no 'no-such-node' on this machine. Install it from https://nodejs.org and try again.", failure.Message);
    }

    [Fact]
    public async Task An_old_Node_is_named_with_its_version()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The old Node.js of this test is a shell script.");
            return;
        }

        using var fake = FakeWorker.Obedient();
        var old = Path.Combine(fake.Options.WorkerDirectory, "old-node");
        await File.WriteAllTextAsync(old, "#!/bin/sh\n[ \"$1\" = --version ] && echo v16.20.2 && exit 0\necho 'SyntaxError: Unexpected token' >&2\nexit 1\n", Now);
        File.SetUnixFileMode(old, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await using var pool = new TypesettingPool(fake.Options with { NodePath = old });
        var failure = await FailureOf(pool);
        Assert.Equal(TypesettingFailure.NotInstalled, failure.Failure);
        Assert.StartsWith("PDF files need Node.js 20 or newer; this is 16.20.2.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_that_cannot_start_says_why()
    {
        using var fake = new FakeWorker("throw new Error('no typesetter for this machine');");
        await using var pool = new TypesettingPool(fake.Options);
        Assert.Contains("no typesetter for this machine", (await FailureOf(pool)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_installation_is_named()
    {
        await using var pool = new TypesettingPool(new() { WorkerDirectory = Path.Combine(Path.GetTempPath(), "nothing-here") });
        Assert.Equal(TypesettingFailure.NotInstalled, (await FailureOf(pool)).Failure);
    }
}
