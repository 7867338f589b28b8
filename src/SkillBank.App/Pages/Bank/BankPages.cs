using SkillBank.Entries;

namespace SkillBank.App.Pages.Bank;

/// <summary>The tabs of the bank: the contact, and one for each section.</summary>
static class BankPages
{
    public static void Map(RouteGroupBuilder bank)
    {
        foreach (var section in Section.All) Map(bank.MapGroup(section.Slug), new EntryPages(section), new WordingPages(section));
    }

    static void Map(RouteGroupBuilder tab, EntryPages entries, WordingPages wordings)
    {
        tab.Page("", entries.ListAsync);
        tab.Page("new", entries.NewAsync);
        tab.Page("{id:guid}", entries.OpenAsync);
        tab.Deed("", entries.CreateAsync);
        tab.Deed("reorder", entries.ReorderAsync);
        tab.Deed("{id:guid}", entries.SaveAsync);
        tab.Deed("{id:guid}/duplicate", entries.DuplicateAsync);
        tab.Deed("{id:guid}/move", entries.MoveAsync);
        tab.Deed("{id:guid}/delete", entries.DeleteAsync);

        tab.Deed("{id:guid}/wordings", wordings.CreateAsync);
        tab.Deed("{id:guid}/wordings/{wording:guid}", wordings.SaveAsync);
        tab.Deed("{id:guid}/wordings/{wording:guid}/main", wordings.MakeMainAsync);
        tab.Deed("{id:guid}/wordings/{wording:guid}/duplicate", wordings.DuplicateAsync);
        tab.Deed("{id:guid}/wordings/{wording:guid}/restore", wordings.RestoreAsync);
        tab.Deed("{id:guid}/wordings/{wording:guid}/delete", wordings.DeleteAsync);
    }
}
