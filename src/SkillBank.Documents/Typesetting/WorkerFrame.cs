using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SkillBank.Documents.Typesetting;

/// <summary>What travels between us and a worker: a head as JSON and a body of bytes, each with its length before it.</summary>
static class WorkerFrame
{
    /// <summary>No PDF of a résumé comes near it; a greater length means that something else writes into the pipe.</summary>
    const int MaxBytes = 256 * 1024 * 1024;

    public static async Task WriteAsync(
        Stream stream, WorkerRequest request, ReadOnlyMemory<byte> document, ReadOnlyMemory<byte> photo, CancellationToken cancellationToken)
    {
        var head = JsonSerializer.SerializeToUtf8Bytes(request, WorkerJson.Default.WorkerRequest);
        var frame = new byte[8 + head.Length + document.Length + photo.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame, head.Length);
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(4), document.Length + photo.Length);
        head.CopyTo(frame, 8);
        document.CopyTo(frame.AsMemory(8 + head.Length));
        photo.CopyTo(frame.AsMemory(8 + head.Length + document.Length));
        await stream.WriteAsync(frame, cancellationToken);
        await stream.FlushAsync(cancellationToken);
    }

    public static async Task<(WorkerAnswer Head, byte[] Body)> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var lengths = new byte[8];
        await stream.ReadExactlyAsync(lengths, cancellationToken);
        var headLength = BinaryPrimitives.ReadInt32BigEndian(lengths);
        var bodyLength = BinaryPrimitives.ReadInt32BigEndian(lengths.AsSpan(4));
        if (headLength is < 0 or > MaxBytes || bodyLength is < 0 or > MaxBytes)
            throw new InvalidDataException("The worker answered with something that is not a frame.");

        var head = new byte[headLength];
        await stream.ReadExactlyAsync(head, cancellationToken);
        var body = new byte[bodyLength];
        await stream.ReadExactlyAsync(body, cancellationToken);
        var answer = JsonSerializer.Deserialize(head, WorkerJson.Default.WorkerAnswer);
        return (answer ?? throw new InvalidDataException("The worker answered with nothing."), body);
    }
}

/// <summary>What the worker is asked for; its script says what the names mean.</summary>
sealed record WorkerRequest(string Template, TypesettingOutput Output, string? Standard, int MaxPages, int Page, int Width)
{
    /// <summary>The folder of the template's folder, where that is not the one of the installed templates.</summary>
    public string? Workspace { get; init; }

    /// <summary>Whether the fonts for Chinese, Japanese and Korean are needed.</summary>
    public bool WideFonts { get; init; }

    /// <summary>Characters to try, because the fonts in the folders lack them.</summary>
    public string? Doubtful { get; init; }

    /// <summary>Where the template finds the portrait.</summary>
    public string? Photo { get; init; }

    /// <summary>The bytes at the end of the body that are the portrait.</summary>
    public int PhotoLength { get; init; }
}

sealed record WorkerAnswer
{
    /// <summary>The version of Node.js, in the first frame only.</summary>
    public string? Ready { get; init; }

    public int Pages { get; init; }

    public IReadOnlyList<string> Missing { get => field ?? []; init; }

    public IReadOnlyList<string> Notes { get => field ?? []; init; }

    /// <summary>Whether the document could not keep the standard that was asked for.</summary>
    public bool Refused { get; init; }

    /// <summary>Where the body is several files: their lengths.</summary>
    public IReadOnlyList<int> Lengths { get => field ?? []; init; }

    /// <summary>Where things stand on the files' pages.</summary>
    public IReadOnlyList<WorkerMark> Marks { get => field ?? []; init; }

    /// <summary>The width of a drawn page in points, of a picture in pixels.</summary>
    public double Width { get; init; }

    /// <summary>The height of a drawn page in points, of a picture in pixels.</summary>
    public double Height { get; init; }

    /// <summary>How full the last page is; absent where the template does not tell.</summary>
    public WorkerFilling? Filling { get; init; }

    public string? Error { get; init; }

    /// <summary>Why a file cannot be read.</summary>
    public string? Reason { get; init; }

    public string? Detail { get; init; }
}

/// <summary>A rectangle on a page, in points from its left upper corner.</summary>
/// <param name="Number">What it is: the number that the document's data gave to it.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
sealed record WorkerMark(int Number, int Page, double X, double Y, double Width, double Height);

/// <summary>How full the last page of a document is.</summary>
/// <param name="Page">Its number, from 1.</param>
/// <param name="Part">The part of the area between its margins that is filled, from 0 to 1.</param>
/// <param name="Lines">How many lines of text that area holds.</param>
sealed record WorkerFilling(int Page, double Part, double Lines);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, Converters = [typeof(OutputNames)])]
[JsonSerializable(typeof(WorkerRequest))]
[JsonSerializable(typeof(WorkerAnswer))]
sealed partial class WorkerJson : JsonSerializerContext;

sealed class OutputNames() : JsonStringEnumConverter<TypesettingOutput>(JsonNamingPolicy.CamelCase);
