using System.Collections.Immutable;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Definitions;

/// <summary>"Laporan Penggunaan SKA": how much of a year's verified value used a preference, by agreement and by destination.</summary>
public static class PreferenceUseReport
{
    public const string Kind = "penggunaan-ska";

    public static readonly Wording Title = new Wording("Laporan Penggunaan SKA");

    private static readonly (PreferenceState State, Wording Words)[] States =
    [
        (PreferenceState.Used, new Wording("Keringanan dipakai")),
        (PreferenceState.NotUsed, new Wording("Tidak dipakai, padahal ada perjanjiannya")),
        (PreferenceState.NotAsked, new Wording("Tidak ditanyakan, padahal ada perjanjiannya")),
        (PreferenceState.NoneInQuestion, new Wording("Tidak ada perjanjian yang pasti dengan negara tujuan")),
    ];

    public static Report Of(PreferenceUse use, IssuingOffice office)
    {
        var (year, asOf, known) = use.Question;
        return new Report
        {
            Kind = Kind,
            FileStem = FormattableString.Invariant($"penggunaan-ska-{use.Scope.Code}-{year:0000}-per-{asOf:yyyy-MM-dd}"),
            Title = Title,
            Subtitle = new Wording("Tahun {0}", ProgressQuestion.YearText(year)),
            Scope = Phrase.AsIs(use.Scope.Name),
            IsLandscape = true,
            AsOf = asOf,
            KnownAt = known.Day,
            // As for the progress report: of the knowledge, not of the printing.
            CreatedAt = JakartaTime.StartOf(known.Day),
            Letterhead = OfficePaper.Head(office),
            Notice = OfficePaper.Notice(use.Scope),
            Blocks = [.. Blocks(use), Source(use), OfficePaper.Signature(office, asOf)],
        };
    }

    /// <summary>What the page on screen shows too.</summary>
    public static IEnumerable<Block> Blocks(PreferenceUse use)
    {
        yield return new Note(new Wording(
            "Tingkat pemakaian dihitung dari nilai yang sudah ditanyakan saja; yang belum ditanyakan tidak dianggap tidak memakai."));
        yield return Key(use);
        yield return ByState(use);
        yield return ByDestination(use);
        yield return ByAgreement(use);
        yield return new Paragraph(new Wording(
            "Angka per perjanjian tidak dijumlahkan: ke satu negara sering ada beberapa perjanjian, dan satu pengiriman memakai salah satunya."));
    }

    private static KeyFigures Key(PreferenceUse use) => new(
    [
        new KeyFigure(
            "tingkat_persen", new Wording("Tingkat pemakaian"),
            use.Rate is { } rate ? Cell.Of(rate) : Cell.UnknownBecause(new Wording("belum ada yang ditanyakan")),
            Phrase.From(new Wording("dari nilai yang sudah ditanyakan"))),
        new KeyFigure("dipakai_usd", new Wording("Nilai dengan keringanan"), Cell.Of(use.States[PreferenceState.Used].Usd)),
        new KeyFigure(
            "ditanyakan_persen", new Wording("Sudah ditanyakan"),
            use.AskedShare is { } share ? Cell.Of(share) : Cell.UnknownBecause(new Wording("belum ada pengiriman")),
            Phrase.From(new Wording("dari nilai ke negara dengan perjanjian"))),
    ]);

    private static Table ByState(PreferenceUse use) => new(
        "pemakaian",
        new Wording("Pemakaian keringanan bea masuk"),
        [
            new Column("keadaan", new Wording("Keadaan"), IsRowHeader: true),
            new Column("pengiriman", new Wording("Pengiriman"), ColumnKind.Figure),
            new Column("nilai_usd", new Wording("Nilai (US$)"), ColumnKind.Figure),
            new Column("bagian_persen", new Wording("Bagian"), ColumnKind.Figure),
        ],
        [new RowGroup([.. States.Select(s => StateRow(s.Words, use.States[s.State], use))])],
        StateRow(new Wording("Jumlah terlacak"), use.Total, use).From(FigureTrace.Entries(use.Scope.Code, use.Question)));

