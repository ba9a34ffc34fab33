using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Reporting.Spreadsheets;

/// <summary>What the template for recording many shipments tells.</summary>
public static class ShipmentTemplate
{
    private static readonly Dictionary<string, string> Example = new(StringComparer.Ordinal)
    {
        [ShipmentColumns.Nib] = "0123456789012",
        [ShipmentColumns.Business] = "Batik Contoh Melati",
        [nameof(DestinationEntry.ExportDate)] = "05-11-2026",
        [ShipmentColumns.Destination] = "Jepang",
        [nameof(DestinationEntry.Channel)] = nameof(ExportChannel.OwnName),
        [nameof(DestinationEntry.DocumentKind)] = nameof(ExportDocumentKind.Peb),
        [nameof(DestinationEntry.DocumentNumber)] = "000123",
        [nameof(DestinationEntry.DocumentDate)] = "03-11-2026",
        [nameof(DestinationEntry.CustomsOfficeCode)] = "060100",
        [ShipmentColumns.InvoiceNumber] = "INV-CONTOH-01",
        [nameof(DestinationEntry.PortCode)] = "IDSRG",
        [nameof(DestinationEntry.Incoterm)] = "FOB",
        [ShipmentColumns.Commodity] = "kain_batik",
        [ShipmentColumns.Hs] = "5208.52",
        [ShipmentColumns.Quantity] = "1.200",
        [ShipmentColumns.Unit] = "meter",
        [ShipmentColumns.NetWeight] = "250,5",
        [ShipmentColumns.Currency] = "USD",
        [ShipmentColumns.Amount] = "12.500,50",
        [ShipmentColumns.Origin] = nameof(GoodsOrigin.City),
    };

    public static ImportTemplate Template { get; } = new(ShipmentColumns.All, Example)
    {
        ExampleHeading = new Wording("CONTOH SATU BARIS (rekaan, jangan diunggah)"),
        General =
        [
            new Wording("Isi lembar Data, satu jenis barang satu baris, paling banyak 5.000 baris. Lalu unggah berkas ini; sebelum ada yang dicatat, setiap baris diperiksa dulu."),
            new Wording("Baris dari usaha yang sama dengan nomor pengiriman, nomor dokumen, atau nomor invoice yang sama menjadi satu pengiriman. Isi tanggal, tujuan, dan dokumennya sama, atau cukup di baris pertamanya."),
            new Wording("Isi nilai FOB, atau nilai faktur dengan syarat penyerahan dan ongkosnya; nilai FOB lalu dihitung. Ongkos berlaku untuk seluruh pengiriman dan cukup ditulis di baris pertamanya."),
            new Wording("Semua kolom berformat teks. Saat menempel dari lembar lain, tempel sebagai nilai (teks) supaya angka NIB dan nomor dokumen tidak berubah."),
        ],
    };
}
