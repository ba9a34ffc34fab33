using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>The columns of a table of shipments: one row for each kind of goods, called as the form and the lists of e-SKA call them.</summary>
public static class ShipmentColumns
{
    public const string Nib = "Nib";
    public const string Business = "Business";

    /// <summary>Tells which rows are one shipment, where no document does.</summary>
    public const string Number = "ShipmentNumber";
    public const string Destination = "Destination";
    public const string AjuNumber = nameof(Shipment.AjuNumber);
    public const string InvoiceNumber = nameof(Shipment.InvoiceNumber);
    public const string Commodity = "Commodity";
    public const string Hs = nameof(LineEntry.Hs);
    public const string Quantity = "Quantity";
    public const string Unit = nameof(LineEntry.Unit);
    public const string NetWeight = nameof(LineEntry.NetWeight);
    public const string Currency = nameof(LineEntry.Currency);
    public const string Amount = "Amount";
    public const string Origin = nameof(LineEntry.Origin);

    /// <summary>Instead of <see cref="Amount"/>, where the list has what the invoice says; the FOB value is then worked out.</summary>
    public const string Invoiced = nameof(ShipmentLine.InvoicedMinor);

    /// <summary>Between the invoiced value and the FOB value, of the whole shipment and in the currency of its goods.</summary>
    public static readonly IReadOnlyList<string> Costs = [nameof(ShipmentCosts.InlandMinor), nameof(ShipmentCosts.FreightMinor), nameof(ShipmentCosts.InsuranceMinor)];

    private static readonly Wording FromList = new Wording("Pilih dari daftar");
    private static readonly Wording MayBeEmpty = new Wording("Boleh kosong");

    /// <summary>What rows of one shipment say alike; where only the first of them says it, it holds for all.</summary>
    public static readonly IReadOnlyList<string> OfShipment =
    [
        nameof(DestinationEntry.ExportDate), Destination, nameof(DestinationEntry.Channel), nameof(DestinationEntry.ExporterOfRecord),
        nameof(DestinationEntry.DocumentKind), nameof(DestinationEntry.DocumentNumber), nameof(DestinationEntry.DocumentDate),
        nameof(DestinationEntry.CustomsOfficeCode), AjuNumber, InvoiceNumber, nameof(DestinationEntry.PortCode), nameof(DestinationEntry.Incoterm),
        .. Costs,
    ];

