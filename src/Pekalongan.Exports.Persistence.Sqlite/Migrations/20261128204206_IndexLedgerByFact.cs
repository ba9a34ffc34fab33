using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Pekalongan.Exports.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class IndexLedgerByFact : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Ledger_ScopeCode_CommodityKey_ExportDate",
                table: "Ledger",
                columns: new[] { "ScopeCode", "CommodityKey", "ExportDate" });

            migrationBuilder.CreateIndex(
                name: "IX_Ledger_ScopeCode_CountryIso2_ExportDate",
                table: "Ledger",
                columns: new[] { "ScopeCode", "CountryIso2", "ExportDate" });

            migrationBuilder.CreateIndex(
                name: "IX_Ledger_ScopeCode_ExporterId_ExportDate",
                table: "Ledger",
                columns: new[] { "ScopeCode", "ExporterId", "ExportDate" });

            migrationBuilder.CreateIndex(
                name: "IX_Ledger_ScopeCode_PostedAt",
                table: "Ledger",
                columns: new[] { "ScopeCode", "PostedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Ledger_ScopeCode_CommodityKey_ExportDate",
                table: "Ledger");

            migrationBuilder.DropIndex(
                name: "IX_Ledger_ScopeCode_CountryIso2_ExportDate",
                table: "Ledger");

            migrationBuilder.DropIndex(
                name: "IX_Ledger_ScopeCode_ExporterId_ExportDate",
                table: "Ledger");

            migrationBuilder.DropIndex(
                name: "IX_Ledger_ScopeCode_PostedAt",
                table: "Ledger");
        }
    }
}
