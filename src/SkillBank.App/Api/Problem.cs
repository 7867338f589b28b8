using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using SkillBank.Contract;
using SkillBank.Documents.Typesetting;
using SkillBank.Entries;
using SkillBank.Rules;

namespace SkillBank.App.Api;

/// <summary>Answers that say what went wrong, as RFC 9457 has them.</summary>
static class Problem
{
    /// <summary>There is none such, or it is someone else's: the two look alike.</summary>
    public static Answer NotFound() => Create(StatusCodes.Status404NotFound, "There is nothing here.");

    /// <summary>A rule is broken; every message is told.</summary>
    public static Answer Invalid(RuleException e) => Create(StatusCodes.Status400BadRequest, e.Message, json =>
    {
        json.WritePropertyName("errors");
        JsonSerializer.Serialize(json, e.Errors, BankJson.Options);
    });

    /// <summary>Another entry has what must be unique.</summary>
    public static Answer Duplicate(Entry existing) => Create(
        StatusCodes.Status409Conflict, $"There is '{existing.AnyDetails.Heading}' already.", json => json.WriteString("existingId", existing.Id));

    /// <summary>Resumes print it, or it was sent. The caller is to look first, and may then insist.</summary>
    public static Answer InUse(string detail, IEnumerable<object> uses) => Create(StatusCodes.Status409Conflict, $"{detail} Add ?force=true to go on.", json =>
    {
        json.WritePropertyName("uses");
        json.WriteStartArray();
        foreach (var use in uses) JsonSerializer.Serialize(json, use, BankJson.Options.GetTypeInfo(use.GetType()));
        json.WriteEndArray();
    });

    /// <summary>The document cannot be typeset now or here.</summary>
    public static Answer Typesetting(TypesettingException e) => Create(e.Failure switch
    {
        TypesettingFailure.Busy or TypesettingFailure.ShutDown => StatusCodes.Status503ServiceUnavailable,
        TypesettingFailure.TooLong or TypesettingFailure.Refused or TypesettingFailure.TimedOut or TypesettingFailure.OutOfMemory => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status500InternalServerError,
    }, e.Message);

    /// <summary>What comes back from the trash has a name that is in use again.</summary>
    public static Answer NameInUse(Deletion deletion) => Create(
        StatusCodes.Status409Conflict, $"'{deletion.Label}' cannot come back while there is one of the same name. Rename or delete that one first.");

    /// <summary>It changed after the caller had read it. What it is now comes along, and what the caller sent, so that neither text is lost.</summary>
    public static Answer Stale(long version, string etag, object? current, ApiRequest request)
    {
        var rejected = request.Rejected();
        return Create(StatusCodes.Status412PreconditionFailed, "It has changed since you read it. Nothing was stored.", json =>
        {
            json.WriteNumber("version", version);
            Member(json, "current", current);
            Member(json, "rejected", rejected);
        }) with { ETag = etag };
    }

    /// <summary>The key of an earlier request came with another one.</summary>
    public static Answer KeyUsed() => Create(
        StatusCodes.Status422UnprocessableEntity, "This Idempotency-Key was used for another request. Use a new key for a new request.");

    /// <summary>Something in the program is wrong; the log says more under the same id.</summary>
    public static Answer Unexpected(string traceId) => Create(
        StatusCodes.Status500InternalServerError, "Something went wrong in Skill Bank. Nothing was stored.", json => json.WriteString("traceId", traceId));

    /// <summary>An answer of that status.</summary>
    public static Answer Create(int status, string? detail = null, Action<Utf8JsonWriter>? more = null)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("type", "about:blank");
            json.WriteString("title", ReasonPhrases.GetReasonPhrase(status));
            json.WriteNumber("status", status);
            if (detail is not null) json.WriteString("detail", detail);
            more?.Invoke(json);
            json.WriteEndObject();
        }
        return new Answer(status) { Body = buffer.WrittenMemory };
    }

    static void Member(Utf8JsonWriter json, string name, object? value)
    {
        if (value is null) return;
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, value, BankJson.Options.GetTypeInfo(value.GetType()));
    }
}
