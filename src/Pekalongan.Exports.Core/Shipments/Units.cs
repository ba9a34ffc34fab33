using System.Collections.Frozen;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>The units that goods are counted in here, and what they have to do with kilograms.</summary>
public static class Units
{
    private const long MilliPerOne = 1_000;

    private static readonly FrozenDictionary<string, long> Grams = new Dictionary<string, long>
    {
        ["gram"] = 1, ["kg"] = 1_000, ["kuintal"] = 100_000, ["ton"] = 1_000_000,
    }.ToFrozenDictionary();

    // A kodi is twenty of what batik is sold by, a gros twelve dozen.
    private static readonly FrozenDictionary<string, long> Pieces = new Dictionary<string, long>
    {
        ["lembar"] = 1, ["potong"] = 1, ["buah"] = 1, ["lusin"] = 12, ["kodi"] = 20, ["gros"] = 144,
    }.ToFrozenDictionary();

    public static readonly IReadOnlyList<string> All =
        ["lembar", "potong", "kodi", "lusin", "gros", "buah", "pasang", "set", "meter", "kg", "gram", "kuintal", "ton", "karton"];

    /// <summary>The net weight that a quantity in a unit of weight is; null for any other unit.</summary>
    public static Weight? WeightOf(string unit, long quantityMilli) =>
        Grams.TryGetValue(unit, out var grams) ? new Weight(Rounding.MultiplyDivide(quantityMilli, grams, MilliPerOne)) : null;

    /// <summary>Two quantities of one commodity can be compared: both are pieces, or both have the same unit.</summary>
    public static bool AreAlike(string unit, string other) => unit == other || (Pieces.ContainsKey(unit) && Pieces.ContainsKey(other));

    /// <summary>What a quantity weighs if each piece weighs what it did in an earlier shipment; null where the two can't be compared.</summary>
    public static Weight? WeightLike(string unit, long quantityMilli, string earlierUnit, long earlierMilli, Weight earlier)
    {
        if (!AreAlike(unit, earlierUnit) || earlierMilli <= 0)
            return null;
        var grams = (Int128)quantityMilli * PiecesIn(unit) * earlier.Grams;
        var pieces = (Int128)earlierMilli * PiecesIn(earlierUnit);
        var rounded = (grams + pieces / 2) / pieces;
        return rounded > 0 && rounded <= ShipmentRules.MostGrams ? new Weight((long)rounded) : null;
    }

    private static long PiecesIn(string unit) => Pieces.GetValueOrDefault(unit, 1);
}
