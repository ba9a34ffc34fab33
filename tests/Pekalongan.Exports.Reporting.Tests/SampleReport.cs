using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Tests;

/// <summary>An invented report that holds every kind of block and of value.</summary>
internal static class SampleReport
{
    private static readonly IdrRate Rate = IdrRate.FromDecimal(16_250m);

    public static Report Create(params ReadOnlySpan<Block> more) => new()
    {
        Kind = "progres",
        FileStem = "progres-ekspor-2026-per-2026-10-31",
        Title = new Wording("Laporan Progres Target–Realisasi Ekspor"),
        Subtitle = new Wording("Data contoh, tahun {0} per {1}", "2026", new DateOnly(2026, 10, 31)),
        Scope = Phrase.AsIs("Data contoh"),
        AsOf = new DateOnly(2026, 10, 31),
        KnownAt = new DateOnly(2026, 11, 21),
        CreatedAt = new DateTime(2026, 11, 21, 3, 15, 0, DateTimeKind.Utc),
        Letterhead = new Letterhead(
            "PEMERINTAH KOTA PEKALONGAN",
            "DINAS PERDAGANGAN, KOPERASI, DAN USAHA KECIL MENENGAH",
            ["Jalan Contoh Nomor 1, Pekalongan 51111 · Telepon (0285) 000000", "dinas.contoh.id · dinas@contoh.id"],
            Emblem),
        Notice = new Wording("Data contoh, bukan angka resmi"),
        Blocks = [.. Blocks(), .. more],
    };

    public static Table LongTable(int rows) => new(
        "pengiriman",
        new Wording("Pengiriman"),
        [
            new Column("nomor", new Wording("No."), ColumnKind.Figure),
            new Column("eksportir", new Wording("Eksportir"), IsRowHeader: true),
            new Column("negara", new Wording("Negara tujuan")),
            new Column("berat_kg", new Wording("Berat (kg)"), ColumnKind.Figure),
            new Column("nilai_usd", new Wording("Nilai (US$)"), ColumnKind.Figure),
        ],
        [
            new RowGroup([.. Enumerable.Range(1, rows).Select(i => new Row([
                Cell.Of(i),
                Cell.AsIs(FormattableString.Invariant($"Contoh Batik {i:00000}")),
                Cell.AsIs(i % 3 == 0 ? "Korea Selatan" : "Malaysia"),
                Cell.Of(new Weight(1_234_000L + i * 37L)),
                Cell.Of(new Usd(10_000_00L + i * 12_345L)),
            ]))]),
        ],
        new Row([
            Cell.Empty, Cell.Of(new Wording("Jumlah")), Cell.Empty,
            Cell.Of(new Weight(Enumerable.Range(1, rows).Sum(i => 1_234_000L + i * 37L))),
            Cell.Of(new Usd(Enumerable.Range(1, rows).Sum(i => 10_000_00L + i * 12_345L))),
        ]));

