using System.Globalization;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>A sum of entries. Shipments counts postings net of reversals: a shipment counts once for every key it touches, a monthly statement never.</summary>
public readonly record struct Totals(Usd Usd, Weight Weight, long Shipments)
{
    public static Totals Zero => default;

    public static Totals operator +(Totals a, Totals b) => new(a.Usd + b.Usd, a.Weight + b.Weight, a.Shipments + b.Shipments);

    public static Totals operator -(Totals a, Totals b) => new(a.Usd - b.Usd, a.Weight - b.Weight, a.Shipments - b.Shipments);
}

/// <summary>The keys under which one entry is added up.</summary>
public static class DimensionKeys
{
    public static readonly IReadOnlyList<Dimension> All = Enum.GetValues<Dimension>();

    public static string KeyOf(this LedgerEntry entry, Dimension dimension) => dimension switch
    {
        Dimension.All => MonthlyTotal.NoKey,
        Dimension.Exporter => Key(entry.ExporterId),
        Dimension.Commodity => entry.CommodityKey,
        Dimension.Country => entry.CountryIso2,
        Dimension.Channel => Key(entry.Channel),
        Dimension.District => entry.District ?? MonthlyTotal.NoKey,
        Dimension.SizeClass => Key(entry.SizeClass),
        Dimension.Evidence => Key(entry.Evidence),
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, null),
    };

    public static string Key(Guid exporterId) => exporterId.ToString("D", CultureInfo.InvariantCulture);

    public static string Key(ExportChannel channel) => channel.ToString();

    public static string Key(SizeClass sizeClass) => sizeClass.ToString();

    public static string Key(EvidenceStrength evidence) => evidence.ToString();
}
