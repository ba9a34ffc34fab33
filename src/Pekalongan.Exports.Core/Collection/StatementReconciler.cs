using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;

namespace Pekalongan.Exports.Core.Collection;

/// <summary>
/// Keeps the live entries of monthly statements what <see cref="StatementCoverage"/> says of them and of the month's verified shipments. Called in the
/// transaction of whatever posts or reverses either; then also the month's answer is looked at.
/// </summary>
public sealed class StatementReconciler(ExportsDbContext db, Ledger ledger, MonthOnFile onFile)
{
    /// <summary>
    /// Lets acts on one business follow one another, also with several web servers: two that each see only the other's old state would both be
    /// right and together be wrong. Call it in the transaction, before anything is saved.
    /// </summary>
    public async Task HoldAsync(Guid exporterId, CancellationToken cancellationToken) =>
        await db.Exporters.Where(e => e.Id == exporterId)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.Version, e => e.Version), cancellationToken);

    /// <param name="exporterId">Whose.</param>
    /// <param name="months">Export months (yyyymm) in which a shipment or a statement was posted or taken back.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task ReconcileAsync(Guid exporterId, IEnumerable<int> months, CancellationToken cancellationToken)
    {
        foreach (var month in months.Distinct().Order())
        {
            await ReconcileAsync(exporterId, month, cancellationToken);
            await onFile.ReopenEmptyAsync(exporterId, month, cancellationToken);
        }
    }

    private async Task ReconcileAsync(Guid exporterId, int month, CancellationToken cancellationToken)
    {
        var statement = await db.MonthlyStatements.AsNoTracking().Include(s => s.Lines)
            .SingleOrDefaultAsync(s => s.ExporterId == exporterId && s.Month == month && s.Status == StatementStatus.Verified, cancellationToken);
        var lastDay = YearMonth.LastDay(month);
        var live = await db.Ledger.AsNoTracking()
            .Where(e => e.ExporterId == exporterId && e.StatementId != null && e.ExportDate == lastDay && e.ReversesSeq == null
                && !db.Ledger.Any(r => r.ReversesSeq == e.Seq))
            .OrderBy(e => e.Seq).ToListAsync(cancellationToken);
        if (statement is null && live.Count == 0)
            return;
        var due = statement is null ? [] : (await RemaindersAsync(db, statement, cancellationToken)).Where(r => r.UsdCents > 0).ToList();
        var wrong = live.Where(e => !due.Exists(r => IsPosted(r, e))).ToList();
        var missing = due.Where(r => !live.Exists(e => IsPosted(r, e))).ToList();
        if (wrong.Count > 0)
            await ledger.ReverseAsync(wrong, cancellationToken);
        if (missing.Count > 0)
            await ledger.PostAsync(statement!, missing, cancellationToken);
    }

    /// <summary>What of a statement counts beside the verified shipments of its month.</summary>
    internal static async Task<IReadOnlyList<Remainder>> RemaindersAsync(
        ExportsDbContext db, MonthlyStatement statement, CancellationToken cancellationToken)
    {
        var (first, last) = (YearMonth.FirstDay(statement.Month), YearMonth.LastDay(statement.Month));
        var shipped = await (
            from line in db.ShipmentLines
            join shipment in db.Shipments on line.ShipmentId equals shipment.Id
            where shipment.ExporterId == statement.ExporterId && shipment.Status == ShipmentStatus.Verified && line.Origin == GoodsOrigin.City
                && shipment.ExportDate >= first && shipment.ExportDate <= last
            select new { line.CommodityKey, shipment.DestinationIso2, line.UsdCents }).ToListAsync(cancellationToken);
        return StatementCoverage.Of(
            Stated(statement), shipped.Select(l => new ShippedLine(l.CommodityKey, l.DestinationIso2!, l.UsdCents!.Value)));
    }

    private static List<StatedLine> Stated(MonthlyStatement statement) =>
        [.. statement.Lines.OrderBy(l => l.Position).Select(l => new StatedLine(l.Id, l.CommodityKey, l.CountryIso2, l.UsdCents!.Value, l.NetGrams))];

    private static bool IsPosted(Remainder remainder, LedgerEntry entry) =>
        (entry.StatementLineId, entry.UsdCents, entry.NetGrams) == (remainder.LineId, remainder.UsdCents, remainder.NetGrams);
}
