namespace SkillBank.Profiles;

/// <summary>A person in this database: who they are professionally, what work they look for, and the settings of their bank.</summary>
public sealed class Profile
{
    /// <summary>Version 7, made in code.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What the profile is called in this database, such as <c>me</c>; unique, at most 100 characters.</summary>
    public required string Name { get; set; }

    /// <summary>Who the person is professionally, and what work they look for.</summary>
    public ProfileDetails Details { get; set; } = new();

    /// <summary>The settings of the bank.</summary>
    public BankSettings Settings { get; set; } = new();

    /// <summary>What an import could not place at the top level, as JSON; see <see cref="Entries.Details.Extra"/>.</summary>
    public string? Extra { get; set; }

    /// <summary>Rises by one in every transaction that changes anything of this person's.</summary>
    public long BankVersion { get; set; } = 1;

    /// <summary>Rises by one with every change to the profile itself or to its settings.</summary>
    public long Version { get; set; } = 1;

    /// <summary>When it was made, to the microsecond.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When anything of this person's last changed, to the microsecond.</summary>
    public DateTimeOffset UpdatedAt { get; set; }
}

/// <summary>Who a person is professionally, and what work they look for.</summary>
public sealed record ProfileDetails : IChecked
{
    /// <summary>The professional title.</summary>
    [Text(200)]
    public string? CurrentTitle { get; init; }

    /// <summary>Whole years of experience as the person states them, 0 to 80.</summary>
    [WholeNumber(0, 80)]
    public int? ExperienceYears { get; init; }

    /// <summary>A professional biography.</summary>
    [Text(20_000)]
    public string? Bio { get; init; }

    /// <summary>Titles to look for.</summary>
    [TextList(200)]
    public List<string> PreferredTitles { get; init; } = [];

    /// <summary>Places to work in.</summary>
    [TextList(200)]
    public List<string> PreferredLocations { get; init; } = [];

    /// <summary>Full time, part time, contract, in the person's own words.</summary>
    [TextList(100)]
    public List<string> PreferredJobTypes { get; init; } = [];

    /// <summary>On site, hybrid, remote, in the person's own words.</summary>
    [TextList(100)]
    public List<string> PreferredRemoteTypes { get; init; } = [];

    /// <summary>The least yearly salary, in whole units of <c>salaryCurrency</c>.</summary>
    [Salary]
    public decimal? DesiredSalaryMin { get; init; }

    /// <summary>The greatest yearly salary, in whole units of <c>salaryCurrency</c>.</summary>
    [Salary]
    public decimal? DesiredSalaryMax { get; init; }

    /// <summary>ISO 4217 code, such as <c>EUR</c>.</summary>
    [CurrencyCode]
    public string? SalaryCurrency { get; init; }

    /// <inheritdoc/>
    public IEnumerable<(string Property, string Message)> BrokenRules()
    {
        if (DesiredSalaryMax < DesiredSalaryMin) yield return ("desiredSalaryMax", "Must not be less than the least salary.");
    }
}

/// <summary>Settings of a bank.</summary>
public sealed record BankSettings
{
    /// <summary>What the person calls the bank.</summary>
    [Text(200)]
    public string? Title { get; init; }

    /// <summary>BCP 47 tag of the language in which wordings are written that name none.</summary>
    [LanguageTag]
    public string DefaultLanguage { get; init; } = "en";

    /// <summary>The paper to print on; null follows the country in the contact.</summary>
    public Documents.Document.Paper? DefaultPaper { get; init; }

    /// <summary>Notes to oneself; never printed.</summary>
    [Text(20_000)]
    public string? Notes { get; init; }
}
