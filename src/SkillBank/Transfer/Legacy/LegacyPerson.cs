namespace SkillBank.Transfer.Legacy;

/// <summary>Everything that an old database has of one person.</summary>
/// <param name="Profiles">Their rows, the first made first: the same address was taken twice when its letters differed in case.</param>
/// <param name="Banks">Their skill banks, of either kind.</param>
/// <param name="Resumes">Their resumes.</param>
/// <param name="Adopted">The ids, which are no profiles, whose rows they get because the person who moves them says so.</param>
sealed record LegacyPerson(IReadOnlyList<LegacyRow> Profiles, IReadOnlyList<LegacyRow> Banks, IReadOnlyList<LegacyRow> Resumes, IReadOnlyList<string> Adopted)
{
    /// <summary>The id by which the person is known.</summary>
    public string OldId => Profiles[0].Id;

    /// <summary>The id of their profile here: the old one, or one that follows from it.</summary>
    public Guid ProfileId => Guid.TryParseExact(OldId, "D", out var id) && id != Guid.Empty ? id : StableId.Of(Guid.Empty, $"legacy {OldId}");

    /// <summary>What to call the profile.</summary>
    public string Name
    {
        get
        {
            var names = Profiles.Select(row => string.Join(' ', new[] { row.Text("first_name"), row.Text("last_name") }.OfType<string>())).FirstOrDefault(name => name.Length > 0);
            return TextLimits.Storable(names ?? Profiles.Select(row => row.Text("email")).OfType<string>().FirstOrDefault() ?? OldId, 80);
        }
    }

    /// <summary>All rows.</summary>
    public IEnumerable<LegacyRow> Rows => Profiles.Concat(Banks).Concat(Resumes);
}
