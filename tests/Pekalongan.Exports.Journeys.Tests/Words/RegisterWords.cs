using Pekalongan.Exports.Journeys.Tests.Setting;

namespace Pekalongan.Exports.Journeys.Tests.Words;

/// <summary>An invented business, as it comes to the counter.</summary>
internal sealed record Business(string Name, string Owner, string Nik, string Nib, string Product, string Email, string Phone);

internal static class RegisterWords
{
    public static async Task RegistersBusiness(this Visitor petugas, Business business)
    {
        await petugas.Goes("/pelaku-usaha");
        await petugas.Follows("Daftarkan pelaku usaha");
        await petugas.Picks("Bentuk usaha", "Usaha perorangan");
        await petugas.Types("Nama pemilik atau penanggung jawab", business.Owner);
        await petugas.Types("NIK", business.Nik);
        await petugas.Picks("Alamat yang tercetak di KTP", "Kota Pekalongan");
        await petugas.Types("Kelurahan di KTP", "Medono");
        await petugas.Types("Nama usaha", business.Name);
        await petugas.Types("NIB", business.Nib);
        await petugas.Types("Alamat usaha", "Jalan Contoh 99");
        await petugas.Types("Kelurahan tempat usaha", "Podosugih");
        await petugas.Picks("Ukuran usaha", "Mikro");
        await petugas.Types("Telepon atau WhatsApp", business.Phone);
        await petugas.Types("E-mail", business.Email);
        await petugas.Types("Nama produk", business.Product);
        await petugas.Chooses("Komoditas", "Kain batik");
        await petugas.Chooses("Cara produksi", "Dibuat sendiri");
        await petugas.Types("Kapasitas sebulan", "1.500");
        await petugas.Types("Satuan", "meter");
        await petugas.Picks("Apakah usaha ini sudah pernah ekspor?", "Belum pernah ekspor");
        await petugas.Presses("Lanjut: periksa isian");
        await petugas.Sees("Belum disimpan", business.Name, business.Owner, "3375************", business.Nib, business.Product, "1.500 meter");
        await petugas.Presses("Daftarkan");
        await petugas.Sees($"{business.Name} sudah terdaftar.", "Calon eksportir");
    }

    /// <summary>Answers the link for the owner of the business to activate the account with.</summary>
    public static async Task<string> InvitesToPortal(this Visitor petugas, Business business)
    {
        await petugas.OpensBusiness(business);
        await petugas.Follows("Buatkan akun");
        await petugas.Presses("Buat akun dan tautannya");
        var link = await petugas.Page.GetByLabel("Salin tautan ini").InputValueAsync();
        return new Uri(link).PathAndQuery;
    }

    public static async Task OpensBusiness(this Visitor petugas, Business business)
    {
        await petugas.Goes("/pelaku-usaha");
        await petugas.Types("Cari", business.Name);
        await petugas.Presses("Cari");
        await petugas.Follows(business.Name);
    }
}
