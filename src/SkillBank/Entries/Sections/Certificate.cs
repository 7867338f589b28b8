using System.Text.Json.Serialization;
using SkillBank.Dates;
using SkillBank.Documents.Document;

namespace SkillBank.Entries.Sections;

/// <summary>A certificate or license.</summary>
public sealed record Certificate : Details
{
    /// <summary>What it is called.</summary>
    [Text(200)]
    public required string CertificateName { get; init; }

    /// <summary>Who gave it.</summary>
    [Text(200)]
    public required string IssuingOrganization { get; init; }

    /// <summary>Its number.</summary>
    [Text(200)]
    public string? CredentialId { get; init; }

    /// <summary>Where it can be checked.</summary>
    [WebAddress]
    public string? CredentialUrl { get; init; }

    /// <summary>When it was given.</summary>
    public PartialDate? DateObtained { get; init; }

    /// <summary>Its last valid day; absent when it does not expire.</summary>
    public PartialDate? ExpirationDate { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Heading => $"{CertificateName}, {IssuingOrganization}";

    /// <inheritdoc/>
    [JsonIgnore]
    public override string StatusName => "isActive";

    /// <inheritdoc/>
    public override bool StatusOn(DateOnly today) => ExpirationDate is not { } last || last.Latest >= today;

    /// <inheritdoc/>
    [JsonIgnore]
    public override PartialDate? LastDate => ExpirationDate ?? DateObtained;

    /// <inheritdoc/>
    public override DocumentItem Describe(Wording wording) => new()
    {
        Id = wording.Id,
        Title = CertificateName,
        Url = CredentialUrl,
        Subtitle = IssuingOrganization,
        Period = wording.Dates.Print(DateObtained),
        Dates = DocumentFacts.Dates(DateObtained),
        Facts = DocumentFacts.Of(
            (wording.Words.CredentialId, CredentialId),
            (wording.Words.Expires, wording.Dates.Print(ExpirationDate))),
        Text = wording.Text,
    };

    /// <inheritdoc/>
    public override IEnumerable<(string Property, string Message)> BrokenRules() =>
        DateRules.InOrder(DateObtained, ExpirationDate, "expirationDate", "dateObtained");
}
