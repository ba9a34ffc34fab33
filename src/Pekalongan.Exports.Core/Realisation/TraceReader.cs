using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Shipments;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>Takes a figure apart into the entries it comes from.</summary>
public sealed class TraceReader(ExportsDbContext db, ProgressReader progress, TracedEntryReader lists)
{
    /// <param name="scope">That of the trace.</param>
    /// <param name="trace">Which figure.</param>
    /// <param name="skip">Entries to leave out at the beginning of the list.</param>
    /// <param name="take">The most to list.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Null where the trace names what no entry can have.</returns>
    public async Task<TracedFigure?> ReadAsync(Scope scope, FigureTrace trace, int skip, int take, CancellationToken cancellationToken)
    {
        var (year, known) = (trace.From.Year, trace.Known);
        var end = trace.Kind == TraceKind.Progress ? await progress.RealisedAsync(scope.Code, year, trace.To, known, cancellationToken) : null;
        var before = trace.IsDifference ? await progress.RealisedAsync(scope.Code, year, trace.From.AddDays(-1), known, cancellationToken) : null;
        var from = end?.Assertion is { } published && !trace.IsDifference ? published.AsOf.AddDays(1) : trace.From;
        if (await TraceFilter.EntriesAsync(db, trace, from, cancellationToken) is not { } entries || await FactsAsync(trace, cancellationToken) is not { } facts)
            return null;
        var sums = await LedgerSums.SumAsync(entries, e => e.Evidence, evidence => evidence, cancellationToken);
        return new TracedFigure
        {
            Trace = trace,
            Scope = scope,
            Facts = facts,
            EntriesFrom = from,
            Count = await entries.CountAsync(cancellationToken),
            Sum = sums.Aggregate(EvidencedTotals.Zero, (sum, part) => sum + EvidencedTotals.Of(part.Key, part.Totals)),
            End = end,
            Before = before,
            Entries = await lists.ReadAsync(entries.OrderBy(e => e.ExportDate).ThenBy(e => e.Seq).Skip(skip).Take(take), trace, cancellationToken),
        };
    }

    private async Task<List<TracedFact>?> FactsAsync(FigureTrace trace, CancellationToken cancellationToken)
    {
        var facts = new List<TracedFact>();
        foreach (var (by, key) in trace.Keys)
        {
            if (await NameAsync(trace.Scope, by, key, cancellationToken) is not { } name)
                return null;
            facts.Add(new TracedFact(TraceWords.Of(by), name));
        }

        return facts;
    }

    private async Task<BilingualName?> NameAsync(string scope, TraceBy by, string key, CancellationToken cancellationToken) => by switch
    {
        TraceBy.Commodity => await db.Commodities.Where(c => c.Key == key).Select(c => new BilingualName(c.NameId, c.NameEn)).SingleOrDefaultAsync(cancellationToken),
        TraceBy.Country => await db.Countries.Where(c => c.Iso2 == key).Select(c => new BilingualName(c.NameId, c.NameEn)).SingleOrDefaultAsync(cancellationToken),
        TraceBy.Exporter => Guid.TryParse(key, out var id)
            ? await db.Exporters.Where(e => e.Id == id && e.ScopeCode == scope).Select(e => new BilingualName(e.Name, e.Name)).SingleOrDefaultAsync(cancellationToken)
            : null,
        TraceBy.Hs => key.Length == 0 ? BilingualName.Of(TraceWords.NoHs) : BilingualName.AsIs(key),
        TraceBy.District => key.Length == 0 ? BilingualName.Of(RealisationWords.NoDistrict) : BilingualName.AsIs(key),
        TraceBy.Market => Enum.TryParse<MarketKind>(key, out var market) ? BilingualName.Of(MarketWords.Of(market)) : null,
        TraceBy.Channel => Enum.TryParse<ExportChannel>(key, out var channel) ? BilingualName.Of(RealisationWords.Of(channel)) : null,
        TraceBy.SizeClass => Enum.TryParse<SizeClass>(key, out var size) ? BilingualName.Of(RealisationWords.Of(size)) : null,
        TraceBy.Evidence => Enum.TryParse<EvidenceStrength>(key, out var evidence) ? BilingualName.Of(RealisationWords.Of(evidence)) : null,
        TraceBy.Entry => BilingualName.AsIs(key),
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, null),
    };
}
