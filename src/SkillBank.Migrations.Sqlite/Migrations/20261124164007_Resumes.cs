using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkillBank.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Resumes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "blobs",
                columns: table => new
                {
                    profile_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_blobs", x => new { x.profile_id, x.hash });
                    table.ForeignKey(
                        name: "fk_blobs_profile_id",
                        column: x => x.profile_id,
                        principalTable: "profiles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "resumes",
                columns: table => new
                {
                    profile_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sections = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    deletion_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    fit = table.Column<int>(type: "INTEGER", nullable: true),
                    headline = table.Column<string>(type: "TEXT", nullable: true),
                    hidden_contacts = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: true),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    options = table.Column<string>(type: "TEXT", nullable: false),
                    paper = table.Column<string>(type: "TEXT", nullable: true),
                    rule = table.Column<string>(type: "TEXT", nullable: false),
                    rule_entries = table.Column<int>(type: "INTEGER", nullable: true),
                    rule_years = table.Column<int>(type: "INTEGER", nullable: true),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    target_company = table.Column<string>(type: "TEXT", nullable: true),
                    target_role = table.Column<string>(type: "TEXT", nullable: true),
                    template = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_resumes", x => new { x.profile_id, x.id });
                    table.ForeignKey(
                        name: "fk_resumes_deletion_id",
                        columns: x => new { x.profile_id, x.deletion_id },
                        principalTable: "deletions",
                        principalColumns: new[] { "profile_id", "id" });
                    table.ForeignKey(
                        name: "fk_resumes_profile_id",
                        column: x => x.profile_id,
                        principalTable: "profiles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "placements",
                columns: table => new
                {
                    profile_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    resume_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    section = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    display_order = table.Column<int>(type: "INTEGER", nullable: true),
                    is_hidden = table.Column<bool>(type: "INTEGER", nullable: false),
                    heading = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    variation_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    pinned_revision = table.Column<int>(type: "INTEGER", nullable: true),
                    pinned_title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    pinned_content = table.Column<string>(type: "TEXT", nullable: true),
                    kept_revision = table.Column<int>(type: "INTEGER", nullable: true),
                    own_details = table.Column<string>(type: "TEXT", nullable: true),
                    own_content = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_placements", x => new { x.profile_id, x.resume_id, x.id });
                    table.CheckConstraint("ck_placements_entry", "(entry_id is null) <> (own_details is null)");
                    table.CheckConstraint("ck_placements_pin", "(pinned_revision is null) = (pinned_content is null) and (pinned_revision is null or variation_id is not null)");
                    table.ForeignKey(
                        name: "fk_placements_entry_id",
                        columns: x => new { x.profile_id, x.entry_id },
                        principalTable: "entries",
                        principalColumns: new[] { "profile_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_placements_resume_id",
                        columns: x => new { x.profile_id, x.resume_id },
                        principalTable: "resumes",
                        principalColumns: new[] { "profile_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "snapshots",
                columns: table => new
                {
                    profile_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    resume_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    resume_title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    format = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    template = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    template_version = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    pages = table.Column<int>(type: "INTEGER", nullable: true),
                    file_length = table.Column<long>(type: "INTEGER", nullable: false),
                    file_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    file_parts = table.Column<string>(type: "TEXT", nullable: false),
                    document_blob = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    content_blob = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    deletion_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    sent_for = table.Column<string>(type: "TEXT", nullable: true),
                    sent_on = table.Column<string>(type: "TEXT", nullable: true),
                    sent_to = table.Column<string>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_snapshots", x => new { x.profile_id, x.id });
                    table.ForeignKey(
                        name: "fk_snapshots_deletion_id",
                        columns: x => new { x.profile_id, x.deletion_id },
                        principalTable: "deletions",
                        principalColumns: new[] { "profile_id", "id" });
                    table.ForeignKey(
                        name: "fk_snapshots_resume_id",
                        columns: x => new { x.profile_id, x.resume_id },
                        principalTable: "resumes",
                        principalColumns: new[] { "profile_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "snapshot_uses",
                columns: table => new
                {
                    profile_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    snapshot_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    variation_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: true),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_snapshot_uses", x => new { x.profile_id, x.snapshot_id, x.number });
                    table.ForeignKey(
                        name: "fk_snapshot_uses_snapshot_id",
                        columns: x => new { x.profile_id, x.snapshot_id },
                        principalTable: "snapshots",
                        principalColumns: new[] { "profile_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_placements_entry",
                table: "placements",
                columns: new[] { "profile_id", "entry_id" });

            migrationBuilder.CreateIndex(
                name: "ix_resumes_deletion",
                table: "resumes",
                columns: new[] { "profile_id", "deletion_id" });

            migrationBuilder.CreateIndex(
                name: "ix_snapshot_uses_entry",
                table: "snapshot_uses",
                columns: new[] { "profile_id", "entry_id", "used_at" });

            migrationBuilder.CreateIndex(
                name: "ix_snapshot_uses_variation",
                table: "snapshot_uses",
                columns: new[] { "profile_id", "variation_id", "used_at" });

            migrationBuilder.CreateIndex(
                name: "ix_snapshots_deletion",
                table: "snapshots",
                columns: new[] { "profile_id", "deletion_id" });

            migrationBuilder.CreateIndex(
                name: "ix_snapshots_number",
                table: "snapshots",
                columns: new[] { "profile_id", "resume_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "blobs");

            migrationBuilder.DropTable(
                name: "placements");

            migrationBuilder.DropTable(
                name: "snapshot_uses");

            migrationBuilder.DropTable(
                name: "snapshots");

            migrationBuilder.DropTable(
                name: "resumes");
        }
    }
}
