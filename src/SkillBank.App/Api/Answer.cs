using System.Buffers;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using SkillBank.Contract;
using SkillBank.Entries;

namespace SkillBank.App.Api;

/// <summary>An answer before it is written, so that it can be kept for a repeated request.</summary>
sealed record Answer(int Status)
{
    public const string JsonType = "application/json";

    public const string ReplayedHeader = "Idempotent-Replayed";

    public const string ProblemType = "application/problem+json";

    /// <summary>JSON, or what <see cref="MediaType"/> says; empty for none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The type of a body that is a file; null for JSON.</summary>
    public string? MediaType { get; init; }

    /// <summary>The name under which a file is to be saved; null for one that is to be shown.</summary>
    public string? FileName { get; init; }

    /// <summary>The entity tag, quotes included; an answer to a change that has none of its own gets the bank's.</summary>
    public string? ETag { get; init; }

    /// <summary>Where what was made is.</summary>
    public string? Location { get; init; }

    /// <summary>Whether something is stored now that was not before.</summary>
    public bool IsChange { get; init; }

    /// <summary>
    /// Whether the tag changes whenever the body does. An entry's does not: what follows from its dates and the clock changes without it.
    /// </summary>
    public bool IsRevalidated { get; init; }

    /// <summary>Whether this is the first answer to a request that is being repeated.</summary>
    public bool IsReplayed { get; init; }

    /// <summary>An answer with a value.</summary>
    public static Answer Of(object value, string? etag, int status = StatusCodes.Status200OK) => new(status) { Body = Json(value), ETag = etag };

    /// <summary>A list of entries, each by its own section's contract.</summary>
    public static Answer Of(IEnumerable<Entry> entries, string etag)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = BankJson.Options.Encoder }))
        {
            json.WriteStartArray();
            foreach (var entry in entries) JsonSerializer.Serialize(json, entry, BankJson.Options.GetTypeInfo(entry.GetType()));
            json.WriteEndArray();
        }
        return new(StatusCodes.Status200OK) { Body = buffer.WrittenMemory, ETag = etag, IsRevalidated = true };
    }

    /// <summary>An answer without a body.</summary>
    public static Answer Empty { get; } = new(StatusCodes.Status204NoContent);

    /// <summary>The JSON of a value.</summary>
    public static byte[] Json(object value) => JsonSerializer.SerializeToUtf8Bytes(value, BankJson.Options.GetTypeInfo(value.GetType()));

    public Task WriteAsync(HttpContext http)
    {
        var response = http.Response;
        if (ETag is not null) response.Headers.ETag = ETag;
        if (Location is not null) response.Headers.Location = Location;
        if (IsReplayed) response.Headers[ReplayedHeader] = "true";
        if (IsRevalidated && IfNoneMatch.Has(http.Request, ETag!))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        response.StatusCode = Status;
        if (Body.IsEmpty) return Task.CompletedTask;
        response.ContentType = Status >= 400 ? ProblemType : MediaType ?? JsonType;
        if (FileName is not null)
            response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = FileName }.ToString();
        response.ContentLength = Body.Length;
        return response.Body.WriteAsync(Body, http.RequestAborted).AsTask();
    }
}
