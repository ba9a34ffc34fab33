using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>What came of a training, as the page on it shows too: by name first, then in figures with the number they rest on.</summary>
public static class TrainingResults
{
    public static IEnumerable<Block> Of(CohortActivity activity)
    {
        yield return new Heading(3, new Wording("Ekspor sesudah pelatihan"));
        if (activity.Outcome is not { } outcome)
        {
            yield return new Note(new Wording("Hari pelatihan belum diketahui, jadi ekspor sesudahnya belum dapat dihitung."));
            yield break;
        }

        if (!outcome.IsYearOver)
            yield return new Note(new Wording(
                "Dua belas bulan sesudah pelatihan baru genap pada {0}; angka di bawah ini sementara.", outcome.Period.YearAfter));
        yield return ByName(activity, outcome);
        if (outcome.NotYet.Any())
        {
            yield return new Paragraph(new Wording("Belum ada ekspor yang tercatat sejak pelatihan dari {0} usaha:", outcome.NotYet.Count()));
            yield return new ItemList([.. outcome.NotYet.Select(b => Phrase.AsIs(b.Business.Name))]);
        }

        yield return WithinYear(outcome);
        if (outcome.OnlyDuring > 0)
            yield return new Paragraph(new Wording("Yang mengekspor hanya selama pelatihan berlangsung: {0} usaha.", outcome.OnlyDuring));
        if (!outcome.IsWindowOver)
            yield return new Note(new Wording("Kurun sesudah pelatihan belum genap: data baru sampai {0}.", outcome.AsOf));
        yield return Windows(outcome);
        yield return Destinations(activity, outcome);
        yield return new Paragraph(Markets(outcome));
    }

    public static Wording Markets(CohortOutcome outcome) => outcome.UndeterminedMarkets == 0
        ? new Wording("Pasar yang baru bagi usahanya: {0}.", outcome.NewMarkets)
        : new Wording(
            "Pasar yang baru bagi usahanya: {0}; bagi {1} usaha tidak dapat dipastikan karena riwayatnya tidak lengkap.",
            outcome.NewMarkets, outcome.UndeterminedMarkets);

    private static Table ByName(CohortActivity activity, CohortOutcome outcome) => new(
        "ekspor_per_usaha",
        new Wording("Usaha yang mengekspor sejak pelatihan"),
        [
            new Column("usaha", new Wording("Usaha"), IsRowHeader: true),
            new Column("ekspor_pertama", new Wording("Pertama")),
            new Column("tujuan", new Wording("Tujuan")),
            new Column("saluran", new Wording("Atas nama")),
            new Column("sebelumnya", new Wording("Ekspor sebelumnya")),
            new Column("nilai_usd", new Wording("Nilai (US$)"), ColumnKind.Figure),
        ],
        [
            new RowGroup([.. outcome.Exported.Select(b => new Row([
                Cell.AsIs(b.Business.Name), Cell.Of(b.First!.Day), Cell.Of(Names(activity, b.Countries)),
                Cell.Of(Phrase.InEach(language => string.Join(", ", b.Channels.Select(c => RealisationWords.Of(c).In(language))))),
                Cell.Of(OutcomeWords.Short(b.Earlier)), Cell.Of(b.Total),
            ]))]),
        ],
        new Row([
            Cell.Of(new Wording("Jumlah")), Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty,
            Cell.Of(outcome.Exported.Aggregate(Usd.Zero, (sum, b) => sum + b.Total)),
        ]),
        new Wording("Belum ada"));

    private static Table WithinYear(CohortOutcome outcome) => new(
        "dalam_12_bulan",
        new Wording("Mengekspor dalam 12 bulan sesudah hari terakhir"),
        [
            new Column("kelompok", new Wording("Sebelum pelatihan"), IsRowHeader: true),
            new Column("mengekspor", new Wording("Mengekspor"), ColumnKind.Figure),
            new Column("n", new Wording("Dari (n)"), ColumnKind.Figure),
            new Column("bagian", new Wording("Bagian"), ColumnKind.Figure),
        ],
        [new RowGroup([.. outcome.WithinYear.Select(share => new Row([
            Cell.Of(OutcomeWords.Of(share.Earlier)), Cell.Of(share.Exported), Cell.Of(share.All), Cell.Of(share.Share)]))])],
        EmptyText: new Wording("Belum ada peserta"));

    private static Table Windows(CohortOutcome outcome) => new(
        "nilai_per_jendela",
        new Wording("Nilai ekspor selama pelatihan dan {0} bulan sesudahnya", outcome.Months),
        [
            new Column("kurun", new Wording("Kurun"), IsRowHeader: true),
            new Column("dari", new Wording("Dari")),
            new Column("sampai", new Wording("Sampai")),
            new Column("usaha", new Wording("Usaha"), ColumnKind.Figure),
            new Column("nilai_usd", new Wording("Nilai (US$)"), ColumnKind.Figure),
            new Column("nama_sendiri", new Wording("Atas nama sendiri"), ColumnKind.Figure),
        ],
        [new RowGroup([Window(new Wording("Selama pelatihan"), outcome.During), Window(new Wording("Sesudahnya"), outcome.After)])],
        Window(new Wording("Jumlah"), outcome.Whole));

    private static Row Window(Wording name, OutcomeWindow window) => new([
        Cell.Of(name), Cell.Of(window.From), Cell.Of(window.Until), Cell.Of(window.Businesses), Cell.Of(window.Total),
        window.OwnNameShare is { } share ? Cell.Of(share) : Cell.UnknownBecause(new Wording("tidak ada"))]);

    private static Table Destinations(CohortActivity activity, CohortOutcome outcome) => new(
        "tujuan",
        new Wording("Tujuan selama pelatihan dan {0} bulan sesudahnya", outcome.Months),
        [
            new Column("negara", new Wording("Negara"), IsRowHeader: true),
            new Column("usaha", new Wording("Usaha"), ColumnKind.Figure),
            new Column("nilai_usd", new Wording("Nilai (US$)"), ColumnKind.Figure),
        ],
        [new RowGroup([.. outcome.Whole.Destinations.Select(d => new Row([
            Cell.Of(Names(activity, [d.CountryIso2])), Cell.Of(d.Businesses), Cell.Of(d.Value)]))])],
        new Row([Cell.Of(new Wording("Jumlah")), Cell.Empty, Cell.Of(outcome.Whole.Total)]),
        new Wording("Belum ada"));

    private static Phrase Names(CohortActivity activity, IEnumerable<string> countries) =>
        Phrase.InEach(language => string.Join(", ", countries.Select(c => activity.Countries[c].In(language))));
}
