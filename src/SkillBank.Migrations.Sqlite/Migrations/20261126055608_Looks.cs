using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkillBank.Migrations.Sqlite.Migrations
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "show_photo",
                table: "resumes",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "photos",
                columns: table => new
                {
                    profile_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    width = table.Column<int>(type: "INTEGER", nullable: false),
                    height = table.Column<int>(type: "INTEGER", nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    deletion_id = table.Column<Guid>(type: "TEXT", nullable: true)
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
