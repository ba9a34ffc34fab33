using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Releases.Rules;

/// <summary>
/// "US$10,8 juta atau 151,34 miliar": an amount without its currency. Source: the article of 27 November 2019. Beside dollars it is read as rupiah.
/// </summary>
internal sealed class UnwrittenCurrencyRule : IReleaseRule
{
    public ReleaseVerdict? Judge(ReleaseFigure figure, ReleaseCase release)
    {
        if (figure.Unit != FigureUnit.Money)
            return null;
        var unit = release.Beside(figure, FigureUnit.Dollars).Count > 0 ? FigureUnit.Rupiah : (FigureUnit?)null;
        var fact = figure.Reading is not { } reading ? null : release.Record.Facts
            .Where(fact => fact.Unit is FigureUnit.Dollars or FigureUnit.Rupiah && fact.Kind is FactKind.Target or FactKind.Realised)
            .Where(fact => (unit ?? fact.Unit) == fact.Unit && (figure.Year.Year ?? fact.Year) == fact.Year && figure.Digits.Length >= FigureMatch.TellingDigits)
            .FirstOrDefault(fact => FigureMatch.Agreement(figure, reading, fact.Reading) is not null);
        return new ReleaseVerdict
        {
            Figure = figure,
            Outcome = ReleaseOutcome.WrongUnit,
            Fact = fact,
            Reasons = [new Wording("mata uangnya tidak ditulis")],
            Instead = (fact?.Unit ?? unit) is { } likely && figure.Reading is { } value ? new Wording("{0}, bila itu yang dimaksud", FigureWords.Of(likely, value)) : null,
        };
    }
}
