namespace SkillBank.Analysis.Checking;

/// <summary>What people call the kinds of facts.</summary>
public static class CheckWords
{
    /// <summary>Several of a kind, at the beginning of a line.</summary>
    public static string NameOf(FactKind kind) => kind switch
    {
        FactKind.Name => "Name",
        FactKind.Headline => "Professional title",
        FactKind.Contact => "Contacts",
        FactKind.Heading => "Headings",
        FactKind.Title => "Titles",
        FactKind.Organization => "Employers and institutions",
        FactKind.Place => "Places",
        FactKind.Period => "Dates",
        FactKind.Text => "Paragraphs and bullets",
        FactKind.Detail => "Details",
        FactKind.Tag => "Keywords",
        _ => "Links",
    };

    /// <summary>One of a kind, in the middle of a sentence.</summary>
    public static string OneOf(FactKind kind) => kind switch
    {
        FactKind.Headline => "professional title",
        FactKind.Organization => "employer or institution",
        FactKind.Period => "dates",
        FactKind.Tag => "keyword",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
