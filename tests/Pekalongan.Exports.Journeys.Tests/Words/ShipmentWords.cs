using Pekalongan.Exports.Journeys.Tests.Setting;

namespace Pekalongan.Exports.Journeys.Tests.Words;

/// <summary>What an exporter knows of a shipment, as it is typed.</summary>
internal sealed record Goods(string DocumentNumber, string Amount)
{
    public string ExportDate { get; init; } = "10-11-2026";

    public string Country { get; init; } = "Malaysia";
}

internal static class ShipmentWords
{
    /// <summary>The first of three pages.</summary>
    public static async Task BeginsShipment(this Visitor eksportir, Goods goods)
    {
        await eksportir.Goes("/pengiriman");
        await eksportir.Presses("Catat pengiriman");
        await eksportir.Sees("Tujuan dan dokumen");
        await eksportir.Types("Tanggal ekspor", goods.ExportDate);
        await eksportir.Types("Negara tujuan", goods.Country);
        await eksportir.Picks("Dikirim atas nama siapa?", "Nama usaha sendiri");
        await eksportir.Picks("Dokumen ekspor", "PEB");
        await eksportir.Types("Nomor pendaftaran dokumen", goods.DocumentNumber);
        await eksportir.Types("Tanggal dokumen", goods.ExportDate);
        await eksportir.Chooses("Kantor bea cukai", 1);
        await eksportir.Presses("Lanjut: barang dan nilai");
    }

    /// <summary>The second page, in the currency the goods were sold for.</summary>
    public static async Task DescribesGoods(this Visitor eksportir, Goods goods)
    {
        await eksportir.Sees("Barang dan nilai");
        await eksportir.ChoosesByBeginning("Komoditas", "Kain batik");
        await eksportir.Types("Kode HS", "5208.52");
        await eksportir.Types("Jumlah barang", "1.200");
        await eksportir.Chooses("Satuan", "meter");
        await eksportir.Types("Berat bersih", "250,5");
        await eksportir.Types("Nilai barang (FOB)", goods.Amount);
        await eksportir.ChoosesByBeginning("Mata uang", "USD");
        await eksportir.Picks("Di mana barang ini dibuat?", "Dibuat di kota ini");
        await eksportir.Presses("Lanjut: periksa isian");
    }

    /// <summary>The third page: what was understood, and then it is sent.</summary>
    public static async Task ChecksAndSends(this Visitor eksportir, params string[] understood)
    {
        await eksportir.Sees("Periksa isian");
        await eksportir.Sees(understood);
        await eksportir.Presses("Kirim untuk diperiksa");
        await eksportir.Sees("Menunggu pemeriksaan");
    }

    public static async Task OpensOnlyShipment(this Visitor eksportir)
    {
        await eksportir.Goes("/pengiriman");
        await eksportir.Loads(() => eksportir.Page.GetByRole(Microsoft.Playwright.AriaRole.Rowheader).GetByRole(Microsoft.Playwright.AriaRole.Link).ClickAsync());
    }

    public static async Task TakesFromQueue(this Visitor verifikator, Business business)
    {
        await verifikator.Goes("/pemeriksaan");
        await verifikator.Follows(business.Name);
        await verifikator.Sees("Periksa pengiriman", business.Name);
    }

    public static async Task ReturnsNext(this Visitor verifikator, Business business, string reason)
    {
        await verifikator.TakesFromQueue(business);
        await verifikator.Types("Alasan dikembalikan", reason);
        await verifikator.Presses("Kembalikan");
        await verifikator.Sees("Pengiriman dikembalikan dengan alasan Anda.");
    }

    public static async Task VerifiesNext(this Visitor verifikator, Business business)
    {
        await verifikator.TakesFromQueue(business);
        await verifikator.Presses("Verifikasi");
        await verifikator.Sees("Pengiriman diverifikasi dan masuk realisasi.");
    }
}
