using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>Reads who of the register exports, began, or fell silent, as it was known at a day.</summary>
public sealed class RegisterStandingReader(ExportsDbContext db, LedgerSums sums, YearOverviewReader overviews)
{
    private const int SilentMonths = 3;

    public async Task<RegisterStanding> ReadAsync(Scope scope, ProgressQuestion question, CancellationToken cancellationToken)
    {
        var (asOf, known) = (question.AsOf, question.Known);
        var overview = await overviews.ReadAsync(scope, question, cancellationToken);
        var values = overview.Exporters.ToDictionary(r => Guid.Parse(r.Key), r => r.Totals.Usd);
        var firsts = overview.Firsts.Where(f => f.Kind == FirstKind.Exporter).ToDictionary(f => Guid.Parse(f.Key), f => f.Newness);
        // The last whole months up to the day, also when it ends one.
        var window = SilentWindow.EndingBefore(asOf.AddDays(1), SilentMonths);
        var silent = await SilentAsync(scope.Code, window, asOf, known, cancellationToken);
        return new RegisterStanding(
            scope, question, window, overview.IsDetailed, [.. overview.Points.Where(p => p.Exporters is not null)],
            [
                .. (await BusinessesAsync(scope.Code, asOf, known, cancellationToken)).Select(b => new StandingLine
                {
                    Id = b.Id,
                    Name = b.Name,
                    District = b.District,
                    SizeClass = b.SizeClass,
                    RegisteredOn = JakartaTime.DateOf(b.CreatedAt),
                    Value = values.GetValueOrDefault(b.Id),
                    Newness = firsts.TryGetValue(b.Id, out var newness) ? newness : null,
                    IsSilent = silent.Contains(b.Id),
                }),
            ]);
    }

    private async Task<List<Business>> BusinessesAsync(string scope, DateOnly asOf, KnownAt known, CancellationToken cancellationToken)
    {
        var dayEnd = JakartaTime.EndOf(asOf);
        var by = dayEnd < known.Until ? dayEnd : known.Until;
        return await db.Exporters.Where(e => e.ScopeCode == scope && e.CreatedAt <= by)
            .OrderBy(e => e.Name).ThenBy(e => e.Id)
            .Select(e => new Business(
                e.Id, e.Name, db.Kelurahan.Where(k => k.Code == e.KelurahanCode).Select(k => k.District).FirstOrDefault(), e.SizeClass, e.CreatedAt))
            .ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlySet<Guid>> SilentAsync(string scope, SilentWindow window, DateOnly asOf, KnownAt known, CancellationToken cancellationToken)
    {
        var earlier = new List<IReadOnlyDictionary<Guid, Usd>>();
        foreach (var span in window.Earlier)
        {
            var byExporter = await sums.ByAsync(Dimension.Exporter, scope, span.From, span.To, known, cancellationToken);
            earlier.Add(byExporter.ToDictionary(s => Guid.Parse(s.Key), s => s.Value.Usd));
        }

        var heardOf = await HeardOfAsync(scope, window.From, asOf, known, cancellationToken);
        return SilentRule.Find(earlier, heardOf, leastYears: 1).Select(s => s.ExporterId).ToHashSet();
    }

    // What was sent in by then counts too, unless it had been taken out again by then.
    private async Task<IReadOnlySet<Guid>> HeardOfAsync(string scope, DateOnly from, DateOnly asOf, KnownAt known, CancellationToken cancellationToken)
    {
        var until = known.Until;
        return await db.LiveUpTo(scope, asOf, known).Where(e => e.ExportDate >= from).Select(e => e.ExporterId)
            .Union(db.Shipments
                .Where(s => s.ScopeCode == scope && s.ExportDate >= from && s.ExportDate <= asOf && s.SubmittedAt <= until
                    && (s.Status == ShipmentStatus.Submitted || s.Status == ShipmentStatus.Returned || s.DecidedAt > until))
                .Select(s => s.ExporterId))
            .ToHashSetAsync(cancellationToken);
    }

    private sealed record Business(Guid Id, string Name, string? District, SizeClass SizeClass, DateTime CreatedAt);
}
