using System.Runtime.CompilerServices;

namespace Pekalongan.Exports.Reporting.Rendering.Pdf;

/// <summary>Writes numbers, which are more than half of a page.</summary>
internal static class PdfNumber
{
    /// <summary>"-2147483.648".</summary>
    public const int Longest = 12;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Write(Span<byte> room, int number)
    {
        if (number < 0)
        {
            room[0] = (byte)'-';
            return 1 + Write(room[1..], -number);
        }

        var digits = number < 10 ? 1 : number < 100 ? 2 : number < 1_000 ? 3 : number < 10_000 ? 4 : Digits(number);
        for (var i = digits - 1; i >= 0; i--)
        {
            var tenth = (int)((uint)number / 10);
            room[i] = (byte)('0' + number - 10 * tenth);
            number = tenth;
        }

        return digits;
    }

    /// <summary>12500 is "12.5".</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int WriteLength(Span<byte> room, int thousandths)
    {
        if (thousandths < 0)
        {
            room[0] = (byte)'-';
            return 1 + WriteLength(room[1..], -thousandths);
        }

        var whole = (int)((uint)thousandths / 1000);
        var (rest, at) = (thousandths - 1000 * whole, Write(room, whole));
        if (rest == 0)
            return at;
        room[at] = (byte)'.';
        room[at + 1] = (byte)('0' + rest / 100);
        room[at + 2] = (byte)('0' + rest / 10 % 10);
        room[at + 3] = (byte)('0' + rest % 10);
        return at + (rest % 10 != 0 ? 4 : rest % 100 != 0 ? 3 : 2);
    }

    private static int Digits(int number)
    {
        var digits = 4;
        for (var rest = number / 10_000; rest > 0; rest /= 10)
            digits++;
        return digits;
    }
}
