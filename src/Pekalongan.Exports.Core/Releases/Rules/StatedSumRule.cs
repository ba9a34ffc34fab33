using System.Text.RegularExpressions;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Releases.Rules;

/// <summary>
/// "batik US$1,2 juta dan surimi US$2,3 juta, total US$3,5 juta": the sum of what the sentence lists before it. Called wrong only where the
/// sentence lists at least two amounts and the record doesn't know the total as a figure of its own.
/// </summary>
internal sealed partial class StatedSumRule : IReleaseRule
{
    private const int Before = 40;

    public ReleaseVerdict? Judge(ReleaseFigure figure, ReleaseCase release)
    {
        if (!figure.IsMoney || figure is not { Reading: { } reading, Upper: null } || !Introduced().IsMatch(release.Text.Before(figure, Before)))
            return null;
        var parts = release.Beside(figure, figure.Unit).Where(other => other.End <= figure.Start).Select(other => other.Reading!.Value).ToList();
        var sum = parts.Aggregate((Int128)0, (total, part) => total + part.Value);
        if (parts.Count < 2 || sum > long.MaxValue)
            return null;
        var expected = new FigureReading((long)sum, parts.Max(part => part.Granularity));
        if (FigureMatch.Agreement(figure, reading, expected) is { } rule)
            return new ReleaseVerdict { Figure = figure, Outcome = ReleaseOutcome.Agrees, Reasons = [new Wording("jumlah {0} angka sebelumnya di kalimat ini", parts.Count), rule] };
        if (release.FactsOf(figure).Any(fact => FigureMatch.Agreement(figure, reading, fact.Reading) is not null))
            return null;
        return new ReleaseVerdict
        {
            Figure = figure, Outcome = ReleaseOutcome.WrongArithmetic,
            Reasons = [new Wording("jumlah {0} angka sebelumnya di kalimat ini lain", parts.Count)],
            Instead = new Wording("{0}, bila semua bagiannya benar", FigureWords.Of(figure.Unit, expected)),
        };
    }

    [GeneratedRegex(@"\b(?:total(?:nya)?|jumlah(?:nya)?|berjumlah|seluruhnya|in all|altogether)(?: sebesar| senilai| mencapai| of)?\s$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Introduced();
}
