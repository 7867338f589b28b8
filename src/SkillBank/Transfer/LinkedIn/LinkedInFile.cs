namespace SkillBank.Transfer.LinkedIn;

/// <summary>One of the tables of a data export.</summary>
/// <param name="Name">What LinkedIn calls its file.</param>
/// <param name="Columns">Columns by which its header is known; the others come and go with the years.</param>
sealed record LinkedInFile(string Name, params string[] Columns)
{
    /// <summary>Who the person is.</summary>
    public static LinkedInFile Profile { get; } = new("Profile.csv", "First Name", "Last Name", "Headline");

    public static LinkedInFile ProfileSummary { get; } = new("Profile Summary.csv", "Profile Summary");

    public static LinkedInFile Emails { get; } = new("Email Addresses.csv", "Email Address");

    public static LinkedInFile Phones { get; } = new("PhoneNumbers.csv", "Number", "Type");

    public static LinkedInFile Endorsements { get; } = new("Endorsement_Received_Info.csv", "Skill Name", "Endorser First Name");

    public static LinkedInFile RecommendationsReceived { get; } = new("Recommendations_Received.csv", "First Name", "Last Name", "Text");

    public static LinkedInFile RecommendationsGiven { get; } = new("Recommendations_Given.csv", "First Name", "Last Name", "Text");

    public static LinkedInFile Applications { get; } = new("Job Applications.csv", "Company Name", "Job Title", "Application Date");

    public static LinkedInFile SavedJobs { get; } = new("Saved Jobs.csv", "Company Name", "Job Title", "Saved Date");

    /// <summary>All nineteen. Messages, connections, registration and advertisements are never opened: they are other people's, or nobody's business.</summary>
    public static IReadOnlyList<LinkedInFile> All { get; } =
    [
        Profile, ProfileSummary, .. LinkedInTable.All.Select(table => table.File), Emails, Phones, RecommendationsReceived, RecommendationsGiven, Endorsements, Applications, SavedJobs,
    ];

    /// <summary>The one that a name in a ZIP file is of, in any folder, in any case, with a number behind or without; null when it is none.</summary>
    public static LinkedInFile? Of(string path)
    {
        var name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        if (!name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) return null;
        var key = KeyOf(name);
        return All.FirstOrDefault(file => KeyOf(file.Name) == key) ?? (key == "volunteerexperiences" ? LinkedInTable.Volunteering.File : null);
    }

    /// <summary>Whether a row is the header of this table.</summary>
    public bool IsHeader(IReadOnlyList<string> cells) => Columns.All(column => cells.Any(cell => cell.Trim().Equals(column, StringComparison.OrdinalIgnoreCase)));

    static string KeyOf(string name) => string.Concat(name[..^4].Where(char.IsAsciiLetter)).ToLowerInvariant();
}
