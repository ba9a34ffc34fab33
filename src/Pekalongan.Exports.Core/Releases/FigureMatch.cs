using System.Globalization;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Releases;

/// <summary>Whether a figure of a text can stand for a figure of the record, and by which rule of rounding.</summary>
internal static class FigureMatch
{
    /// <summary>Fewer digits than that are the same by chance too often.</summary>
    public const int TellingDigits = 3;

    /// <summary>The rule by which the reading agrees with the fact, in words; null when it doesn't.</summary>
    public static Wording? Agreement(ReleaseFigure figure, FigureReading reading, FigureReading fact)
    {
        if (figure.Upper is { } upper)
            return fact.Value >= reading.Value && fact.Value <= upper.Value ? new Wording("di dalam rentang yang ditulis") : null;
        if (reading.Value == fact.Value)
            return new Wording("sama persis");
        var coarser = reading.Granularity > fact.Granularity;
        if (coarser && Rounded(fact.Value, reading.Granularity) == reading.Value)
            return new Wording("dibulatkan ke angka terakhir yang ditulis");
        var gap = Int128.Abs((Int128)fact.Value - reading.Value);
        return figure.Hedge switch
        {
            Hedge.MoreThan when coarser && fact.Value > reading.Value && gap < reading.Granularity => new Wording("“lebih dari” benar: angka penuhnya sedikit di atasnya"),
            Hedge.LessThan when coarser && fact.Value < reading.Value && gap < reading.Granularity => new Wording("“hampir” benar: angka penuhnya sedikit di bawahnya"),
            Hedge.About when coarser && gap <= reading.Granularity => new Wording("“sekitar” benar: selisihnya tidak lebih dari satu angka terakhir"),
            _ => null,
        };
    }

    /// <summary>The text writes more digits than the record has, and they start alike.</summary>
    public static bool IsFinerThan(FigureReading reading, FigureReading fact) =>
        fact.Granularity > reading.Granularity && reading.Value != fact.Value && Rounded(reading.Value, fact.Granularity) == fact.Value;

    /// <summary>The same digits at another place: points, units or zeros are wrong.</summary>
    public static bool HasSameDigits(ReleaseFigure figure, FigureReading fact)
    {
        if (figure.Digits.Length < TellingDigits)
            return false;
        var digits = fact.Value.ToString(CultureInfo.InvariantCulture);
        if (digits.TrimEnd('0') == figure.Digits)
            return true;
        return digits.Length > figure.Digits.Length && Rounded(fact.Value, PowerOfTen(digits.Length - figure.Digits.Length))
            .ToString(CultureInfo.InvariantCulture).TrimEnd('0') == figure.Digits;
    }

    public static long Rounded(long value, long granularity)
    {
        var whole = ((Int128)value + granularity / 2) / granularity * granularity;
        return whole > long.MaxValue ? long.MaxValue : (long)whole;
    }

    private static long PowerOfTen(int exponent) => exponent <= 0 ? 1 : 10 * PowerOfTen(exponent - 1);
}
