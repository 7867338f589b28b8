using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkillBank.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "profiles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    bank_version = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    bio = table.Column<string>(type: "TEXT", nullable: true),
                    current_title = table.Column<string>(type: "TEXT", nullable: true),
                    desired_salary_max = table.Column<decimal>(type: "TEXT", precision: 12, scale: 2, nullable: true),
                    desired_salary_min = table.Column<decimal>(type: "TEXT", precision: 12, scale: 2, nullable: true),
                    experience_years = table.Column<int>(type: "INTEGER", nullable: true),
                    preferred_job_types = table.Column<string>(type: "TEXT", nullable: false),
                    preferred_locations = table.Column<string>(type: "TEXT", nullable: false),
                    preferred_remote_types = table.Column<string>(type: "TEXT", nullable: false),
                    preferred_titles = table.Column<string>(type: "TEXT", nullable: false),
                    salary_currency = table.Column<string>(type: "TEXT", nullable: true),
                    default_language = table.Column<string>(type: "TEXT", nullable: false),
                    default_paper = table.Column<string>(type: "TEXT", nullable: true),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_profiles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contacts",
                columns: table => new
                {
                    profile_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: true),
                    city = table.Column<string>(type: "TEXT", nullable: true),
                    country = table.Column<string>(type: "TEXT", nullable: true),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    first_name = table.Column<string>(type: "TEXT", nullable: true),
                    github_url = table.Column<string>(type: "TEXT", nullable: true),
                    last_name = table.Column<string>(type: "TEXT", nullable: true),
                    linkedin_url = table.Column<string>(type: "TEXT", nullable: true),
                    links = table.Column<string>(type: "TEXT", nullable: false),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    portfolio_url = table.Column<string>(type: "TEXT", nullable: true),
                    postal_code = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contacts", x => x.profile_id);
                    table.ForeignKey(
                        name: "fk_contacts_profile_id",
                        column: x => x.profile_id,
                        principalTable: "profiles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "deletions",
                columns: table => new
                {
                    profile_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    section = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    label = table.Column<string>(type: "TEXT", nullable: false),
                    deleted_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    contact = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deletions", x => new { x.profile_id, x.id });
                    table.ForeignKey(
                        name: "fk_deletions_profile_id",
                        column: x => x.profile_id,
                        principalTable: "profiles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "stored_answers",
                columns: table => new
                {
                    profile_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    request_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    location = table.Column<string>(type: "TEXT", nullable: true),
                    etag = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    body = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stored_answers", x => new { x.profile_id, x.key });
                    table.ForeignKey(
                        name: "fk_stored_answers_profile_id",
                        column: x => x.profile_id,
                        principalTable: "profiles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "entries",
                columns: table => new
                {
                    profile_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    display_order = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    unique_key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    deletion_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    section = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    awarder = table.Column<string>(type: "TEXT", nullable: true),
                    date = table.Column<string>(type: "TEXT", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: true),
                    url = table.Column<string>(type: "TEXT", nullable: true),
                    certificate_name = table.Column<string>(type: "TEXT", nullable: true),
                    credential_id = table.Column<string>(type: "TEXT", nullable: true),
                    credential_url = table.Column<string>(type: "TEXT", nullable: true),
                    date_obtained = table.Column<string>(type: "TEXT", nullable: true),
                    expiration_date = table.Column<string>(type: "TEXT", nullable: true),
                    issuing_organization = table.Column<string>(type: "TEXT", nullable: true),
                    end_date = table.Column<string>(type: "TEXT", nullable: true),
                    group = table.Column<string>(type: "TEXT", nullable: true),
                    location = table.Column<string>(type: "TEXT", nullable: true),
                    start_date = table.Column<string>(type: "TEXT", nullable: true),
                    subtitle = table.Column<string>(type: "TEXT", nullable: true),
                    courses = table.Column<string>(type: "TEXT", nullable: true),
                    degree_type = table.Column<string>(type: "TEXT", nullable: true),
                    field_of_study = table.Column<string>(type: "TEXT", nullable: true),
                    gpa = table.Column<string>(type: "TEXT", nullable: true),
                    graduation_date = table.Column<string>(type: "TEXT", nullable: true),
                    honors = table.Column<string>(type: "TEXT", nullable: true),
                    institution_name = table.Column<string>(type: "TEXT", nullable: true),
                    institution_url = table.Column<string>(type: "TEXT", nullable: true),
                    company_description = table.Column<string>(type: "TEXT", nullable: true),
                    company_name = table.Column<string>(type: "TEXT", nullable: true),
                    company_url = table.Column<string>(type: "TEXT", nullable: true),
                    job_title = table.Column<string>(type: "TEXT", nullable: true),
                    keywords = table.Column<string>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    fluency = table.Column<string>(type: "TEXT", nullable: true),
                    language_name = table.Column<string>(type: "TEXT", nullable: true),
                    organization = table.Column<string>(type: "TEXT", nullable: true),
                    project_name = table.Column<string>(type: "TEXT", nullable: true),
                    project_type = table.Column<string>(type: "TEXT", nullable: true),
                    project_url = table.Column<string>(type: "TEXT", nullable: true),
                    repository_url = table.Column<string>(type: "TEXT", nullable: true),
                    roles = table.Column<string>(type: "TEXT", nullable: true),
                    technologies_used = table.Column<string>(type: "TEXT", nullable: true),
                    authors = table.Column<string>(type: "TEXT", nullable: true),
                    doi = table.Column<string>(type: "TEXT", nullable: true),
                    publisher = table.Column<string>(type: "TEXT", nullable: true),
                    release_date = table.Column<string>(type: "TEXT", nullable: true),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    role = table.Column<string>(type: "TEXT", nullable: true),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    proficiency_level = table.Column<string>(type: "TEXT", nullable: true),
                    skill_name = table.Column<string>(type: "TEXT", nullable: true),
                    skill_type = table.Column<string>(type: "TEXT", nullable: true),
                    years_experience = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entries", x => new { x.profile_id, x.id });
                    table.CheckConstraint("ck_entries_awards_title", "section <> 'awards' or title is not null");
                    table.CheckConstraint("ck_entries_certificates_certificate_name", "section <> 'certificates' or certificate_name is not null");
                    table.CheckConstraint("ck_entries_certificates_issuing_organization", "section <> 'certificates' or issuing_organization is not null");
                    table.CheckConstraint("ck_entries_custom_title", "section <> 'custom' or title is not null");
                    table.CheckConstraint("ck_entries_education_institution_name", "section <> 'education' or institution_name is not null");
                    table.CheckConstraint("ck_entries_experience_company_name", "section <> 'experience' or company_name is not null");
                    table.CheckConstraint("ck_entries_experience_job_title", "section <> 'experience' or job_title is not null");
                    table.CheckConstraint("ck_entries_experience_start_date", "section <> 'experience' or start_date is not null");
                    table.CheckConstraint("ck_entries_interests_name", "section <> 'interests' or name is not null");
                    table.CheckConstraint("ck_entries_languages_language_name", "section <> 'languages' or language_name is not null");
                    table.CheckConstraint("ck_entries_projects_project_name", "section <> 'projects' or project_name is not null");
                    table.CheckConstraint("ck_entries_publications_name", "section <> 'publications' or name is not null");
                    table.CheckConstraint("ck_entries_references_name", "section <> 'references' or name is not null");
                    table.CheckConstraint("ck_entries_skills_skill_name", "section <> 'skills' or skill_name is not null");
                    table.CheckConstraint("ck_entries_skills_skill_type", "section <> 'skills' or skill_type is not null");
                    table.CheckConstraint("ck_entries_volunteering_organization", "section <> 'volunteering' or organization is not null");
                    table.ForeignKey(
                        name: "fk_entries_deletion_id",
                        columns: x => new { x.profile_id, x.deletion_id },
                        principalTable: "deletions",
                        principalColumns: new[] { "profile_id", "id" });
                    table.ForeignKey(
                        name: "fk_entries_profile_id",
                        column: x => x.profile_id,
                        principalTable: "profiles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "variations",
                columns: table => new
                {
                    profile_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    display_order = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    is_main = table.Column<bool>(type: "INTEGER", nullable: false),
                    focus = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 35, nullable: true),
                    origin = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    deletion_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_variations", x => new { x.profile_id, x.id });
                    table.CheckConstraint("ck_variations_content", "content <> ''");
                    table.CheckConstraint("ck_variations_main_not_deleted", "not is_main or deletion_id is null");
                    table.ForeignKey(
                        name: "fk_variations_deletion_id",
                        columns: x => new { x.profile_id, x.deletion_id },
                        principalTable: "deletions",
                        principalColumns: new[] { "profile_id", "id" });
                    table.ForeignKey(
                        name: "fk_variations_entry_id",
                        columns: x => new { x.profile_id, x.entry_id },
                        principalTable: "entries",
                        principalColumns: new[] { "profile_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "revisions",
                columns: table => new
                {
                    profile_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    variation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_revisions", x => new { x.profile_id, x.variation_id, x.number });
                    table.ForeignKey(
                        name: "fk_revisions_variation_id",
                        columns: x => new { x.profile_id, x.variation_id },
                        principalTable: "variations",
                        principalColumns: new[] { "profile_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_deletions_deleted_at",
                table: "deletions",
                column: "deleted_at");

            migrationBuilder.CreateIndex(
                name: "ix_entries_deletion",
                table: "entries",
                columns: new[] { "profile_id", "deletion_id" });

            migrationBuilder.CreateIndex(
                name: "ix_entries_unique",
                table: "entries",
                columns: new[] { "profile_id", "section", "unique_key" },
                unique: true,
                filter: "unique_key is not null and deletion_id is null");

            migrationBuilder.CreateIndex(
                name: "ix_profiles_name",
                table: "profiles",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_stored_answers_created_at",
                table: "stored_answers",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_variations_deletion",
                table: "variations",
                columns: new[] { "profile_id", "deletion_id" });

            migrationBuilder.CreateIndex(
                name: "ix_variations_entry",
                table: "variations",
                columns: new[] { "profile_id", "entry_id" });

            migrationBuilder.CreateIndex(
                name: "ix_variations_main",
                table: "variations",
                columns: new[] { "profile_id", "entry_id" },
                unique: true,
                filter: "is_main");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contacts");

            migrationBuilder.DropTable(
                name: "revisions");

            migrationBuilder.DropTable(
                name: "stored_answers");

            migrationBuilder.DropTable(
                name: "variations");

            migrationBuilder.DropTable(
                name: "entries");

            migrationBuilder.DropTable(
                name: "deletions");

            migrationBuilder.DropTable(
                name: "profiles");
        }
    }
}
