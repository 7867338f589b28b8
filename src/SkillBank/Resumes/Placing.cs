using SkillBank.Entries;

namespace SkillBank.Resumes;

/// <summary>Finds which entries a resume takes, in which order, and the text of each. A pure function of what was read.</summary>
static class Placing
{
    /// <summary>The entries of one section, the hidden ones too, in order.</summary>
    public static IReadOnlyList<PlacedEntry> Of(ResumeContent content, ResumeSection chosen) =>
        [.. Taken(content, chosen).Index().Select(taken => taken.Item.Placed() with { DisplayOrder = taken.Index })];

    /// <summary>One entry of the bank as the resume has it; null when the resume does not take it.</summary>
    public static PlacedEntry? Find(ResumeContent content, ResumeSection chosen, Guid entryId) =>
        Taken(content, chosen).Find(taken => taken.Entry?.Id == entryId)?.Placed();

    static List<TakenEntry> Taken(ResumeContent content, ResumeSection chosen)
    {
        var section = Section.Find(chosen.Section)!;
        var placements = content.Placements.Where(p => p.Section == chosen.Section && p.Source == chosen.Source).ToList();
        return chosen.Source == SectionSource.Own ? OwnList(content, section, placements) : BankList(content, section, placements);
    }

    static List<TakenEntry> OwnList(ResumeContent content, Section section, List<Placement> placements) =>
    [
        .. placements.OrderBy(p => p.Position ?? int.MaxValue).ThenBy(p => p.Id)
            .Select(p => new TakenEntry(0, p, p.EntryId is null ? null : content.Bank.Of(section).FirstOrDefault(entry => entry.Id == p.EntryId), section))
            .Where(taken => taken.Entry is not null || taken.Placement!.OwnDetails is not null),
    ];

    static List<TakenEntry> BankList(ResumeContent content, Section section, List<Placement> placements)
    {
        var byEntry = placements.Where(p => p.EntryId is not null).DistinctBy(p => p.EntryId).ToDictionary(p => p.EntryId!.Value);
        var taken = new List<TakenEntry>();
        var left = content.Resume.Details.Rule == EntryRule.AtMost ? content.Resume.Details.RuleEntries!.Value - placements.Count(p => !p.IsHidden) : int.MaxValue;
        foreach (var (order, entry) in content.Bank.Of(section).Index())
        {
            var placement = byEntry.GetValueOrDefault(entry.Id);
            if (placement is not null || (Takes(content, entry) && left-- > 0)) taken.Add(new(order, placement, entry, section));
        }
        // A resume restored from a snapshot keeps what has left the bank since as its own, in the old place.
        taken.AddRange(placements.Where(p => p.OwnDetails is not null).OrderBy(p => p.Id).Select(p => new TakenEntry(int.MaxValue, p, null, section)));
        return InOrder(taken);
    }

    /// <summary>Whether the resume's rule takes an entry about which nothing was chosen.</summary>
    static bool Takes(ResumeContent content, Entry entry)
    {
        var details = content.Resume.Details;
        return details.Rule switch
        {
            EntryRule.HandPicked => false,
            EntryRule.LastYears => entry.AnyDetails.LastDate is not { } last || last.Latest >= content.Bank.Today.AddYears(-details.RuleYears!.Value),
            _ => true,
        };
    }

    /// <summary>
    /// Those that were given places stand in that order; any other comes right after the one that precedes it in the bank, so that what is new in
    /// the bank is found among its neighbors.
    /// </summary>
    static List<TakenEntry> InOrder(List<TakenEntry> taken)
    {
        if (!taken.Exists(entry => entry.Placement?.Position is not null)) return taken;
        var list = taken.Where(entry => entry.Placement?.Position is not null)
            .OrderBy(entry => entry.Placement!.Position).ThenBy(entry => entry.Order).ToList();
        foreach (var entry in taken.Where(entry => entry.Placement?.Position is null))
        {
            var before = list.Where(other => other.Order < entry.Order).Select(other => (int?)other.Order).Max();
            list.Insert(before is null ? 0 : list.FindIndex(other => other.Order == before) + 1, entry);
        }
        return list;
    }

    /// <summary>An entry that a resume takes.</summary>
    /// <param name="Order">Its place in the bank's section.</param>
    /// <param name="Placement">What was chosen about it.</param>
    /// <param name="Entry">The entry of the bank; null for one of the resume's own.</param>
    /// <param name="Section">The section.</param>
    sealed record TakenEntry(int Order, Placement? Placement, Entry? Entry, Section Section)
    {
        public PlacedEntry Placed() => Entry is null ? Own(Placement!, Section) : Placing.Placed(Entry, Placement);
    }

    static PlacedEntry Own(Placement placement, Section section)
    {
        var details = OwnDetails.Read(section, placement.OwnDetails!);
        return new()
        {
            Id = placement.Id, Section = section.Slug, Source = placement.Source, Details = details, Heading = placement.Heading ?? details.Heading,
            OwnHeading = placement.Heading, IsHidden = placement.IsHidden, IsPlaced = true, Wording = WordingMode.Own,
            Content = placement.OwnContent, Version = placement.Version,
        };
    }

    static PlacedEntry Placed(Entry entry, Placement? placement)
    {
        var placed = new PlacedEntry
        {
            Id = placement?.Id ?? entry.Id, Section = entry.Section.Slug, Source = placement?.Source ?? SectionSource.Bank, EntryId = entry.Id,
            Details = entry.AnyDetails, Heading = placement?.Heading ?? entry.AnyDetails.Heading, OwnHeading = placement?.Heading,
            IsHidden = placement?.IsHidden ?? false, IsPlaced = placement is not null, Version = placement?.Version ?? 0,
        };
        if (placement?.VariationId is not { } id) return Live(placed, WordingMode.Main, entry.Main);
        var chosen = entry.Variations.Find(variation => variation.Id == id);
        if (placement.PinnedRevision is { } revision) return Pinned(placed, placement, revision, chosen);
        return chosen is not null ? Live(placed, WordingMode.Live, chosen) : Live(placed, WordingMode.Live, entry.Main) with
        {
            Notice = entry.Main is null
                ? "The wording chosen for it was deleted, and there is no other."
                : "The wording chosen for it was deleted; the main one is used instead.",
        };
    }

    static PlacedEntry Live(PlacedEntry placed, WordingMode mode, Variation? variation) => placed with
    {
        Wording = mode, VariationId = variation?.Id, Title = variation?.Title, Content = variation?.Content, Revision = variation?.Revision,
    };

    static PlacedEntry Pinned(PlacedEntry placed, Placement placement, int revision, Variation? chosen) => placed with
    {
        Wording = WordingMode.Pinned, VariationId = placement.VariationId, Title = placement.PinnedTitle, Content = placement.PinnedContent, Revision = revision,
        Newer = chosen is not null && chosen.Revision > Math.Max(revision, placement.KeptRevision ?? 0) && chosen.Content != placement.PinnedContent
            ? new(chosen.Revision, chosen.Title, chosen.Content) { Changes = TextDiff.Words(placement.PinnedContent, chosen.Content) }
            : null,
        Notice = chosen is null ? "The wording that it is pinned to was deleted in the bank; the pinned text stays." : null,
    };
}
