using System.Globalization;
using SkillBank.Analysis;
using SkillBank.App.Components.Bank;
using SkillBank.App.Components.Skills;
using SkillBank.App.Pages;
using SkillBank.App.Pages.Insights;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Resumes;

namespace SkillBank.App.Components.Insights;

/// <summary>A next step in the words of the page.</summary>
/// <param name="Icon">Its sign.</param>
/// <param name="Title">What it is.</param>
/// <param name="About">What it is about.</param>
/// <param name="Deed">What the button says.</param>
/// <param name="Url">Where it is done.</param>
/// <param name="IsUrgent">Whether time runs out.</param>
sealed record StepText(string Icon, string Title, string About, string Deed, string Url, bool IsUrgent = false)
{
    public static StepText Of(NextStep step, InsightsView view)
    {
        var links = view.Page.Links;
        var count = step.Entries.Count;
        return step.Kind switch
        {
            NextStepKind.Ending => Ending((Entry<Certificate>)step.Entries[0], step.Expiry!, links),
            NextStepKind.Missing => new(Icon: "circle-dashed", step.Check!.Title.TrimEnd('.'), Share(step.Check), "Write", Place(links, step.Check.Where)),
            NextStepKind.WithoutText => new(Icon: "text-quote", count == 1 ? "One entry has no text" : $"{count} entries have no text", Names(step), "Write", links.Entry(step.Entries[0])),
            NextStepKind.Gap => new(Icon: "calendar-range",
                step.Gap!.IsOpen ? $"Nothing since {SkillText.Month(step.Gap.Months.First - 1)}" : $"Nothing from {TimelineText.Months(step.Gap.Months)}",
                $"{ListSummary.Months(step.Gap.Months.Count)} without work or study", "Add", links.New(Section.Of<Experience>())),
            NextStepKind.WithoutNumber => new(Icon: "hash", count == 1 ? "One main wording has no number" : $"{count} main wordings have no number", Names(step), "Edit", links.Entry(step.Entries[0])),
            NextStepKind.WithoutEvidence => new(Icon: "search-check", count == 1 ? "One skill is shown nowhere" : $"{count} skills are shown nowhere", Names(step), "Look", links.Bank(Section.Of<Skill>())),
            _ => new(Icon: "merge", count == 1 ? "Some skills look alike" : $"{count} groups of skills look alike", Names(step), "Merge", Links.With(links.Bank(Section.Of<Skill>()), ("show", "alike"))),
        };
    }

    static StepText Ending(Entry<Certificate> entry, Expiry expiry, Links links) => new(
        Icon: "award", $"{entry.Details.CertificateName} {ExpiryText.Sentence(expiry)}",
        $"Certificate · {ResumeLanguage.English.Dates.Print(entry.Details.ExpirationDate)}", "Renew", links.Entry(entry), IsUrgent: true);

    static string Place(Links links, CompletenessPlace place) => place.Page switch
    {
        "contact" => links.Contact,
        "profile" => links.Profile,
        var slug => links.Bank(Section.Find(slug)!),
    };

    static string Share(CompletenessCheck check) => string.Create(CultureInfo.InvariantCulture, $"{check.Weight}% of what a résumé needs");

    static string Names(NextStep step) => string.Join(", ", step.Entries.Take(4).Select(entry => entry.AnyDetails.Heading));
}