    public static readonly IReadOnlyList<ImportColumn> All =
    [
        Optional(Nib, new Wording("NIB"), new Wording("13 angka. NIB atau nama usaha harus diisi; usahanya sudah ada di daftar pelaku usaha"),
            "Nomor Induk Berusaha", "No NIB", "Nomor NIB") with { IsIdentity = true },
        Optional(Business, new Wording("Nama usaha"), new Wording("Seperti di daftar pelaku usaha; cukup ini bila hanya ada satu usaha dengan nama itu"),
            "Usaha", "Pelaku usaha", "Nama perusahaan", "Perusahaan", "Eksportir", "Nama eksportir", "Exporter", "Pemohon", "Nama pemohon"),
        Optional(Number, new Wording("Nomor pengiriman"), new Wording("Nomor atau tanda sendiri; baris dengan tanda yang sama menjadi satu pengiriman. Boleh kosong"),
            "No pengiriman", "Kiriman", "Nomor kiriman") with { IsIdentity = true },
        Required(nameof(DestinationEntry.ExportDate), new Wording("Tanggal ekspor"), new Wording("Misalnya 27-11-2026"),
            "Tgl ekspor", "Tanggal kirim", "Tanggal pengiriman", "Tanggal berangkat", "Tanggal muat", "Tgl muat"),
        Required(Destination, new Wording("Negara tujuan"), new Wording("Nama negara atau kode dua huruf"), "Tujuan", "Negara", "Negara pengimpor", "Destination country", "Country"),
        Required(nameof(DestinationEntry.Channel), new Wording("Dikirim atas nama"), FromList, "Saluran", "Jalur ekspor", "Channel"),
        Optional(nameof(DestinationEntry.ExporterOfRecord), new Wording("Eksportir pada dokumen"), new Wording("Hanya bila dikirim atas nama perusahaan lain: nama atau NIB-nya"),
            "Nama perusahaan lain", "Undername", "Perantara"),
        Optional(nameof(DestinationEntry.DocumentKind), new Wording("Dokumen ekspor"), FromList, "Jenis dokumen"),
        Optional(nameof(DestinationEntry.DocumentNumber), new Wording("Nomor dokumen"), new Wording("Nomor pendaftaran PEB (6 angka) atau nomor CN. Baris dengan nomor yang sama menjadi satu pengiriman"),
            "No dokumen", "Nomor PEB", "No PEB", "Nomor pendaftaran", "Nomor pendaftaran PEB", "Nomor CN", "No CN") with { IsIdentity = true },
        Optional(nameof(DestinationEntry.DocumentDate), new Wording("Tanggal dokumen"), new Wording("Misalnya 25-11-2026"), "Tgl dokumen", "Tanggal PEB", "Tgl PEB", "Tanggal CN"),
        Optional(nameof(DestinationEntry.CustomsOfficeCode), new Wording("Kantor bea cukai"), FromList, "Kantor pabean", "KPPBC", "Kode kantor"),
        Optional(AjuNumber, new Wording("Nomor aju"), new Wording("Sampai 26 angka; boleh kosong"), "No aju", "Nomor pengajuan", "No pengajuan") with { IsIdentity = true },
        Optional(InvoiceNumber, new Wording("Nomor invoice"), MayBeEmpty, "No invoice", "Invoice", "Nomor faktur") with { IsIdentity = true },
        Optional(nameof(DestinationEntry.PortCode), new Wording("Pelabuhan muat"), new Wording("Pilih dari daftar; boleh kosong"), "Pelabuhan", "Port of loading"),
        Optional(nameof(DestinationEntry.Incoterm), new Wording("Syarat penyerahan"), new Wording("FOB, CIF, dan lain-lain; boleh kosong"), "Incoterm", "Incoterms"),
        Required(Commodity, new Wording("Komoditas"), FromList, "Barang", "Jenis barang", "Produk", "Nama barang"),
        Optional(Hs, new Wording("Kode HS"), new Wording("6 atau 8 angka; boleh kosong"), "HS", "HS code", "Pos tarif") with { IsIdentity = true },
        Required(Quantity, new Wording("Jumlah"), new Wording("Angka saja, misalnya 1.200"), "Kuantitas", "Jumlah barang", "Qty", "Volume"),
        Required(Unit, new Wording("Satuan"), FromList, "Unit", "Satuan barang"),
        Required(NetWeight, new Wording("Berat bersih (kg)"), new Wording("Dalam kilogram, misalnya 250,5"), "Berat bersih", "Netto", "Berat netto", "Berat", "Net weight", "Berat (kg)", "Netto (kg)"),
        Optional(Currency, new Wording("Mata uang"), new Wording("Tiga huruf, misalnya USD; boleh kosong bila nama kolom nilai menyebutnya"), "Valuta", "Kode valuta", "Currency code"),
        Optional(Amount, new Wording("Nilai FOB"), new Wording("Nilai barang FOB dalam mata uangnya, misalnya 12.500,50. Ongkos angkut dan asuransi tidak ikut. Atau isi nilai faktur"),
            "Nilai", "Nilai FOB (USD)", "Nilai FOB USD", "Nilai (USD)", "Nilai USD", "FOB", "FOB USD", "FOB (USD)", "Nilai ekspor", "Nilai ekspor (USD)", "Value"),
        Required(Origin, new Wording("Asal barang"), new Wording("Pilih dari daftar: dibuat di kota ini atau di daerah lain"), "Daerah asal", "Daerah asal barang", "Asal"),
        Optional(Invoiced, new Wording("Nilai faktur"), new Wording("Bila nilai FOB-nya belum dihitung: nilai barang ini pada faktur. Isi juga syarat penyerahan dan ongkosnya"),
            "Nilai pada faktur", "Nilai invoice", "Nilai faktur (USD)", "Nilai invoice (USD)", "Nilai CIF", "Nilai CIF (USD)", "Invoice value"),
        Optional(nameof(ShipmentCosts.InlandMinor), new Wording("Ongkos sampai naik kapal atau pesawat"), new Wording("Hanya EXW, FCA, FAS: ditambahkan pada nilai faktur"), "Ongkos dalam negeri", "Inland"),
        Optional(nameof(ShipmentCosts.FreightMinor), new Wording("Ongkos kirim"), new Wording("Untuk seluruh pengiriman; dikurangkan dari nilai faktur"), "Freight", "Ongkos angkut", "Biaya angkut", "Biaya kirim"),
        Optional(nameof(ShipmentCosts.InsuranceMinor), new Wording("Asuransi"), new Wording("Untuk seluruh pengiriman; dikurangkan dari nilai faktur"), "Insurance", "Nilai asuransi", "Biaya asuransi"),
    ];

    private static ImportColumn Required(string key, Wording header, Wording hint, params string[] aliases) => new(key, header, true, hint) { Aliases = aliases };

    private static ImportColumn Optional(string key, Wording header, Wording hint, params string[] aliases) => new(key, header, false, hint) { Aliases = aliases };
}
