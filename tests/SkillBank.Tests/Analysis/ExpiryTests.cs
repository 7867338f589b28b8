using FsCheck;
using FsCheck.Fluent;
using SkillBank.Analysis;
using SkillBank.Dates;
using SkillBank.Entries.Sections;
using SkillBank.Tests.Dates;

namespace SkillBank.Tests.Analysis;

public sealed class ExpiryTests
{
    static readonly DateOnly Today = new(2024, 5, 10);

    [Theory]
    [InlineData(null, ExpiryState.None, null)]
    [InlineData("2030", ExpiryState.None, 2426)]
    [InlineData("2024-08-09", ExpiryState.None, 91)]
    [InlineData("2024-08-08", ExpiryState.Within90Days, 90)]
    [InlineData("2024-06-10", ExpiryState.Within90Days, 31)]
    [InlineData("2024-06-09", ExpiryState.Within30Days, 30)]
    [InlineData("2024-05", ExpiryState.Within30Days, 21)]
    [InlineData("2024-05-10", ExpiryState.Within30Days, 0)]
    [InlineData("2024-05-09", ExpiryState.Expired, -1)]
    [InlineData("2023", ExpiryState.Expired, -131)]
    public void A_certificate_tells_how_many_days_it_has_left(string? last, ExpiryState state, int? days) =>
        Assert.Equal(new Expiry(state, days), Expiry.Of(Certificate(last is null ? null : PartialDate.Parse(last, null)), Today));

    [Fact]
    public void Expired_is_what_is_not_active() =>
        Prop.ForAll(DateValues.Recent.ToArbitrary(), last =>
                Certificate(last).StatusOn(Today) == (Expiry.Of(Certificate(last), Today).State != ExpiryState.Expired))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Any_date_is_counted() => Prop.ForAll(DateValues.Any.ToArbitrary(), last => Expiry.Of(Certificate(last), Today).DaysLeft is not null)
        .QuickCheckThrowOnFailure();

    static Certificate Certificate(PartialDate? last) =>
        new() { CertificateName = "First aid", IssuingOrganization = "Red Cross", ExpirationDate = last };
}
