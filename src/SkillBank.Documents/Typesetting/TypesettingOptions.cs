namespace SkillBank.Documents.Typesetting;

/// <summary>How documents are typeset on this machine. The defaults suit a laptop and a small server.</summary>
public sealed record TypesettingOptions
{
    /// <summary>The Node.js program: a name found by the path, or a full path.</summary>
    public string NodePath { get; init; } = "node";

    /// <summary>The folder that holds the worker script, its packages and the fonts; the build puts it beside the program.</summary>
    public string WorkerDirectory { get; init; } = Path.Combine(AppContext.BaseDirectory, "typesetting");

    /// <summary>The folder that holds the templates and their library.</summary>
    public string TemplatesDirectory { get; init; } = Path.Combine(AppContext.BaseDirectory, "templates");

    /// <summary>A folder of further templates, which need not exist; null when there is none (docs/how-to/add-a-template.md).</summary>
    public string? OwnTemplatesDirectory { get; init; }

    /// <summary>The folder of the person's own fonts, which need not exist. They are asked for characters that no other font has.</summary>
    public string? OwnFontsDirectory { get; init; }

    /// <summary>Documents typeset at the same time, each by a process of its own.</summary>
    public int Workers { get; init; } = Math.Min(2, Environment.ProcessorCount);

    /// <summary>Documents that may wait for a worker; one more is refused.</summary>
    public int QueueLimit { get; init; } = 64;

    /// <summary>Time for one document; after that its worker is killed and replaced.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Time for a worker to start.</summary>
    public TimeSpan StartDeadline { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Bytes of memory at which a worker is killed and replaced. A résumé needs about a hundred million.</summary>
    public long MemoryLimit { get; init; } = 1_000_000_000;

    /// <summary>Bytes of memory above which a worker is retired once its document is done.</summary>
    public long RetireAbove { get; init; } = 400_000_000;

    /// <summary>Documents after which a worker is retired.</summary>
    public int DocumentsPerWorker { get; init; } = 2_000;

    /// <summary>Bytes of typeset documents that are kept for being asked for again; 0 keeps none.</summary>
    public long CacheBytes { get; init; } = 64_000_000;

    /// <summary>Pages of one document.</summary>
    public int MaxPages { get; init; } = 200;

    /// <summary>The largest document, in bytes of its data.</summary>
    public int MaxDataBytes { get; init; } = 8_000_000;
}
