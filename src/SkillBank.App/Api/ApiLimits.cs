using SkillBank.Contract;
using SkillBank.Entries;
using SkillBank.Transfer;

namespace SkillBank.App.Api;

/// <summary>What a request may ask for at most.</summary>
static class ApiLimits
{
    /// <summary>The size of a body.</summary>
    public const int BodyBytes = 1024 * 1024;

    /// <summary>
    /// What the server reads of any body. It is more than <see cref="BodyBytes"/>, so that who sends too much gets to hear so: past this one the
    /// connection is cut while they are still sending.
    /// </summary>
    public const int ServerBodyBytes = 32 * 1024 * 1024;

    /// <summary>The length of an idempotency key.</summary>
    public const int KeyLength = 200;

    /// <summary>The tags in one If-Match header.</summary>
    public const int Tags = 20;

    /// <summary>The limits in words, for the OpenAPI document.</summary>
    public static string InWords { get; } = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"""
        Limits: a body has at most {BodyBytes / 1024:N0} KiB and nests at most {BankJson.MaxDepth} deep; a file to be imported or checked has at most {Importers.MaxBytes / 1024 / 1024} MiB; a text has at most {VariationText.MaxContent:N0} characters;
        a section holds at most {Section.MaxEntries:N0} entries, and an entry at most {VariationText.MaxCount} wordings.
        """);
}
