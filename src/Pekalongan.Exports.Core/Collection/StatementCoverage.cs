using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Collection;

/// <summary>What a monthly statement says of one commodity to one country.</summary>
public sealed record StatedLine(Guid Id, string CommodityKey, string CountryIso2, long UsdCents, long NetGrams);

/// <summary>A verified shipment's line of the same exporter and month.</summary>
public sealed record ShippedLine(string CommodityKey, string CountryIso2, long UsdCents);

/// <summary>What of a stated line no shipment has replaced yet.</summary>
public sealed record Remainder(Guid LineId, long UsdCents, long NetGrams);

/// <summary>
/// How shipments replace a monthly statement: first the line of the same commodity and country, then of the same commodity, then any, in the
/// statement's order. Exporter and month together count the larger of the two and never the sum (docs/decisions/0010).
/// </summary>
public static class StatementCoverage
{
    private static readonly Func<StatedLine, ShippedLine, bool>[] Passes =
    [
        (stated, shipped) => stated.CommodityKey == shipped.CommodityKey && stated.CountryIso2 == shipped.CountryIso2,
        (stated, shipped) => stated.CommodityKey == shipped.CommodityKey,
        (_, _) => true,
    ];

    /// <param name="stated">In the statement's order.</param>
    /// <param name="shipped">In any order: lines of one commodity and country are added up first, so that the order in which they came makes no difference.</param>
    /// <returns>One row for each stated line, of which zero may be left.</returns>
    public static IReadOnlyList<Remainder> Of(IReadOnlyList<StatedLine> stated, IEnumerable<ShippedLine> shipped)
    {
        var rest = stated.Select(line => line.UsdCents).ToArray();
        var goods = shipped.GroupBy(line => (line.CommodityKey, line.CountryIso2))
            .OrderBy(g => g.Key.CommodityKey, StringComparer.Ordinal).ThenBy(g => g.Key.CountryIso2, StringComparer.Ordinal)
            .Select(g => new ShippedLine(g.Key.CommodityKey, g.Key.CountryIso2, g.Sum(line => line.UsdCents))).ToArray();
        foreach (var fits in Passes)
            for (var g = 0; g < goods.Length; g++)
                for (var s = 0; s < stated.Count; s++)
                {
                    if (!fits(stated[s], goods[g]))
                        continue;
                    var taken = Math.Min(rest[s], goods[g].UsdCents);
                    rest[s] -= taken;
                    goods[g] = goods[g] with { UsdCents = goods[g].UsdCents - taken };
                }

        return [.. stated.Select((line, s) => new Remainder(line.Id, rest[s], WeightOf(line, rest[s])))];
    }

    // Weight goes with value: what is replaced in value is replaced in kilograms.
    private static long WeightOf(StatedLine line, long usdCents) =>
        usdCents == 0 ? 0 : Rounding.MultiplyDivide(line.NetGrams, usdCents, line.UsdCents);
}
