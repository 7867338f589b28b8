using SkillBank.Dates;
using SkillBank.Documents.Document;
using SkillBank.Entries;
using SkillBank.Entries.Sections;

namespace SkillBank.Resumes;

/// <summary>Prints consecutive jobs at one employer as one employer with several roles.</summary>
static class Employers
{
    public static IReadOnlyList<DocumentItem> Grouped(IReadOnlyList<(Experience Job, DocumentItem Item)> jobs, DateFormat dates)
    {
        List<DocumentItem> items = [];
        for (var start = 0; start < jobs.Count;)
        {
            var employer = Skill.KeyOf(jobs[start].Job.CompanyName);
            var count = jobs.Skip(start).TakeWhile(job => Skill.KeyOf(job.Job.CompanyName) == employer).Count();
            items.Add(count == 1 ? jobs[start].Item : Employer([.. jobs.Skip(start).Take(count)], dates));
            start += count;
        }
        return items;
    }

    /// <summary>What all roles share is said once, at the employer; what differs stays with the role.</summary>
    static DocumentItem Employer(IReadOnlyList<(Experience Job, DocumentItem Item)> roles, DateFormat dates)
    {
        var sharesPlace = IsShared(roles, job => job.Location);
        var sharesUrl = IsShared(roles, job => job.CompanyUrl);
        var sharesDescription = IsShared(roles, job => job.CompanyDescription);
        var sharesName = IsShared(roles, job => job.CompanyName);
        var (first, item) = roles[0];
        return new()
        {
            Id = $"{item.Id}-employer",
            Title = first.CompanyName,
            Url = sharesUrl ? item.Url : null,
            Place = sharesPlace ? item.Place : null,
            Period = dates.Print(Span(roles.Select(role => role.Job))),
            Dates = DocumentFacts.Dates(Span(roles.Select(role => role.Job))),
            Facts = sharesDescription ? item.Facts : [],
            Roles =
            [
                .. roles.Select(role => role.Item with
                {
                    Subtitle = sharesName ? null : role.Item.Subtitle,
                    Url = sharesUrl ? null : role.Item.Url,
                    Place = sharesPlace ? null : role.Item.Place,
                    Facts = sharesDescription ? [] : role.Item.Facts,
                }),
            ],
        };
    }

    static bool IsShared(IReadOnlyList<(Experience Job, DocumentItem Item)> roles, Func<Experience, string?> value) =>
        roles.All(role => value(role.Job) == value(roles[0].Job));

    static Period Span(IEnumerable<Experience> jobs)
    {
        var all = jobs.ToList();
        var goesOn = all.Exists(job => job.EndDate is null);
        return new(all.Min(job => job.StartDate), goesOn ? null : all.MaxBy(job => job.EndDate!.Value.Latest)!.EndDate);
    }
}
