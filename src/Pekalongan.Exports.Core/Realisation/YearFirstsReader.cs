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

    private sealed record Found(FirstKind Kind, string Key, Guid ExporterId, string Country, string Commodity, DateOnly Day, Guid? ShipmentId);

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
        var entries = OfYear(scope, question);
        var found = new List<Found>();
        foreach (var id in exporters)
            found.Add(await FirstAsync(FirstKind.Exporter, DimensionKeys.Key(id), entries.Where(e => e.ExporterId == id), cancellationToken));
        foreach (var key in countries)
            found.Add(await FirstAsync(FirstKind.Market, key, entries.Where(e => e.CountryIso2 == key), cancellationToken));
        foreach (var key in commodities)
            found.Add(await FirstAsync(FirstKind.Commodity, key, entries.Where(e => e.CommodityKey == key), cancellationToken));
        var names = await NamesAsync(found, cancellationToken);
        var untold = register.Where(b => !b.Value.History.IsCompleteBefore(question.Year)).Select(b => b.Key).ToHashSet();
        var firsts = new List<FirstExport>();
        foreach (var first in found)
        {
            var (name, newness) = first.Kind switch
            {
                FirstKind.Exporter => (BilingualName.AsIs(register[first.ExporterId].Name), register[first.ExporterId].History.FirstExportIn(question.Year)),
                FirstKind.Market => (names.Countries[first.Key].Name, await OfCityAsync(names.Countries[first.Key].IsBaseline, entries.Where(e => e.CountryIso2 == first.Key))),
                _ => (names.Commodities[first.Key].Name, await OfCityAsync(names.Commodities[first.Key].IsBaseline, entries.Where(e => e.CommodityKey == first.Key))),
            };
            if (newness != Newness.NotNew)
                firsts.Add(new FirstExport(first.Kind, first.Key, name, newness, new FirstFlow(
                    first.Day, first.ExporterId, register[first.ExporterId].Name, names.Countries[first.Country].Name, names.Commodities[first.Commodity].Name,
                    first.ShipmentId)));
        }

        return [.. firsts.OrderBy(f => f.Kind).ThenBy(f => f.Newness).ThenBy(f => f.Flow.Day).ThenBy(f => f.Name.Indonesian, StringComparer.Ordinal)];

        // Who exported it matters only where somebody's history is open.
        async Task<Newness> OfCityAsync(bool isBaseline, IQueryable<LedgerEntry> ofKey) => DeclaredHistory.OfCity(
            isBaseline, !isBaseline && untold.Count > 0 && await ofKey.AnyAsync(e => untold.Contains(e.ExporterId), cancellationToken));
    }

    private static IEnumerable<string> Without(
        ILookup<Dimension, KeyValuePair<string, Totals>> earlier, ILookup<Dimension, KeyValuePair<string, Totals>> ofYear, Dimension dimension)
    {
        var known = earlier[dimension].Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        return ofYear[dimension].Where(s => s.Value.Usd > Usd.Zero && !known.Contains(s.Key)).Select(s => s.Key);
    }

    private IQueryable<LedgerEntry> OfYear(string scope, ProgressQuestion question)
    {
        var yearStart = new DateOnly(question.Year, 1, 1);
        return db.LiveUpTo(scope, question.AsOf, question.Known).Where(e => e.ExportDate >= yearStart);
    }

    // One look into an index for each key, however many entries the year has.
    private static async Task<Found> FirstAsync(FirstKind kind, string key, IQueryable<LedgerEntry> ofKey, CancellationToken cancellationToken)
    {
        var first = await ofKey.OrderBy(e => e.ExportDate).ThenBy(e => e.Seq)
            .Select(e => new { e.ExporterId, e.CountryIso2, e.CommodityKey, e.ExportDate, e.ShipmentId }).FirstAsync(cancellationToken);
        return new Found(kind, key, first.ExporterId, first.CountryIso2, first.CommodityKey, first.ExportDate, first.ShipmentId);
    }

    private async Task<(Dictionary<string, (BilingualName Name, bool IsBaseline)> Countries, Dictionary<string, (BilingualName Name, bool IsBaseline)> Commodities)>
        NamesAsync(List<Found> found, CancellationToken cancellationToken)
    {
        var (countries, commodities) = (found.Select(f => f.Country).ToHashSet(), found.Select(f => f.Commodity).ToHashSet());
        return (
            await db.Countries.Where(c => countries.Contains(c.Iso2))
                .ToDictionaryAsync(c => c.Iso2, c => (new BilingualName(c.NameId, c.NameEn), c.IsBaseline), cancellationToken),
            await db.Commodities.Where(c => commodities.Contains(c.Key))
                .ToDictionaryAsync(c => c.Key, c => (new BilingualName(c.NameId, c.NameEn), c.IsBaseline), cancellationToken));
    }
}
