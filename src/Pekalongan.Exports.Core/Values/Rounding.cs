namespace Pekalongan.Exports.Core.Values;

/// <summary>The one rounding rule of the program: half up, away from zero, once.</summary>
public static class Rounding
{
    /// <summary>a × b ÷ c without overflow in between, half away from zero.</summary>
    /// <exception cref="OverflowException">The result does not fit 64 bits.</exception>
    public static long MultiplyDivide(long a, long b, long c)
    {
        var product = (Int128)a * b;
        var divisor = (Int128)c;
        if (divisor < 0)
        {
            product = -product;
            divisor = -divisor;
        }

        var half = divisor / 2;
        var rounded = product >= 0 ? (product + half) / divisor : -((-product + half) / divisor);
        return checked((long)rounded);
    }

    public static long ToUnits(decimal value, int decimals)
    {
        var scale = 1m;
        for (var i = 0; i < decimals; i++)
            scale *= 10m;
        return checked((long)Math.Round(value * scale, 0, MidpointRounding.AwayFromZero));
    }
}
