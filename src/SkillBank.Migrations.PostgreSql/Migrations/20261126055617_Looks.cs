using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkillBank.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Looks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "date_style",
                table: "resumes",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "show_photo",
                table: "resumes",
                type: "boolean",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "photos",
                columns: table => new
                {
                    profile_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    width = table.Column<int>(type: "integer", nullable: false),
                    height = table.Column<int>(type: "integer", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    deletion_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_photos", x => new { x.profile_id, x.id });
                    table.ForeignKey(
                        name: "fk_photos_deletion_id",
                        columns: x => new { x.profile_id, x.deletion_id },
                        principalTable: "deletions",
                        principalColumns: new[] { "profile_id", "id" });
                    table.ForeignKey(
                        name: "fk_photos_profile_id",
                        column: x => x.profile_id,
                        principalTable: "profiles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_photos_deletion",
                table: "photos",
                columns: new[] { "profile_id", "deletion_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "photos");

            migrationBuilder.DropColumn(
                name: "date_style",
                table: "resumes");

            migrationBuilder.DropColumn(
                name: "show_photo",
                table: "resumes");
        }
    }
}
