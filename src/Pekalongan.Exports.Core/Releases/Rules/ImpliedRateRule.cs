using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Releases.Rules;

/// <summary>
/// Rupiah beside dollars without a rate, and not on record: says which rate they imply, since one year was published at three of them
/// (2019: Rp14.000, Rp13.653, Rp14.013). A rate that no dollar has had means that one of the two has a wrong unit.
/// </summary>
internal sealed class ImpliedRateRule : IReleaseRule
{
    /// <summary>Rupiah per dollar since the crisis of 1998, with room on both sides.</summary>
    private const long LowestRate = 5_000;

    private const long HighestRate = 40_000;

    public ReleaseVerdict? Judge(ReleaseFigure figure, ReleaseCase release)
    {
        if (CurrencyPair.Of(figure, release) is not { } pair || StatedRateRule.RateFor(figure, release) is not null)
            return null;
        if (pair.Implied is not { } implied || implied.Micro is < LowestRate * IdrRate.MicroPerRupiah or > HighestRate * IdrRate.MicroPerRupiah)
            return new ReleaseVerdict
            {
                Figure = figure, Outcome = ReleaseOutcome.WrongUnit,
                Reasons = [new Wording("dibandingkan dengan {0} di sebelahnya, kursnya tidak masuk akal; periksa satuan keduanya", FigureWords.Of(FigureUnit.Dollars, pair.Dollars.Reading!.Value))],
            };
        var known = release.Record.Of(FigureUnit.Rate).LastOrDefault(rate => rate.Kind == FactKind.Rate && rate.Year == figure.Year.Year);
        return new ReleaseVerdict
        {
            Figure = figure, Outcome = ReleaseOutcome.Unknown, Fact = known,
            Reasons =
            [
                known is null
                    ? new Wording("dari dolar di sebelahnya, kursnya {0}; tulis kurs yang dipakai", implied)
                    : new Wording("dari dolar di sebelahnya, kursnya {0}, kurs laporan {1} {2}; tulis kurs yang dipakai", implied, ProgressQuestion.YearText(known.Year), FigureWords.Of(FigureUnit.Rate, known.Reading)),
            ],
        };
    }
}
