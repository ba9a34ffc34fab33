using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Pekalongan.Exports.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class TraceFigures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "NetGrams",
                table: "ClosedPeriods",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Shipments",
                table: "ClosedPeriods",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "UsdCents",
                table: "ClosedPeriods",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            // What stands closed was frozen as it was known then; the triggers come back after every migration.
            migrationBuilder.Sql("""DROP TRIGGER IF EXISTS "TR_ClosedPeriods_NoUpdate" """);
            migrationBuilder.Sql(
                """
                UPDATE ClosedPeriods SET
                    UsdCents = (SELECT COALESCE(SUM(e.UsdCents), 0) FROM Ledger e WHERE e.ScopeCode = ClosedPeriods.ScopeCode
                        AND substr(e.ExportDate, 1, 7) = substr(ClosedPeriods.MonthEnd, 1, 7) AND e.PostedAt <= ClosedPeriods.ClosedAt),
                    NetGrams = (SELECT COALESCE(SUM(e.NetGrams), 0) FROM Ledger e WHERE e.ScopeCode = ClosedPeriods.ScopeCode
                        AND substr(e.ExportDate, 1, 7) = substr(ClosedPeriods.MonthEnd, 1, 7) AND e.PostedAt <= ClosedPeriods.ClosedAt),
                    Shipments = (SELECT COUNT(DISTINCT CASE WHEN e.ReversesSeq IS NULL THEN e.PostingId END) - COUNT(DISTINCT CASE WHEN e.ReversesSeq IS NOT NULL THEN e.PostingId END)
                        FROM Ledger e WHERE e.ScopeCode = ClosedPeriods.ScopeCode AND e.ShipmentId IS NOT NULL
                        AND substr(e.ExportDate, 1, 7) = substr(ClosedPeriods.MonthEnd, 1, 7) AND e.PostedAt <= ClosedPeriods.ClosedAt)
                """);
            migrationBuilder.Sql(
                """
                INSERT INTO MonthlyTotals (ScopeCode, ExportMonth, PostedMonth, Dimension, "Key", UsdCents, NetGrams, Shipments)
                SELECT ScopeCode, CAST(strftime('%Y%m', ExportDate) AS INTEGER), CAST(strftime('%Y%m', PostedAt, '+7 hours') AS INTEGER), 'Evidence', Evidence,
                    SUM(UsdCents), SUM(NetGrams),
                    COUNT(DISTINCT CASE WHEN ShipmentId IS NOT NULL AND ReversesSeq IS NULL THEN PostingId END)
                        - COUNT(DISTINCT CASE WHEN ShipmentId IS NOT NULL AND ReversesSeq IS NOT NULL THEN PostingId END)
                FROM Ledger GROUP BY 1, 2, 3, 5
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DELETE FROM MonthlyTotals WHERE Dimension = 'Evidence'");

            migrationBuilder.DropColumn(
                name: "NetGrams",
                table: "ClosedPeriods");

            migrationBuilder.DropColumn(
                name: "Shipments",
                table: "ClosedPeriods");

            migrationBuilder.DropColumn(
                name: "UsdCents",
                table: "ClosedPeriods");
        }
    }
}
