using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>Reads paths from the ledger: one statement, whatever the number of exporters.</summary>
public sealed class ExporterPathReader(ExportsDbContext db)
{
    /// <summary>All exporters of a scope, in every year up to the one asked for.</summary>
    public async Task<PathsOverview> ReadAsync(Scope scope, ProgressQuestion question, CancellationToken cancellationToken)
    {
        var facts = await FactsAsync(db.LiveUpTo(scope.Code, question.AsOf, question.Known), cancellationToken);
        var paths = facts.GroupBy(f => f.ExporterId).Select(g => ExporterPath.Of(g.Key, g)).ToList();
        var published = await db.PublishedFigures
            .Where(f => f.ScopeCode == scope.Code && f.AsOf <= question.AsOf && f.KnownFrom <= question.Known.Day)
            .Select(f => f.Year).Distinct().ToListAsync(cancellationToken);
        var traced = facts.Where(f => f.Value > Usd.Zero).Select(f => f.Year).ToHashSet();
        var ids = facts.Select(f => f.ExporterId).ToHashSet();
        return new PathsOverview(
            scope, question,
            [
                .. published.Union(traced).Where(year => year <= question.Year).OrderDescending().Select(year => new PathCounts(
                    year,
                    !traced.Contains(year) ? PathBasis.PublishedOnly : published.Contains(year) ? PathBasis.PartlyPublished : PathBasis.Exports,
                    [.. paths.Where(p => p.In(year) is not null)])),
            ],
            await db.Exporters.Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Name, cancellationToken));
    }

    /// <summary>One exporter, by all that is known today.</summary>
    public async Task<ExporterPath> OfAsync(string scope, Guid exporterId, DateOnly asOf, KnownAt known, CancellationToken cancellationToken) =>
        ExporterPath.Of(exporterId, await FactsAsync(db.LiveUpTo(scope, asOf, known).Where(e => e.ExporterId == exporterId), cancellationToken));

    private async Task<List<PathFact>> FactsAsync(IQueryable<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        var withPeb =
            from entry in entries
            join shipment in db.Shipments on entry.ShipmentId equals shipment.Id into shipments
            from shipment in shipments.DefaultIfEmpty()
            select new
            {
                entry.ExporterId,
                entry.ExportDate.Year,
                entry.Channel,
                HasPeb = entry.Evidence == EvidenceStrength.Document && shipment!.DocumentKind == ExportDocumentKind.Peb ? 1 : 0,
                entry.UsdCents,
                Posting = entry.ShipmentId == null ? null : (Guid?)entry.PostingId,
                entry.ExportDate,
            };
        var rows = await withPeb.GroupBy(e => new { e.ExporterId, e.Year, e.Channel, e.HasPeb })
            .Select(g => new
            {
                g.Key.ExporterId,
                g.Key.Year,
                g.Key.Channel,
                g.Key.HasPeb,
                UsdCents = g.Sum(e => e.UsdCents),
                Shipments = g.Where(e => e.Posting != null).Select(e => e.Posting).Distinct().Count(),
                First = g.Min(e => e.ExportDate),
            }).ToListAsync(cancellationToken);
        // Courier and third party count alike with and without a number.
        return
        [
            .. rows.GroupBy(r => (r.ExporterId, r.Year, Step: StepOf(r.Channel, r.HasPeb == 1))).Select(g => new PathFact(
                g.Key.ExporterId, g.Key.Year, g.Key.Step, new Usd(g.Sum(r => r.UsdCents)), g.Sum(r => r.Shipments), g.Min(r => r.First))),
        ];
    }

    private static ExportStep StepOf(ExportChannel channel, bool hasPeb) => channel switch
    {
        ExportChannel.Courier => ExportStep.Courier,
        ExportChannel.ThirdParty => ExportStep.ThirdParty,
        ExportChannel.OwnName => hasPeb ? ExportStep.OwnPeb : ExportStep.OwnName,
        _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, null),
    };
}
