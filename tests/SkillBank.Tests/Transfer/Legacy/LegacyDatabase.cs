using Microsoft.Data.Sqlite;

namespace SkillBank.Tests.Transfer.Legacy;

/// <summary>Builds databases as each generation of the old application left them.</summary>
sealed class LegacyDatabase : IDisposable
{
    const string People = "id, first_name, last_name, email, phone, current_title, experience_years, skills, education, bio, preferred_locations, preferred_job_types, preferred_remote_types, desired_salary_min, desired_salary_max, created_at, updated_at";
    const string OldBank = "id, user_id, skills, experience_keywords, industry_keywords, technical_keywords, soft_skills, auto_extracted_skills, skill_confidence, created_at, updated_at";
    const string NewBank = "id, user_id, skills, skill_categories, default_summary, summary_variations, work_experiences, education_entries, projects, certifications, experience_content_variations, education_content_variations, project_content_variations, created_at, updated_at";
    const string Resumes = "id, user_id, title, resume_type, status, contact_info, summary, work_experience, education, skills, projects, certifications, custom_sections, version, created_at, updated_at";

    readonly string _folder = Directory.CreateTempSubdirectory("skillbank-legacy-").FullName;

    LegacyDatabase(params (string Table, string Columns)[] tables)
    {
        File = Path.Combine(_folder, "jobpilot.db");
        using var connection = Open();
        foreach (var (table, columns) in tables)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"CREATE TABLE {table} ({columns})";
            command.ExecuteNonQuery();
        }
    }

    public string File { get; }

    public static LegacyDatabase G1() => new(("user_profiles", People), ("skill_banks", OldBank), ("resumes", Resumes), ("applications", "id, job_id, user_profile_id, status, notes"));

    public static LegacyDatabase G1b() => new(("user_profiles", $"{People}, city, state, linkedin_url, portfolio_url"), ("skill_banks", OldBank), ("resumes", Resumes));

    public static LegacyDatabase G2() => new(("user_profiles", $"{People}, city, state, linkedin_url, portfolio_url"), ("skill_banks_legacy", OldBank), ("skill_banks", NewBank), ("resumes", Resumes));

    public static LegacyDatabase G3() => new(
        ("user_profiles", $"{People.Replace(" skills,", "", StringComparison.Ordinal)}, city, state, linkedin_url, portfolio_url, hashed_password, is_active"), ("skill_banks", NewBank), ("resumes", Resumes), ("job_user_interactions", "id, user_id, kind"));

    /// <summary>Adds a row.</summary>
    public LegacyDatabase Add(string table, params (string Column, object? Value)[] values)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", values.Select(value => value.Column))}) VALUES ({string.Join(", ", values.Select((_, index) => $"$v{index}"))})";
        foreach (var (index, value) in values.Index()) command.Parameters.AddWithValue($"$v{index}", value.Value ?? DBNull.Value);
        command.ExecuteNonQuery();
        return this;
    }

    /// <summary>Adds a person.</summary>
    public LegacyDatabase Person(string id, params (string Column, object? Value)[] values) => Add("user_profiles", [("id", id), .. values]);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
