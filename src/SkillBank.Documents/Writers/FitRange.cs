using System.Globalization;
using SkillBank.Documents.Templates;

namespace SkillBank.Documents.Writers;

/// <summary>
/// The looks from the tightest to the most comfortable that a template and what was chosen of it allow. Only options that say how far they may go
/// (<see cref="TemplateOption.Fit"/>) change. A value that somebody chose is the most there will be: it may become tighter, never looser.
/// </summary>
sealed class FitRange(Template template, IReadOnlyDictionary<string, string> chosen)
{
    readonly List<(string Key, decimal Least, decimal Most)> _moving =
    [
        .. from option in template.Options
           where option.Value.Fit is not null
           let limits = option.Value.Comfort!.Value
           let most = chosen.TryGetValue(option.Key, out var value) && TemplateOption.Number(value) is { } number ? number : limits.Most
           select (option.Key, Math.Min(limits.Least, most), most),
    ];

    /// <summary>The chosen values with those of the look at an ease from 0 to 1.</summary>
    public IReadOnlyDictionary<string, string> At(double ease)
    {
        var settings = new Dictionary<string, string>(chosen);
        foreach (var (key, least, most) in _moving)
            settings[key] = Math.Round(least + (most - least) * (decimal)ease, 2).ToString(CultureInfo.InvariantCulture);
        return settings;
    }

    /// <summary>Some values with the defaults of all other options.</summary>
    public IReadOnlyDictionary<string, string> Complete(IReadOnlyDictionary<string, string> settings) =>
        template.Options.ToDictionary(option => option.Key, option => settings.GetValueOrDefault(option.Key, option.Value.Default));
}
