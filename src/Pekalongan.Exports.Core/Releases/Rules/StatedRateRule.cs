using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Releases.Rules;

/// <summary>
/// Rupiah must be the dollars times the rate the text states. Source: "US$18,88 juta atau sekitar Rp264,32 miliar (kurs Rp14.000 per dolar AS)",
/// 29 November 2019. The rate of the same sentence counts; one from elsewhere only when the text states no other.
/// </summary>
internal sealed class StatedRateRule : IReleaseRule
{
    public ReleaseVerdict? Judge(ReleaseFigure figure, ReleaseCase release)
    {
        if (CurrencyPair.Of(figure, release) is not { } pair || RateFor(figure, release) is not { } rate || pair.Agrees(rate))
            return null;
        return new ReleaseVerdict
        {
            Figure = figure,
            Outcome = ReleaseOutcome.WrongArithmetic,
            Reasons = [new Wording("{0} dikali kurs {1} bukan angka ini", FigureWords.Of(FigureUnit.Dollars, pair.Dollars.Reading!.Value), rate)],
            Instead = pair.At(rate) is { } right ? new Wording("{0}, atau periksa dolar dan kursnya", FigureWords.Of(FigureUnit.Rupiah, right)) : null,
        };
    }

    public static IdrRate? RateFor(ReleaseFigure figure, ReleaseCase release)
    {
        var rates = release.Text.Figures.Where(other => other is { Unit: FigureUnit.Rate, Reading.Value: > 0 }).ToList();
        var rate = rates.Find(other => other.Sentence == figure.Sentence) ?? (rates.Count == 1 ? rates[0] : null);
        return rate is null ? null : new IdrRate(rate.Reading!.Value.Value);
    }
}
