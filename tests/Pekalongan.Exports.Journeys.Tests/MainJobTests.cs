using System.Globalization;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Journeys.Tests.Setting;
using Pekalongan.Exports.Journeys.Tests.Words;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Journeys.Tests;

/// <summary>The main job, by four people with a browser each: from a business at the counter to the report on the official's table.</summary>
public sealed class MainJobTests(JourneyHost host) : Journey(host)
{
    private const decimal Value = 250_000.50m;

    private static readonly Business Dahlia = new(
        "Batik Contoh Dahlia", "Ibu Contoh Dahlia", "3375015204850007", "9911000000123", "Kain batik cap", "dahlia@contoh.id", "0812-0000-0123");

    [Fact]
    public async Task BusinessFromCounter_TrainsShipsAndIsVerified_StandsInTheOfficialsReport()
    {
        var pimpinan = await AtDesk("pimpinan");
        await pimpinan.SignsIn("pimpinan@contoh.id");
        var before = await pimpinan.DownloadsRealised(2026);

        var petugas = await AtDesk("petugas");
        await petugas.SignsIn("petugas@contoh.id");
        await petugas.RegistersBusiness(Dahlia);
        await petugas.OpensCohort("Pelatihan ekspor contoh tahap III 2026");
        await petugas.Applies(Dahlia);
        await petugas.Decides("NIB", "Terpenuhi", "NIB sesuai OSS");
        await petugas.Decides("Produksi sendiri", "Terpenuhi", "Bengkel dikunjungi");
        await petugas.Decides("KTP setempat", "Terpenuhi", "KTP dilihat");
        await petugas.Decides("Mutu dan jumlah sesuai standar ekspor", "Belum terpenuhi", "Warna luntur pada tiga contoh");
        await petugas.Follows("Lihat hasil");
        await petugas.Sees("Belum memenuhi syarat", "Warna luntur pada tiga contoh", "Yang perlu dilakukan");
        await petugas.Follows("Kembali ke syarat");
        await petugas.Decides("Mutu dan jumlah sesuai standar ekspor", "Terpenuhi", "Contoh baru lulus uji luntur");
        await petugas.Follows("Lihat hasil");
        await petugas.Sees("Memenuhi syarat", "Semua 4 syarat terpenuhi.", "bukti-contoh.pdf");
        var link = await petugas.InvitesToPortal(Dahlia);

        var eksportir = await OnPhone("eksportir");
        await eksportir.Activates(link, "ombak-utara-jlamprang");
        await eksportir.BeginsShipment(new Goods("204518", "250.000,50"));
        await eksportir.DescribesGoods(new Goods("204518", "250.000,50"));
        await eksportir.ChecksAndSends("US$250.000,50", "Rp4.241.308.482", "16.965,2", "angka rekaan", "Malaysia", "204518");

        var verifikator = await AtDesk("verifikator");
        await verifikator.SignsIn("verifikator@contoh.id");
        await verifikator.ReturnsNext(Dahlia, "Nomor PEB di berkas 204581, bukan 204518.");

        await eksportir.OpensOnlyShipment();
        await eksportir.Sees("Dikembalikan", "Nomor PEB di berkas 204581, bukan 204518.");
        await eksportir.Follows("Perbaiki");
        await eksportir.Types("Nomor pendaftaran dokumen", "204581");
        await eksportir.Presses("Lanjut: barang dan nilai");
        await eksportir.Presses("Lanjut: periksa isian");
        await eksportir.ChecksAndSends("204581", "US$250.000,50");

        await verifikator.VerifiesNext(Dahlia);
        await eksportir.OpensOnlyShipment();
        await eksportir.Sees("Terverifikasi");

        (await pimpinan.DownloadsRealised(2026)).ShouldBe(before + Value);
        var realised = Figures.Short(new Usd((long)((before + Value) * 100)), Language.Indonesian);
        await pimpinan.Sees(realised);
        (await pimpinan.DownloadsAllFiles()).ShouldContain((before + Value).ToString("0.00", CultureInfo.InvariantCulture));
        await pimpinan.Goes("/capaian?tahun=2026");
        await pimpinan.Sees(realised);
    }
}
