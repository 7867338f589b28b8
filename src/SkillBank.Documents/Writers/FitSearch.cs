namespace SkillBank.Documents.Writers;

/// <summary>
/// Finds how large a document can be printed on a number of pages. Pure: what a trial is stands outside. One number, the ease, stands for the whole
/// look: 1 is the most comfortable, 0 the tightest that is still good to read.
/// </summary>
static class FitSearch
{
    /// <summary>The most trials.</summary>
    public const int MaxTrials = 7;

    /// <summary>Two looks nearer to each other than this cannot be told apart.</summary>
    const double Finest = 0.015;

    /// <summary>A last page that is filled to this part of it is full.</summary>
    const double Full = 0.985;

    /// <summary>Searches the greatest ease at which the document keeps to its pages.</summary>
    /// <param name="limit">The number of pages.</param>
    /// <param name="tryAsync">Lays the document out at an ease from 0 to 1.</param>
    /// <returns>
    /// The best trial that fitted, or the one at 0 when none did. Lengths jump where something that is not split moves to the next page, so that
    /// a greater ease may need less room: the answer is the best of what was tried, not the best there is.
    /// </returns>
    public static async Task<FitTrial> FindAsync(int limit, Func<double, Task<Filling>> tryAsync)
    {
        var high = new FitTrial(1, await tryAsync(1));
        if (high.Filling.Pages <= limit) return high;
        var low = new FitTrial(0, await tryAsync(0));
        if (low.Filling.Pages > limit) return low;

        for (var trials = 2; trials < MaxTrials && high.Ease - low.Ease > Finest && low.Filling.Used < limit - 1 + Full; trials++)
        {
            var ease = Between(low, high, limit);
            var trial = new FitTrial(ease, await tryAsync(ease));
            if (trial.Filling.Pages <= limit) low = trial;
            else high = trial;
        }

        return low;
    }

    /// <summary>Where the pages would be full if the length grew evenly, a little to the safe side, and never so near to an end that the search stands still.</summary>
    static double Between(FitTrial low, FitTrial high, int limit)
    {
        var slope = (high.Filling.Used - low.Filling.Used) / (high.Ease - low.Ease);
        var wanted = slope > 0 ? low.Ease + (limit - 0.01 - low.Filling.Used) / slope : (low.Ease + high.Ease) / 2;
        var margin = (high.Ease - low.Ease) / 8;
        return Math.Clamp(wanted, low.Ease + margin, high.Ease - margin);
    }
}

/// <summary>A trial of <see cref="FitSearch"/>.</summary>
/// <param name="Ease">From 0, the tightest, to 1, the most comfortable.</param>
/// <param name="Filling">What came of it.</param>
sealed record FitTrial(double Ease, Filling Filling);

/// <summary>How much of its pages a document fills.</summary>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Used">The same with the last page counted by the part of it that is filled: 1.5 for one and a half.</param>
/// <param name="LinesPerPage">How many lines of text a page holds; 0 when the template does not tell.</param>
sealed record Filling(int Pages, double Used, double LinesPerPage)
{
    /// <summary>Where the template does not tell: the last page counts as half full.</summary>
    public static Filling Unknown(int pages) => new(pages, pages - 0.5, 0);

    /// <summary>How many lines too long it is for a number of pages, at least 1; null when that cannot be told.</summary>
    public int? LinesOver(int limit) => LinesPerPage > 0 ? Math.Max(1, (int)Math.Ceiling((Used - limit) * LinesPerPage)) : null;
}
