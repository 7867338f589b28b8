using SkillBank.Documents.Document;
using SkillBank.Entries;

namespace SkillBank.Profiles.Photos;

/// <summary>A portrait. A person has at most one; those that it took the place of lie in the trash.</summary>
public sealed class Photo : IOwned
{
    /// <summary>The most bytes of a file.</summary>
    public const int MaxBytes = 5 * 1024 * 1024;

    /// <summary>The fewest pixels of a side.</summary>
    public const int MinSide = 64;

    /// <summary>The most pixels of a side.</summary>
    public const int MaxSide = 8192;

    /// <summary>The most pixels in all: what is larger takes longer to print than anyone waits, and no page shows the difference.</summary>
    public const int MaxPixels = 4096 * 4096;

    /// <summary>The owner.</summary>
    public Guid ProfileId { get; init; }

    /// <summary>Version 7, made in code.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What kind of file it is.</summary>
    public PhotoKind Kind { get; init; }

    /// <summary>Pixels from side to side, as the file has them; a camera may have held it turned.</summary>
    public int Width { get; init; }

    /// <summary>Pixels from top to bottom, as the file has them.</summary>
    public int Height { get; init; }

    /// <summary>The file, without anything that is not the picture (<see cref="PhotoFile"/>).</summary>
    public required byte[] Bytes { get; init; }

    /// <summary>When it was made, to the microsecond.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Set while it is in the trash.</summary>
    public Guid? DeletionId { get; set; }

    /// <summary>The media type of its file.</summary>
    public string MediaType => MediaTypeOf(Kind);

    /// <summary>The media type of a kind of file.</summary>
    public static string MediaTypeOf(PhotoKind kind) => kind == PhotoKind.Png ? "image/png" : "image/jpeg";
}
