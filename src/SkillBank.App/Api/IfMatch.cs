using System.Globalization;
using Microsoft.Net.Http.Headers;
using SkillBank.Entries;
using SkillBank.Rules;

namespace SkillBank.App.Api;

/// <summary>
/// The If-Match header (RFC 9110, 13.1.1): the versions of which one must be the present one. Comparison is strong, so a weak tag matches nothing.
/// </summary>
/// <param name="Tags">The strong tags without their quotes; null when any version will do.</param>
sealed record IfMatch(IReadOnlyList<string>? Tags)
{
    /// <summary>No version has this number, so it matches nothing.</summary>
    const long Never = -1;

    /// <summary>Whether any version will do: the header is absent or <c>*</c>.</summary>
    public bool IsAny => Tags is null;

    /// <summary>What the request says.</summary>
    /// <exception cref="RuleException">It is not well-formed.</exception>
    public static IfMatch Read(HttpRequest request)
    {
        var header = request.Headers.IfMatch;
        if (header.Count == 0) return new(Tags: null);
        if (!EntityTagHeaderValue.TryParseStrictList(header!, out var tags) || tags.Count == 0 || (tags.Count > 1 && tags.Contains(EntityTagHeaderValue.Any)))
            throw new RuleException("If-Match", """Write an entity tag in quotes, such as "3", several with commas between, or *.""");
        if (tags.Count > ApiLimits.Tags) throw new RuleException("If-Match", $"At most {ApiLimits.Tags} entity tags.");
        return tags[0].Equals(EntityTagHeaderValue.Any)
            ? new(Tags: null)
            : new([.. tags.Where(tag => !tag.IsWeak).Select(tag => tag.Tag.Subsegment(1, tag.Tag.Length - 2).ToString())]);
    }

    /// <summary>Makes a change that expects one version, for each version that will do until one is the present one.</summary>
    public async Task<Outcome<T>> TryAsync<T>(Func<long?, Task<Outcome<T>>> change)
    {
        if (Tags is null) return await change(null);
        return await TryAsync(Tags.Select(Version), change);
    }

    /// <summary>The same for a bank, whose tag has the day behind its version; the day is for caches and does not matter here.</summary>
    public async Task<Outcome<T>> TryBankAsync<T>(Func<long?, Task<Outcome<T>>> change)
    {
        if (Tags is null) return await change(null);
        return await TryAsync(Tags.Select(BankVersion), change);
    }

    /// <summary>Whether a bank of this version will do.</summary>
    public bool MatchesBank(long version) => Tags is null || Tags.Any(tag => BankVersion(tag) == version);

    static async Task<Outcome<T>> TryAsync<T>(IEnumerable<long> versions, Func<long?, Task<Outcome<T>>> change)
    {
        Outcome<T>? outcome = null;
        foreach (var version in versions.DefaultIfEmpty(Never))
        {
            outcome = await change(version);
            if (outcome is not Outcome<T>.Stale) break;
        }
        return outcome!;
    }

    static long Version(string tag) =>
        long.TryParse(tag, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : Never;

    static long BankVersion(string tag) => tag.Split('.') is [var version, { Length: 8 } day] && day.All(char.IsAsciiDigit) ? Version(version) : Never;
}

/// <summary>The If-None-Match header (RFC 9110, 13.1.2), compared weakly.</summary>
static class IfNoneMatch
{
    /// <summary>Whether the caller has what the tag stands for. A header that is not well-formed has nothing.</summary>
    public static bool Has(HttpRequest request, string etag)
    {
        var header = request.Headers.IfNoneMatch;
        if (header.Count == 0) return false;
        if (header.Count == 1 && header[0] == etag) return true;
        if (!EntityTagHeaderValue.TryParseStrictList(header!, out var tags)) return false;
        var present = new EntityTagHeaderValue(etag);
        return tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(present, useStrongComparison: false));
    }
}
