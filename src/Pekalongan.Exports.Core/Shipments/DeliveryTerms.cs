using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>Costs between the invoiced value and the FOB value, in minor units of the one currency of the lines. Null: not told.</summary>
public sealed record ShipmentCosts(long? InlandMinor = null, long? FreightMinor = null, long? InsuranceMinor = null)
{
    public static readonly ShipmentCosts None = new();

    public bool IsZero => (InlandMinor ?? 0) == 0 && (FreightMinor ?? 0) == 0 && (InsuranceMinor ?? 0) == 0;
}

/// <summary>
/// What the seller's price contains under each incoterm (Incoterms 2020), and how the FOB value follows from it: exports are counted FOB.
/// </summary>
public static class DeliveryTerms
{
    /// <summary>The price lacks what it costs to bring the goods on board.</summary>
    public static bool LacksInland(string? incoterm) => incoterm is "EXW" or "FCA" or "FAS";

    /// <summary>The price contains the freight; under the D terms all costs abroad.</summary>
    public static bool HoldsFreight(string? incoterm) => incoterm is "CFR" or "CPT" or "CIF" or "CIP" || IsDelivered(incoterm);

    public static bool HoldsInsurance(string? incoterm) => incoterm is "CIF" or "CIP" || IsDelivered(incoterm);

    /// <summary>The invoiced value is another one than the FOB value.</summary>
    public static bool NeedsCosts(string? incoterm) => LacksInland(incoterm) || HoldsFreight(incoterm);

    /// <summary>Only the costs that the incoterm speaks of.</summary>
    public static ShipmentCosts Keep(string? incoterm, ShipmentCosts costs) => new(
        LacksInland(incoterm) ? costs.InlandMinor : null,
        HoldsFreight(incoterm) ? costs.FreightMinor : null,
        HoldsInsurance(incoterm) ? costs.InsuranceMinor : null);

    /// <summary>
    /// The FOB value of each line: the whole is invoiced + inland − freight − insurance, shared out in proportion to what was invoiced, in whole
    /// minor units that add up to it exactly.
    /// </summary>
    /// <param name="invoiced">Of each line, more than zero.</param>
    /// <param name="costs">Those that the incoterm speaks of.</param>
    /// <returns>Null when the costs leave a line nothing.</returns>
    public static IReadOnlyList<long>? Fob(IReadOnlyList<long> invoiced, ShipmentCosts costs)
    {
        if (costs.IsZero)
            return invoiced;
        var total = invoiced.Aggregate(0L, (sum, amount) => checked(sum + amount));
        var whole = checked(total + (costs.InlandMinor ?? 0) - (costs.FreightMinor ?? 0) - (costs.InsuranceMinor ?? 0));
        if (whole <= 0)
            return null;
        var shares = invoiced.Select(amount => (Share: (long)((Int128)whole * amount / total), Fraction: (Int128)whole * amount % total)).ToList();
        var left = whole - shares.Sum(s => s.Share);
        var luckiest = Enumerable.Range(0, shares.Count).OrderByDescending(i => shares[i].Fraction).ThenBy(i => i).Take((int)left).ToHashSet();
        long[] fob = [.. shares.Select((s, i) => luckiest.Contains(i) ? s.Share + 1 : s.Share)];
        return fob.All(amount => amount > 0) ? fob : null;
    }

    /// <summary>What the costs are called beside the field that asks for them.</summary>
    public static Wording FreightWord(string? incoterm) =>
        IsDelivered(incoterm) ? new Wording("Ongkos kirim dan biaya di negara tujuan") : new Wording("Ongkos kirim");

    private static bool IsDelivered(string? incoterm) => incoterm is "DAP" or "DPU" or "DDP";
}
