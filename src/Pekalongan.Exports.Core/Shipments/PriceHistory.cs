using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>A line that was verified earlier: what it was worth and weighed.</summary>
public sealed record PastLine(Guid ShipmentId, Guid ExporterId, string CommodityKey, DateOnly ExportDate, long UsdCents, long NetGrams)
{
    public long CentsPerKilogram => Rounding.MultiplyDivide(UsdCents, 1000, NetGrams);
}

/// <summary>What was paid in verified lines, whoever asks: a table of shipments before it is recorded, or the verifier.</summary>
/// <param name="own">Lines of the businesses in question.</param>
/// <param name="all">Lines of anybody.</param>
public sealed class PriceHistory(IEnumerable<PastLine> own, IEnumerable<PastLine> all)
{
    /// <summary>Older prices say little of today's.</summary>
    private const int Years = 3;

    private readonly ILookup<(Guid, string), PastLine> _own = own.ToLookup(l => (l.ExporterId, l.CommodityKey));
    private readonly ILookup<string, PastLine> _all = all.ToLookup(l => l.CommodityKey);

    /// <summary>What of a shipment's line is to be compared with; the price of what it corrects is the one in question.</summary>
    public UsualPrice? Usual(Shipment shipment, string commodityKey)
    {
        var since = shipment.ExportDate?.AddYears(-Years);
        var others = _all[commodityKey].Where(l => l.ExporterId != shipment.ExporterId);
        return UsualPrice.Of(shipment.ExporterId, [
            .. _own[(shipment.ExporterId, commodityKey)].Concat(others)
                .Where(l => l.ShipmentId != shipment.Id && l.ShipmentId != shipment.CorrectsShipmentId && !(l.ExportDate < since)),
        ]);
    }
}

/// <summary>What a commodity usually costs: of the business itself where enough is known, else of all that export it.</summary>
/// <param name="CentsPerKilogram">The middle one of them.</param>
/// <param name="LineCents">The middle value of a line; only from the business itself, because businesses differ in size.</param>
/// <param name="Lines">From how many lines.</param>
/// <param name="IsOwn">Whether they are the business's own.</param>
public sealed record UsualPrice(long CentsPerKilogram, long? LineCents, int Lines, bool IsOwn)
{
    /// <summary>Fewer say nothing of what is usual.</summary>
    public const int FewestLines = 3;

    public static UsualPrice? Of(Guid exporterId, IReadOnlyCollection<PastLine> ofCommodity)
    {
        var own = ofCommodity.Where(l => l.ExporterId == exporterId).ToList();
        var known = own.Count >= FewestLines ? own : [.. ofCommodity];
        if (known.Count < FewestLines)
            return null;
        var isOwn = own.Count >= FewestLines;
        return new UsualPrice(Median(known.Select(l => l.CentsPerKilogram)), isOwn ? Median(known.Select(l => l.UsdCents)) : null, known.Count, isOwn);
    }

    private static long Median(IEnumerable<long> values)
    {
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : Rounding.MultiplyDivide(sorted[middle - 1] + sorted[middle], 1, 2);
    }
}

/// <summary>Compares a line with what is usual. A thousand times too much or too little is a slip of a separator; four times is merely odd.</summary>
public static class PriceRule
{
    public const int Times = 4;

    private const int Slip = 1000;

    /// <summary>Null when nothing is unusual, or nothing can be compared.</summary>
    public static Wording? Check(ShipmentLine line, UsualPrice? usual)
    {
        if (usual is not { CentsPerKilogram: > 0 } || line is not { UsdCents: { } cents and > 0, NetGrams: > 0 })
            return null;
        var perKilogram = Rounding.MultiplyDivide(cents, 1000, line.NetGrams);
        if (IsThousandfold(usual.CentsPerKilogram, perKilogram) || IsThousandfold(usual.LineCents, cents))
            return new Wording(
                "Barang {0}: nilainya {1}, atau {2} per kg, kira-kira seperseribu dari biasanya ({3} per kg); mungkin titik ribuan terbaca sebagai desimal",
                line.Position, new Usd(cents), new Usd(perKilogram), new Usd(usual.CentsPerKilogram));
        if (IsThousandfold(perKilogram, usual.CentsPerKilogram) || (usual.LineCents is { } lineCents && IsThousandfold(cents, lineCents)))
            return new Wording(
                "Barang {0}: nilainya {1}, atau {2} per kg, kira-kira seribu kali dari biasanya ({3} per kg); mungkin tanda desimal terbaca sebagai titik ribuan",
                line.Position, new Usd(cents), new Usd(perKilogram), new Usd(usual.CentsPerKilogram));
        if (perKilogram <= usual.CentsPerKilogram * Times && perKilogram * Times >= usual.CentsPerKilogram)
            return null;
        return usual.IsOwn
            ? new Wording(
                "Barang {0}: {1} per kg, jauh dari harga biasa usaha ini ({2} per kg, dari {3} baris terverifikasi)",
                line.Position, new Usd(perKilogram), new Usd(usual.CentsPerKilogram), usual.Lines)
            : new Wording(
                "Barang {0}: {1} per kg, jauh dari harga biasa komoditas ini ({2} per kg, dari {3} baris terverifikasi semua usaha)",
                line.Position, new Usd(perKilogram), new Usd(usual.CentsPerKilogram), usual.Lines);
    }

    /// <summary>Around 1,000 times the other, within a factor of two.</summary>
    private static bool IsThousandfold(long? large, long small) =>
        large is { } value && small > 0 && (Int128)value * 2 >= (Int128)small * Slip && value <= (Int128)small * Slip * 2;
}
