using Microsoft.Playwright;
using SkillBank.EndToEnd.Browsers;
using SkillBank.EndToEnd.Journeys;
using Xunit.Sdk;

namespace SkillBank.EndToEnd.Checks;

/// <summary>That the checks find what they look for: one that finds nothing would let everything pass.</summary>
public sealed class ChecksTests(Chromium chromium) : Journey(chromium)
{
    const string Good = "<!doctype html><html lang=en><title>A page</title><main><h1>A page</h1><p>Words</p></main>";

    [Fact]
    public async Task A_good_page_passes_them_all()
    {
        var page = await OpenAsync(Screen.Phone);
        await page.SetContentAsync(Good);

        await page.RequireNoSidewaysScrollingAsync();
        await page.RequireAccessibleAsync();
        await page.RequireStillnessAsync();
    }

    [Fact]
    public async Task Something_too_wide_is_named_and_something_that_scrolls_by_itself_is_not()
    {
        var page = await OpenAsync(Screen.Phone);
        await page.SetContentAsync(Good + "<div style='overflow-x: auto'><p id=inner style='width: 900px'>a</p></div>");
        await page.RequireNoSidewaysScrollingAsync();

        await page.SetContentAsync(Good + "<p id=wide style='width: 900px'>a</p>");
        var failure = await Assert.ThrowsAnyAsync<XunitException>(page.RequireNoSidewaysScrollingAsync);
        Assert.Contains("id=\"wide\"", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_without_a_name_is_reported_with_its_rule_and_its_place()
    {
        var page = await OpenAsync();
        await page.SetContentAsync(Good.Replace("<p>", "<input id=nameless><p>", StringComparison.Ordinal));

        var failure = await Assert.ThrowsAnyAsync<XunitException>(page.RequireAccessibleAsync);
        Assert.Contains("label (critical)", failure.Message, StringComparison.Ordinal);
        Assert.Contains("#nameless", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_pushes_its_words_down_is_not_still()
    {
        var page = await OpenGoodAsync();
        await page.EvaluateAsync("""
            async () => {
              const drawn = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
              document.body.innerHTML = '<p style="height: 300px">Words</p>';
              await drawn();
              document.body.insertAdjacentHTML('afterbegin', '<div style="height: 300px">Late</div>');
              await drawn();
            }
            """);

        await Assert.ThrowsAnyAsync<XunitException>(page.RequireStillnessAsync);
    }

    [Theory]
    [InlineData("console.error('broken')", "console: broken")]
    [InlineData("setTimeout(() => { throw new Error('thrown') }); await new Promise(done => setTimeout(done))", "exception: Error: thrown")]
    [InlineData("await fetch('/nothing')", "answer 404: GET")]
    [InlineData("await fetch('http://skillbank.example/').catch(() => 0)", "left this server: GET http://skillbank.example/")]
    public async Task What_goes_wrong_behind_a_page_is_noted(string script, string trouble)
    {
        var page = await OpenGoodAsync();
        await page.EvaluateAsync($"async () => {{ {script} }}");

        Assert.Contains(Troubles, noted => noted.Contains(trouble, StringComparison.Ordinal));
        Allow("");
    }

    /// <summary>The good page as if the server had sent it.</summary>
    async Task<IPage> OpenGoodAsync()
    {
        var page = await OpenAsync();
        await page.RouteAsync("**/good", route => route.FulfillAsync(new() { ContentType = "text/html", Body = Good }));
        await page.GotoAsync("/good");
        return page;
    }
}
