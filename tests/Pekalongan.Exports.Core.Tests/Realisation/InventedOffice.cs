namespace Pekalongan.Exports.Core.Tests.Realisation;

/// <summary>
/// An office that never was, for trying a projection: a season, a level that grows by another rate each year, months that go up and down, and
/// in many offices single large shipments that come when they come.
/// </summary>
internal static class InventedOffice
{
    private static readonly double[] Swings = [0, 0.15, 0.3, 0.5];
    private static readonly double[] Spreads = [0.05, 0.1, 0.2];
    private static readonly double[] Noises = [0.1, 0.25, 0.4];
    private static readonly double[] Lumps = [0, 0, 0.2, 0.4];
    private static readonly double[] LumpsAMonth = [0.25, 0.5, 1.5];

    /// <summary>In cents, from a January on.</summary>
    public static long[] Months(Random dice, int years)
    {
        var season = Season(dice);
        var (growth, spread, noise) = (0.03 + 0.08 * Normal(dice), Pick(dice, Spreads), Pick(dice, Noises));
        var (lump, often, level) = (Pick(dice, Lumps), Pick(dice, LumpsAMonth), 1_000_000_00.0);
        var months = new List<long>();
        for (var year = 0; year < years; year++)
        {
            var ofYear = Math.Exp(growth + Spread(dice, spread));
            for (var month = 0; month < 12; month++)
            {
                level *= Math.Pow(ofYear, 1 / 12.0);
                var large = lump > 0 ? level * lump * Poisson(dice, often) / often : 0;
                months.Add((long)(level * season[month] * (1 - lump) * Math.Exp(Spread(dice, noise)) + large));
            }
        }

        return [.. months];
    }

    private static double[] Season(Random dice)
    {
        var (swing, phase) = (Pick(dice, Swings), dice.NextDouble() * 2 * Math.PI);
        double[] season = [.. Enumerable.Range(0, 12).Select(month => 1 + swing * Math.Cos(2 * Math.PI * month / 12 + phase))];
        // The month of the feast, in which little leaves.
        if (dice.NextDouble() < 0.4)
            season[dice.Next(12)] *= 0.4 + 0.4 * dice.NextDouble();
        return season;
    }

    // A factor's exponent, so that the factor is one on average.
    private static double Spread(Random dice, double size) => size * Normal(dice) - size * size / 2;

    private static double Normal(Random dice) => Math.Sqrt(-2 * Math.Log(1 - dice.NextDouble())) * Math.Cos(2 * Math.PI * dice.NextDouble());

    private static int Poisson(Random dice, double mean)
    {
        var (limit, product, count) = (Math.Exp(-mean), dice.NextDouble(), 0);
        for (; product > limit; count++)
            product *= dice.NextDouble();
        return count;
    }

    private static double Pick(Random dice, double[] from) => from[dice.Next(from.Length)];
}
