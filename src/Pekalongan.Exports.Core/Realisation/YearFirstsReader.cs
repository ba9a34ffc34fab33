using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>
/// Finds what a year exported for the first time. Monthly totals say what came before; entries are looked at only for what came not.
/// </summary>
public sealed class YearFirstsReader(ExportsDbContext db, LedgerSums sums)
{
    private static readonly DateOnly BeforeAll = new(DateText.FirstYear, 1, 1);

    private sealed record Cell(Guid ExporterId, string Country, string Commodity, DateOnly First);

    /// <param name="scope">Whose figures.</param>
    /// <param name="question">The year, the day and the knowledge.</param>
    /// <param name="ofYear">The year's own sums.</param>
    /// <param name="register">All businesses of the scope.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<FirstExport>> ReadAsync(
        string scope, ProgressQuestion question, ILookup<Dimension, KeyValuePair<string, Totals>> ofYear,
        IReadOnlyDictionary<Guid, RegisteredBusiness> register, CancellationToken cancellationToken)
    {
        var yearStart = new DateOnly(question.Year, 1, 1);
        var earlier = await sums.ByDimensionsAsync(scope, BeforeAll, yearStart.AddDays(-1), question.Known, cancellationToken);
        var exporters = Without(earlier, ofYear, Dimension.Exporter).Select(Guid.Parse).ToHashSet();
        var countries = Without(earlier, ofYear, Dimension.Country).ToHashSet();
        var commodities = Without(earlier, ofYear, Dimension.Commodity).ToHashSet();
        if (exporters.Count + countries.Count + commodities.Count == 0)
            return [];
        var cells = await CellsAsync(scope, question, exporters, countries, commodities, cancellationToken);
        var names = await NamesAsync(cells, cancellationToken);
        var found = new List<(FirstKind Kind, string Key, BilingualName Name, Newness Newness, Cell Cell)>();
        found.AddRange(exporters.Select(id => (
            FirstKind.Exporter, DimensionKeys.Key(id), BilingualName.AsIs(register[id].Name), register[id].History.FirstExportIn(question.Year),
            Earliest(cells, c => c.ExporterId == id))));
        found.AddRange(countries.Select(key => (
            FirstKind.Market, key, names.Countries[key].Name, OfCity(cells.Where(c => c.Country == key), names.Countries[key].IsBaseline),
            Earliest(cells, c => c.Country == key))));
        found.AddRange(commodities.Select(key => (
            FirstKind.Commodity, key, names.Commodities[key].Name, OfCity(cells.Where(c => c.Commodity == key), names.Commodities[key].IsBaseline),
            Earliest(cells, c => c.Commodity == key))));
        found.RemoveAll(f => f.Newness == Newness.NotNew);
        var shipments = await ShipmentsAsync(scope, question, found.ConvertAll(f => f.Cell), cancellationToken);
        return
        [
            .. found.Select(f => new FirstExport(f.Kind, f.Key, f.Name, f.Newness, new FirstFlow(
                    f.Cell.First, f.Cell.ExporterId, register[f.Cell.ExporterId].Name, names.Countries[f.Cell.Country].Name,
                    names.Commodities[f.Cell.Commodity].Name, shipments.GetValueOrDefault(f.Cell))))
                .OrderBy(f => f.Kind).ThenBy(f => f.Newness).ThenBy(f => f.Flow.Day).ThenBy(f => f.Name.Indonesian, StringComparer.Ordinal),
        ];

        Newness OfCity(IEnumerable<Cell> shippers, bool isBaseline) =>
            DeclaredHistory.OfCity(isBaseline, hasEarlier: false, question.Year, shippers.Select(c => register[c.ExporterId].History));
    }

    private static IEnumerable<string> Without(
        ILookup<Dimension, KeyValuePair<string, Totals>> earlier, ILookup<Dimension, KeyValuePair<string, Totals>> ofYear, Dimension dimension)
    {
        var known = earlier[dimension].Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        return ofYear[dimension].Where(s => s.Value.Usd > Usd.Zero && !known.Contains(s.Key)).Select(s => s.Key);
    }

    private static Cell Earliest(IEnumerable<Cell> cells, Func<Cell, bool> isOf) =>
        cells.Where(isOf).OrderBy(c => c.First).ThenBy(c => c.ExporterId).ThenBy(c => c.Country, StringComparer.Ordinal)
            .ThenBy(c => c.Commodity, StringComparer.Ordinal).First();

    private IQueryable<LedgerEntry> OfYear(string scope, ProgressQuestion question)
    {
        var yearStart = new DateOnly(question.Year, 1, 1);
        return db.LiveUpTo(scope, question.AsOf, question.Known).Where(e => e.ExportDate >= yearStart);
    }

    private async Task<List<Cell>> CellsAsync(
        string scope, ProgressQuestion question, HashSet<Guid> exporters, HashSet<string> countries, HashSet<string> commodities, CancellationToken cancellationToken)
    {
        var rows = await OfYear(scope, question)
            .Where(e => exporters.Contains(e.ExporterId) || countries.Contains(e.CountryIso2) || commodities.Contains(e.CommodityKey))
            .GroupBy(e => new { e.ExporterId, e.CountryIso2, e.CommodityKey })
            .Select(g => new { g.Key.ExporterId, g.Key.CountryIso2, g.Key.CommodityKey, First = g.Min(e => e.ExportDate) })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(r => new Cell(r.ExporterId, r.CountryIso2, r.CommodityKey, r.First));
    }

    private async Task<Dictionary<Cell, Guid?>> ShipmentsAsync(string scope, ProgressQuestion question, List<Cell> firsts, CancellationToken cancellationToken)
    {
        var (days, exporters) = (firsts.Select(c => c.First).ToHashSet(), firsts.Select(c => c.ExporterId).ToHashSet());
        var rows = await OfYear(scope, question).Where(e => days.Contains(e.ExportDate) && exporters.Contains(e.ExporterId)).OrderBy(e => e.Seq)
            .Select(e => new { e.ExporterId, e.CountryIso2, e.CommodityKey, e.ExportDate, e.ShipmentId }).ToListAsync(cancellationToken);
        return rows.GroupBy(r => new Cell(r.ExporterId, r.CountryIso2, r.CommodityKey, r.ExportDate)).ToDictionary(g => g.Key, g => g.First().ShipmentId);
    }

    private async Task<(Dictionary<string, (BilingualName Name, bool IsBaseline)> Countries, Dictionary<string, (BilingualName Name, bool IsBaseline)> Commodities)>
        NamesAsync(List<Cell> cells, CancellationToken cancellationToken)
    {
        var (countries, commodities) = (cells.Select(c => c.Country).ToHashSet(), cells.Select(c => c.Commodity).ToHashSet());
        return (
            await db.Countries.Where(c => countries.Contains(c.Iso2))
                .ToDictionaryAsync(c => c.Iso2, c => (new BilingualName(c.NameId, c.NameEn), c.IsBaseline), cancellationToken),
            await db.Commodities.Where(c => commodities.Contains(c.Key))
                .ToDictionaryAsync(c => c.Key, c => (new BilingualName(c.NameId, c.NameEn), c.IsBaseline), cancellationToken));
    }
}
