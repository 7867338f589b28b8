using System.Text.Json;

namespace SkillBank.Contract;

/// <summary>Why a text is not JSON, for people: the parser's reason without its own count of lines and without advice to programmers.</summary>
static class JsonReason
{
    static readonly string[] NotForPeople = [" Path:", " LineNumber:", " Change the reader options", " which is not supported in this mode"];

    /// <summary>A sentence.</summary>
    public static string Of(JsonException e)
    {
        var ends = NotForPeople.Select(part => e.Message.IndexOf(part, StringComparison.Ordinal)).Where(at => at > 0);
        var reason = e.Message[..ends.DefaultIfEmpty(e.Message.Length).Min()];
        return reason.EndsWith('.') ? reason : $"{reason}.";
    }
}
