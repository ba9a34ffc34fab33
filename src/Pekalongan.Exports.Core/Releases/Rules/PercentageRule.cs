using System.Text.RegularExpressions;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Releases.Rules;

/// <summary>
/// A percentage that the record doesn't confirm. First the sentence's own two amounts are tried: part of a whole, or growth. Then it is
/// called wrong, but only where the words say what it is: achievement (realised ÷ target, two decimals: "74,28%" for 2022, published) or
/// growth of the export value, and the record has both numbers or, of a target, the sentence. Source of the second case: "2,5 persen" beside Rp35,7 miliar of Rp405 miliar, 2023.
/// </summary>
internal sealed partial class PercentageRule : IReleaseRule
{
    private const int Before = 60;

    public ReleaseVerdict? Judge(ReleaseFigure figure, ReleaseCase release)
    {
        if (figure is not { Unit: FigureUnit.Percent, Reading: { } reading })
            return null;
        var (isGrowth, isAchievement) = MeaningOf(figure, release);
        var own = OwnShares(figure, release, isGrowth).ToList();
        foreach (var (share, how) in own)
        {
            if (FigureMatch.Agreement(figure, reading, share) is { } rule)
                return new ReleaseVerdict { Figure = figure, Outcome = ReleaseOutcome.Agrees, Reasons = [how, rule] };
        }

        var kind = isGrowth && Exports().IsMatch(release.Text.SentenceOf(figure)) ? FactKind.Growth : isAchievement ? FactKind.Achievement : (FactKind?)null;
        var fact = release.FactsOf(figure).Where(fact => fact.Kind == kind && figure.Year.Year is not null && (figure.Year.AsOf is null || fact.AsOf == figure.Year.AsOf))
            .MaxBy(fact => fact.AsOf);
        if (fact is not null)
            return Wrong(figure, fact.What, fact.Reading, fact);
        return isAchievement && own is [var (only, formula)] ? Wrong(figure, formula, only, null) : null;
    }

    /// <summary>Facts this percentage may be: what its words say; without such words only one with enough digits to be no chance.</summary>
    public static bool MayBe(ReleaseFigure figure, ReleaseFact fact, ReleaseCase release)
    {
        var (isGrowth, isAchievement) = MeaningOf(figure, release);
        if (!isGrowth && !isAchievement)
            return figure.Digits.Length >= FigureMatch.TellingDigits;
        return isGrowth ? fact.Kind == FactKind.Growth : fact.Kind is FactKind.Achievement or FactKind.Difference;
    }

    private static (bool IsGrowth, bool IsAchievement) MeaningOf(ReleaseFigure figure, ReleaseCase release)
    {
        var isGrowth = Growing().IsMatch(release.Text.Before(figure, Before));
        return (isGrowth, !isGrowth && Achieving().IsMatch(release.Text.SentenceOf(figure)));
    }

    private static ReleaseVerdict Wrong(ReleaseFigure figure, Wording how, FigureReading right, ReleaseFact? fact) => new()
    {
        Figure = figure, Outcome = ReleaseOutcome.WrongArithmetic, Fact = fact,
        Reasons = [new Wording("{0}: hasilnya bukan angka ini", how)],
        Instead = new Wording("{0} menurut hitungan", FigureWords.Of(FigureUnit.Percent, right)),
    };

    private static IEnumerable<(FigureReading Share, Wording How)> OwnShares(ReleaseFigure figure, ReleaseCase release, bool isGrowth)
    {
        foreach (var unit in new[] { FigureUnit.Dollars, FigureUnit.Rupiah })
        {
            if (release.Beside(figure, unit) is not [{ Reading: { Value: > 0 } first } one, { Reading: { Value: > 0 } second } other])
                continue;
            var (small, large) = first.Value < second.Value ? (one, other) : (other, one);
            var (part, whole) = (small.Reading!.Value.Value, large.Reading!.Value.Value);
            object[] both = [FigureWords.Of(unit, small.Reading.Value), FigureWords.Of(unit, large.Reading.Value)];
            if (!isGrowth && TryShare(part, whole) is { } share)
                yield return (share, new Wording("{0} dari {1} di kalimat ini", both));
            if (isGrowth && TryShare(whole - part, first.Value) is { } growth)
                yield return (growth, new Wording("perubahan antara {0} dan {1} di kalimat ini", both));
        }
    }

    private static FigureReading? TryShare(long part, long whole)
    {
        var share = ((Int128)part * 100 * PercentScanner.PerPercent + whole / 2) / whole;
        return share > long.MaxValue ? null : new FigureReading((long)share, 1);
    }

    [GeneratedRegex(@"\b(?:naik|tumbuh|meningkat|peningkatan|kenaikan|pertumbuhan|bertumbuh|turun|menurun|penurunan|grew|growth|rose|increased?|fell|decreased?|up|down)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Growing();

    [GeneratedRegex(@"target|capai", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Achieving();

    [GeneratedRegex(@"nilai ekspor|realisasi|capaian|ekspor (?:kota|tahun|naik|tumbuh|turun|meningkat)|exports?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Exports();
}
