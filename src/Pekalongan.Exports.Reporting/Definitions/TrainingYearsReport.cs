using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>"Pelatihan dan Hasilnya": the trainings of a year and of earlier ones, and how many of their participants exported afterwards.</summary>
public static class TrainingYearsReport
{
    public const string Kind = "pelatihan-tahunan";

    public static readonly Wording Title = new Wording("Pelatihan dan Hasilnya");

    public static Report Of(TrainingYears years, IssuingOffice office) =>
        FigurePaper.Of(Kind, Title, years.Scope, years.Question, office) with { IsLandscape = true, Blocks = [.. Blocks(years, office)] };

    private static IEnumerable<Block> Blocks(TrainingYears years, IssuingOffice office)
    {
        yield return new Paragraph(new Wording(
            "Ekspor terverifikasi per {0}, diketahui sampai {1}. Hanya pelatihan yang sudah selesai dan tercatat di sini.", years.Question.AsOf, years.Question.Known.Day));
        yield return Held(years);
        if (years.Held.Count > 0)
            yield return new Note(new Wording("Nilai tidak dijumlahkan: satu usaha dapat ikut beberapa pelatihan."));
        if (years.FromSources.Count > 0)
            yield return FromSources(years);
        yield return OfficePaper.Signature(office, years.Question.AsOf);
    }

    private static Table Held(TrainingYears years) => new(
        "pelatihan",
        new Wording("Menurut angkatan"),
        [
            new Column("angkatan", new Wording("Angkatan"), IsRowHeader: true),
            new Column("selesai", new Wording("Selesai")),
            new Column("peserta", new Wording("Peserta"), ColumnKind.Figure),
            new Column("belum_pernah", new Wording("Belum pernah ekspor"), ColumnKind.Figure),
            new Column("lalu_mengekspor", new Wording("Lalu mengekspor dalam 12 bulan"), ColumnKind.Figure),
            new Column("bagian_persen", new Wording("Bagian"), ColumnKind.Figure),
            new Column("lainnya_mengekspor", new Wording("Peserta lain yang mengekspor dalam 12 bulan"), ColumnKind.Figure),
            new Column("pasar_baru", new Wording("Pasar baru"), ColumnKind.Figure),
            new Column("nilai_usd", new Wording("Nilai selama dan 12 bulan sesudahnya (US$)"), ColumnKind.Figure),
            new Column("mandiri_persen", new Wording("Atas nama sendiri"), ColumnKind.Figure),
            new Column("kurun", new Wording("Kurun")),
        ],
        [
            .. years.Held.GroupBy(h => h.Cohort.Year).OrderByDescending(g => g.Key).Select(year => new RowGroup(
                [.. year.Select(h => Line(h.Cohort, h.Outcome))], new Wording("Tahun {0}", ProgressQuestion.YearText(year.Key)))),
        ],
        EmptyText: new Wording("Belum ada pelatihan yang selesai pada tanggal ini."));

    private static Row Line(Cohort cohort, CohortOutcome outcome)
    {
        var (fresh, others) = (
            outcome.WithinYear.FirstOrDefault(s => s.Earlier == EarlierExports.None), outcome.WithinYear.Where(s => s.Earlier != EarlierExports.None).ToList());
        return new Row([
            Cell.AsIs(cohort.Title), Cell.Of(outcome.Period.Until), Cell.Of(outcome.Businesses.Count),
            Cell.Of(fresh?.All ?? 0), Cell.Of(fresh?.Exported ?? 0), fresh?.Share is { } share ? Cell.Of(share) : Cell.UnknownBecause(new Wording("tidak ada")),
            Cell.Of(others.Sum(s => s.Exported)), Cell.Of(outcome.NewMarkets), Cell.Of(outcome.Whole.Total),
            outcome.Whole.OwnNameShare is { } own ? Cell.Of(own) : Cell.UnknownBecause(new Wording("tidak ada")),
            Cell.Of(outcome.IsYearOver ? new Wording("genap 12 bulan") : new Wording("sementara sampai {0}", outcome.Period.YearAfter)),
        ]);
    }

    private static Table FromSources(TrainingYears years) => new(
        "menurut_sumber",
        new Wording("Pelatihan yang hanya diketahui dari sumber"),
        [
            new Column("pelatihan", new Wording("Pelatihan"), IsRowHeader: true),
            new Column("mulai", new Wording("Mulai")),
            new Column("peserta", new Wording("Peserta menurut sumber"), ColumnKind.Figure),
            new Column("hasil", new Wording("Hasil")),
            new Column("sumber", new Wording("Sumber")),
        ],
        [
            .. years.FromSources.GroupBy(c => c.Year).Select(year => new RowGroup(
                [
                    .. year.Select(c => new Row([
                        Cell.AsIs(c.Title), c.Start is { } start ? Cell.Of(start) : Cell.Unknown,
                        c.PublishedParticipants is { } count ? Cell.Of(count) : Cell.UnknownBecause(new Wording("tidak disebut")),
                        Cell.UnknownBecause(new Wording("pesertanya tidak disebut namanya")), Cell.AsIs(c.Source ?? "")])),
                ],
                new Wording("Tahun {0}", ProgressQuestion.YearText(year.Key)))),
        ]);
}
