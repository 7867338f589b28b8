using SkillBank.EndToEnd.Browsers;
using SkillBank.EndToEnd.Checks;
using SkillBank.EndToEnd.Hosting;

namespace SkillBank.EndToEnd.Pages;

/// <summary>Pages with a great deal on them, and pages made twice as large.</summary>
public sealed class WidthTests(Chromium chromium, Sites sites) : SiteTest(chromium, sites)
{
    public static TheoryData<BankState, string> Big => Addresses.In(BankState.Big);

    public static TheoryData<BankState, string> Usual => Addresses.In(BankState.Sample);

    [Theory]
    [MemberData(nameof(Big))]
    public async Task A_big_bank_stays_within_a_phone(BankState state, string name) =>
        await (await VisitAsync(state, name, Screen.Phone)).RequireNoSidewaysScrollingAsync();

    [Theory]
    [MemberData(nameof(Usual))]
    public async Task At_200_percent_nothing_scrolls_sideways(BankState state, string name) =>
        await (await VisitAsync(state, name, Screen.Zoomed)).RequireNoSidewaysScrollingAsync();
}
