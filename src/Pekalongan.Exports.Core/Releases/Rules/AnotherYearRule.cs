using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Releases.Rules;

/// <summary>
/// The figure of another year. Source: the headline of 19 January 2021, which gives 22,926 juta as what 2020 reached; it is what 2019 had.
/// Amounts need three digits to be told from chance; counts are small and equal ones common, so only the record's exporters are looked at,
/// and only where the figure's own year has some.
/// </summary>
internal sealed class AnotherYearRule : IReleaseRule
{
    public ReleaseVerdict? Judge(ReleaseFigure figure, ReleaseCase release)
    {
        if (figure is not { Reading: { } reading, Year.Year: { } year } || !IsTelling(figure, release))
            return null;
        var other = release.Record.Of(figure.Unit)
            .Where(fact => fact.Year != year && fact.Kind is FactKind.Target or FactKind.Realised or FactKind.Rate or FactKind.Exporters)
            .Where(fact => FigureMatch.Agreement(figure, reading, fact.Reading) is not null)
            .MinBy(fact => (Math.Abs(fact.Year - year), -fact.Year));
        return other is null ? null : new ReleaseVerdict
        {
            Figure = figure, Outcome = ReleaseOutcome.AnotherFigure, Fact = other, Instead = Instead.For(figure, release, other.Kind),
            Reasons = [new Wording("ini angka tahun {0}, sedangkan tulisannya tentang tahun {1}", ProgressQuestion.YearText(other.Year), ProgressQuestion.YearText(year))],
        };
    }

    private static bool IsTelling(ReleaseFigure figure, ReleaseCase release) => figure.Unit switch
    {
        FigureUnit.Dollars or FigureUnit.Rupiah => figure.Digits.Length >= FigureMatch.TellingDigits,
        FigureUnit.Rate or FigureUnit.Exporters => release.FactsOf(figure).Any(),
        _ => false,
    };
}
