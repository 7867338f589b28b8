namespace SkillBank.Documents.Writers.Flow;

/// <summary>The names of the styles that paragraphs and letters of a flowing document have. Formats call them as their programs do, so that lists, outline and themes work with them.</summary>
static class FlowStyle
{
    public const string Normal = "Normal";
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Contacts = "Contacts";
    public const string Section = "Heading1";
    public const string Item = "Heading2";
    public const string Role = "Heading3";
    public const string ItemDetails = "EntryDetails";
    public const string Facts = "EntryFacts";
    public const string Pair = "Pair";
    public const string ListBullet = "ListBullet";
    public const string ListNumber = "ListNumber";
    public const string ListContinue = "ListContinue";
    public const string Footer = "Footer";

    public const string Strong = "Strong";
    public const string Emphasis = "Emphasis";
    public const string Hyperlink = "Hyperlink";
    public const string ItemLink = "EntryLink";
    public const string Period = "EntryPeriod";
    public const string Separator = "Separator";
}
