namespace SkillBank.Rules;

/// <summary>A rule of one property. Its messages are sentences that say what to do; they never name the property.</summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class RuleAttribute : Attribute
{
    /// <summary>What is wrong with a value that is present; null when nothing is.</summary>
    public abstract string? Check(object value);
}

/// <summary>A text with a greatest length, in UTF-16 code units.</summary>
/// <param name="maxLength">The length.</param>
public sealed class TextAttribute(int maxLength) : RuleAttribute
{
    /// <summary>The greatest length.</summary>
    public int MaxLength => maxLength;

    /// <inheritdoc/>
    public override string? Check(object value) => value is string text ? Characters.Check(text, maxLength) : null;
}

/// <summary>A list of at most 200 texts, each with a greatest length.</summary>
/// <param name="maxLength">The length of one text.</param>
public sealed class TextListAttribute(int maxLength) : RuleAttribute
{
    /// <summary>The most texts in one list.</summary>
    public const int MaxCount = 200;

    /// <summary>The greatest length of one text.</summary>
    public int MaxLength => maxLength;

    /// <inheritdoc/>
    public override string? Check(object value)
    {
        if (value is not IReadOnlyCollection<string> list) return null;
        if (list.Count > MaxCount) return $"At most {MaxCount} items.";
        if (list.Any(string.IsNullOrWhiteSpace)) return "An item must not be blank.";
        return list.Select(item => Characters.Check(item, maxLength)).FirstOrDefault(message => message is not null);
    }
}

/// <summary>An absolute <c>http</c> or <c>https</c> address of at most 2,000 characters.</summary>
public sealed class WebAddressAttribute : RuleAttribute
{
    /// <summary>The greatest length.</summary>
    public const int MaxLength = 2000;

    /// <inheritdoc/>
    public override string? Check(object value) => value is not string text ? null : Characters.Check(text, MaxLength) ?? (IsWebAddress(text)
        ? null
        : "Write a full web address, such as https://example.org/page.");

    /// <summary>Whether the text is such an address.</summary>
    public static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0;
}

/// <summary>An e-mail address of at most 254 characters (RFC 5321, 4.5.3.1.3): something before the @ and something after it, no white space.</summary>
public sealed class EmailTextAttribute : RuleAttribute
{
    /// <summary>The greatest length.</summary>
    public const int MaxLength = 254;

    /// <inheritdoc/>
    public override string? Check(object value) => value is not string text ? null : Characters.Check(text, MaxLength) ?? (IsEmail(text)
        ? null
        : "Write an e-mail address, such as name@example.org.");

    static bool IsEmail(string text) =>
        text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at == text.LastIndexOf('@') && at < text.Length - 1 && !text.Any(char.IsWhiteSpace);
}

/// <summary>A whole number within bounds.</summary>
/// <param name="min">The least.</param>
/// <param name="max">The greatest.</param>
public sealed class WholeNumberAttribute(int min, int max) : RuleAttribute
{
    /// <summary>The least value.</summary>
    public int Min => min;

    /// <summary>The greatest value.</summary>
    public int Max => max;

    /// <inheritdoc/>
    public override string? Check(object value) => value is int number && (number < min || number > max)
        ? $"Must be between {min} and {max}."
        : null;
}
