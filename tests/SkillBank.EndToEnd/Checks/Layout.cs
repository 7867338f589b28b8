using Microsoft.Playwright;

namespace SkillBank.EndToEnd.Checks;

/// <summary>Whether a page stays within its width and stands still.</summary>
static class Layout
{
    /// <summary>What may have moved, as browsers count it: the share of the screen times the share of the distance.</summary>
    const double LargestShift = 0.02;

    /// <summary>Sums what moves without the person having done anything; to be run before the page's own scripts.</summary>
    public const string CountShifts = """
        window.shifted = 0;
        new PerformanceObserver(list => list.getEntries().forEach(entry => { if (!entry.hadRecentInput) window.shifted += entry.value; }))
          .observe({ type: 'layout-shift', buffered: true });
        """;

    // What sticks out to the right of the page and is not inside something that scrolls by itself.
    const string Wider = """
        () => {
          const width = document.documentElement.clientWidth;
          const scrolls = node => { for (let up = node.parentElement; up && up !== document.body; up = up.parentElement) if (getComputedStyle(up).overflowX !== 'visible') return true; return false; };
          if (document.documentElement.scrollWidth <= width) return [];
          return [...document.querySelectorAll('body *')].filter(node => node.getBoundingClientRect().right > width + 0.5 && !scrolls(node))
            .map(node => `${Math.round(node.getBoundingClientRect().right)} of ${width}: ${node.outerHTML.slice(0, 160)}`).concat(`the page is ${document.documentElement.scrollWidth} wide`);
        }
        """;

    /// <summary>Nothing makes the page scroll sideways.</summary>
    public static async Task RequireNoSidewaysScrollingAsync(this IPage page)
    {
        var wider = await page.EvaluateAsync<string[]>(Wider);
        Assert.True(wider.Length == 0, $"{page.Url} scrolls sideways:\n{string.Join('\n', wider)}");
    }

    /// <summary>What was drawn stayed where it was while the rest came.</summary>
    public static async Task RequireStillnessAsync(this IPage page)
    {
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var shifted = await page.EvaluateAsync<double>("() => window.shifted");
        Assert.True(shifted <= LargestShift, FormattableString.Invariant($"{page.Url} moved by {shifted:0.000}, and may move by {LargestShift}."));
    }
}
