using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Releases;

/// <summary>
/// All that the record of one scope holds which a press text could speak of, and what follows from it by arithmetic: achievement, growth
/// from one whole year to the next, differences, and rupiah at the year's stated rate.
/// </summary>
public sealed record ReleaseRecord
{
    private static readonly Wording Computed = new Wording("dihitung dari kedua angka itu");

    public required IReadOnlyList<ReleaseFact> Facts { get; init; }

    public IEnumerable<ReleaseFact> Of(FigureUnit unit) => Facts.Where(fact => fact.Unit == unit);

    /// <param name="known">Facts as they were printed or are in the ledger.</param>
    /// <param name="comparableYears">Years whose target speaks of the same exporters as the realised value.</param>
    public static ReleaseRecord Of(IReadOnlyList<ReleaseFact> known, IReadOnlySet<int> comparableYears)
    {
        var dollars = known.Where(fact => fact.Unit == FigureUnit.Dollars).ToList();
        var targets = dollars.Where(fact => fact.Kind == FactKind.Target).GroupBy(fact => fact.Year).Select(year => year.Last()).ToList();
        var realised = dollars.Where(fact => fact.Kind == FactKind.Realised).ToList();
        var againstTarget = from fact in realised
                            join target in targets on fact.Year equals target.Year
                            where target.Value > 0
                            select (Fact: fact, Target: target);
        var againstYearBefore = from fact in realised.Where(fact => fact.IsWholeYear)
                                join before in realised.Where(fact => fact.IsWholeYear) on fact.Year - 1 equals before.Year
                                where before.Value > 0
                                select (Fact: fact, Before: before);
        var rates = known.Where(fact => fact.Unit == FigureUnit.Rate).ToLookup(fact => fact.Year);
        return new ReleaseRecord
        {
            Facts =
            [
                .. known,
                .. againstTarget.Where(pair => comparableYears.Contains(pair.Fact.Year)).SelectMany(pair => Achievement(pair.Fact, pair.Target)),
                .. againstYearBefore.SelectMany(pair => Growth(pair.Fact, pair.Before)),
                .. known.Where(fact => fact.Unit == FigureUnit.Rupiah).SelectMany(rupiah => dollars
                    .Where(fact => fact.Value > 0 && (fact.Kind, fact.Year, fact.AsOf) == (rupiah.Kind, rupiah.Year, rupiah.AsOf)).Take(1)
                    .Select(fact => ImpliedRate(fact, rupiah))),
                .. dollars.SelectMany(fact => rates[fact.Year].TakeLast(1).Select(rate => InRupiah(fact, rate))),
            ],
        };
    }

    private static IEnumerable<ReleaseFact> Achievement(ReleaseFact realised, ReleaseFact target)
    {
        var share = Share(realised.Value, target.Value);
        var what = new Wording("Capaian {0}: {1} dari target {2}", Until(realised), Words(realised), Words(target));
        yield return realised with { Kind = FactKind.Achievement, Unit = FigureUnit.Percent, Value = share, Granularity = 1, What = what, Source = Computed };
        var beyond = Math.Abs(share - 100 * PercentScanner.PerPercent);
        yield return realised with
        {
            Kind = FactKind.Difference, Unit = FigureUnit.Percent, Value = beyond, Granularity = 1, Source = Computed,
            What = new Wording("Selisih capaian {0} dari 100%: {1} dari target {2}", Until(realised), Words(realised), Words(target)),
        };
        yield return Difference(realised, target, new Wording("Selisih realisasi {0} dan target: {1} dan {2}", Until(realised), Words(realised), Words(target)));
    }

    private static IEnumerable<ReleaseFact> Growth(ReleaseFact realised, ReleaseFact before)
    {
        yield return realised with
        {
            Kind = FactKind.Growth, Unit = FigureUnit.Percent, Value = Share(Math.Abs(realised.Value - before.Value), before.Value), Granularity = 1, Source = Computed,
            What = realised.Value < before.Value
                ? new Wording("Penurunan dari {0} pada {1} menjadi {2} pada {3}", Words(before), Year(before), Words(realised), Year(realised))
                : new Wording("Kenaikan dari {0} pada {1} menjadi {2} pada {3}", Words(before), Year(before), Words(realised), Year(realised)),
        };
        yield return Difference(realised, before, new Wording("Selisih {0} pada {1} dan {2} pada {3}", Words(realised), Year(realised), Words(before), Year(before)));
    }

    private static ReleaseFact Difference(ReleaseFact one, ReleaseFact other, Wording what) => one with
    {
        Kind = FactKind.Difference,
        Value = Math.Abs(one.Value - other.Value),
        Granularity = Math.Max(one.Granularity, other.Granularity),
        What = what,
        Source = Computed,
    };

    // What was printed in both currencies gives away its rate, though nobody stated it.
    private static ReleaseFact ImpliedRate(ReleaseFact dollars, ReleaseFact rupiah) => dollars with
    {
        Kind = FactKind.ImpliedRate, Unit = FigureUnit.Rate, Value = Rounding.MultiplyDivide(rupiah.Value, 1, dollars.Value) * IdrRate.MicroPerRupiah,
        Granularity = IdrRate.MicroPerRupiah,
        What = new Wording("Kurs dari {0} dan {1} yang tercetak untuk tahun {2}", Words(dollars), Words(rupiah), Year(dollars)), Source = rupiah.Source,
    };

    private static ReleaseFact InRupiah(ReleaseFact fact, ReleaseFact rate) => fact with
    {
        Unit = FigureUnit.Rupiah,
        Value = Rounding.MultiplyDivide(fact.Value, rate.Value, IdrRate.MicroPerRupiah),
        Granularity = Math.Max(1, Rounding.MultiplyDivide(fact.Granularity, rate.Value, IdrRate.MicroPerRupiah)),
        What = new Wording("{0}: {1} dikali kurs laporan {2}", fact.What, Words(fact), FigureWords.Of(FigureUnit.Rate, rate.Reading)),
        Source = rate.Source,
    };

    internal static long Share(long part, long whole) => Rounding.MultiplyDivide(part, 100 * PercentScanner.PerPercent, whole);

    private static Wording Until(ReleaseFact fact) => fact.IsWholeYear ? new Wording("tahun {0}", Year(fact)) : new Wording("per {0}", fact.AsOf);

    private static object Words(ReleaseFact fact) => FigureWords.Of(fact.Unit, fact.Reading);

    private static string Year(ReleaseFact fact) => ProgressQuestion.YearText(fact.Year);
}
