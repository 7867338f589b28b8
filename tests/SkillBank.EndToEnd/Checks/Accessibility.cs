using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SkillBank.EndToEnd.Checks;

/// <summary>What axe says of a page as it is now.</summary>
static class Accessibility
{
    /// <summary>No rule is broken; otherwise the message has each rule with the places that break it.</summary>
    public static async Task RequireAccessibleAsync(this IPage page)
    {
        var violations = (await page.RunAxe()).Violations;
        var places = violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id} ({violation.Impact}): {violation.Help}\n  at {node.Target}\n  in {node.Html}"));
        Assert.True(violations.Length == 0, $"{page.Url}\n{string.Join('\n', places)}");
    }
}
