using SkillBank.Analysis.Checking;
using SkillBank.Documents.Document;
using SkillBank.Documents.Typesetting;
using SkillBank.Resumes;
using SkillBank.Rules;

namespace SkillBank.App.Pages.Resumes;

/// <summary>What programs find in the PDF of a resume, or the sentence that says why that cannot be told.</summary>
/// <param name="Report">The report; null when there is a problem, or when the look that was checked is gone and its report not kept.</param>
/// <param name="Problem">What is in the way.</param>
/// <param name="IsCurrent">Whether it is about the resume as it is now.</param>
public sealed record CheckedLook(CheckReport? Report, string? Problem, bool IsCurrent)
{
    /// <summary>Stands for the name of a look that cannot be had.</summary>
    public const string None = "none";

    /// <summary>
    /// Checks a resume when its address asks for its present look. A report of another look is shown as long as it is kept, so that nothing is read anew
    /// at every change while a report is open.
    /// </summary>
    internal static async Task<CheckedLook?> OfAsync(PageRequest request, string? asked, string present, ResumeDetails details, ResumeDocument document)
    {
        if (asked is null) return null;
        var (reports, key) = (request.Get<CheckReports>(), new CheckReports.Key(request.ProfileId, request.Id("id"), asked));
        if (reports.Find(key) is { } kept) return new(kept, null, asked == present);
        if (asked != present) return new(null, null, IsCurrent: false);
        try
        {
            var report = await new ResumeChecker(request.Get<ResumePrinter>()).CheckAsync(details, document, request.Cancellation);
            reports.Keep(key, report);
            return new(report, null, IsCurrent: true);
        }
        catch (Exception refusal) when (refusal is TypesettingException or RuleException)
        {
            return new(null, refusal is RuleException rule ? string.Join(' ', rule.Errors.Values.SelectMany(messages => messages)) : refusal.Message, IsCurrent: true);
        }
    }
}

/// <summary>The last reports, kept for who looks at them again; the oldest goes first.</summary>
sealed class CheckReports
{
    const int Most = 64;

    readonly Lock _lock = new();
    readonly Dictionary<Key, CheckReport> _kept = [];
    readonly Queue<Key> _order = [];

    public CheckReport? Find(Key key)
    {
        lock (_lock) return _kept.GetValueOrDefault(key);
    }

    public void Keep(Key key, CheckReport report)
    {
        lock (_lock)
        {
            if (!_kept.TryAdd(key, report)) return;
            _order.Enqueue(key);
            if (_order.Count > Most) _kept.Remove(_order.Dequeue());
        }
    }

    /// <summary>What a report is about.</summary>
    public sealed record Key(Guid ProfileId, Guid ResumeId, string Look);
}
