using System.Text.Json;
using System.Text.Json.Nodes;
using SkillBank.Contract;

namespace SkillBank.App.Pages.Forms;

/// <summary>
/// What a person changed in a form, told apart from what it merely showed: so two people, or one in two tabs, can change different fields of
/// one thing, and only a field that both changed is a conflict.
/// </summary>
sealed class FormEdit
{
    readonly JsonObject _posted;
    readonly JsonObject _shown;

    FormEdit(JsonObject posted, JsonObject shown) => (_posted, _shown) = (posted, shown);

    /// <summary>Reads a posted form about a record, and further texts that are not the record's own.</summary>
    public static FormEdit Read(Type record, IFormCollection form, params ReadOnlySpan<string> further)
    {
        var (posted, shown) = (FormBody.Read(record, form), FormBody.Read(record, form, FormBody.Was));
        foreach (var name in further)
        {
            FormBody.ReadText(posted, form, name, name);
            FormBody.ReadText(shown, form, FormBody.Was + name, name);
        }
        return new(posted, shown);
    }

    /// <summary>The changes to make to the record as it is now.</summary>
    /// <exception cref="ConflictException">A field that was changed here has been changed elsewhere since it was shown.</exception>
    public JsonObject Against(object record, params ReadOnlySpan<(string Name, string? Text)> further)
    {
        var now = JsonSerializer.SerializeToNode(record, record.GetType(), BankJson.Options)!.AsObject();
        foreach (var (name, text) in further) now[name] = text;
        var changes = new JsonObject();
        List<Conflict> conflicts = [];
        foreach (var (name, mine) in _posted)
        {
            var theirs = Canonical(now[name]);
            if (Same(mine, theirs)) continue;
            if (_shown.TryGetPropertyValue(name, out var shown))
            {
                if (Same(mine, shown)) continue;
                if (!Same(shown, theirs))
                {
                    conflicts.Add(new(name, Shown(mine), Shown(theirs)));
                    continue;
                }
            }
            changes[name] = mine?.DeepClone();
        }
        return conflicts.Count == 0 ? changes : throw new ConflictException(conflicts);
    }

    /// <summary>An empty list and an absent text are the same as nothing.</summary>
    static JsonNode? Canonical(JsonNode? value) => value is JsonArray { Count: 0 } ? null : value;

    static bool Same(JsonNode? one, JsonNode? other) => JsonNode.DeepEquals(Canonical(one), Canonical(other));

    static string Shown(JsonNode? value) => value switch
    {
        null => "",
        JsonArray list => string.Join('\n', list.Select(item => item?.ToString())),
        _ => value.ToString(),
    };
}

/// <summary>A field that was changed here and elsewhere.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Mine">What was typed here.</param>
/// <param name="Theirs">What is stored now.</param>
public sealed record Conflict(string Field, string Mine, string Theirs);

/// <summary>Fields were changed here and elsewhere; nothing was stored.</summary>
sealed class ConflictException(IReadOnlyList<Conflict> conflicts) : Exception("It was changed elsewhere meanwhile.")
{
    public IReadOnlyList<Conflict> Conflicts => conflicts;
}
