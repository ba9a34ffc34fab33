using Pekalongan.Exports.Journeys.Tests.Setting;
using Pekalongan.Exports.Journeys.Tests.Words;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Journeys.Tests;

/// <summary>A business that nobody knows applies from its phone, loses the phone, goes on with its link, and is taken in by staff.</summary>
public sealed class ApplyingTests(JourneyHost host) : Journey(host)
{
    private const string Cohort = "Pelatihan ekspor contoh tahap II 2026";

    private static readonly Business Cendana = new(
        "Batik Contoh Cendana", "Ibu Contoh Cendana", "3375015204850019", "9911000000456", "Kain batik tulis", "cendana@contoh.id", "0812-0000-0456");

    [Fact]
    public async Task ApplyFromAPhone_AcrossTwoPhones_EndsInTheRegisterWithItsEvidence()
    {
        var pendaftar = await OnPhone("pendaftar");
        await pendaftar.LooksForTraining(Cohort);
        await pendaftar.Presses("Lihat hasilnya");
        await pendaftar.Sees("Ada 5 hal yang perlu diperbaiki", "untuk Produksi sendiri");
        await pendaftar.AnswersTheConditions(nib: "Belum tahu");
        await pendaftar.Presses("Lihat hasilnya");
        await pendaftar.Sees("Belum dapat dipastikan", "Masuk ke oss.go.id", "KTP Anda beralamat di Kota Pekalongan");
        var link = await pendaftar.Page.Locator("#tautan").InputValueAsync();
        await pendaftar.Follows("Lanjutkan mengisi");
        await pendaftar.TellsTheBusiness(Cendana);

        var telepon = await OnPhone("telepon-lain");
        await telepon.Goes(link);
        await telepon.Follows("Lanjutkan mengisi");
        await telepon.TellsTheProducts("Kain batik tulis cendana");
        await telepon.Sees("Periksa dan kirim", Cendana.Name, "3375************", "120 potong sebulan", "Data pribadi Anda");
        await telepon.Ticks("Isian ini benar");
        await telepon.Presses("Kirim pendaftaran");
        await telepon.Sees("Pendaftaran Anda sudah diterima", "PE-", "Selanjutnya");

        var petugas = await AtDesk("petugas");
        await petugas.SignsIn("petugas@contoh.id");
        await petugas.Goes("/pelatihan/antrean");
        await petugas.Follows(Cendana.Name);
        await petugas.Sees("Tidak ada yang bernomor", "bengkel-contoh.pdf");
        await petugas.Presses("Masukkan sebagai usaha baru");
        await petugas.Sees(Cendana.Name, "Periksa syaratnya", "bengkel-contoh.pdf");

        await pendaftar.Goes(link);
        await pendaftar.Sees("Pendaftaran Anda sudah dimasukkan");
        (await pendaftar.Reads()).ShouldNotContain(Cendana.Name);
    }
}
