using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>Reads one breakdown of a year by strength of evidence. These are crossed facts, so the sums are taken from the entries.</summary>
public sealed class YearBreakdownReader(ExportsDbContext db, ProgressReader reader, StatedRateReader rates)
{
    public async Task<YearBreakdown> ReadAsync(Scope scope, ProgressQuestion question, BreakdownKind kind, CancellationToken cancellationToken)
    {
        var (year, asOf, known) = question;
        var first = new DateOnly(year, 1, 1);
        var sums = await LedgerSums.SumAsync(Entries(scope.Code, first, asOf, known), e => e.Evidence, evidence => evidence, cancellationToken);
        return new YearBreakdown
        {
            Scope = scope,
            Question = question,
            Kind = kind,
            Progress = await reader.RealisedAsync(scope.Code, year, asOf, known, cancellationToken),
            Rate = await rates.ReadAsync(scope.Code, year, known, cancellationToken),
            Groups = await GroupsAsync(scope.Code, first, asOf, known, kind, cancellationToken),
            Sum = Sum(sums.Select(s => EvidencedTotals.Of(s.Key, s.Totals))),
        };
    }

    /// <summary>The groups of a span of days, which may be part of a year.</summary>
    public async Task<IReadOnlyList<BreakdownGroup>> GroupsAsync(
        string scope, DateOnly from, DateOnly to, KnownAt known, BreakdownKind kind, CancellationToken cancellationToken)
    {
        var entries = Entries(scope, from, to, known);
        return kind switch
        {
            BreakdownKind.Commodity => await CommoditiesAsync(entries, cancellationToken),
            BreakdownKind.Country => await CountriesAsync(scope, from, to, known, cancellationToken),
            BreakdownKind.Channel => OneGroup(await ChannelsAsync(entries, cancellationToken)),
            BreakdownKind.District => OneGroup(await DistrictsAsync(entries, cancellationToken)),
            BreakdownKind.Exporter => OneGroup(await ExportersAsync(entries, cancellationToken)),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
    }

    private async Task<IReadOnlyList<BreakdownGroup>> CommoditiesAsync(IQueryable<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        var names = await db.Commodities.ToDictionaryAsync(c => c.Key, c => new BilingualName(c.NameId, c.NameEn), cancellationToken);
        var rows = await LedgerSums.SumAsync(
            entries, e => new { e.CommodityKey, Hs = e.Hs == null ? "" : e.Hs.Substring(0, 6), e.Evidence }, key => key, cancellationToken);
        var chapters = await LedgerSums.SumAsync(
            entries, e => new { Chapter = e.Hs == null ? "" : e.Hs.Substring(0, 2), e.Evidence }, key => key, cancellationToken);
        var sums = chapters.ToLookup(c => c.Key.Chapter, c => EvidencedTotals.Of(c.Key.Evidence, c.Totals));
        var lines = rows.GroupBy(r => (r.Key.CommodityKey, r.Key.Hs)).Select(g => (
            g.Key.Hs, Line: new BreakdownLine(
                names[g.Key.CommodityKey], g.Key.Hs.Length == 0 ? null : g.Key.Hs.Insert(4, "."), Sum(g.Select(r => EvidencedTotals.Of(r.Key.Evidence, r.Totals))))
            {
                Keys = [new TraceKey(TraceBy.Commodity, g.Key.CommodityKey), new TraceKey(TraceBy.Hs, g.Key.Hs)],
            }));
        return InOrder(lines.GroupBy(l => l.Hs.Length == 0 ? "" : l.Hs[..2]).Select(g => new BreakdownGroup(
            BilingualName.Of(RealisationWords.Chapter(g.Key)), InOrder(g.Select(l => l.Line)), Sum(sums[g.Key]))
        {
            Keys = [new TraceKey(TraceBy.Hs, g.Key)],
        }));
    }

    // A destination may change what it counts among within the span; each export counts by its own day.
    private async Task<IReadOnlyList<BreakdownGroup>> CountriesAsync(
        string scope, DateOnly from, DateOnly to, KnownAt known, CancellationToken cancellationToken)
    {
        var names = await db.Countries.ToDictionaryAsync(c => c.Iso2, c => new BilingualName(c.NameId, c.NameEn), cancellationToken);
        var table = await MarketTable.ReadAsync(db, scope, known.Until, cancellationToken);
        List<DateOnly> starts = [from, .. table.ChangesBetween(from, to)];
        var rows = new List<(MarketKind Market, string Country, EvidencedTotals Totals)>();
        for (var i = 0; i < starts.Count; i++)
        {
            var span = Entries(scope, starts[i], i + 1 < starts.Count ? starts[i + 1].AddDays(-1) : to, known);
            rows.AddRange((await LedgerSums.SumAsync(span, e => new { e.CountryIso2, e.Evidence }, key => key, cancellationToken))
                .Select(r => (table.Of(r.Key.CountryIso2, starts[i]), r.Key.CountryIso2, EvidencedTotals.Of(r.Key.Evidence, r.Totals))));
        }

        return
        [
            .. rows.GroupBy(r => r.Market).OrderBy(g => g.Key).Select(market => new BreakdownGroup(
                BilingualName.Of(MarketWords.Of(market.Key)),
                InOrder(market.GroupBy(r => r.Country).Select(g => new BreakdownLine(names[g.Key], null, Sum(g.Select(r => r.Totals)))
                {
                    Keys = [new TraceKey(TraceBy.Market, market.Key.ToString()), new TraceKey(TraceBy.Country, g.Key)],
                })),
                Sum(market.Select(r => r.Totals)))
            {
                Keys = [new TraceKey(TraceBy.Market, market.Key.ToString())],
            }),
        ];
    }

    private static async Task<IEnumerable<BreakdownLine>> ChannelsAsync(IQueryable<LedgerEntry> entries, CancellationToken cancellationToken) =>
        Lines(
            await LedgerSums.SumAsync(entries, e => new { e.Channel, e.Evidence }, key => (key.Channel, key.Evidence), cancellationToken),
            channel => BilingualName.Of(RealisationWords.Of(channel)), channel => new TraceKey(TraceBy.Channel, DimensionKeys.Key(channel)));

    private static async Task<IEnumerable<BreakdownLine>> DistrictsAsync(IQueryable<LedgerEntry> entries, CancellationToken cancellationToken) =>
        Lines(
            await LedgerSums.SumAsync(entries, e => new { District = e.District ?? "", e.Evidence }, key => (key.District, key.Evidence), cancellationToken),
            district => district.Length == 0 ? BilingualName.Of(RealisationWords.NoDistrict) : BilingualName.AsIs(district),
            district => new TraceKey(TraceBy.District, district));

    private async Task<IEnumerable<BreakdownLine>> ExportersAsync(IQueryable<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        var rows = (await LedgerSums.SumAsync(
            entries, e => new { e.ExporterId, e.Evidence }, key => (key.ExporterId, key.Evidence), cancellationToken)).ToList();
        var ids = rows.Select(r => r.Key.ExporterId).ToHashSet();
        var names = await db.Exporters.Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Name, cancellationToken);
        return Lines(rows, id => BilingualName.AsIs(names[id]), id => new TraceKey(TraceBy.Exporter, DimensionKeys.Key(id)));
    }

