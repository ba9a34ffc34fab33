using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>What a table says of the costs between the invoiced value of a shipment and its FOB value, by the rules of the form.</summary>
internal sealed class ShipmentGroupCosts(ShipmentRowReader reader, ShipmentGroup group, Func<string, string?> said)
{
    /// <summary>None when the table gives FOB values, or when something is wrong: then a row says so.</summary>
    public ShipmentCosts Read(string? incoterm)
    {
        var lines = group.Rows.Select(row => row.Line).OfType<LineEntry>().ToList();
        if (lines.Count < group.Rows.Count)
            return ShipmentCosts.None;
        if (group.Rows.FirstOrDefault(row => row.IsInvoiced != group.First.IsInvoiced) is { } other)
        {
            other.Refuse(reader.HeaderOf(ShipmentColumns.Invoiced), new Wording("Baris {0} dari pengiriman yang sama memakai kolom nilai yang lain; samakan keduanya", group.First.Number));
            return ShipmentCosts.None;
        }

        var amounts = ShipmentColumns.Costs.ToDictionary(key => key, key => Amount(key, lines[0].Currency), StringComparer.Ordinal);
        var costs = new ShipmentCosts(
            amounts[nameof(ShipmentCosts.InlandMinor)], amounts[nameof(ShipmentCosts.FreightMinor)], amounts[nameof(ShipmentCosts.InsuranceMinor)]);
        if (costs.IsZero && !group.First.IsInvoiced)
            return ShipmentCosts.None;
        if (!group.First.IsInvoiced)
        {
            group.First.Mark(
                reader.HeaderOf(amounts.First(a => a.Value > 0).Key), new Wording("Ongkos ini tidak dipakai, karena nilai di baris ini sudah nilai FOB; bila itu nilai faktur, pindahkan ke kolom nilai faktur"));
            return ShipmentCosts.None;
        }

        var kept = DeliveryTerms.Keep(incoterm, costs);
        if (kept != costs)
            return Refuse(NotOf(kept, amounts), new Wording("Syarat penyerahan {0} tidak memuat ongkos ini; kosongkan, atau perbaiki syaratnya", incoterm ?? "FOB"));
        return ShipmentGoods.RefuseCosts(lines, kept) is { } refusal ? Refuse(refusal.Field!, refusal.Problem!) : kept;
    }

    private long? Amount(string key, Currency currency)
    {
        if (said(key) is not { } text)
            return null;
        if (!reader.ReadAmount(text, currency).Try(out var amount, out var problem))
            Refuse(key, problem);
        else if (amount is < 0 or > ShipmentRules.MostAmountMinor)
            Refuse(key, new Wording("Tulis ongkosnya, misalnya 850; tulis 0 bila tidak ada"));
        else
            return amount;
        return null;
    }

    private ShipmentCosts Refuse(string key, Wording problem)
    {
        group.First.Refuse(reader.HeaderOf(key), problem);
        return ShipmentCosts.None;
    }

    private static string NotOf(ShipmentCosts kept, Dictionary<string, long?> amounts)
    {
        var left = new Dictionary<string, long?>(StringComparer.Ordinal)
        {
            [nameof(ShipmentCosts.InlandMinor)] = kept.InlandMinor,
            [nameof(ShipmentCosts.FreightMinor)] = kept.FreightMinor,
            [nameof(ShipmentCosts.InsuranceMinor)] = kept.InsuranceMinor,
        };
        return amounts.First(a => a.Value != left[a.Key]).Key;
    }
}
