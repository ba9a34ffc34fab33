using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>Where a business shipped what, as far as verified.</summary>
public sealed record PastTrade(Guid ExporterId, Guid ShipmentId, string? DestinationIso2, string CommodityKey);

/// <summary>What is new for a business. Where everything is new, only that is said.</summary>
public static class NewnessRule
{
    public static IEnumerable<Wording> Check(Shipment shipment, IReadOnlyCollection<PastTrade> past)
    {
        if (past.Count == 0)
        {
            yield return new Wording("Belum ada pengiriman terverifikasi dari usaha ini untuk dibandingkan");
            yield break;
        }

        if (shipment.DestinationIso2 is { } country && past.All(p => p.DestinationIso2 != country))
            yield return new Wording("Negara tujuan ini baru bagi usaha ini");
        foreach (var line in shipment.Lines.OrderBy(l => l.Position).Where(l => past.All(p => p.CommodityKey != l.CommodityKey)))
            yield return new Wording("Barang {0}: komoditas ini baru bagi usaha ini", line.Position);
    }
}
