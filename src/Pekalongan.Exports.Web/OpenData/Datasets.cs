using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.OpenData;

/// <summary>All that is offered, in the order of the catalogue.</summary>
public static class Datasets
{
    private const string Dollars = "USD";

    private static readonly Wording Monthly = new("Setiap kali dinas menutup satu bulan.");

    private static readonly Wording Quarterly = new("Setiap kali dinas menutup Maret, Juni, September, atau Desember.");

    private static readonly DataField[] About =
    [
        new(ReleasedRow.Year, FieldKind.Whole, new Wording("Tahun kalender ekspor.")),
        new(ReleasedRow.Scope, FieldKind.Text, new Wording("Wilayah yang angkanya ditampilkan.")),
        new(ReleasedRow.AsOf, FieldKind.Date, new Wording("Tanggal yang ditanyakan.")),
    ];

    private static readonly DataField[] TableHead =
    [
        .. About,
        new(ReleasedRow.DataAsOf, FieldKind.Date, new Wording("Hari terakhir yang tercakup: akhir bulan yang sudah ditutup."), MayBeUnknown: true),
        new(TableData.ClosedOn, FieldKind.Date, new Wording("Tanggal bulan itu ditutup; yang diverifikasi sesudahnya belum ikut."), MayBeUnknown: true),
        new(TableData.TotalUsd, FieldKind.Number, new Wording("Jumlah seluruh sel, dari pengiriman terverifikasi sejak Januari."), Dollars, MayBeUnknown: true),
    ];

    private static readonly Dataset Progress = new(
        "progres", new Wording("Target dan realisasi ekspor per tahun"),
        new Wording("Target, realisasi kumulatif, dan capaian, dengan sumber tiap angka."), Monthly,
        [
            .. About,
            new(ReleasedRow.DataAsOf, FieldKind.Date, new Wording("Hari terakhir yang tercakup oleh realisasi."), MayBeUnknown: true),
            new(ReleasedRow.TargetUsd, FieldKind.Number, new Wording("Target setahun yang berlaku."), Dollars, MayBeUnknown: true),
            new(ReleasedRow.RealisedUsd, FieldKind.Number, new Wording("Nilai FOB kumulatif sejak Januari."), Dollars, MayBeUnknown: true),
            new(ReleasedRow.Achievement, FieldKind.Number, new Wording("Realisasi dibagi target."), "%", MayBeUnknown: true),
            new(ReleasedRow.Status, FieldKind.Text, new Wording("final, sementara, atau belum_diketahui.")),
            new(ReleasedRow.Sources, FieldKind.Sources, new Wording("Sumber target dan realisasi, dengan tanggal terbitnya.")),
            new(ReleasedRow.Reported, FieldKind.Whole, new Wording("Eksportir yang sudah melapor pada rekap bulanan."), MayBeUnknown: true),
            new(ReleasedRow.Asked, FieldKind.Whole, new Wording("Eksportir yang ditanyai pada rekap bulanan."), MayBeUnknown: true),
            new(ReleasedRow.ReportedUpTo, FieldKind.Month, new Wording("Bulan rekap yang dimaksud."), MayBeUnknown: true),
        ],
        []);

    public static readonly IReadOnlyList<Dataset> All =
    [
        Progress,
        Table(Breakdown.Month, "bulan", new Wording("Ekspor per bulan"), new Wording("Nilai ekspor setahun menurut bulan pengiriman."),
            new Wording("Bulan pengiriman, tahun-bulan."), Monthly),
        Table(Breakdown.Commodity, "komoditas", new Wording("Ekspor per komoditas"), new Wording("Nilai ekspor setahun menurut komoditas."),
            new Wording("Kunci komoditas dalam catatan dinas."), Quarterly),
        Table(Breakdown.Country, "negara", new Wording("Ekspor per negara tujuan"), new Wording("Nilai ekspor setahun menurut negara tujuan."),
            new Wording("Kode negara ISO 3166-1, dua huruf."), Quarterly),
        Table(Breakdown.District, "kecamatan", new Wording("Ekspor per kecamatan"), new Wording("Nilai ekspor setahun menurut kecamatan pelaku usaha."),
            new Wording("Kode wilayah Kemendagri."), Quarterly),
        Table(Breakdown.Channel, "jalur", new Wording("Ekspor per jalur"), new Wording("Nilai ekspor setahun menurut cara mengirim: atas nama sendiri, lewat perusahaan lain, kurir atau pos."),
            new Wording("nama_sendiri, perusahaan_lain, atau kurir_pos."), Quarterly),
    ];

    private static Dataset Table(Breakdown by, string slug, Wording title, Wording description, Wording code, Wording rhythm) => new(
        slug, title, description, rhythm, TableHead,
        [
            new(TableData.Code, FieldKind.Text, code),
            new(TableData.Name, FieldKind.Text, new Wording("Nama dalam bahasa Indonesia; \"Lainnya\" adalah gabungan sel yang tidak boleh berdiri sendiri.")),
            new(ReleasedRow.RealisedUsd, FieldKind.Number, new Wording("Nilai FOB sel ini."), Dollars),
        ])
    {
        By = by,
    };
}
