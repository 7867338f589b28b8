using System.Text.Json.Nodes;
using SkillBank.Entries;

namespace SkillBank.Contract;

/// <summary>Reads the body of a request about a variation. Every error is told at once.</summary>
public static class VariationBody
{
    static readonly HashSet<string> Others = ["isMain", "displayOrder", .. ReadOnlyKeys.Variation];

    /// <summary>A new variation.</summary>
    /// <exception cref="RuleException">With every error.</exception>
    public static VariationDraft ReadNew(JsonObject body) => Read(null, body);

    /// <summary>A variation with changes: a key that is present sets, null clears, an absent key leaves alone.</summary>
    /// <exception cref="RuleException">With every error.</exception>
    public static VariationDraft Merge(Variation variation, JsonObject changes) => Read(variation, changes);

    static VariationDraft Read(Variation? variation, JsonObject body)
    {
        var errors = new RuleErrors();
        var text = PartialObject.Apply(variation is null ? null : VariationText.Of(variation), body, Others, errors);
        var isMain = Bodies.Flag(body, "isMain", errors);
        if (isMain == false && variation is { IsMain: true }) errors.Add("isMain", "Make another wording the main one instead.");
        var position = Bodies.Place(body, "displayOrder", errors);
        ReadOnlyKeys.Check(ReadOnlyKeys.Variation, body, variation, errors);
        errors.ThrowIfAny();
        return new VariationDraft(text) { MakeMain = isMain == true, Position = position };
    }
}
