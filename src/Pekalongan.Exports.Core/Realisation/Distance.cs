using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>What a year still needs to reach its target.</summary>
/// <param name="Missing">More than zero.</param>
/// <param name="Months">Months left, the running one included; zero on the year's last day.</param>
public sealed record Distance(Usd Missing, int Months)
{
    /// <summary>In each of these months, rounded up to the cent so that it is enough; null when none is left.</summary>
    public Usd? PerMonth => Months == 0 ? null : new Usd((Missing.Cents + Months - 1) / Months);

    /// <summary>Null where target or realised value is unknown, they speak of different populations, or the target is reached.</summary>
    public static Distance? Of(Progress progress)
    {
        if (progress is not { Target: { } target, Realised: { } realised, SamePopulation: true } || realised.Cents >= target.UsdCents)
            return null;
        var isMonthEnd = progress.AsOf.AddDays(1).Day == 1;
        return new Distance(new Usd(target.UsdCents) - realised, 12 - progress.AsOf.Month + (isMonthEnd ? 0 : 1));
    }
}