    private static Row StateRow(Wording name, PreferenceSum sum, PreferenceUse use) => new([
        Cell.Of(name), Cell.Of(sum.Shipments), Cell.Of(sum.Usd), Percent.Of(sum.Usd, use.Total.Usd) is { } share ? Cell.Of(share) : Cell.Empty]);

    private static Table ByDestination(PreferenceUse use) => new(
        "menurut_negara",
        new Wording("Menurut negara tujuan yang punya perjanjian"),
        [new Column("negara", new Wording("Negara tujuan"), IsRowHeader: true), .. Columns(withOther: false)],
        [new RowGroup([.. use.Destinations.Select(r => new Row([Cell.Of(Name(r)), .. Figures(r, withOther: false)]))])],
        new Row([
            Cell.Of(new Wording("Jumlah")),
            Cell.Of(use.States[PreferenceState.Used].Usd), Cell.Of(use.States[PreferenceState.NotUsed].Usd),
            Cell.Of(use.States[PreferenceState.NotAsked].Usd), Cell.Of(use.InQuestion.Usd), RateCell(use.Rate)]),
        new Wording("Belum ada"));

    private static Table ByAgreement(PreferenceUse use) => new(
        "menurut_perjanjian",
        new Wording("Menurut perjanjian"),
        [
            new Column("perjanjian", new Wording("Perjanjian"), IsRowHeader: true),
            new Column("surat", new Wording("Surat")),
            .. Columns(withOther: true),
        ],
        [new RowGroup([.. use.Agreements.Select(r => new Row([Cell.Of(Name(r)), Cell.AsIs(r.Form ?? ""), .. Figures(r, withOther: true)]))])],
        EmptyText: new Wording("Belum ada"));

    private static ImmutableArray<Column> Columns(bool withOther) =>
    [
        new Column("dipakai_usd", new Wording("Dipakai (US$)"), ColumnKind.Figure),
        .. withOther ? [new Column("lain_usd", new Wording("Memakai perjanjian lain (US$)"), ColumnKind.Figure)] : Array.Empty<Column>(),
        new Column("tidak_dipakai_usd", new Wording("Tidak dipakai (US$)"), ColumnKind.Figure),
        new Column("tidak_ditanyakan_usd", new Wording("Tidak ditanyakan (US$)"), ColumnKind.Figure),
        new Column("jumlah_usd", new Wording("Dapat memakai (US$)"), ColumnKind.Figure),
        new Column("tingkat_persen", new Wording("Tingkat pemakaian"), ColumnKind.Figure),
    ];

    private static ImmutableArray<Cell> Figures(PreferenceRow row, bool withOther) =>
    [
        Cell.Of(row.Used.Usd),
        .. withOther ? [Cell.Of(row.UsedOther.Usd)] : Array.Empty<Cell>(),
        Cell.Of(row.NotUsed.Usd), Cell.Of(row.NotAsked.Usd), Cell.Of(row.All.Usd), RateCell(row.Rate),
    ];

    private static Cell RateCell(Percent? rate) => rate is { } known ? Cell.Of(known) : Cell.UnknownBecause(new Wording("belum ditanyakan"));

    private static Phrase Name(PreferenceRow row) => Phrase.Named(row.Name.Indonesian, row.Name.English);

    private static Sources Source(PreferenceUse use) => new(
    [
        new Source(new Wording("Pengiriman: buku besar pengiriman terverifikasi, barang asal kota ini saja, diketahui sampai {0}", use.Question.Known.Day)),
        new Source(new Wording("Keterangan SKA: dicatat pada pengirimannya oleh eksportir atau petugas, sampai hari yang sama")),
        new Source(new Wording("Perjanjian: tabel perjanjian dinas, menurut tanggal berlakunya")),
    ]);
}
