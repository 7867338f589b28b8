using System.Globalization;

namespace SkillBank.Profiles;

/// <summary>An amount of money a year: 0 to 1,000,000,000, at most two decimals.</summary>
public sealed class SalaryAttribute : RuleAttribute
{
    /// <inheritdoc/>
    public override string? Check(object value) => value is decimal amount && (amount < 0 || amount > 1_000_000_000 || decimal.Round(amount, 2) != amount)
        ? "Must be between 0 and 1,000,000,000, with at most two decimals."
        : null;
}

/// <summary>Three capital letters, as ISO 4217 writes currencies.</summary>
public sealed class CurrencyCodeAttribute : RuleAttribute
{
    /// <inheritdoc/>
    public override string? Check(object value) => value is string code && !(code.Length == 3 && code.All(char.IsAsciiLetterUpper))
        ? "Write the currency's three letters, such as EUR."
        : null;
}

/// <summary>A BCP 47 tag that the platform's data know, at most 35 characters.</summary>
public sealed class LanguageTagAttribute : RuleAttribute
{
    /// <summary>The greatest length.</summary>
    public const int MaxLength = 35;

    /// <inheritdoc/>
    public override string? Check(object value) => value is string tag && !IsLanguageTag(tag)
        ? "Write a language tag, such as en, de or pt-BR."
        : null;

    /// <summary>Whether the text has the shape of a language tag: letters first, then letters and digits in groups of at most eight.</summary>
    public static bool IsLanguageTag(string tag)
    {
        if (tag.Length is < 2 or > MaxLength) return false;
        var parts = tag.Split('-');
        if (parts[0].Length is < 2 or > 3 || !parts[0].All(char.IsAsciiLetter)) return false;
        if (!parts.All(part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit))) return false;
        try
        {
            return CultureInfo.GetCultureInfo(tag).Name.Length > 0;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}

/// <summary>At most 50 links, each with a network of at most 100 characters, and optionally a name and a web address.</summary>
public sealed class LinkListAttribute : RuleAttribute
{
    /// <summary>The most links.</summary>
    public const int MaxCount = 50;

    /// <inheritdoc/>
    public override string? Check(object value)
    {
        if (value is not IReadOnlyCollection<ContactLink> links) return null;
        if (links.Count > MaxCount) return $"At most {MaxCount} links.";
        foreach (var link in links)
        {
            if (string.IsNullOrWhiteSpace(link?.Network)) return "Every link needs a network, such as Mastodon.";
            if (Characters.Check(link.Network, 100) is { } network) return $"Network: {network}";
            if (link.Username is { } username && Characters.Check(username, 200) is { } name) return $"Username: {name}";
            if (link.Url is { } url && new WebAddressAttribute().Check(url) is { } address) return $"Url: {address}";
        }
        return null;
    }
}
