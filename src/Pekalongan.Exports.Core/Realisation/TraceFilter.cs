using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>Finds the entries of a trace.</summary>
internal static class TraceFilter
{
    /// <returns>Null where a key of the trace is no value of its fact, so that no figure can have had it.</returns>
    public static async Task<IQueryable<LedgerEntry>?> EntriesAsync(ExportsDbContext db, FigureTrace trace, DateOnly from, CancellationToken cancellationToken)
    {
        var until = trace.KnownUntil;
        IQueryable<LedgerEntry>? found = db.Ledger.AsNoTracking()
            .Where(e => e.ScopeCode == trace.Scope && e.ExportDate >= from && e.ExportDate <= trace.To && e.PostedAt <= until);
        foreach (var (by, key) in trace.Keys)
        {
            found = by == TraceBy.Market ? await InMarketAsync(db, found, trace, key, cancellationToken) : Under(found, by, key);
            if (found is null)
                return null;
        }

        return found;
    }

    private static IQueryable<LedgerEntry>? Under(IQueryable<LedgerEntry> entries, TraceBy by, string key)
    {
        switch (by)
        {
            case TraceBy.Commodity:
                return entries.Where(e => e.CommodityKey == key);
            case TraceBy.Hs:
                return key.Length == 0 ? entries.Where(e => e.Hs == null) : entries.Where(e => e.Hs != null && e.Hs.StartsWith(key));
            case TraceBy.Country:
                return entries.Where(e => e.CountryIso2 == key);
            case TraceBy.District:
                return key.Length == 0 ? entries.Where(e => e.District == null) : entries.Where(e => e.District == key);
            case TraceBy.Channel when Parse<ExportChannel>(key) is { } channel:
                return entries.Where(e => e.Channel == channel);
            case TraceBy.SizeClass when Parse<SizeClass>(key) is { } size:
                return entries.Where(e => e.SizeClass == size);
            case TraceBy.Evidence when Parse<EvidenceStrength>(key) is { } evidence:
                return entries.Where(e => e.Evidence == evidence);
            case TraceBy.Exporter when Guid.TryParse(key, CultureInfo.InvariantCulture, out var exporter):
                return entries.Where(e => e.ExporterId == exporter);
            case TraceBy.Entry when long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var seq):
                return entries.Where(e => e.Seq == seq);
            default:
                return null;
        }
    }

    // A destination may change what it counts among within the days; each export counts by its own day.
    private static async Task<IQueryable<LedgerEntry>?> InMarketAsync(
        ExportsDbContext db, IQueryable<LedgerEntry> entries, FigureTrace trace, string key, CancellationToken cancellationToken)
    {
        if (Parse<MarketKind>(key) is not { } kind)
            return null;
        var table = await MarketTable.ReadAsync(db, trace.Scope, trace.KnownUntil, cancellationToken);
        var countries = await db.Countries.Select(c => c.Iso2).ToListAsync(cancellationToken);
        List<DateOnly> starts = [trace.From, .. table.ChangesBetween(trace.From, trace.To)];
        var spans = starts.Select((start, i) =>
        {
            var last = i + 1 < starts.Count ? starts[i + 1].AddDays(-1) : trace.To;
            var among = countries.Where(c => table.Of(c, start) == kind).ToList();
            return (Expression<Func<LedgerEntry, bool>>)(e => e.ExportDate >= start && e.ExportDate <= last && among.Contains(e.CountryIso2));
        });
        return entries.Where(spans.Aggregate(Either));
    }

    private static Expression<Func<LedgerEntry, bool>> Either(Expression<Func<LedgerEntry, bool>> a, Expression<Func<LedgerEntry, bool>> b) =>
        Expression.Lambda<Func<LedgerEntry, bool>>(
            Expression.OrElse(a.Body, new Renaming(b.Parameters[0], a.Parameters[0]).Visit(b.Body)), a.Parameters);

    private static T? Parse<T>(string key)
        where T : struct, Enum =>
        Enum.TryParse<T>(key, out var value) && Enum.IsDefined(value) && value.ToString() == key ? value : null;

    private sealed class Renaming(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
