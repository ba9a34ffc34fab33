using Pekalongan.Exports.Journeys.Tests.Setting;

namespace Pekalongan.Exports.Journeys.Tests.Words;

internal static class CohortWords
{
    private static readonly byte[] Pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8.ToArray();

    public static async Task OpensCohort(this Visitor petugas, string title)
    {
        await petugas.Goes("/pelatihan");
        await petugas.Follows("Buka angkatan");
        await petugas.Types("Nama angkatan", title);
        await petugas.Picks("Jenis kegiatan", "Pelatihan");
        await petugas.Types("Tahun", "2026");
        await petugas.Types("Tahap", "3");
        await petugas.Types("Mitra", "PPEI");
        await petugas.Types("Kuota peserta", "30");
        await petugas.Types("Mulai", "Desember 2026");
        await petugas.Ticks("Langsung buka pendaftaran");
        await petugas.Presses("Simpan angkatan");
        await petugas.Sees(title, "Pendaftaran dibuka", "PPEI", "Desember 2026");
    }

    public static async Task Applies(this Visitor petugas, Business business)
    {
        await petugas.Follows("Daftarkan usaha");
        await petugas.Types("Cari usaha", business.Name);
        await petugas.Presses("Cari");
        await petugas.Presses($"Daftarkan {business.Name}");
        await petugas.Sees(business.Name, "Belum selesai diperiksa", "Usulan sistem");
    }

    /// <summary>Decides a criterion on the application that stands open, with a document as evidence.</summary>
    public static async Task Decides(this Visitor petugas, string criterion, string verdict, string reason)
    {
        var isFirst = await petugas.Offers($"Putuskan {criterion}");
        await petugas.Follows($"{(isFirst ? "Putuskan" : "Ubah keputusan")} {criterion}");
        await petugas.Picks("Keputusan Anda", verdict);
        await petugas.Types("Alasan", reason);
        await petugas.Attaches("Berkas bukti", "bukti-contoh.pdf", Pdf);
        await petugas.Presses("Simpan keputusan");
        await petugas.Sees("Keputusan disimpan.");
    }
}
