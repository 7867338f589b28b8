using SkillBank.Dates;
using SkillBank.Documents.Document;

namespace SkillBank.Entries;

/// <summary>Short ways to say "what is there" when an entry describes itself.</summary>
static class DocumentFacts
{
    /// <summary>The facts that have a value; a fact without a label prints its value alone.</summary>
    public static IReadOnlyList<DocumentFact> Of(params ReadOnlySpan<(string? Label, string? Value)> facts)
    {
        List<DocumentFact> present = [];
        foreach (var (label, value) in facts)
            if (!string.IsNullOrWhiteSpace(value))
                present.Add(new(label ?? "", value));
        return present;
    }

    /// <summary>A period for machines; null when neither date is known.</summary>
    public static DocumentDates? Dates(Period period) => period is (null, null)
        ? null
        : new(period.Start?.ToString(), period.End?.ToString(), GoesOn: period is ({ }, null));

    /// <summary>A day, a month or a year for machines; null when it is not known.</summary>
    public static DocumentDates? Dates(PartialDate? date) => date is { } known ? new(known.ToString(), known.ToString()) : null;

    /// <summary>The links that have an address.</summary>
    public static IReadOnlyList<DocumentLink> Links(params ReadOnlySpan<(string? Label, string? Url)> links)
    {
        List<DocumentLink> present = [];
        foreach (var (label, url) in links)
            if (label is not null && url is not null)
                present.Add(new(label, url));
        return present;
    }
}
