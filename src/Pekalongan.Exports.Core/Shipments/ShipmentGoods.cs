using System.Globalization;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>Fills the lines of a shipment from what was typed: finds weights that were left out, and works out the FOB value.</summary>
public sealed class ShipmentGoods(UsualWeights usual)
{
    /// <summary>Null when all is filled; else why not, and nothing was changed.</summary>
    public async Task<Outcome?> FillAsync(Shipment shipment, IReadOnlyList<LineEntry> lines, ShipmentCosts costs, CancellationToken cancellationToken)
    {
        if (ShipmentRules.Refuse(lines) is { } refusal)
            return refusal;
        costs = DeliveryTerms.Keep(shipment.Incoterm, costs);
        if (RefuseCosts(lines, costs) is { } costly)
            return costly;
        var fob = DeliveryTerms.Fob([.. lines.Select(l => l.AmountMinor)], costs)!;
        var weights = new List<FoundWeight>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (await WeighAsync(shipment.ExporterId, lines[i], cancellationToken) is not { } weight)
                return Outcome.Refused(
                    new Wording("Tulis berat bersih dalam kilogram, misalnya 250,5"),
                    string.Create(CultureInfo.InvariantCulture, $"Lines[{i}].{nameof(LineEntry.NetWeight)}"));
            weights.Add(weight);
        }

        Fill(shipment, lines, weights, fob);
        (shipment.InlandMinor, shipment.FreightMinor, shipment.InsuranceMinor) = (costs.InlandMinor, costs.FreightMinor, costs.InsuranceMinor);
        return null;
    }

    /// <summary>Works the FOB values out anew when the incoterm has changed.</summary>
    public static void Reprice(Shipment shipment)
    {
        var costs = DeliveryTerms.Keep(shipment.Incoterm, new ShipmentCosts(shipment.InlandMinor, shipment.FreightMinor, shipment.InsuranceMinor));
        var lines = shipment.Lines.OrderBy(l => l.Position).ToList();
        var invoiced = lines.ConvertAll(l => l.InvoicedMinor ?? l.AmountMinor);
        if (lines.Count == 0 || DeliveryTerms.Fob(invoiced, costs) is not { } fob)
            (costs, fob) = (ShipmentCosts.None, invoiced);
        (shipment.InlandMinor, shipment.FreightMinor, shipment.InsuranceMinor) = (costs.InlandMinor, costs.FreightMinor, costs.InsuranceMinor);
        for (var i = 0; i < lines.Count; i++)
            ShipmentFacts.Price(lines[i], invoiced[i], fob[i]);
    }

    /// <summary>Why these costs cannot be shared out over these lines; null when they can.</summary>
    public static Outcome? RefuseCosts(IReadOnlyList<LineEntry> lines, ShipmentCosts costs)
    {
        if (costs.IsZero || lines.Count == 0)
            return null;
        var field = costs.FreightMinor > 0 ? nameof(ShipmentCosts.FreightMinor) : costs.InsuranceMinor > 0 ? nameof(ShipmentCosts.InsuranceMinor) : nameof(ShipmentCosts.InlandMinor);
        if (lines.Any(l => l.Currency != lines[0].Currency))
            return Outcome.Refused(new Wording("Ongkos hanya dapat dibagi bila semua barang memakai satu mata uang; pisahkan pengirimannya, atau tulis nilai FOB tiap barang"), field);
        return DeliveryTerms.Fob([.. lines.Select(l => l.AmountMinor)], costs) is null
            ? Outcome.Refused(new Wording("Ongkos dan asuransi tidak boleh sebesar nilai faktur atau lebih; periksa lagi angkanya"), field)
            : null;
    }

    private async Task<FoundWeight?> WeighAsync(Guid exporterId, LineEntry line, CancellationToken cancellationToken)
    {
        if ((line.NetWeight ?? Units.WeightOf(line.Unit, line.QuantityMilli)) is { } told)
            return new FoundWeight(told, IsProposed: false);
        return await usual.FindAsync(exporterId, line.CommodityKey, line.Unit, line.QuantityMilli, cancellationToken) is { } found
            ? new FoundWeight(found, IsProposed: true)
            : null;
    }

    private static void Fill(Shipment shipment, IReadOnlyList<LineEntry> lines, List<FoundWeight> weights, IReadOnlyList<long> fob)
    {
        var kept = shipment.Lines.OrderBy(l => l.Position).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i < kept.Count)
                ShipmentFacts.Fill(kept[i], lines[i], weights[i], fob[i], i + 1);
            else
                shipment.Lines.Add(ShipmentFacts.NewLine(shipment.Id, lines[i], weights[i], fob[i], i + 1));
        }

        foreach (var dropped in kept.Skip(lines.Count))
            shipment.Lines.Remove(dropped);
    }
}
