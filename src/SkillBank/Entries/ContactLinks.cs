namespace SkillBank.Entries;

/// <summary>Addresses made of what people write.</summary>
static class ContactLinks
{
    /// <summary>A <c>tel:</c> address of the digits; null when there are fewer than three.</summary>
    public static string? Telephone(string? phone)
    {
        if (phone is null) return null;
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));
        return digits.Length < 3 ? null : $"tel:{(phone.TrimStart().StartsWith('+') ? "+" : "")}{digits}";
    }
}
