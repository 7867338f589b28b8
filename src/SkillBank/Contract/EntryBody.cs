using System.Text.Json.Nodes;
using SkillBank.Entries;

namespace SkillBank.Contract;

/// <summary>Reads the body of a request about an entry. Every error is told at once.</summary>
public static class EntryBody
{
    static readonly HashSet<string> Others = ["displayOrder", "mainContent", "content", .. ReadOnlyKeys.Entry];

    /// <summary>A new entry.</summary>
    /// <exception cref="RuleException">With every error.</exception>
    public static EntryDraft ReadNew(Section section, JsonObject body, DateOnly today) => Read(section, null, body, today);

    /// <summary>An entry with changes: a key that is present sets, null clears, an absent key leaves alone.</summary>
    /// <exception cref="RuleException">With every error.</exception>
    public static EntryDraft Merge(Entry entry, JsonObject changes) => Read(entry.Section, entry, changes, entry.Today);

    static EntryDraft Read(Section section, Entry? entry, JsonObject body, DateOnly today)
    {
        var errors = new RuleErrors();
        var statusName = Blank(section).StatusName;
        var others = new HashSet<string>(Others);
        if (statusName is not null) others.Add(statusName);
        if (!section.HasVariations) others.ExceptWith(["mainContent", "content", "variations"]);

        var details = (Details)PartialObject.Apply(section.DetailsType, entry?.AnyDetails, body, others, errors);
        if (entry is not null) details = details with { Extra = entry.AnyDetails.Extra };
        if (statusName is not null) CheckStatus(details, statusName, body, today, errors);
        ReadOnlyKeys.Check(section.HasVariations ? ReadOnlyKeys.Entry : [.. ReadOnlyKeys.Entry.Except(["variations"])], body, entry, errors);
        var content = section.HasVariations ? Content(entry, body, errors) : null;
        var position = Bodies.Place(body, "displayOrder", errors);
        errors.ThrowIfAny();
        return new EntryDraft(details) { MainContent = content, Position = position };
    }

    static void CheckStatus(Details details, string name, JsonObject body, DateOnly today, RuleErrors errors)
    {
        if (Bodies.Flag(body, name, errors) is not { } stated) return;
        var hasDates = !Checks.Of(details.GetType()).Any(property => property.IsDate && errors.Has(property.Name));
        if (!hasDates || stated == details.StatusOn(today)) return;
        errors.Add(name, stated
            ? "Contradicts the dates: it is over by then. Leave it out, or clear the end date."
            : "Contradicts the dates: there is no end date that has passed. Leave it out, or give the end date.");
    }

    static string? Content(Entry? entry, JsonObject body, RuleErrors errors)
    {
        if (body.ContainsKey("content") && body.ContainsKey("mainContent")) errors.Add("content", "Give either content or mainContent.");
        string? text = null;
        foreach (var key in new[] { "content", "mainContent" })
        {
            if (!body.TryGetPropertyValue(key, out var value)) continue;
            text = Bodies.Text(body, key, errors);
            if (value is null && entry?.Main is not null) errors.Add(key, "A wording is removed by deleting it, not by clearing its text.");
            else if (text is not null && string.IsNullOrWhiteSpace(text)) errors.Add(key, "Must not be blank.");
            else if (text is not null && new TextAttribute(VariationText.MaxContent).Check(text) is { } message) errors.Add(key, message);
        }
        return text?.Trim();
    }

    static Details Blank(Section section) =>
        (Details)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(section.DetailsType);
}
