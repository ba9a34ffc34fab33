using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Pekalongan.Exports.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Wip : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Facts",
                table: "Assessments",
                type: "TEXT",
                maxLength: -1,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Facts",
                table: "Assessments");
        }
    }
}
