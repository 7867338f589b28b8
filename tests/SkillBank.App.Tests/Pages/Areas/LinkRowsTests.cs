using Microsoft.AspNetCore.Http;
using SkillBank.App.Pages.Forms;
using SkillBank.App.Pages.Person;
using SkillBank.Profiles;

namespace SkillBank.App.Tests.Pages.Areas;

/// <summary>Rows of links that were changed in a form, against what is stored by then.</summary>
public sealed class LinkRowsTests
{
    static readonly ContactLink Mastodon = new("Mastodon", "ada", "https://example.org/@ada");
    static readonly ContactLink Orcid = new("ORCID", "0000-0001");
    static readonly ContactLink Blog = new("Blog", null, "https://blog.example.org");

    [Fact]
    public void What_was_only_shown_changes_nothing() => Assert.Equal([Orcid, Blog], Rows((Mastodon, Mastodon), (Orcid, Orcid), (null, null)).Against([Orcid, Blog]));

    [Fact]
    public void The_blank_row_adds_a_link() => Assert.Equal([Mastodon, Orcid], Rows((Mastodon, Mastodon), (null, Orcid)).Against([Mastodon]));

    [Fact]
    public void A_link_that_is_there_already_is_not_added_again() => Assert.Equal([Mastodon, Orcid], Rows((null, Orcid)).Against([Mastodon, Orcid]));

    [Fact]
    public void An_emptied_row_removes_its_link() => Assert.Equal([Orcid], Rows((Mastodon, null), (Orcid, Orcid)).Against([Mastodon, Orcid]));

    [Fact]
    public void A_changed_row_finds_its_link_where_it_is_by_now() =>
        Assert.Equal([Blog, Mastodon with { Username = "ada2" }], Rows((Mastodon, Mastodon with { Username = "ada2" })).Against([Blog, Mastodon]));

    [Fact]
    public void Two_tabs_that_change_different_rows_both_win() =>
        Assert.Equal([Mastodon with { Username = "x" }, Orcid with { Username = "y" }],
            Rows((Mastodon, Mastodon), (Orcid, Orcid with { Username = "y" })).Against([Mastodon with { Username = "x" }, Orcid]));

    [Fact]
    public void A_row_that_was_changed_in_both_is_a_conflict_with_both_texts()
    {
        var conflict = Assert.Throws<ConflictException>(() => Rows((Orcid, Orcid), (Mastodon, Mastodon with { Username = "mine" })).Against([Orcid, Mastodon with { Username = "theirs" }]));
        Assert.Contains(new Conflict("links.1.username", "mine", "theirs"), conflict.Conflicts);
        // What the person chooses then is a change of what is stored now.
        Assert.Equal([Orcid, Mastodon with { Username = "mine" }],
            Rows((Orcid, Orcid), (Mastodon with { Username = "theirs" }, Mastodon with { Username = "mine" })).Against([Orcid, Mastodon with { Username = "theirs" }]));
    }

    [Fact]
    public void A_row_that_was_removed_elsewhere_and_changed_here_asks_too() =>
        Assert.Throws<ConflictException>(() => Rows((Mastodon, Mastodon with { Username = "mine" })).Against([]));

    [Fact]
    public void More_rows_than_there_may_be_are_told_and_not_cut_off() =>
        Assert.Equal(LinkListAttribute.MaxCount + 1, LinkRows.Read(Form(Enumerable.Range(0, 500).Select(i => ((ContactLink?)null, (ContactLink?)new ContactLink($"N{i}"))))).Posted.Count);

    static LinkRows Rows(params IEnumerable<(ContactLink? Shown, ContactLink? Mine)> rows) => LinkRows.Read(Form(rows));

    static FormCollection Form(IEnumerable<(ContactLink? Shown, ContactLink? Mine)> rows)
    {
        var fields = new Dictionary<string, Microsoft.Extensions.Primitives.StringValues>();
        foreach (var (i, (shown, mine)) in rows.Index())
            foreach (var (prefix, link) in new[] { ("", mine), (FormBody.Was, shown) })
            {
                fields[prefix + LinkRows.NameOf(i, LinkRows.Network)] = link?.Network ?? "";
                fields[prefix + LinkRows.NameOf(i, LinkRows.Username)] = link?.Username ?? "";
                fields[prefix + LinkRows.NameOf(i, LinkRows.Url)] = link?.Url ?? "";
            }
        return new(fields);
    }
}
