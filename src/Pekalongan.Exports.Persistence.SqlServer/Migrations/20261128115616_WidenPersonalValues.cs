using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Pekalongan.Exports.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class WidenPersonalValues : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<byte[]>(
                name: "Cipher",
                table: "AuditPersonalValues",
                type: "varbinary(max)",
                maxLength: -1,
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "varbinary(1000)",
                oldMaxLength: 1000);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<byte[]>(
                name: "Cipher",
                table: "AuditPersonalValues",
                type: "varbinary(1000)",
                maxLength: 1000,
                nullable: false,
                oldClrType: typeof(byte[]),
                oldType: "varbinary(max)",
                oldMaxLength: -1);
        }
    }
}
