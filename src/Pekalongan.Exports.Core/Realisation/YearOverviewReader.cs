using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>Reads a year for dashboard and report: less than twenty statements, whatever the number of shipments.</summary>
public sealed class YearOverviewReader(
    ExportsDbContext db, ProgressReader reader, LedgerSums sums, YearFirstsReader firstsReader, YearMarketsReader markets, StatedRateReader rates, DeskReader desk,
    ProjectionReader projections, TimeProvider time)
{
    public async Task<YearOverview> ReadAsync(Scope scope, ProgressQuestion question, CancellationToken cancellationToken)
    {
        var (year, asOf, known) = question;
        var progress = await reader.RealisedAsync(scope.Code, year, asOf, known, cancellationToken);
        var lookup = progress.Months.Count == 0 ? null : await sums.ByDimensionsAsync(
            scope.Code, new DateOnly(year, 1, 1), progress.LedgerDay, known, cancellationToken);
        var points = await PointsAsync(scope.Code, question, cancellationToken);
        var months = YearMonths.Of(progress, points);
        var register = await RegisterAsync(scope.Code, cancellationToken);
        var registeredBy = DateTimeMin(JakartaTime.EndOf(asOf), known.Until);
        var overview = new YearOverview
        {
            Scope = scope,
            Question = question,
            Progress = progress,
            Rate = await rates.ReadAsync(scope.Code, year, known, cancellationToken),
            Projection = await projections.ReadAsync(progress, cancellationToken),
            Points = points,
            Notes = await db.SourceNotes.AsNoTracking().Where(n => n.ScopeCode == scope.Code && n.Year == year && n.KnownFrom <= known.Day)
                .OrderBy(n => n.KnownFrom).ToListAsync(cancellationToken),
            Months = months,
            Quarters = YearQuarters.Of(progress, points, months),
            Traced = progress.Verified,
            Registered = register.Values.Count(b => b.CreatedAt <= registeredBy) is > 0 and var count ? count : null,
            Obstacles = await desk.OfYearAsync(scope.Code, asOf, DateTimeMin(known.Until, time.Now()), cancellationToken),
            Commodities = [], Countries = [], Channels = [], SizeClasses = [], Exporters = [], Markets = [], Firsts = [],
        };
        return lookup is null ? overview : await DetailAsync(overview, lookup, register, cancellationToken);
    }

    /// <summary>Years that have anything to show, and the present one, latest first.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(string scope, CancellationToken cancellationToken)
    {
        var years = await db.PublishedFigures.Where(f => f.ScopeCode == scope).Select(f => f.Year)
            .Union(db.Targets.Where(t => t.ScopeCode == scope).Select(t => t.Year))
            .Union(db.MonthlyTotals.Where(t => t.ScopeCode == scope && t.Dimension == Dimension.All).Select(t => t.ExportMonth / 100))
            .ToListAsync(cancellationToken);
        return [.. years.Append(JakartaTime.Today(time).Year).Distinct().OrderDescending()];
    }

    private async Task<YearOverview> DetailAsync(
        YearOverview overview, ILookup<Dimension, KeyValuePair<string, Totals>> sumsBy, Dictionary<Guid, RegisteredBusiness> register, CancellationToken cancellationToken)
    {
        var countryKeys = sumsBy[Dimension.Country].Select(s => s.Key).ToList();
        var countries = await db.Countries.Where(c => countryKeys.Contains(c.Iso2))
            .ToDictionaryAsync(c => c.Iso2, c => new BilingualName(c.NameId, c.NameEn), cancellationToken);
        var commodityKeys = sumsBy[Dimension.Commodity].Select(s => s.Key).ToList();
        var commodities = await db.Commodities.Where(c => commodityKeys.Contains(c.Key))
            .ToDictionaryAsync(c => c.Key, c => (Name: new BilingualName(c.NameId, c.NameEn), c.SuggestedHs), cancellationToken);
        var active = sumsBy[Dimension.Exporter].Count(e => e.Value.Usd > Usd.Zero);
        var ownName = sumsBy[Dimension.Channel].FirstOrDefault(s => s.Key == DimensionKeys.Key(ExportChannel.OwnName)).Value.Usd;
        var firsts = await firstsReader.ReadAsync(overview.Scope.Code, overview.Question, sumsBy, register, cancellationToken);
        var byMarket = await markets.ReadAsync(
            overview.Scope.Code, new DateOnly(overview.Question.Year, 1, 1), overview.Progress.LedgerDay, overview.Question.Known, sumsBy[Dimension.Country], cancellationToken);
        return overview with
        {
            Commodities = Rows(overview, sumsBy[Dimension.Commodity], key => commodities[key].Name)
                .ConvertAll(row => row with { Hs = commodities[row.Key].SuggestedHs }),
            Countries = Rows(overview, sumsBy[Dimension.Country], key => countries[key]),
            Channels = Rows(overview, sumsBy[Dimension.Channel], key => BilingualName.Of(RealisationWords.Of(Enum.Parse<ExportChannel>(key)))),
            SizeClasses = Rows(overview, sumsBy[Dimension.SizeClass], key => BilingualName.Of(RealisationWords.Of(Enum.Parse<SizeClass>(key)))),
            Exporters = Rows(overview, sumsBy[Dimension.Exporter], key => BilingualName.AsIs(register[Guid.Parse(key)].Name)),
            Markets = Rows(
                overview, byMarket.Select(m => KeyValuePair.Create(m.Key.ToString(), m.Value)), key => BilingualName.Of(MarketWords.Of(Enum.Parse<MarketKind>(key)))),
            Firsts = firsts,
            Active = active,
            Evidence = sumsBy[Dimension.Evidence].Aggregate(
                EvidencedTotals.Zero, (sum, part) => sum + EvidencedTotals.Of(Enum.Parse<EvidenceStrength>(part.Key), part.Value)),
            OwnNameShare = overview.Traced.Usd > Usd.Zero ? Percent.Of(ownName.Cents, overview.Traced.Usd.Cents) : null,
        };
    }

    private static List<BreakdownRow> Rows(YearOverview overview, IEnumerable<KeyValuePair<string, Totals>> sums, Func<string, BilingualName> name) =>
    [
        .. sums.Select(s => new BreakdownRow(s.Key, name(s.Key), s.Value, overview.ShareOf(s.Value.Usd)))
            .OrderByDescending(row => row.Totals.Usd).ThenBy(row => row.Name.Indonesian, StringComparer.Ordinal),
    ];

    private async Task<IReadOnlyList<PublishedFigure>> PointsAsync(string scope, ProgressQuestion question, CancellationToken cancellationToken)
    {
        var (year, asOf, known) = question;
        var figures = await db.PublishedFigures.AsNoTracking()
            .Where(f => f.ScopeCode == scope && f.Year == year && f.AsOf <= asOf && f.KnownFrom <= known.Day)
            .ToListAsync(cancellationToken);
        return [.. figures.GroupBy(f => f.AsOf).OrderBy(g => g.Key).Select(g => g.OrderBy(f => f.KnownFrom).ThenBy(f => f.RecordedAt).Last())];
    }

    private Task<Dictionary<Guid, RegisteredBusiness>> RegisterAsync(string scope, CancellationToken cancellationToken) =>
        db.Exporters.Where(e => e.ScopeCode == scope)
            .Select(e => new { e.Id, e.Name, e.CreatedAt, e.DeclaredExport, e.ExportsSinceYear })
            .ToDictionaryAsync(e => e.Id, e => new RegisteredBusiness(e.Name, e.CreatedAt, e.DeclaredExport, e.ExportsSinceYear), cancellationToken);

    private static DateTime DateTimeMin(DateTime a, DateTime b) => a < b ? a : b;
}
