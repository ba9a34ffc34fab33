using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Releases.Rules;

/// <summary>
/// The digits of a figure of the record with another unit, other points or another currency. Source: "USD25.437" and "Rp368.541.4 Miliar"
/// in the article of 19 January 2021, which mean US$25,437 juta and Rp368,5414 miliar. A figure that no language can read is wrong in any case.
/// </summary>
internal sealed class MagnitudeRule : IReleaseRule
{
    public ReleaseVerdict? Judge(ReleaseFigure figure, ReleaseCase release)
    {
        if (!figure.IsMoney && figure.Reading is not null)
            return null;
        var meant = Meant(figure, release);
        if (meant is null && figure.Reading is not null)
            return null;
        var reasons = new List<Wording> { ReadAs(figure) };
        if (figure.OtherReading is { } other)
            reasons.Add(ReleaseWords.OtherReading(figure, other));
        if (meant is not null && meant.Unit != figure.Unit)
            reasons.Add(new Wording("angka ini ada di catatan dalam mata uang lain"));
        if (meant is not null && figure.Year.Year is { } year && meant.Year != year)
            reasons.Add(new Wording("ini angka tahun {0}, sedangkan tulisannya tentang tahun {1}", ProgressQuestion.YearText(meant.Year), ProgressQuestion.YearText(year)));
        return new ReleaseVerdict
        {
            Figure = figure, Outcome = ReleaseOutcome.WrongUnit, Fact = meant, Reasons = reasons, Instead = meant is null ? null : Instead.Of(meant),
        };
    }

    /// <summary>Of the same year before others, in the same currency before the other, printed before computed.</summary>
    private static ReleaseFact? Meant(ReleaseFigure figure, ReleaseCase release) =>
        release.Record.Facts
            .Where(fact => fact.Kind is FactKind.Target or FactKind.Realised && fact.Unit is FigureUnit.Dollars or FigureUnit.Rupiah)
            .Where(fact => FigureMatch.HasSameDigits(figure, fact.Reading))
            .OrderBy(fact => fact.Year != figure.Year.Year).ThenBy(fact => fact.Unit != figure.Unit).FirstOrDefault();

    private static Wording ReadAs(ReleaseFigure figure) => figure.Reading is { } reading
        ? new Wording("seperti tertulis, ini berarti {0}", FigureWords.Of(figure.Unit, reading))
        : new Wording("titik dan komanya tidak membentuk angka menurut cara Indonesia maupun Inggris");
}
