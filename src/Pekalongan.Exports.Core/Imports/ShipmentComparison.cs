using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>
/// Looks for the shipments of a table among those that are recorded: the same document, or a row imported before. Of those that are new it
/// tells what is unusual: what looks like another one, and values that are not what a kilogram is usually worth.
/// </summary>
public sealed class ShipmentComparison(ExportsDbContext db, ShipmentDuplicates duplicates, ShipmentValuation valuation)
{
    private const string Fob = "FOB";

    private static readonly Wording Alike = new Wording("Ada pengiriman lain dari usaha ini dengan tanggal, tujuan dan nilai yang sama, tanpa nomor dokumen");

    private readonly PriceHistoryReader _prices = new(db);
    private Dictionary<string, string>? _countries;
    private Dictionary<string, string>? _commodities;

    /// <summary>Whoever said that the marked rows were looked at has said that this one is another shipment.</summary>
    internal static bool IsAlike(ImportFinding finding) => finding.Text.Text == Alike.Text || finding.Text.Text == ShipmentGrouping.AlikeInFile(0).Text;

    internal async Task<List<ImportRow>> CompareAsync(string scopeCode, IReadOnlyList<ShipmentGroup> groups, CancellationToken cancellationToken)
    {
        _countries ??= await db.Countries.ToDictionaryAsync(c => c.Iso2, c => c.NameId, cancellationToken);
        _commodities ??= await db.Commodities.ToDictionaryAsync(c => c.Key, c => c.NameId, cancellationToken);
        var told = groups.Where(group => group.Told is not null)
            .ToDictionary(group => group, group => group.Told!.ToShipment(scopeCode, EntrySource.List, Guid.Empty, default));
        var imported = await ImportedAsync(scopeCode, told.Keys, cancellationToken);
        var same = await duplicates.FindAsync(told.Values, cancellationToken);
        var recorded = told.ToDictionary(pair => pair.Key, pair => RecordedAs(pair.Key, [.. same[pair.Value.Id]], imported));
        var others = await LoadAsync([.. recorded.Values.OfType<Guid>().Distinct()], cancellationToken);
        var fresh = told.Where(pair => recorded[pair.Key] is null).ToList();
        await valuation.FixAllAsync([.. fresh.Select(pair => pair.Value)], cancellationToken);
        var prices = await _prices.ReadAsync([.. fresh.Select(pair => pair.Value)], cancellationToken);
        foreach (var (group, shipment) in fresh)
            Tell(group, shipment, [.. same[shipment.Id]], prices);

        return [.. groups.SelectMany(group => !told.TryGetValue(group, out var shipment) ? group.As(ImportRowState.Wrong)
            : recorded[group] is { } id ? Recorded(group, shipment, others[id]) : group.As(ImportRowState.Ready))];
    }

    /// <summary>The shipment that these rows are already; null when they are new.</summary>
    private static Guid? RecordedAs(ShipmentGroup group, List<Duplicate> same, Dictionary<string, Guid> imported)
    {
        if (same.Find(d => d.Kind == DuplicateKind.SameDocument) is { } document)
            return document.ShipmentId;
        var earlier = group.Rows.FirstOrDefault(row => imported.ContainsKey(Convert.ToBase64String(row.Key)));
        return earlier is null ? null : imported[Convert.ToBase64String(earlier.Key)];
    }

    private IEnumerable<ImportRow> Recorded(ShipmentGroup group, Shipment shipment, Shipment known)
    {
        var differences = new ShipmentDifferences(_countries!, _commodities!).Between(shipment, known);
        return differences.Count == 0
            ? group.As(ImportRowState.Known, known.Id)
            : group.As(ImportRowState.Different, known.Id, differences);
    }

    private static void Tell(ShipmentGroup group, Shipment shipment, List<Duplicate> same, PriceHistory prices)
    {
        foreach (var warning in ShipmentWarnings.OfItself(shipment))
            group.First.Tell(null, warning.Text);
        foreach (var duplicate in same)
            group.First.Mark(null, duplicate.Kind == DuplicateKind.Alike
                ? Alike
                : new Wording("Dokumen yang sama sudah dicatat oleh {0}; pastikan barangnya tidak dihitung dua kali", duplicate.ExporterName), duplicate.ShipmentId);
        if (shipment.Incoterm is { } incoterm && incoterm != Fob && !group.First.IsInvoiced)
            group.First.Mark(null, new Wording("Syarat penyerahan {0}: pastikan nilai di tabel ini sudah nilai FOB, tanpa ongkos angkut dan asuransi", incoterm));
        foreach (var (row, line) in group.Rows.Zip(shipment.Lines))
        {
            if (line.UsdCents is null)
                row.Tell(null, new Wording("Belum ada kurs {0} untuk {1}; nilai dolarnya dihitung setelah kurs itu diisi", line.CurrencyCode, shipment.ExportDate));
            else if (PriceRule.Check(line, prices.Usual(shipment, line.CommodityKey)) is { } unusual)
                row.Mark(null, unusual);
        }
    }

    private async Task<Dictionary<string, Guid>> ImportedAsync(string scopeCode, IEnumerable<ShipmentGroup> groups, CancellationToken cancellationToken)
    {
        var keys = groups.SelectMany(group => group.Rows).Select(row => row.Key).ToList();
        var found = keys.Count == 0 ? [] : await db.ImportedRows.Where(r => r.ScopeCode == scopeCode && r.ShipmentId != null && keys.Contains(r.RowKey))
            .Select(r => new { r.RowKey, ShipmentId = r.ShipmentId!.Value }).ToListAsync(cancellationToken);
        return found.ToDictionary(row => Convert.ToBase64String(row.RowKey), row => row.ShipmentId, StringComparer.Ordinal);
    }

    private async Task<Dictionary<Guid, Shipment>> LoadAsync(List<Guid> ids, CancellationToken cancellationToken) =>
        ids.Count == 0 ? [] : await db.Shipments.AsNoTracking().Include(s => s.Lines).Where(s => EF.Parameter(ids).Contains(s.Id))
            .ToDictionaryAsync(s => s.Id, cancellationToken);
}
