using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>What a year stands on, for a projection of its end.</summary>
/// <param name="Of">The year.</param>
/// <param name="From">The last day known completely; before the year where none of its months is.</param>
/// <param name="UpTo">The value up to it.</param>
/// <param name="Realised">All that is known, later days included: no projection falls below.</param>
public sealed record YearSoFar(int Of, DateOnly From, Usd UpTo, Usd Realised);

/// <summary>From complete months to a year's end. A pure function: the same months give the same answer.</summary>
public static class Projections
{
    private const double EightyPercent = 1.2815515655446004;

    private const int ChanceStep = 5;

    /// <summary>Normal quantiles of 52,5%, 57,5% … 97,5%: halfway between the steps of a chance.</summary>
    private static readonly double[] Halfway =
        [0.062707, 0.189118, 0.318639, 0.453762, 0.597760, 0.755415, 0.934589, 1.150349, 1.439531, 1.959964];

    public static YearEndBand Band(MonthlyModel model, YearSoFar year, int gap)
    {
        var (rest, step) = (Rest(model, year, gap), RunRates.StepFor(model.LastTwelveCents));
        Usd At(double z)
        {
            var more = Cents(rest.Quantile(z));
            return new Usd(Math.Max(year.Realised.Cents, more == 0 ? year.UpTo.Cents : RunRates.Round(year.UpTo.Cents + more, step)));
        }

        return new YearEndBand(year.From, model.Months, At(-EightyPercent), At(0), At(EightyPercent), step);
    }

    /// <summary>In steps of five percent; more digits would promise more than some years can teach.</summary>
    public static int Chance(MonthlyModel model, YearSoFar year, int gap, Usd target)
    {
        if (year.Realised >= target)
            return 100;
        var rest = Rest(model, year, gap);
        bool Reaches(double z) => year.UpTo.Cents + Cents(rest.Quantile(z)) >= target.Cents;
        return ChanceStep * (Halfway.Count(Reaches) + Halfway.Count(z => Reaches(-z)));
    }

    private static UncertainSum Rest(MonthlyModel model, YearSoFar year, int gap) => model.Sum([.. Left(year)], gap);

    private static IEnumerable<MonthLeft> Left(YearSoFar year)
    {
        var (from, days) = (year.From, DateTime.DaysInMonth(year.From.Year, year.From.Month));
        if (from.Year == year.Of && from.Day < days)
            yield return new MonthLeft(from.Month, (days - from.Day) / (double)days);
        for (var month = from.Year == year.Of ? from.Month + 1 : 1; month <= 12; month++)
            yield return new MonthLeft(month, 1);
    }

    private static long Cents(double amount) => checked((long)Math.Round(amount, MidpointRounding.AwayFromZero));
}
