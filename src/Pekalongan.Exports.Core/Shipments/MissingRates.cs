using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>A rate that the office has yet to set, and how many submitted shipments and monthly statements wait for it.</summary>
public sealed record AwaitedRate(string CurrencyCode, DateOnly Date, int Shipments)
{
    /// <summary>The first that the office's rule asks for on that day.</summary>
    public RateKind Kind { get; init; } = RateKind.SetByOffice;
}

/// <summary>The task list of whoever sets rates.</summary>
public sealed class MissingRates(ExportsDbContext db, RateFinder rates)
{
    public async Task<IReadOnlyList<AwaitedRate>> FindAsync(string scope, CancellationToken cancellationToken)
    {
        var waiting = await (
            from line in db.ShipmentLines
            join shipment in db.Shipments on line.ShipmentId equals shipment.Id
            where shipment.ScopeCode == scope && shipment.Status == ShipmentStatus.Submitted && line.UsdCents == null && shipment.ExportDate != null
            select new { line.CurrencyCode, Date = shipment.ExportDate!.Value, shipment.Id }).Distinct().ToListAsync(cancellationToken);
        var stated = await (
            from line in db.Set<MonthlyStatementLine>()
            join statement in db.MonthlyStatements on line.StatementId equals statement.Id
            where statement.ScopeCode == scope && statement.Status == StatementStatus.Submitted && line.UsdCents == null
            select new { line.CurrencyCode, statement.Month, statement.Id }).Distinct().ToListAsync(cancellationToken);
        waiting.AddRange(stated.Select(s => new { s.CurrencyCode, Date = YearMonth.LastDay(s.Month), s.Id }));
        var missing = new List<(string Code, DateOnly Date, RateKind Kind, Guid Shipment)>();
        foreach (var group in waiting.GroupBy(w => (w.CurrencyCode, w.Date)))
        {
            var currency = Currency.Of(group.Key.CurrencyCode);
            if (await rates.FindAsync(scope, currency, group.Key.Date, cancellationToken) is not null)
                continue;
            var wanted = await rates.FindMissingAsync(scope, currency, group.Key.Date, cancellationToken);
            var kind = (await rates.KindsAsync(scope, group.Key.Date, cancellationToken))[0];
            missing.AddRange(group.Select(w => (wanted.Code, group.Key.Date, kind, w.Id)));
        }

        return
        [
            .. missing.Distinct().GroupBy(m => (m.Code, m.Date, m.Kind)).OrderBy(g => g.Key.Date).ThenBy(g => g.Key.Code, StringComparer.Ordinal)
                .Select(g => new AwaitedRate(g.Key.Code, g.Key.Date, g.Count()) { Kind = g.Key.Kind }),
        ];
    }
}