    private static Emblem Emblem { get; } = EmblemSvg.Read(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 60"><title>contoh</title>
        <path fill="#16204a" d="M24 0 48 12v24q0 16-24 24Q0 52 0 36V12Z"/>
        <g fill="#b9532d" fill-rule="evenodd"><path d="m24 14c6 0 10 4 10 10s-4 10-10 10S14 30 14 24s4-10 10-10zM24 20l4 4-4 4-4-4z"/></g></svg>
        """,
        new Wording("Lambang"));

    public static FigureTrace Trace { get; } = new("contoh", new DateOnly(2026, 1, 1), new DateOnly(2026, 10, 31), new DateTime(2026, 11, 21, 3, 15, 0, DateTimeKind.Utc));

    private static QrCode Code { get; } = new("https://ekspor.contoh.id/verifikasi/ABC", new Wording("Nomor: {0}", "ABC"));

    private static IEnumerable<Block> Blocks()
    {
        yield return new Note(new Wording("Angka sementara: data sampai {0}.", new DateOnly(2026, 10, 31)));
        yield return new KeyFigures([
            new KeyFigure("realisasi_usd", new Wording("Realisasi"), Cell.Of(new Usd(21_640_123_45)).From(Trace),
                new Wording("{0} dari target", new Percent(7213))),
            new KeyFigure("target_usd", new Wording("Target {0}", "2026"), Cell.Of(new Usd(30_000_000_00), 1_000_000),
                Phrase.AsIs("SK 500.2/000/2026")),
            new KeyFigure("realisasi_idr", new Wording("Realisasi dalam rupiah"), Cell.Of(new Usd(21_640_123_45).At(Rate))),
            new KeyFigure("eksportir", new Wording("Eksportir aktif"), Cell.Of(21)),
        ]);
        yield return new Facts([
            new Fact("kurs", new Wording("Kurs laporan"), Cell.Of(Rate), new Wording("ditetapkan dinas, contoh")),
            new Fact("rilis", new Wording("Tanggal rilis"), Cell.Of(new DateOnly(2026, 11, 5))),
            new Fact("mulai", new Wording("Pembinaan sejak"), Cell.Of(new PartialDate(2017))),
            new Fact("realisasi_2019", new Wording("Realisasi sampai September 2019"), Cell.Of(new Usd(15_980_000_00), 1_000_000), Source: 2),
            new Fact("target_idr", new Wording("Target dalam rupiah"), Cell.Of(new Rupiah(264_320_000_000_00), 1_000_000_000)),
            new Fact("berat", new Wording("Berat bersih"), Cell.Of(new Weight(4_632_710_500)).From(Trace.By(TraceBy.Country, "KR"))),
            new Fact("proyeksi", new Wording("Proyeksi"), Cell.Unknown),
        ]);
        yield return new Heading(2, new Wording("Perkembangan per bulan"));
        yield return new Paragraph(new Wording("Nilai dihitung kumulatif sejak awal tahun, hanya barang yang berasal dari kota."));
        yield return Chart();
        yield return new Heading(2, new Wording("Rincian"));
        yield return Commodities();
        yield return new Table(
            "negara", new Wording("Negara tujuan"),
            [new Column("negara", new Wording("Negara")), new Column("nilai_usd", new Wording("Nilai (US$)"), ColumnKind.Figure)],
            [], null, new Wording("Tidak dirinci oleh sumber."));
        yield return new Table(
            "kehadiran", new Wording("Peserta"),
            [
                new Column("nomor", new Wording("No."), ColumnKind.Figure),
                new Column("nama", new Wording("Nama"), IsRowHeader: true),
                new Column("tanda_tangan", new Wording("Tanda tangan"), ColumnKind.Signature),
            ],
            [
                new RowGroup([
                    new Row([Cell.Of(1), Cell.AsIs("Peserta Contoh"), Cell.AsIs("1.")]),
                    new Row([Cell.Of(2), Cell.AsIs("Peserta Contoh Kedua"), Cell.AsIs("2.")]),
                ]),
            ]);
        yield return new PageBreak();
        yield return new CertificateFace(
            new Letterhead("PEMERINTAH KOTA PEKALONGAN", "DINAS CONTOH", []),
            new Wording("SERTIFIKAT"), new Wording("Nomor: {0}", "500/01/2026"), new Wording("diberikan kepada"), "Peserta Contoh", "Batik Contoh",
            Phrase.AsIs("atas keikutsertaannya"), new SignatureBlock("Pekalongan", new DateOnly(2026, 11, 21), null), Code);
        yield return new PageBreak();
        yield return new LetterOpening(
            "Pekalongan", new DateOnly(2026, 11, 21), [new Fact("lampiran", new Wording("Lampiran"), Cell.Of(3))],
            [new Wording("Kepada Yth."), Phrase.AsIs("Batik Contoh")]);
        foreach (var mark in Enum.GetValues<ListMark>())
            yield return new ItemList([new Wording("Peserta"), Phrase.AsIs("<Materi>")], mark);
        yield return new NameCardSheet([
            new NameCard(Phrase.AsIs("Pelatihan contoh"), "Peserta Contoh", "Batik Contoh", "P-001"),
            new NameCard(Phrase.AsIs("Pelatihan contoh"), "Peserta Contoh Kedua", "Batik Contoh", "P-002"),
            new NameCard(Phrase.AsIs("Pelatihan contoh"), "Peserta Contoh Ketiga", "Batik Contoh", "P-003"),
        ]);
        yield return Code;
        yield return new Heading(3, new Wording("Catatan"));
        yield return new Footnotes([new Wording("Angka sementara: data sampai {0}.", new DateOnly(2026, 10, 31)), Phrase.AsIs("<catatan>")]);
        yield return new Sources([
            new Source(new Wording("Buku besar pengiriman yang sudah diverifikasi")),
            new Source(Phrase.AsIs("Berita contoh, 29 November 2019"), new Uri("https://berita.contoh.id/ekspor")),
        ]);
        yield return new SignatureBlock("Pekalongan", new DateOnly(2026, 11, 21), new Signer(
            [new Wording("a.n. {0}", "WALI KOTA PEKALONGAN"), Phrase.AsIs("KEPALA DINAS")],
            "Nama Contoh, S.E., M.M.",
            "Pembina Utama Muda",
            "19660801 198803 1 001"));
        yield return new SignatureBlock("Pekalongan", new DateOnly(2026, 11, 21), null);
        yield return new Annex(1, new Wording("Rincian"));
        yield return new Table(
            "lampiran", new Wording("Per bulan"),
            [new Column("bulan", new Wording("Bulan"), IsRowHeader: true), new Column("nilai_usd", new Wording("Nilai (US$)"), ColumnKind.Figure)],
            [new RowGroup([new Row([Cell.OfMonth(2026, 3) with { Footnote = 2 }, Cell.Of(new Usd(7_654_321_09))]).From(Trace)])]);
    }

    private static BarChart Chart()
    {
        long?[] millions = [165_000_000, 360_000_000, null, 805_000_000, 1_040_000_000, 1_240_000_000, 1_512_000_000, 1_745_000_000,
            1_950_000_000, 2_164_012_345, null, null];
        return new BarChart(
            new Wording("Realisasi kumulatif dan garis target"),
            new Wording("Realisasi kumulatif sampai Oktober {0}; target {1}.", new Usd(21_640_123_45), new Usd(30_000_000_00)),
            [.. millions.Select((cents, i) =>
                new Bar(Phrase.AsIs(Figures.ShortMonthName(i + 1, Language.Indonesian)), cents is { } c ? new Usd(c) : null))],
            new TargetLine(new Wording("target"), new Usd(30_000_000_00), 1_000_000),
            new Table(
                "per_bulan", new Wording("Kumulatif per bulan"),
                [
                    new Column("bulan", new Wording("Bulan"), IsRowHeader: true),
                    new Column("nilai_usd", new Wording("Nilai (US$)"), ColumnKind.Figure),
                    new Column("nilai_idr", new Wording("Nilai (Rp)"), ColumnKind.Figure),
                ],
                [
                    new RowGroup([.. millions.Select((cents, i) => new Row([
                        Cell.OfMonth(2026, i + 1),
                        Cell.Of(cents is { } c ? new Usd(c) : null),
                        Cell.Of(cents is { } r ? new Usd(r).At(Rate) : null),
                    ]))]),
                ]));
    }

    private static Table Commodities() => new(
        "komoditas", new Wording("Komoditas"),
        [
            new Column("komoditas", new Wording("Komoditas"), IsRowHeader: true),
            new Column("hs", new Wording("HS")),
            new Column("berat_kg", new Wording("Berat (kg)"), ColumnKind.Figure),
            new Column("nilai_usd", new Wording("Nilai (US$)"), ColumnKind.Figure),
            new Column("bagian", new Wording("Bagian"), ColumnKind.Figure),
        ],
        [
            new RowGroup(
                [
                    Line("Sarung batik", "6211.42", 412_300_000, 9_184_220_00, 4244),
                    Line("=HYPERLINK(\"http://contoh\"), \"kutip\"", "5208.52", 98_410_250, 4_020_310_05, 1858),
                ],
                new Wording("Tekstil"),
                new Row([Cell.Of(new Wording("Subjumlah")), Cell.Empty, Cell.Of(new Weight(510_710_250)), Cell.Of(new Usd(13_204_530_05)),
                    Cell.Of(new Percent(6102))])),
            new RowGroup(
                [
                    Line("Surimi & <olahan> ikan Łódź", "0304.99", 2_918_000_000, 6_731_283_40, 3111),
                    Line("Pelet cangkang 蟹", "2301.20", 1_204_000_000, 1_704_310_00, 788),
                    new Row([Cell.AsIs("Belum dirinci"), Cell.Empty, Cell.UnknownBecause(new Wording("tidak dirinci oleh sumber")),
                        Cell.Of(new Usd(-12_34)), Cell.Of(new Percent(0))]),
                ],
                new Wording("Perikanan")),
        ],
        new Row([Cell.Of(new Wording("Jumlah")), Cell.Empty, Cell.Of(new Weight(4_632_710_250)), Cell.Of(new Usd(21_640_111_11)),
            Cell.Of(new Percent(10001))])) { Source = 1 };

    private static Row Line(string name, string hs, long grams, long cents, long share) =>
        new([Cell.AsIs(name), Cell.AsIs(hs), Cell.Of(new Weight(grams)), Cell.Of(new Usd(cents)), Cell.Of(new Percent(share))]);
}
