using Microsoft.AspNetCore.WebUtilities;
using SkillBank.Analysis;
using SkillBank.App.Pages.Bank;
using SkillBank.Contract;
using SkillBank.Entries;
using SkillBank.Entries.Sections;

namespace SkillBank.App.Pages.Skills;

/// <summary>The tab of skills: the bank's tab with what its address says about kind, words to find, order, and what is to be merged.</summary>
public sealed record SkillsView
{
    /// <summary>The most skills that can be merged at once.</summary>
    public const int MaxMerge = 20;

    public required BankView Tab { get; init; }

    /// <summary>The only kind shown; null for all.</summary>
    public SkillType? Type { get; init; }

    /// <summary>What shown names must contain; null for anything.</summary>
    public string? Filter { get; init; }

    public SkillOrder Order { get; init; }

    /// <summary>The skills that are about to be merged; empty when none are.</summary>
    public IReadOnlyList<Entry<Skill>> Merging { get; init; } = [];

    /// <summary>Whether the groups of similar names are shown.</summary>
    public bool ShowsAlike { get; init; }

    /// <summary>The list that waits to be added.</summary>
    public PastedList Pasted { get; init; } = PastedList.Empty;

    public Links Links => Tab.Links;

    public IReadOnlyList<Entry<Skill>> All => field ??= [.. Tab.Entries.OfType<Entry<Skill>>()];

    /// <summary>Where the bank shows each skill.</summary>
    public IReadOnlyDictionary<Guid, SkillEvidence> Evidence => field ??= SkillEvidence.Of(Tab.Bank).ToDictionary(skill => skill.SkillId);

    /// <summary>Skills whose names are alike.</summary>
    public IReadOnlyList<IReadOnlyList<Entry<Skill>>> Alike => field ??= SkillLikeness.Groups(Tab.Bank);

    /// <summary>What is shown, by kind.</summary>
    public IReadOnlyList<SkillGroup> Groups => field ??= [.. Enum.GetValues<SkillType>().Where(type => Type is null || Type == type).Select(GroupOf)];

    /// <summary>Whether every skill is there in the bank's own order, so that it can be changed by dragging.</summary>
    public bool CanArrange => Order == SkillOrder.Bank && Filter is null;

    /// <summary>The address of the tab as it is, with some of it changed.</summary>
    public string Url(SkillType? type, string? filter, SkillOrder order) => At(Links.Bank(Tab.Section), type, filter, order);

    /// <summary>An address under the tab that keeps what is shown.</summary>
    public string At(string path) => At(path, Type, Filter, Order);

    /// <summary>Reads what the address of a tab says.</summary>
    public static SkillsView Of(BankView tab)
    {
        var here = tab.Page.Here;
        var query = QueryHelpers.ParseQuery(here.Contains('?', StringComparison.Ordinal) ? here[here.IndexOf('?', StringComparison.Ordinal)..] : "");
        string? Value(string name) => query.TryGetValue(name, out var values) && values[0] is { Length: > 0 } value ? value : null;
        var merging = Value("merge")?.Split(' ', ',').Take(MaxMerge).Select(id => Guid.TryParse(id, out var one) ? one : default).ToHashSet() ?? [];
        SkillType? only = Value("type") is { } type && EnumText.TryParse<SkillType>(type, out var known) ? known : null;
        return new()
        {
            Tab = tab,
            Type = only,
            Pasted = tab.Pasted ?? (Value("list") is { } list ? PastedList.Read(list, only, tab.Bank) : PastedList.Empty),
            Filter = Value("q")?.Trim(),
            Order = Value("sort") is { } sort && EnumText.TryParse<SkillOrder>(sort, out var order) ? order : SkillOrder.Bank,
            Merging = [.. tab.Entries.OfType<Entry<Skill>>().Where(skill => merging.Contains(skill.Id))],
            ShowsAlike = Value("show") == "alike",
        };
    }

    /// <summary>How often a kind occurs, whatever is shown.</summary>
    public int Count(SkillType type) => All.Count(skill => skill.Details.SkillType == type);

    SkillGroup GroupOf(SkillType type)
    {
        List<Entry<Skill>> all = [.. All.Where(skill => skill.Details.SkillType == type)];
        var shown = all.Where(skill => Filter is null || Says(skill.Details, Filter) || skill == Tab.Open);
        return new(type, all.Count, [.. Ordered(shown)]);
    }

    IEnumerable<Entry<Skill>> Ordered(IEnumerable<Entry<Skill>> skills) => Order switch
    {
        SkillOrder.Name => skills.OrderBy(skill => skill.Details.UniqueKey, StringComparer.Ordinal),
        SkillOrder.Level => skills.OrderByDescending(skill => SkillLevels.RankOf(skill.Details.ProficiencyLevel)),
        SkillOrder.Years => skills.OrderByDescending(skill => skill.Details.YearsExperience ?? -1),
        SkillOrder.Used => skills.OrderByDescending(skill => Evidence[skill.Id].Months?.Last ?? -1),
        _ => skills,
    };

    static bool Says(Skill skill, string words) =>
        skill.Keywords.Prepend(skill.SkillName).Any(name => Skill.KeyOf(name).Contains(Skill.KeyOf(words), StringComparison.Ordinal));

    static string At(string path, SkillType? type, string? filter, SkillOrder order) => Links.With(
        path, ("type", type is { } kind ? EnumText.Of(kind) : null), ("q", filter), ("sort", order == SkillOrder.Bank ? null : EnumText.Of(order)));
}

/// <summary>The skills of one kind that are shown.</summary>
/// <param name="Type">The kind.</param>
/// <param name="Count">How many there are, shown or not.</param>
/// <param name="Skills">Those shown, in the order shown.</param>
public sealed record SkillGroup(SkillType Type, int Count, IReadOnlyList<Entry<Skill>> Skills);

/// <summary>In which order skills are shown.</summary>
public enum SkillOrder
{
    /// <summary>As the person arranged them.</summary>
    Bank,
    Name,
    Level,
    Years,
    Used,
}
