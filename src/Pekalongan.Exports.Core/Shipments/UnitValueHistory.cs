using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>What a line was worth and weighed, whose it was and of what.</summary>
public sealed record UnitValueLine(Guid ExporterId, string CommodityKey, long UsdCents, long NetGrams);

/// <summary>What a kilogram of a commodity usually is worth.</summary>
/// <param name="MilliCents">Thousandths of a cent per kilogram: the median.</param>
/// <param name="IsOwn">Of the business's own lines; else of all businesses'.</param>
public sealed record TypicalUnitValue(long MilliCents, bool IsOwn);

/// <summary>What kilograms were worth in verified lines: of a business where it has enough of them, else of everybody.</summary>
public sealed class UnitValueHistory
{
    /// <summary>Fewer tell nothing.</summary>
    public const int FewestLines = 3;

    private readonly Dictionary<(Guid ExporterId, string Commodity), long> _own;
    private readonly Dictionary<string, long> _all;

    /// <param name="own">Verified lines of the businesses in question.</param>
    /// <param name="all">Verified lines of anybody.</param>
    public UnitValueHistory(IEnumerable<UnitValueLine> own, IEnumerable<UnitValueLine> all)
    {
        _own = Medians(own, line => (line.ExporterId, line.CommodityKey));
        _all = Medians(all, line => line.CommodityKey);
    }

    public TypicalUnitValue? Of(Guid exporterId, string commodityKey)
    {
        if (_own.TryGetValue((exporterId, commodityKey), out var own))
            return new TypicalUnitValue(own, IsOwn: true);
        return _all.TryGetValue(commodityKey, out var all) ? new TypicalUnitValue(all, IsOwn: false) : null;
    }

    private static Dictionary<TKey, long> Medians<TKey>(IEnumerable<UnitValueLine> lines, Func<UnitValueLine, TKey> key)
        where TKey : notnull =>
        lines.Where(line => line is { UsdCents: > 0, NetGrams: > 0 }).GroupBy(key).Where(group => group.Count() >= FewestLines)
            .ToDictionary(group => group.Key, group => Median([.. group.Select(line => UnitValueRule.PerKilogram(line.UsdCents, line.NetGrams)).Order()]));

    private static long Median(List<long> sorted)
    {
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}

public enum UnitValueDeviation
{
    None,

    /// <summary>Less than a quarter of what is usual, or more than four times as much.</summary>
    Unusual,

    /// <summary>About a thousand times what is usual: a point read as thousands, or grams as kilograms.</summary>
    ThousandTimes,

    /// <summary>About a thousandth of it.</summary>
    Thousandth,
}

/// <summary>Whether a kilogram is worth what it usually is. What deviates may be right: a person looks.</summary>
public static class UnitValueRule
{
    private const int Band = 4;
    private const int Slip = 1_000;

    public static UnitValueDeviation Check(long usdCents, long netGrams, TypicalUnitValue typical)
    {
        Int128 value = PerKilogram(usdCents, netGrams);
        Int128 usual = typical.MilliCents;
        if (value * Band >= usual && value <= usual * Band)
            return UnitValueDeviation.None;
        if (value * Band >= usual * Slip && value <= usual * Slip * Band)
            return UnitValueDeviation.ThousandTimes;
        return value * Slip * Band >= usual && value * Slip <= usual * Band ? UnitValueDeviation.Thousandth : UnitValueDeviation.Unusual;
    }

    /// <summary>In thousandths of a cent.</summary>
    public static long PerKilogram(long usdCents, long netGrams) => Rounding.MultiplyDivide(usdCents, 1_000_000, netGrams);

    /// <summary>The same in whole cents, to be shown.</summary>
    public static Usd InUsd(long milliCents) => new(Rounding.MultiplyDivide(milliCents, 1, 1_000));
}
