using SkillBank.Documents.Typesetting;

namespace SkillBank.Documents.Tests;

/// <summary>A folder with a worker script that speaks the frames of the real one and behaves as a test needs it.</summary>
sealed class FakeWorker : IDisposable
{
    const string Frames = """
        import { appendFileSync, existsSync, readFileSync } from 'node:fs';
        const send = (head, body = '') => {
          const text = Buffer.from(JSON.stringify(head)), bytes = Buffer.from(body), lengths = Buffer.alloc(8);
          lengths.writeUInt32BE(text.length, 0);
          lengths.writeUInt32BE(bytes.length, 4);
          process.stdout.write(Buffer.concat([lengths, text, bytes]));
        };
        const answer = () => send({ pages: 1, missing: [], notes: [] }, String(process.pid));
        const starts = existsSync('starts') ? readFileSync('starts', 'utf8').length + 1 : 1;
        appendFileSync('starts', '.');
        process.stdin.on('end', () => process.exit(0));

        """;

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fake-worker-");

    /// <param name="script">What to do; <c>send</c>, <c>answer</c> and <c>starts</c>, the number of workers so far, are at hand.</param>
    public FakeWorker(string script) => File.WriteAllText(Path.Combine(_folder.FullName, "worker.mjs"), Frames + script);

    public static FakeWorker Obedient() => new("send({ ready: '20' }); process.stdin.on('data', answer);");

    public TypesettingOptions Options => Typesetter.Patient with { WorkerDirectory = _folder.FullName, Workers = 1 };

    public static TypesettingRequest Request { get; } = new("classic", "{}"u8.ToArray(), null);

    /// <summary>How many workers were started.</summary>
    public int Starts => File.Exists(Path.Combine(_folder.FullName, "starts")) ? (int)new FileInfo(Path.Combine(_folder.FullName, "starts")).Length : 0;

    public void Dispose() => _folder.Delete(recursive: true);
}
