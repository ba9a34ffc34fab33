using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Releases;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Pages.Releases;

/// <summary>
/// An invented press text around the record's latest figures, so that everybody can see what the checker does before it matters:
/// its headline is right, then the unit is left out, a percentage is wrong, and rupiah don't follow from the rate.
/// </summary>
internal static class ReleaseExample
{
    public static string Of(ReleaseRecord record, string place, Language language)
    {
        var realised = Latest(record.Facts.Where(fact => fact is { Unit: FigureUnit.Dollars, Kind: FactKind.Realised, Value: > 0 }));
        var target = Latest(record.Facts.Where(fact => fact is { Unit: FigureUnit.Dollars, Kind: FactKind.Target } && fact.Year == realised?.Year));
        var year = ProgressQuestion.YearText(realised?.Year ?? 2019);
        var reached = Short(realised, language) ?? new RoundedUsd(new Usd(22_926_000_00), 100_000).In(language);
        var aim = Short(target, language) ?? new RoundedUsd(new Usd(18_880_000_00), 1_000_000).In(language);
        Wording[] lines =
        [
            new Wording("Ekspor {0} {1} capai {2}", place, year, reached),
            new Wording("Nilai ekspor tahun {0} mencapai {1}, atau 12,5 persen dari target {2}.", year, reached.Split(' ')[0], aim),
            new Wording("Target itu setara {0} atau Rp1,75 triliun (kurs Rp14.000 per dolar AS).", aim),
        ];
        return string.Join('\n', lines.Select(line => line.In(language)));
    }

    private static ReleaseFact? Latest(IEnumerable<ReleaseFact> facts) => facts.MaxBy(fact => (fact.Year, fact.AsOf));

    private static string? Short(ReleaseFact? fact, Language language) => fact is null ? null : new RoundedUsd(new Usd(fact.Value), fact.Granularity).In(language);
}
