using System.Globalization;
using static SkillBank.Analysis.Checking.CheckSeverity;

namespace SkillBank.Analysis.Checking;

/// <summary>What is said about the facts that a file has and has not.</summary>
static class FactRules
{
    /// <summary>What decides whether an application is found and sorted rightly.</summary>
    static readonly HashSet<FactKind> Decisive = [FactKind.Name, FactKind.Contact, FactKind.Title, FactKind.Organization, FactKind.Period];

    const int MostNamed = 3;

    public static IEnumerable<CheckFinding> Check(IReadOnlyList<(ExpectedFact Fact, FactPlace Place)> facts, FactSearch search) =>
        [.. Missing(facts), .. Links(facts), Order(facts, search), Columns(facts), Replacements(facts)];

    static IEnumerable<CheckFinding> Missing(IReadOnlyList<(ExpectedFact Fact, FactPlace Place)> facts)
    {
        var missing = facts.Where(found => found.Place == FactPlace.Nowhere).Select(found => found.Fact).ToList();
        if (missing.Count == 0 && facts.Count > 0) yield return new(Fine, CheckRule.Facts, facts.Count == 1
            ? "The one fact that should be there is there."
            : string.Create(CultureInfo.InvariantCulture, $"All {facts.Count} facts that should be there are there."));
        foreach (var group in missing.GroupBy(fact => (fact.Section, fact.EntryId, fact.About)))
        {
            var severity = group.Any(fact => Decisive.Contains(fact.Kind)) ? Error : Warning;
            var whole = group.Count() > 1 && group.Count() == facts.Count(found => (found.Fact.Section, found.Fact.EntryId, found.Fact.About) == group.Key);
            var message = whole && group.Key.Section is not null
                ? $"{FileRules.Quoted(group.Key.About)} is not in the file at all."
                : $"{FileRules.Quoted(group.Key.About)}: {Named([.. group])} not found.";
            yield return new(severity, CheckRule.Facts, $"{message} Make sure that it is there, written as text.", group.Key.Section, group.Key.EntryId);
        }
    }

    static string Named(List<ExpectedFact> facts)
    {
        var named = facts.Take(MostNamed).Select(fact => $"the {CheckWords.OneOf(fact.Kind)} {FileRules.Quoted(fact.Text)}").ToList();
        if (facts.Count > MostNamed) named.Add(string.Create(CultureInfo.InvariantCulture, $"{facts.Count - MostNamed} more"));
        return $"{string.Join(", ", named)} {(facts.Count == 1 ? "was" : "were")}";
    }

    static IEnumerable<CheckFinding> Links(IReadOnlyList<(ExpectedFact Fact, FactPlace Place)> facts) => facts
        .Where(found => found.Place == FactPlace.BehindALink)
        .Select(found => new CheckFinding(Warning, CheckRule.Facts,
            $"{FileRules.Quoted(found.Fact.Text)} is only behind a link: programs that read text do not see it. Write the address itself.", found.Fact.Section, found.Fact.EntryId));

    static CheckFinding Order(IReadOnlyList<(ExpectedFact Fact, FactPlace Place)> facts, FactSearch search)
    {
        var headings = facts.Where(found => found.Fact.Kind == FactKind.Heading)
            .Select(found => (found.Fact, Line: search.LineOf(found.Fact.Text))).Where(heading => heading.Line >= 0).ToList();
        for (var i = 1; i < headings.Count; i++)
            if (headings[i].Line < headings[i - 1].Line)
                return new(Warning, CheckRule.Order,
                    $"{FileRules.Quoted(headings[i].Fact.Text)} is read before {FileRules.Quoted(headings[i - 1].Fact.Text)}, though it was expected after it. Check that the text is read in the order in which you want it.",
                    headings[i].Fact.Section);
        return new(Fine, CheckRule.Order, "The sections are read in the expected order.");
    }

    static CheckFinding Columns(IReadOnlyList<(ExpectedFact Fact, FactPlace Place)> facts)
    {
        var torn = facts.Where(found => found.Place == FactPlace.AsGiven).Select(found => found.Fact).ToList();
        return torn.Count == 0
            ? new(Fine, CheckRule.Columns, "Programs that read across the page, from edge to edge, find the same.")
            : new(Warning, CheckRule.Columns,
                $"Simple programs read across the page, from edge to edge, and tear {Several(torn)} apart, such as {FileRules.Quoted(torn[0].Text)}. Use one column where a program reads first.", torn[0].Section, torn[0].EntryId);
    }

    static CheckFinding Replacements(IReadOnlyList<(ExpectedFact Fact, FactPlace Place)> facts)
    {
        var written = facts.Where(found => found.Place == FactPlace.AsMeant).Select(found => found.Fact).ToList();
        return written.Count == 0
            ? new(Fine, CheckRule.Replacements, "Every letter is written as itself.")
            : new(Warning, CheckRule.Replacements,
                $"Letters of {Several(written)} are written as other ones, with the right ones beside them where simple programs do not look, such as in {FileRules.Quoted(written[0].Text)}. Try another font, or no small capitals.", written[0].Section, written[0].EntryId);
    }

    static string Several(List<ExpectedFact> facts) => facts.Count == 1 ? "one fact" : string.Create(CultureInfo.InvariantCulture, $"{facts.Count} facts");
}
