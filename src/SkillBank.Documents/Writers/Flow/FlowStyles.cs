namespace SkillBank.Documents.Writers.Flow;

/// <summary>What the paragraphs of each style look like, in multiples of the text's size.</summary>
/// <param name="Id">One of <see cref="FlowStyle"/>.</param>
/// <param name="Name">What people read in a list of styles.</param>
sealed record FlowStyles(string Id, string Name)
{
    /// <summary>The color of the text, as six hexadecimal digits.</summary>
    public const string Ink = "1A1A1A";

    /// <summary>The color of what stands back.</summary>
    public const string Muted = "595959";

    /// <summary>The color of lines, below headings and names.</summary>
    public const string Rule = "BFBFBF";

    /// <summary>The color of what stands between the parts of a line.</summary>
    public const string Separator = "8C8C8C";

    /// <summary>How far the text of a list stands from its sign.</summary>
    public const decimal ListIndent = 1.3m;

    /// <summary>The signs of bullets by their level, over and over.</summary>
    public static IReadOnlyList<string> Bullets { get; } = ["•", "–", "▪"];

    /// <summary>The styles of paragraphs.</summary>
    public static IReadOnlyList<FlowStyles> Paragraphs { get; } =
    [
        new(FlowStyle.Normal, "Normal") { After = 0.3m },
        new(FlowStyle.Title, "Title") { IsHeading = true, Size = 2.3m, Color = Ink, After = 0.1m },
        new(FlowStyle.Subtitle, "Subtitle") { IsHeading = true, IsBold = false, Size = 1.15m, Color = Muted, After = 0.3m },
        new(FlowStyle.Contacts, "Contacts") { IsOwn = true, Color = Muted, After = 0.6m },
        new(FlowStyle.Section, "heading 1") { IsHeading = true, Level = 0, Size = 1.15m, HasAccent = true, HasRule = true, Before = 1.3m, After = 0.4m },
        new(FlowStyle.Item, "heading 2") { IsHeading = true, Level = 1, Size = 1.05m, Color = Ink, HasDates = true, Before = 0.6m, After = 0.1m },
        new(FlowStyle.Role, "heading 3") { IsHeading = true, Level = 2, Color = Ink, HasDates = true, Before = 0.45m, After = 0.1m },
        new(FlowStyle.ItemDetails, "Entry Details") { IsOwn = true, Color = Muted, After = 0.2m },
        new(FlowStyle.Facts, "Entry Facts") { IsOwn = true, Color = Muted, After = 0.2m },
        new(FlowStyle.Pair, "Pair") { IsOwn = true, Hanging = 1.2m, After = 0.15m },
        new(FlowStyle.ListBullet, "List Bullet") { After = 0.15m },
        new(FlowStyle.ListNumber, "List Number") { After = 0.15m },
        new(FlowStyle.ListContinue, "List Continue") { After = 0.15m },
        new(FlowStyle.Footer, "footer") { Size = 0.85m, Color = Muted, HasDates = true },
    ];

    /// <summary>The size of the letters.</summary>
    public decimal Size { get; init; } = 1;

    /// <summary>The color of the letters; null for the text's.</summary>
    public string? Color { get; init; }

    /// <summary>Whether the letters have the color of what stands out.</summary>
    public bool HasAccent { get; init; }

    /// <summary>The distance from what stands above.</summary>
    public decimal Before { get; init; }

    /// <summary>The distance from what stands below.</summary>
    public decimal After { get; init; }

    /// <summary>Whether it has the family of headings, and stays with what follows.</summary>
    public bool IsHeading { get; init; }

    /// <summary>Whether a heading is bold.</summary>
    public bool IsBold { get; init; } = true;

    /// <summary>The level in the outline, from 0; null outside of it.</summary>
    public int? Level { get; init; }

    /// <summary>Whether there is a line below it.</summary>
    public bool HasRule { get; init; }

    /// <summary>Whether dates stand at the end of its line. In paragraphs from right to left that is the left.</summary>
    public bool HasDates { get; init; }

    /// <summary>How far all lines but the first stand in.</summary>
    public decimal Hanging { get; init; }

    /// <summary>Whether word processors do not know such a style by name.</summary>
    public bool IsOwn { get; init; }
}
