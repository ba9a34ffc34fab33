using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>
/// "Laporan Progres Target–Realisasi Ekspor": one year of one scope, per a day, as known at a day. Every figure comes from
/// <see cref="YearOverview"/>, which the dashboard shows too.
/// </summary>
public static class TargetVersusRealisation
{
    public const string Kind = "progres";

    public static readonly Wording Title = new Wording("Laporan Progres Target–Realisasi Ekspor");

    public static Report Of(YearOverview overview, IssuingOffice office)
    {
        var (year, asOf, known) = overview.Question;
        return new Report
        {
            Kind = Kind,
            FileStem = FormattableString.Invariant($"progres-ekspor-{overview.Scope.Code}-{year:0000}-per-{asOf:yyyy-MM-dd}"),
            Title = Title,
            Subtitle = new Wording("Tahun {0}", ProgressQuestion.YearText(year)),
            Scope = Phrase.AsIs(overview.Scope.Name),
            AsOf = asOf,
            KnownAt = known.Day,
            // The day of the knowledge and not of the printing: the same question gives the same file.
            CreatedAt = JakartaTime.StartOf(known.Day),
            Letterhead = OfficePaper.Head(office),
            Notice = OfficePaper.Notice(overview.Scope),
            Blocks = [.. Blocks(overview, office)],
        };
    }

    private static IEnumerable<Block> Blocks(YearOverview overview, IssuingOffice office)
    {
        foreach (var note in YearNotes.Of(overview))
            yield return note;
        yield return YearFigures.Key(overview);
        yield return YearFigures.InFull(overview);
        if (YearChart.Of(overview) is { } chart)
            yield return chart;
        if (QuarterTable.Of(overview) is { } quarters)
            yield return quarters;
        foreach (var block in YearProjection.Of(overview))
            yield return block;

        if (overview.Points.Count > 0)
        {
            yield return new Heading(2, new Wording("Angka terbit"));
            yield return YearPoints.Of(overview);
        }

        if (overview.IsDetailed)
        {
            yield return EvidenceTable.Of(overview.Progress, overview.Evidence, YearTraces.Entries(overview));
        }
        else
        {
            yield return new Heading(2, new Wording("Rincian"));
            foreach (var block in YearBreakdowns.All(overview))
                yield return block;
        }

        foreach (var block in ObstacleSection.Of(overview.Obstacles))
            yield return block;
        foreach (var footnotes in YearNotes.Late(overview.Progress))
            yield return footnotes;
        if (YearSources.Of(overview) is { Items.Length: > 0 } sources)
            yield return sources;
        yield return OfficePaper.Signature(office, overview.Question.AsOf);
        foreach (var block in Annexes(overview))
            yield return block;
    }

    private static IEnumerable<Block> Annexes(YearOverview overview)
    {
        if (!overview.IsDetailed)
            yield break;
        yield return new Annex(1, new Wording("Rincian"));
        foreach (var block in YearBreakdowns.All(overview))
            yield return block;
        yield return new Annex(2, YearFirsts.Title);
        foreach (var block in YearFirsts.Of(overview))
            yield return block;
    }
}
