using System.Text.RegularExpressions;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Releases.Rules;

/// <summary>
/// "naik US$2,511 juta", "selisih US$3,06 juta": the difference of two amounts, of the sentence or of the record. It is called wrong only
/// where the sentence itself holds the two. The word must stand right before the amount: in "peningkatan … yakni sebesar USD25.437" it doesn't.
/// </summary>
internal sealed partial class StatedDifferenceRule : IReleaseRule
{
    private const int Before = 40;

    public ReleaseVerdict? Judge(ReleaseFigure figure, ReleaseCase release)
    {
        if (!figure.IsMoney || figure is not { Reading: { } reading, Upper: null } || !Introduced().IsMatch(release.Text.Before(figure, Before)))
            return null;
        var beside = release.Beside(figure, figure.Unit);
        var differences = (from one in beside
                           from other in beside
                           let difference = Of(one.Reading!.Value, other.Reading!.Value)
                           where difference.Value > 0
                           select (One: one, Other: other, Difference: difference)).ToList();
        foreach (var (one, other, difference) in differences)
        {
            if (FigureMatch.Agreement(figure, reading, difference) is { } rule)
                return new ReleaseVerdict
                {
                    Figure = figure, Outcome = ReleaseOutcome.Agrees,
                    Reasons = [new Wording("selisih {0} dan {1} di kalimat ini", Words(one), Words(other)), rule],
                };
        }

        var fact = release.FactsOf(figure).Where(fact => fact.Kind == FactKind.Difference)
            .FirstOrDefault(fact => FigureMatch.Agreement(figure, reading, fact.Reading) is not null);
        if (fact is not null)
            return new ReleaseVerdict { Figure = figure, Outcome = ReleaseOutcome.Agrees, Fact = fact, Reasons = [FigureMatch.Agreement(figure, reading, fact.Reading)!] };
        return differences is not [var only] ? null : new ReleaseVerdict
        {
            Figure = figure, Outcome = ReleaseOutcome.WrongArithmetic,
            Reasons = [new Wording("selisih {0} dan {1} di kalimat ini bukan angka ini", Words(only.One), Words(only.Other))],
            Instead = new Wording("{0}, bila kedua angka itu benar", FigureWords.Of(figure.Unit, only.Difference)),
        };
    }

    private static FigureReading Of(FigureReading one, FigureReading other) => new(one.Value - other.Value, Math.Max(one.Granularity, other.Granularity));

    private static object Words(ReleaseFigure figure) => FigureWords.Of(figure.Unit, figure.Reading!.Value);

    [GeneratedRegex(
        @"\b(?:naik|meningkat|bertambah|turun|menurun|berkurang|selisih(?:nya)?|kurang|kekurangan|lebih (?:tinggi|besar|banyak|rendah|kecil)|rose by|grew by|fell by|up|down|difference of)(?: sebesar| senilai| sebanyak)?(?: sekitar| kurang lebih| lebih dari| hampir)?\s$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Introduced();
}
