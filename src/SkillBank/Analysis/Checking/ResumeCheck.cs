using SkillBank.Documents.Document;
using SkillBank.Documents.Reading;

namespace SkillBank.Analysis.Checking;

/// <summary>Checks a file as an applicant-tracking system would read it. A pure function.</summary>
public static class ResumeCheck
{
    const int MostHeadings = 50;

    /// <summary>Checks a file.</summary>
    /// <param name="pdf">What stands in it.</param>
    /// <param name="expected">What should stand in it: a resume, or everything in a bank.</param>
    public static CheckReport Check(ReadPdf pdf, ResumeDocument expected)
    {
        var search = new FactSearch(pdf);
        List<(ExpectedFact Fact, FactPlace Place)> facts = [];
        ExpectedFact? title = null;
        foreach (var fact in ExpectedFacts.Of(expected))
        {
            if (fact.Kind == FactKind.Title) title = fact;
            facts.Add((fact, search.Find(fact, title?.EntryId == fact.EntryId ? title : null)));
        }
        IEnumerable<CheckFinding> findings = [.. FactRules.Check(facts, search), .. TextRules.Check(pdf, search.Lines), .. FileRules.Check(pdf, expected)];
        return new()
        {
            Expected = facts.Count,
            Found = facts.Count(found => found.Place != FactPlace.Nowhere),
            Findings = [.. findings.OrderBy(finding => finding.Severity)],
            Facts = [.. facts.GroupBy(found => found.Fact.Kind).OrderBy(kind => kind.Key)
                .Select(kind => new FactCount(kind.Key, kind.Count(), kind.Count(found => found.Place != FactPlace.Nowhere)))],
            Missing = [.. facts.Where(found => found.Place == FactPlace.Nowhere).Select(found => found.Fact)],
            File = new()
            {
                Pages = pdf.PageCount, Bytes = pdf.Bytes, Language = pdf.Language, Title = pdf.Title, Author = pdf.Author, Producer = pdf.Producer, IsTagged = pdf.IsTagged,
                Headings = [.. FileRules.Headings(pdf).Take(MostHeadings)],
            },
        };
    }
}
