using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Releases.Rules;

/// <summary>
/// The record has this figure for its year. It is still the wrong one where the text names another day than the record ("per September"
/// beside the whole year's value), or speaks of the target only and the record of the realised value, or the other way round.
/// </summary>
internal sealed class RecordRule : IReleaseRule
{
    public ReleaseVerdict? Judge(ReleaseFigure figure, ReleaseCase release)
    {
        if (figure.Reading is not { } reading)
            return null;
        var matches = (from fact in release.FactsOf(figure)
                       where !fact.IsUncertain && (figure.Unit == FigureUnit.Percent ? PercentageRule.MayBe(figure, fact, release) : fact.Kind != FactKind.Difference)
                       let rule = FigureMatch.Agreement(figure, reading, fact.Reading)
                       where rule is not null
                       select (Fact: fact, Rule: rule)).ToList();
        if (matches.Count == 0)
            return null;
        var purpose = figure.IsMoney ? FigurePurpose.Of(release.Text.BeforeInSentence(figure)) : null;
        var (best, how) = matches.MinBy(match => Distance(figure, match.Fact, purpose));
        if (figure.Year.AsOf is { } day && best.AsOf is { } known && known != day)
            return Another(figure, best, new Wording("tulisan ini menyebut {0}, angka ini sampai {1}", day, known), release);
        if (purpose is not null && best.Kind != purpose && best.Kind is FactKind.Target or FactKind.Realised)
            return Another(figure, best, best.Kind == FactKind.Target ? new Wording("ini target, bukan realisasi") : new Wording("ini realisasi, bukan target"), release);
        return new ReleaseVerdict { Figure = figure, Outcome = ReleaseOutcome.Agrees, Fact = best, Reasons = [how, .. Remarks(figure, best)] };
    }

    private static ReleaseVerdict Another(ReleaseFigure figure, ReleaseFact fact, Wording reason, ReleaseCase release) => new()
    {
        Figure = figure, Outcome = ReleaseOutcome.AnotherFigure, Fact = fact, Reasons = [reason], Instead = Instead.For(figure, release, fact.Kind),
    };

    // The day counts more than what is compared, an exact figure more than one that was computed; the last year where none is named.
    private static (int Misfit, int Age) Distance(ReleaseFigure figure, ReleaseFact fact, FactKind? purpose)
    {
        var isOtherDay = figure.Year.AsOf is { } day ? fact.AsOf is { } known && known != day : !fact.IsWholeYear;
        return ((isOtherDay ? 2 : 0) + (purpose is not null && fact.Kind != purpose ? 4 : 0) + (fact.Kind == FactKind.Difference ? 1 : 0), -fact.Year);
    }

    private static IEnumerable<Wording> Remarks(ReleaseFigure figure, ReleaseFact fact)
    {
        if (figure.IsForeign)
            yield return new Wording("angkanya ditulis menurut cara bahasa lain; tulis {0}", FigureWords.Of(figure.Unit, figure.Reading!.Value));
        if (figure.Year.Origin == YearOrigin.None)
            yield return new Wording("tulisan ini tidak menyebut tahun; sebutkan {0}", ProgressQuestion.YearText(fact.Year));
        if (figure.Year.AsOf is null && fact is { IsWholeYear: false, AsOf: { } known })
            yield return new Wording("angka ini belum setahun penuh; sebutkan “per {0}”", known);
    }
}
