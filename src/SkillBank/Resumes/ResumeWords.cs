namespace SkillBank.Resumes;

/// <summary>The fixed words that a resume prints besides the person's own, in the resume's language.</summary>
public sealed record ResumeWords
{
    /// <summary>English.</summary>
    public static ResumeWords English { get; } = new();

    /// <summary>The end of a period that goes on.</summary>
    public string Present { get; init; } = "present";

    /// <summary>Label of a grade.</summary>
    public string Grade { get; init; } = "Grade";

    /// <summary>Label of courses taken.</summary>
    public string Courses { get; init; } = "Courses";

    /// <summary>Label of a certificate's number.</summary>
    public string CredentialId { get; init; } = "Credential ID";

    /// <summary>Label of an expiry date.</summary>
    public string Expires { get; init; } = "Expires";

    /// <summary>Label of a repository's address.</summary>
    public string Repository { get; init; } = "Repository";

    /// <summary>Years of experience; <c>{0}</c> is the number.</summary>
    public string Years { get; init; } = "{0} years";

    /// <summary>One year of experience.</summary>
    public string OneYear { get; init; } = "1 year";

    /// <summary>Label of a publication's DOI.</summary>
    public string Doi { get; init; } = "DOI";
}
