using System.Globalization;
using Pekalongan.Exports.Core.Exporters;

namespace Pekalongan.Exports.Testing;

/// <summary>Tables of invented shipments as offices get them.</summary>
public static class SampleShipments
{
    public static readonly string[] Headers =
    [
        "NIB", "Nama usaha", "Nomor pengiriman", "Tanggal ekspor", "Negara tujuan", "Dikirim atas nama", "Eksportir pada dokumen", "Dokumen ekspor", "Nomor dokumen",
        "Tanggal dokumen", "Kantor bea cukai", "Nomor aju", "Nomor invoice", "Pelabuhan muat", "Syarat penyerahan", "Komoditas", "Kode HS", "Jumlah", "Satuan",
        "Berat bersih (kg)", "Mata uang", "Nilai FOB", "Asal barang",
    ];

    /// <summary>The n-th shipment of a business, with a PEB of its own.</summary>
    public static object[] Row(Exporter exporter, int n, params (string Column, object Value)[] changes)
    {
        object[] row =
        [
            exporter.Nib ?? "", exporter.Name, "", Day(n), "Malaysia", "Nama usaha sendiri", "", "PEB", n.ToString("000000", CultureInfo.InvariantCulture),
            Day(n), "060100", "", $"INV-{n}", "IDSRG", "FOB", "Kain batik", "5208.52", "100", "potong",
            "250", "USD", (10_000 + n).ToString(CultureInfo.InvariantCulture), "Dibuat di kota ini",
        ];
        foreach (var (column, value) in changes)
            row[Array.IndexOf(Headers, column)] = value;
        return row;
    }

    /// <summary>The n-th shipment by courier, without any paper.</summary>
    public static object[] Courier(Exporter exporter, int n, params (string Column, object Value)[] changes) => Row(exporter, n, [
        ("Dikirim atas nama", "Kurir"), ("Dokumen ekspor", "Tanpa dokumen"), ("Nomor dokumen", ""), ("Tanggal dokumen", ""), ("Kantor bea cukai", ""),
        ("Nomor invoice", ""), ("Pelabuhan muat", ""), .. changes]);

    /// <summary>Ten shipments a day from the first of the year on.</summary>
    private static string Day(int n) => new DateOnly(2026, 1, 1).AddDays(n / 10 % 300).ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);
}
