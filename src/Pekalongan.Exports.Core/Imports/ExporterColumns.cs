using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>The columns of a table of businesses, called as the form calls its fields and in the same order.</summary>
public static class ExporterColumns
{
    public const int Products = 3;
    public const int Certificates = 2;

    public static readonly IReadOnlyList<ImportColumn> All =
    [
        Required(nameof(ExporterEntry.LegalForm), new Wording("Bentuk usaha"), new Wording("Pilih dari daftar"), "Badan usaha", "Bentuk badan usaha"),
        Required(nameof(ExporterEntry.PersonName), new Wording("Nama pemilik atau penanggung jawab"), new Wording("Seperti tercetak di KTP"),
            "Nama pemilik", "Pemilik", "Penanggung jawab", "Nama penanggung jawab", "Nama"),
        Optional(nameof(ExporterEntry.PersonTitle), new Wording("Jabatan penanggung jawab"), new Wording("Hanya untuk PT, CV, dan koperasi; misalnya Direktur"),
            "Jabatan"),
        Required(nameof(ExporterEntry.Nik), new Wording("NIK"), new Wording("16 angka di KTP; untuk PT, CV, dan koperasi boleh kosong"),
            "Nomor KTP", "No KTP", "NIK pemilik", "NIK KTP") with { IsIdentity = true },
        Required(nameof(ExporterEntry.KtpArea), new Wording("Alamat yang tercetak di KTP"), new Wording("Pilih dari daftar: kota, luar kota, atau belum dicatat"),
            "Letak KTP", "Letak alamat KTP", "KTP"),
        Optional(nameof(ExporterEntry.KtpKelurahan), new Wording("Kelurahan di KTP"), new Wording("Untuk KTP kota. Nama lama sebelum 2015 juga dikenali"),
            "Kelurahan KTP"),
        Optional(nameof(ExporterEntry.KtpAddress), new Wording("Jalan dan nomor di KTP"), new Wording("Boleh kosong"), "Alamat KTP"),
        Required(nameof(ExporterEntry.Name), new Wording("Nama usaha"), new Wording("Seperti di NIB, kalau ada"), "Usaha", "Nama perusahaan", "Perusahaan"),
        Required(nameof(ExporterEntry.Nib), new Wording("NIB"), new Wording("13 angka dari OSS dengan 0 di depannya, atau tulis: belum punya"),
            "Nomor Induk Berusaha", "No NIB", "Nomor NIB") with { IsIdentity = true },
        Optional(nameof(ExporterEntry.Address), new Wording("Alamat usaha"), new Wording("Boleh kosong")),
        Optional(nameof(ExporterEntry.Kelurahan), new Wording("Kelurahan tempat usaha"), new Wording("Kosongkan bila di luar kota"), "Kelurahan usaha", "Kelurahan"),
        Required(nameof(ExporterEntry.SizeClass), new Wording("Ukuran usaha"), new Wording("Pilih dari daftar; menurut PP 7/2021"), "Ukuran", "Skala usaha", "Skala"),
        Optional(nameof(ExporterEntry.Sector), new Wording("Bidang usaha"), new Wording("KBLI atau kata sendiri; boleh kosong"), "KBLI", "Sektor"),
        Optional(nameof(ExporterEntry.Association), new Wording("Asosiasi atau paguyuban"), new Wording("Boleh kosong"), "Asosiasi", "Paguyuban"),
        Optional(nameof(ExporterEntry.Phone), new Wording("Telepon atau WhatsApp"), new Wording("Misalnya 0812-3456-7890"),
            "Telepon", "Nomor telepon", "No telepon", "No HP", "Nomor HP", "HP", "WhatsApp", "No WA", "Nomor WhatsApp") with { IsIdentity = true },
        Optional(nameof(ExporterEntry.Email), new Wording("E-mail"), new Wording("Boleh kosong"), "Surel", "Alamat e-mail"),
        .. Enumerable.Range(0, Products).SelectMany(Product),
        .. Enumerable.Range(0, Certificates).SelectMany(Certificate),
        Required(nameof(ExporterEntry.DeclaredExport), new Wording("Pengalaman ekspor"), new Wording("Pilih dari daftar"), "Pernah ekspor", "Ekspor"),
        Optional(nameof(ExporterEntry.ExportsSinceYear), new Wording("Ekspor sejak tahun"), new Wording("Kosongkan bila tidak ingat"), "Sejak tahun"),
        Optional(nameof(ExporterEntry.ExportDeclaration), new Wording("Ke mana, barang apa, menurut siapa"), new Wording("Wajib diisi bila sudah pernah ekspor"),
            "Keterangan ekspor"),
    ];

    private static IEnumerable<ImportColumn> Product(int i)
    {
        var (path, number, isFirst) = ($"Products[{i}].", i + 1, i == 0);
        yield return Of(path + nameof(ProductEntry.Name), new Wording("Produk {0}", number), isFirst,
            isFirst ? new Wording("Paling sedikit satu produk; misalnya sarung batik cap") : new Wording("Boleh kosong"), isFirst ? ["Produk", "Nama produk"] : []);
        yield return Of(path + nameof(ProductEntry.Commodity), new Wording("Komoditas produk {0}", number), isFirst,
            new Wording("Pilih dari daftar"), isFirst ? ["Komoditas"] : []);
        yield return Of(path + nameof(ProductEntry.Production), new Wording("Cara produksi produk {0}", number), isFirst,
            new Wording("Pilih dari daftar"), isFirst ? ["Cara produksi"] : []);
        yield return Of(path + nameof(ProductEntry.Capacity), new Wording("Kapasitas sebulan produk {0}", number), false,
            new Wording("Angka saja; boleh kosong"), isFirst ? ["Kapasitas", "Kapasitas sebulan", "Kapasitas per bulan"] : []);
        yield return Of(path + nameof(ProductEntry.Unit), new Wording("Satuan produk {0}", number), false,
            new Wording("Potong, lembar, kodi, meter, kg …; wajib bila kapasitas diisi"), isFirst ? ["Satuan"] : []);
    }

    private static IEnumerable<ImportColumn> Certificate(int i)
    {
        var (path, number, isFirst) = ($"Certificates[{i}].", i + 1, i == 0);
        yield return Of(path + nameof(CertificateEntry.Name), new Wording("Sertifikat {0}", number), false,
            new Wording("Halal, SNI, SVLK, dan lain-lain; boleh kosong"), isFirst ? ["Sertifikat", "Nama sertifikat"] : []);
        yield return Of(path + nameof(CertificateEntry.Number), new Wording("Nomor sertifikat {0}", number), false,
            new Wording("Boleh kosong"), isFirst ? ["Nomor sertifikat"] : []) with { IsIdentity = true };
        yield return Of(path + nameof(CertificateEntry.ValidUntil), new Wording("Sertifikat {0} berlaku sampai", number), false,
            new Wording("Misalnya 27-11-2027"), []);
    }

    private static ImportColumn Required(string key, Wording header, Wording hint, params string[] aliases) => Of(key, header, true, hint, aliases);

    private static ImportColumn Optional(string key, Wording header, Wording hint, params string[] aliases) => Of(key, header, false, hint, aliases);

    private static ImportColumn Of(string key, Wording header, bool isRequired, Wording hint, string[] aliases) =>
        new(key, header, isRequired, hint) { Aliases = aliases };
}
