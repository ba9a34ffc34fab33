using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Pekalongan.Exports.Persistence.SqlServer.Migrations
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
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Shipments",
                table: "ClosedPeriods",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "UsdCents",
                table: "ClosedPeriods",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            // What stands closed was frozen as it was known then; the triggers come back after every migration.
            migrationBuilder.Sql("DROP TRIGGER IF EXISTS [TR_ClosedPeriods_NoUpdate]");
            migrationBuilder.Sql(
                """
                UPDATE p SET UsdCents = s.UsdCents, NetGrams = s.NetGrams, Shipments = s.Shipments
                FROM ClosedPeriods p CROSS APPLY (
                    SELECT COALESCE(SUM(e.UsdCents), 0) AS UsdCents, COALESCE(SUM(e.NetGrams), 0) AS NetGrams,
                        COUNT(DISTINCT CASE WHEN e.ShipmentId IS NOT NULL AND e.ReversesSeq IS NULL THEN e.PostingId END)
                            - COUNT(DISTINCT CASE WHEN e.ShipmentId IS NOT NULL AND e.ReversesSeq IS NOT NULL THEN e.PostingId END) AS Shipments
                    FROM Ledger e WHERE e.ScopeCode = p.ScopeCode AND e.PostedAt <= p.ClosedAt
                        AND e.ExportDate BETWEEN DATEFROMPARTS(YEAR(p.MonthEnd), MONTH(p.MonthEnd), 1) AND p.MonthEnd) s
                """);
            migrationBuilder.Sql(
                """
                INSERT INTO MonthlyTotals (ScopeCode, ExportMonth, PostedMonth, Dimension, [Key], UsdCents, NetGrams, Shipments)
                SELECT e.ScopeCode, m.ExportMonth, m.PostedMonth, 'Evidence', e.Evidence, SUM(e.UsdCents), SUM(e.NetGrams),
                    COUNT(DISTINCT CASE WHEN e.ShipmentId IS NOT NULL AND e.ReversesSeq IS NULL THEN e.PostingId END)
                        - COUNT(DISTINCT CASE WHEN e.ShipmentId IS NOT NULL AND e.ReversesSeq IS NOT NULL THEN e.PostingId END)
                FROM Ledger e CROSS APPLY (SELECT YEAR(e.ExportDate) * 100 + MONTH(e.ExportDate) AS ExportMonth,
                    YEAR(DATEADD(hour, 7, e.PostedAt)) * 100 + MONTH(DATEADD(hour, 7, e.PostedAt)) AS PostedMonth) m
                GROUP BY e.ScopeCode, m.ExportMonth, m.PostedMonth, e.Evidence
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
