using System.Text.Json.Nodes;
using SkillBank.Analysis;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Transfer.JsonResume;

namespace SkillBank.Transfer.Reading;

/// <summary>
/// Gathers what a file says of one entry. What lacks something that its section requires becomes an entry of <see cref="Custom"/>, so that all of it can be
/// seen, searched and printed.
/// </summary>
/// <param name="section">Where it belongs.</param>
/// <param name="format">The slug of the importer.</param>
/// <param name="source">Where it is in the file, such as <c>Positions.csv[2]</c>.</param>
/// <param name="issues">Where it is told what could not be taken as it is.</param>
/// <param name="line">Its line in the file, from 1; null when that says nothing.</param>
sealed class EntryReading(Section section, string format, string source, ImportIssues issues, int? line = null)
    : RecordReading(section.DetailsType, format, source, issues, line)
{
    readonly ImportIssues _issues = issues;
    readonly int? _line = line;
    readonly List<string> _texts = [];

    /// <summary>Adds to the text of the entry. Sections without texts keep it aside.</summary>
    /// <param name="markdown">Paragraphs and bullets; blank says nothing.</param>
    /// <param name="label">The file's name for it.</param>
    public void Text(string? markdown, string label)
    {
        if (Clean(markdown) is not { } text) return;
        if (section.HasVariations) _texts.Add(text);
        else if (section.DetailsType == typeof(Skill)) Set("description", text, label);
        else Aside(label, text);
    }

    /// <summary>Where what is no entry at all is kept, by its place in the file.</summary>
    public const string NoEntry = "odd";

    /// <summary>The entry; null when nothing was said of it that has a place. What else it says then is kept aside with the whole.</summary>
    /// <param name="aside">What is kept aside with the whole.</param>
    public ImportedEntry? ToImported(JsonObject aside)
    {
        if (ToImported() is { } imported) return imported;
        if (!KeepsAside) return null;
        JsonObject rest = [];
        KeepAsideIn(rest);
        (aside[NoEntry] as JsonObject ?? (JsonObject)(aside[NoEntry] = new JsonObject()))[Source] = rest;
        return null;
    }

    /// <summary>The entry; null when nothing was said of it.</summary>
    public ImportedEntry? ToImported()
    {
        if (!SaysAnything && _texts.Count == 0) return null;
        if (section.DetailsType == typeof(Skill) && Said().FirstOrDefault(value => value.Property == "skillName").Text is { } skill && Said().All(value => value.Property != "skillType"))
            SetValue("skillType", JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(SkillTypeGuess.Of(skill), Contract.BankJson.Options))!, "");
        return Make() is Details details ? new(details with { Extra = Extra() }, Wordings(_texts), Source) : Odd();
    }

    ImportedEntry Odd()
    {
        _issues.Changed(Source, $"Of {section.Title}, but without {Missing()}: it is under Further instead.", _line);
        var said = Said().Where(value => value.Property != "skillType").ToList();
        var names = said.Where(value => value.Property is not ("startDate" or "endDate" or "location") && !value.Property.EndsWith("Date", StringComparison.Ordinal) && !value.Property.EndsWith("Url", StringComparison.Ordinal))
            .Where(value => value.Text.Length <= 200).Take(2).ToList();
        var start = said.Find(value => value.Property is "startDate" or "date" or "dateObtained" or "releaseDate").Text;
        var end = said.Find(value => value.Property is "endDate" or "expirationDate" or "graduationDate").Text;
        var custom = new RecordReading(typeof(Custom), Format, Source, new());
        custom.Set("title", names is [var title, ..] ? title.Text : section.Title, "title");
        custom.Set("group", section.Title, "group");
        if (names is [_, var second]) custom.Set("subtitle", second.Text, "subtitle");
        custom.Set("location", said.Find(value => value.Property == "location").Text, "location");
        custom.Set("startDate", start, "startDate");
        custom.Set("endDate", end, "endDate");
        var rest = said.Except(names).Where(value => value.Property != "location" && value.Text != start && value.Text != end).Select(value => $"- {value.Label}: {PlainText.ToMarkdown(value.Text)}");
        return new((Details)custom.Make()! with { Extra = Extra() }, Wordings([.. _texts, .. rest]), Source);
    }

    string Missing()
    {
        var there = Said().Select(value => value.Property).ToHashSet();
        return string.Join(" and ", Checks.Of(section.DetailsType).Where(rule => rule.IsRequired && !there.Contains(rule.Name)).Select(rule => OddItem.Spoken(rule.Name).ToLowerInvariant()));
    }

    List<VariationText> Wordings(List<string> texts)
    {
        if (texts.Count == 0) return [];
        var whole = string.Join("\n\n", texts);
        var fitting = JsonResumeFormat.Fit(whole);
        if (fitting.Length < whole.Length)
        {
            _issues.Changed(Source, FormattableString.Invariant($"The text is cut to {VariationText.MaxContent:N0} characters; the whole is kept for export."), _line);
            KeepAside("text", JsonValue.Create(whole));
        }
        return [new() { Content = fitting }];
    }
}
