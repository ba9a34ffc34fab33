using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Releases.Rules;

/// <summary>What is left: no record says so. Whatever the record has of the same year and unit is shown beside it.</summary>
internal static class NotOnRecord
{
    private const int MostShown = 3;

    public static ReleaseVerdict Of(ReleaseFigure figure, ReleaseCase release)
    {
        var facts = release.FactsOf(figure).Where(fact => figure.Year.Year is not null && fact.Kind is not (FactKind.Difference or FactKind.Growth)).ToList();
        var unclear = facts.Find(fact => fact.IsUncertain && fact.Value == figure.Reading?.Value);
        if (unclear is not null)
            return new ReleaseVerdict { Figure = figure, Outcome = ReleaseOutcome.Unknown, Fact = unclear, Reasons = [new Wording("sumbernya tidak jelas tentang angka ini")] };
        var finer = facts.Find(fact => figure.Reading is { } reading && FigureMatch.IsFinerThan(reading, fact.Reading));
        if (finer is not null)
            return new ReleaseVerdict
            {
                Figure = figure, Outcome = ReleaseOutcome.Unknown, Fact = finer, Instead = Instead.Of(finer),
                Reasons = [new Wording("angka ini lebih rinci daripada catatan; angka di belakangnya tidak ada sumbernya")],
            };
        var shown = facts.Where(fact => !fact.IsUncertain).DistinctBy(fact => fact.Value).Take(MostShown)
            .Select(fact => new Wording("di catatan: {0} ({1})", FigureWords.Of(fact.Unit, fact.Reading), fact.What)).ToList();
        return new ReleaseVerdict
        {
            Figure = figure,
            Outcome = ReleaseOutcome.Unknown,
            Reasons = shown.Count > 0 ? shown : [figure.Year.Year is { } year
                ? new Wording("catatan tidak memuat angka seperti ini untuk tahun {0}", ProgressQuestion.YearText(year))
                : new Wording("catatan tidak memuat angka seperti ini")],
        };
    }
}
