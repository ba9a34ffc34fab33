using Pekalongan.Exports.Journeys.Tests.Setting;

namespace Pekalongan.Exports.Journeys.Tests.Words;

internal static class ApplyingWords
{
    private static readonly byte[] Pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8.ToArray();

    public static async Task LooksForTraining(this Visitor pendaftar, string cohort)
    {
        await pendaftar.Goes("/pelatihan-ekspor?lingkup=contoh");
        await pendaftar.Sees("Data contoh", "Pendaftaran dibuka");
        await pendaftar.Follows(cohort);
        await pendaftar.Sees("Syaratnya, dan mengapa", "Permendag 23/2023");
        await pendaftar.Follows("Mulai mendaftar");
    }

    public static async Task AnswersTheConditions(this Visitor pendaftar, string nib)
    {
        await pendaftar.Picks("Apakah usaha Anda sudah punya NIB?", nib);
        await pendaftar.Picks("Apakah produk Anda dibuat sendiri?", "Ya");
        await pendaftar.Picks("Apakah Anda sanggup membuat barang", "Ya");
        await pendaftar.Picks("Apakah KTP Anda beralamat di Kota Pekalongan?", "Ya");
        await pendaftar.Picks("Apakah usaha Anda sudah pernah terdaftar", "Tidak");
    }

    public static async Task TellsTheBusiness(this Visitor pendaftar, Business business)
    {
        await pendaftar.Picks("Bentuk usaha", "Usaha perorangan");
        await pendaftar.Types("Nama Anda", business.Owner);
        await pendaftar.Types("NIK", business.Nik);
        await pendaftar.Types("Kelurahan di KTP", "Medono");
        await pendaftar.Types("Telepon atau WhatsApp", business.Phone);
        await pendaftar.Types("Nama usaha", business.Name);
        await pendaftar.Types("NIB", business.Nib);
        await pendaftar.Picks("Ukuran usaha", "Mikro");
        await pendaftar.Presses("Simpan dan lanjut");
    }

    public static async Task TellsTheProducts(this Visitor pendaftar, string product)
    {
        await pendaftar.Types("Nama produk", product);
        await pendaftar.Chooses("Komoditas", "Kain batik");
        await pendaftar.Chooses("Cara produksi", "Dibuat sendiri");
        await pendaftar.Types("Kapasitas sebulan", "120");
        await pendaftar.Types("Satuan", "potong");
        await pendaftar.Picks("Apakah usaha ini sudah pernah ekspor?", "Belum pernah ekspor");
        await pendaftar.Chooses("Bukti untuk syarat", "Produksi sendiri");
        await pendaftar.Attaches("Berkas bukti", "bengkel-contoh.pdf", Pdf);
        await pendaftar.Presses("Tambahkan berkas ini");
        await pendaftar.Sees("bengkel-contoh.pdf");
        await pendaftar.Presses("Simpan dan periksa");
    }
}
