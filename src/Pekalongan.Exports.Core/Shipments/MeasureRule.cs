using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>Whether quantity and net weight of a line can both be true.</summary>
public static class MeasureRule
{
    private const int PiecesOfDozen = 12;
    private const int PiecesOfScore = 20;

    /// <summary>Between a hair ornament and a cupboard.</summary>
    private static readonly (long Least, long Most) GramsOfPiece = (2, 500_000);

    /// <summary>Between voile and carpet.</summary>
    private static readonly (long Least, long Most) GramsOfMeter = (10, 10_000);

    public static Wording? Check(ShipmentLine line) => line.Unit switch
    {
        "kg" => CheckWeight(line, 1_000),
        "ton" => CheckWeight(line, 1_000_000),
        "meter" => CheckEach(line, 1, GramsOfMeter, new Wording("meter")),
        "kodi" => CheckEach(line, PiecesOfScore, GramsOfPiece, new Wording("potong")),
        "lusin" => CheckEach(line, PiecesOfDozen, GramsOfPiece, new Wording("potong")),
        "lembar" or "potong" or "buah" or "pasang" => CheckEach(line, 1, GramsOfPiece, new Wording("potong")),
        _ => null,
    };

    /// <summary>A quantity that is a weight itself is not less than the net weight, and seldom twice as much.</summary>
    private static Wording? CheckWeight(ShipmentLine line, long gramsOfUnit)
    {
        var grams = Rounding.MultiplyDivide(line.QuantityMilli, gramsOfUnit, 1000);
        return grams <= line.NetGrams * 2 && grams * 2 >= line.NetGrams
            ? null
            : new Wording("Barang {0}: jumlahnya {1}, tetapi berat bersihnya {2}", line.Position, new Weight(grams), new Weight(line.NetGrams));
    }

    private static Wording? CheckEach(ShipmentLine line, int pieces, (long Least, long Most) grams, Wording piece)
    {
        if (line.QuantityMilli <= 0)
            return null;
        var each = Rounding.MultiplyDivide(line.NetGrams, 1000, line.QuantityMilli * pieces);
        return each >= grams.Least && each <= grams.Most
            ? null
            : new Wording("Barang {0}: beratnya menjadi {1} per {2}; periksa jumlah dan beratnya", line.Position, new Weight(each), piece);
    }
}
