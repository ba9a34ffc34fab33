using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>A year's flows by kind of market, each by what its destination counted among on the day of export.</summary>
public sealed class YearMarketsReader(ExportsDbContext db, LedgerSums sums)
{
    /// <param name="scope">Whose figures.</param>
    /// <param name="from">The year's first day.</param>
    /// <param name="to">The last day that counts.</param>
    /// <param name="known">What was known of flows and of the list.</param>
    /// <param name="byCountry">The sums of the whole span, which serve where the list did not change within it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyDictionary<MarketKind, Totals>> ReadAsync(
        string scope, DateOnly from, DateOnly to, KnownAt known, IEnumerable<KeyValuePair<string, Totals>> byCountry, CancellationToken cancellationToken)
    {
        var table = await MarketTable.ReadAsync(db, scope, known.Until, cancellationToken);
        List<DateOnly> starts = [from, .. table.ChangesBetween(from, to)];
        var found = new Dictionary<MarketKind, Totals>();
        for (var i = 0; i < starts.Count; i++)
        {
            var spanSums = starts.Count == 1
                ? byCountry
                : await sums.ByAsync(Dimension.Country, scope, starts[i], i + 1 < starts.Count ? starts[i + 1].AddDays(-1) : to, known, cancellationToken);
            foreach (var (country, totals) in spanSums)
            {
                var kind = table.Of(country, starts[i]);
                found[kind] = found.GetValueOrDefault(kind) + totals;
            }
        }

        return found;
    }
}
