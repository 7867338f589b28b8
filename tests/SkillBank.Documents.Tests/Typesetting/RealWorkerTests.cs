using System.Diagnostics;
using System.Text.Json;
using SkillBank.Documents.Document;
using SkillBank.Documents.Typesetting;
using SkillBank.Documents.Writers;

namespace SkillBank.Documents.Tests.Typesetting;

/// <summary>The real script and the real typesetter, also with templates that run wild.</summary>
public sealed class RealWorkerTests(Typesetter typesetter) : IDisposable
{
    /// <summary>Hours of work in little memory: a range is an array.</summary>
    const string Endless = "#for i in range(100000) { for j in range(100000) { let x = j } }";

    static readonly CancellationToken Now = TestContext.Current.CancellationToken;
    readonly DirectoryInfo _templates = Directory.CreateTempSubdirectory("templates-");

    TypesettingRequest Template(string source)
    {
        Directory.CreateDirectory(Path.Combine(_templates.FullName, "wild"));
        File.WriteAllText(Path.Combine(_templates.FullName, "wild", "template.typ"), source);
        return new("wild", "{}"u8.ToArray(), null);
    }

    TypesettingOptions Options => Typesetter.Patient with { TemplatesDirectory = _templates.FullName, Workers = 1 };

    async Task<TypesettingException> FailureOf(TypesettingPool pool, string source) =>
        await Assert.ThrowsAsync<TypesettingException>(() => pool.TypesetAnewAsync(Template(source), Now));

    [Fact]
    public async Task An_endless_template_is_stopped_and_the_next_document_prints()
    {
        await using var pool = new TypesettingPool(Options with { Deadline = TimeSpan.FromSeconds(1) });
        Assert.Equal(TypesettingFailure.TimedOut, (await FailureOf(pool, Endless)).Failure);
        // A slow machine may need more than that second for the start of another worker's first document.
        await using var patient = new TypesettingPool(Options);
        Assert.Equal(1, (await patient.TypesetAnewAsync(Template("hello"), Now)).Pages);
    }

    [Fact]
    public async Task A_template_that_devours_memory_is_stopped()
    {
        await using var pool = new TypesettingPool(Options with { MemoryLimit = 300_000_000 });
        var failure = await FailureOf(pool, "#let a = (1,)\n#for i in range(27) { a = a + a }\n" + Endless);
        Assert.Equal(TypesettingFailure.OutOfMemory, failure.Failure);
    }

    [Fact]
    public async Task A_mistake_in_a_template_is_told_with_its_place()
    {
        await using var pool = new TypesettingPool(Options);
        var failure = await FailureOf(pool, "fine\n#let x = (\n");
        Assert.Equal(TypesettingFailure.Template, failure.Failure);
        Assert.Contains("template.typ:2:", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#read(\"../../../../../../../../etc/passwd\")")]
    [InlineData("#read(\"/etc/passwd\")")]
    public async Task A_template_reads_nothing_outside_of_its_folder(string source)
    {
        await using var pool = new TypesettingPool(Options);
        Assert.Equal(TypesettingFailure.Template, (await FailureOf(pool, source)).Failure);
    }

    [Fact]
    public async Task A_document_of_too_many_pages_is_refused()
    {
        await using var pool = new TypesettingPool(Options with { MaxPages = 3 });
        var failure = await FailureOf(pool, "#for i in range(3) { pagebreak() }");
        Assert.Equal(TypesettingFailure.TooLong, failure.Failure);
        Assert.Equal("The document has 4 pages; 3 are allowed.", failure.Message);
    }

    [Fact]
    public async Task A_document_of_too_many_bytes_is_refused()
    {
        await using var pool = new TypesettingPool(Options with { MaxDataBytes = 1 });
        Assert.Equal(TypesettingFailure.TooLong, (await FailureOf(pool, "")).Failure);
    }

    [Fact]
    public async Task Twenty_documents_at_once_all_print_and_none_is_another()
    {
        var documents = Enumerable.Range(0, 20).Select(n => Corpus.Realistic with { Header = Corpus.Realistic.Header with { Name = $"Person Number{n}" } }).ToList();
        var files = await Task.WhenAll(documents.Select(document => typesetter.PdfAsync(document)));
        for (var n = 0; n < files.Length; n++)
            Assert.StartsWith($"Person Number{n}\n", await ExternalTool.TextAsync(files[n].Bytes), StringComparison.Ordinal);
    }

    /// <summary>Nobody is left to keep the deadline of a worker whose program was killed: it must end by itself, even in the middle of its work.</summary>
    [Fact]
    public async Task A_busy_worker_ends_when_the_program_that_started_it_is_killed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The program that is killed in this test is started by a shell.");
        var options = Options;
        var request = Template(Endless);
        var head = JsonSerializer.Serialize(new { template = request.Template, maxPages = 9 });
        const string parent = """
            const { spawn } = require('node:child_process');
            const [script, templates, head] = process.argv.slice(1);
            const worker = spawn(process.execPath, [script, templates], { cwd: require('node:path').dirname(script), stdio: ['pipe', 'pipe', 'inherit'] });
            worker.stdout.once('data', () => {
              const lengths = Buffer.alloc(8);
              lengths.writeUInt32BE(head.length, 0);
              lengths.writeUInt32BE(2, 4);
              worker.stdin.write(Buffer.concat([lengths, Buffer.from(head + '{}')]), () => console.log(worker.pid));
            });
            """;
        var info = new ProcessStartInfo(options.NodePath, ["-e", parent, Path.Combine(options.WorkerDirectory, "worker.mjs"), options.TemplatesDirectory, head])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { ["FONTCONFIG_FILE"] = "fonts.conf" },
        };
        using var program = Process.Start(info)!;
        using var worker = Process.GetProcessById(int.Parse((await program.StandardOutput.ReadLineAsync(Now))!, System.Globalization.CultureInfo.InvariantCulture));
        program.Kill();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Now);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        await worker.WaitForExitAsync(patience.Token);
    }

    [Fact]
    public void The_lock_file_of_the_packages_names_no_host()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SkillBank.slnx")))
            folder = Path.GetDirectoryName(folder)!;
        var packages = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "src", "SkillBank.Documents", "Typesetting", "package-lock.json")))
            .RootElement.GetProperty("packages").EnumerateObject().ToList();
        Assert.NotEmpty(packages);
        Assert.All(packages, package => Assert.False(package.Value.TryGetProperty("resolved", out _), package.Name));
    }

    public void Dispose() => _templates.Delete(recursive: true);
}
