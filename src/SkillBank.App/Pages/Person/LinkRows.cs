using SkillBank.App.Pages.Forms;
using SkillBank.Profiles;

namespace SkillBank.App.Pages.Person;

/// <summary>
/// The rows of further links in a form. Rows have no ids: what a row said when it was shown tells which link it is about, so that two tabs can change
/// different rows.
/// </summary>
sealed class LinkRows
{
    public const string Network = "network";
    public const string Username = "username";
    public const string Url = "url";

    /// <summary>One more than there may be, so that the rule can say so.</summary>
    const int MaxRows = LinkListAttribute.MaxCount + 1;

    readonly List<(int Row, ContactLink? Mine, ContactLink? Shown)> _rows;

    LinkRows(IEnumerable<(int, ContactLink?, ContactLink?)> rows) => _rows = [.. rows];

    /// <summary>What was posted, blank rows left out.</summary>
    public IReadOnlyList<ContactLink> Posted => [.. _rows.Select(row => row.Mine).OfType<ContactLink>()];

    /// <summary>The name of a cell.</summary>
    public static string NameOf(int row, string cell) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"links.{row}.{cell}");

    /// <summary>Reads the rows of a posted form.</summary>
    public static LinkRows Read(IFormCollection form) => new(
        from row in Enumerable.Range(0, MaxRows)
        where form.ContainsKey(NameOf(row, Network))
        select (row, Of(cell => form[NameOf(row, cell)]), Of(cell => form[FormBody.Was + NameOf(row, cell)])));

    /// <summary>A link of its cells; null when all are blank.</summary>
    public static ContactLink? Of(Func<string, string?> cell)
    {
        string? Text(string name) => FormBody.Text(cell(name) ?? "") is { Length: > 0 } text ? text : null;
        var link = new ContactLink(Text(Network) ?? "", Text(Username), Text(Url));
        return link == new ContactLink("") ? null : link;
    }

    /// <summary>The links as they are to be.</summary>
    /// <exception cref="ConflictException">A row that was changed here has been changed elsewhere since it was shown.</exception>
    public List<ContactLink> Against(IReadOnlyList<ContactLink> stored)
    {
        List<ContactLink?> links = [.. stored];
        List<Conflict> conflicts = [];
        foreach (var (row, mine, shown) in _rows)
        {
            if (mine == shown) continue;
            if (shown is not null && links.IndexOf(shown) is >= 0 and var place) links[place] = mine;
            else if (mine is null || links.Contains(mine)) continue;
            else if (shown is null) links.Add(mine);
            else conflicts.AddRange(Cells(row, mine, row < stored.Count ? stored[row] : null));
        }
        return conflicts.Count == 0 ? [.. links.OfType<ContactLink>()] : throw new ConflictException(conflicts);
    }

    static Conflict[] Cells(int row, ContactLink mine, ContactLink? theirs) =>
    [
        new(NameOf(row, Network), mine.Network, theirs?.Network ?? ""), new(NameOf(row, Username), mine.Username ?? "", theirs?.Username ?? ""),
        new(NameOf(row, Url), mine.Url ?? "", theirs?.Url ?? ""),
    ];
}
