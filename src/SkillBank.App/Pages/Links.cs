using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using SkillBank.Entries;

namespace SkillBank.App.Pages;

/// <summary>The addresses of one person's pages. Everything that a page shows is in its address, so that the back button and bookmarks work.</summary>
/// <param name="User">The person, as the path names them: <c>me</c> or a profile's id.</param>
public sealed record Links(string User)
{
    public string Home => $"/{User}";

    public string Welcome => $"/{User}/welcome";

    public string Profile => $"/{User}/profile";

    public string Contact => $"/{User}/bank/contact";

    public string Trash => $"/{User}/trash";

    public string Resumes => $"/{User}/resumes";

    public string Insights => $"/{User}/insights";

    public string Transfer => $"/{User}/transfer";

    public string Settings => $"/{User}/settings";

    public string Search => $"/{User}/search";

    public string Theme => $"/{User}/theme";

    /// <summary>A tab of the bank.</summary>
    public string Bank(Section section) => $"/{User}/bank/{section.Slug}";

    /// <summary>A tab of the bank with the form of a new entry.</summary>
    public string New(Section section) => $"{Bank(section)}/new";

    /// <summary>An entry, open.</summary>
    public string Entry(Entry entry) => Entry(entry.Section, entry.Id);

    /// <inheritdoc cref="Entry(SkillBank.Entries.Entry)"/>
    public string Entry(Section section, Guid id) => $"{Bank(section)}/{id}";

    /// <summary>An open entry that shows one of its wordings.</summary>
    public string Wording(Entry entry, Variation variation) => $"{Entry(entry)}?wording={variation.Id}";

    /// <summary>What can be done with a wording, such as <c>main</c>.</summary>
    public string Wording(Entry entry, Variation variation, string deed) => $"{Entry(entry)}/wordings/{variation.Id}/{deed}";

    /// <summary>The history of a wording, with one of its revisions open.</summary>
    public string History(Entry entry, Variation variation, int? revision = null) => revision is { } number
        ? string.Create(CultureInfo.InvariantCulture, $"{Entry(entry)}?wording={variation.Id}&history={number}")
        : $"{Entry(entry)}?wording={variation.Id}&history=all";

    /// <summary>Two wordings of an entry beside each other.</summary>
    public string Compare(Entry entry, Variation variation, Variation other) => $"{Entry(entry)}?wording={variation.Id}&with={other.Id}";

    public string Resume(Guid id) => $"/{User}/resumes/{id}";

    /// <summary>An address with a query.</summary>
    public static string With(string path, params ReadOnlySpan<(string Key, string? Value)> query)
    {
        var builder = new QueryBuilder();
        foreach (var (key, value) in query)
            if (value is not null) builder.Add(key, value);
        return path + builder.ToQueryString();
    }
}
