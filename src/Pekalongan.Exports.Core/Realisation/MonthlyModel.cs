namespace Pekalongan.Exports.Core.Realisation;

/// <summary>A month of the rest of a year, or what is left of it.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Part">1 for a whole month.</param>
public readonly record struct MonthLeft(int Month, double Part);

/// <summary>
/// What complete months teach about those to come: a level (the last twelve), a season (each month's part of its twelve, drawn towards an even
/// year while there are few years), a quarter of the last growth, and how far off all of it has been. See docs/decisions/0015-projection.md.
/// </summary>
/// <remarks>Only + − × ÷ and roots, which every machine computes alike: the same question gives the same file everywhere.</remarks>
public sealed class MonthlyModel
{
    private const int Year = 12;

    /// <summary>Two of every month: fewer show no season.</summary>
    public const int FewestMonths = 2 * Year;

    /// <summary>As if so many even years had been seen besides.</summary>
    private const double EvenYears = 2;

    /// <summary>Of the growth of the last twelve months over those before; beyond a half it is chance.</summary>
    private const double GrowthKept = 0.25;
    private const double GrowthLimit = 0.5;

    /// <summary>Squared growth of a year, as if seen in so many years besides.</summary>
    private const double UsualGrowthSquared = 0.02;
    private const double UsualGrowthYears = 2;

    /// <summary>A year's twelve deviations know the level and something of the season already.</summary>
    private const double FreeMonths = 10;

    /// <summary>How much less sure a month's season is than the month itself.</summary>
    private const double SeasonDoubt = 0.6;

    private readonly double _level;
    private readonly double[] _season;
    private readonly double _growth;
    private readonly double _growthSquared;
    private readonly double _noise;

    private MonthlyModel(double[][] years, int lastMonth)
    {
        var sums = Array.ConvertAll(years, year => year.Sum());
        Months = years.Length * Year;
        LastTwelveCents = (long)sums[0];
        _level = sums[0] / Year;
        _season = SeasonOf(years, sums, lastMonth);
        _growth = sums[1] > 0 ? Math.Clamp(sums[0] / sums[1] - 1, -GrowthLimit, GrowthLimit) : GrowthLimit;
        _growthSquared = GrowthSquared(sums);
        _noise = Noise(years, sums, lastMonth, _season);
    }

    /// <summary>How many months it was learnt from: whole years.</summary>
    public int Months { get; }

    public long LastTwelveCents { get; }

    /// <summary>Null where the months are fewer than twenty-four, or the last twelve came to nothing.</summary>
    /// <param name="cents">Complete months without a gap, oldest first.</param>
    /// <param name="lastMonth">Which month of the year the last one is, 1 to 12.</param>
    public static MonthlyModel? Of(IReadOnlyList<long> cents, int lastMonth)
    {
        if (cents.Count < FewestMonths)
            return null;
        var years = new double[cents.Count / Year][];
        for (var back = 0; back < years.Length; back++)
            years[back] = [.. cents.Skip(cents.Count - Year * (back + 1)).Take(Year).Select(c => (double)Math.Max(0, c))];
        return years[0].Sum() > 0 ? new MonthlyModel(years, lastMonth) : null;
    }

    /// <param name="left">The months to come.</param>
    /// <param name="gap">How many months lie between the last one learnt from and the first to come.</param>
    public UncertainSum Sum(IReadOnlyCollection<MonthLeft> left, int gap)
    {
        var length = left.Sum(m => m.Part);
        var ahead = (Year / 2.0 + gap + length / 2) / Year;
        var (weight, squared) = (left.Sum(m => m.Part * _season[m.Month - 1]), left.Sum(m => m.Part * _season[m.Month - 1] * _season[m.Month - 1]));
        var level = _level * Math.Max(0, 1 + GrowthKept * _growth * ahead);
        var fromMonths = level * level * _noise * (squared * (1 + SeasonDoubt) + weight * weight / Year);
        var fromGrowth = _level * weight * _level * weight * _growthSquared * ahead * ahead;
        return new UncertainSum(level * weight, fromMonths + fromGrowth);
    }

    private static double[] SeasonOf(double[][] years, double[] sums, int lastMonth)
    {
        var known = years.Length / (years.Length + EvenYears);
        var season = new double[Year];
        for (var i = 0; i < Year; i++)
        {
            var seen = years.Zip(sums).Where(y => y.Second > 0).Average(y => Year * y.First[i] / y.Second);
            season[(lastMonth + i) % Year] = 1 + known * (seen - 1);
        }

        return season;
    }

    private static double GrowthSquared(double[] sums)
    {
        var (total, count) = (UsualGrowthSquared * UsualGrowthYears, UsualGrowthYears);
        for (var back = 0; back + 1 < sums.Length; back++)
        {
            if (sums[back + 1] <= 0)
                continue;
            var growth = Math.Clamp(sums[back] / sums[back + 1] - 1, -1, 1);
            (total, count) = (total + growth * growth, count + 1);
        }

        return total / count;
    }

    private static double Noise(double[][] years, double[] sums, int lastMonth, double[] season)
    {
        var total = 0.0;
        for (var back = 0; back < years.Length; back++)
            for (var i = 0; i < Year; i++)
            {
                var seen = sums[back] > 0 ? Year * years[back][i] / sums[back] : 0;
                var off = seen - season[(lastMonth + i) % Year];
                total += off * off;
            }

        return total / (FreeMonths * years.Length);
    }
}

/// <summary>A sum of amounts that are never negative, of which mean and variance are known: spread as a gamma distribution (Wilson–Hilferty).</summary>
public readonly record struct UncertainSum(double Mean, double Variance)
{
    /// <param name="z">Standard deviations of a normal distribution: 0 for the middle.</param>
    public double Quantile(double z)
    {
        if (Mean <= 0)
            return 0;
        var narrow = Variance / (9 * Mean * Mean);
        var root = Math.Max(0, 1 - narrow + z * Math.Sqrt(narrow));
        return Mean * root * root * root;
    }
}