    private static IEnumerable<BreakdownLine> Lines<TKey>(
        IEnumerable<LedgerSums.Row<(TKey Key, EvidenceStrength Evidence)>> rows, Func<TKey, BilingualName> name, Func<TKey, TraceKey> trace) =>
        rows.GroupBy(r => r.Key.Key).Select(g => new BreakdownLine(name(g.Key), null, Sum(g.Select(r => EvidencedTotals.Of(r.Key.Evidence, r.Totals)))) { Keys = [trace(g.Key)] });

    private static IReadOnlyList<BreakdownGroup> OneGroup(IEnumerable<BreakdownLine> lines)
    {
        var all = InOrder(lines);
        return [new BreakdownGroup(null, all, Sum(all.Select(l => l.Flows)))];
    }

    // What was verified and taken back again comes to nothing, and is no row.
    private static IReadOnlyList<BreakdownLine> InOrder(IEnumerable<BreakdownLine> lines) =>
    [
        .. lines.Where(l => l.Flows != EvidencedTotals.Zero).OrderByDescending(l => l.Flows.Totals.Usd)
            .ThenBy(l => l.Name.Indonesian, StringComparer.Ordinal).ThenBy(l => l.Hs, StringComparer.Ordinal),
    ];

    private static IReadOnlyList<BreakdownGroup> InOrder(IEnumerable<BreakdownGroup> groups) =>
    [
        .. groups.Where(g => g.Lines.Count > 0).OrderByDescending(g => g.Sum.Totals.Usd).ThenBy(g => g.Name?.Indonesian, StringComparer.Ordinal),
    ];

    private static EvidencedTotals Sum(IEnumerable<EvidencedTotals> totals) => totals.Aggregate(EvidencedTotals.Zero, (sum, part) => sum + part);

    private IQueryable<LedgerEntry> Entries(string scope, DateOnly from, DateOnly to, KnownAt known)
    {
        var until = known.Until;
        return db.Ledger.Where(e => e.ScopeCode == scope && e.ExportDate >= from && e.ExportDate <= to && e.PostedAt <= until);
    }
}
