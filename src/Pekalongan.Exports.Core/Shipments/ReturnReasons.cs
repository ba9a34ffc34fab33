using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Shipments;

/// <summary>Why shipments are mostly returned, said so that the reader knows what to do. A verifier picks one, and adds to it or not.</summary>
public static class ReturnReasons
{
    public static readonly IReadOnlyList<(string Key, Wording Text)> All =
    [
        ("dokumen", new Wording("Berkas dokumennya belum ada. Tambahkan foto atau PDF dokumennya, lalu kirim lagi.")),
        ("kabur", new Wording("Berkasnya tidak terbaca. Foto ulang di tempat terang sampai semua angka jelas, lalu kirim lagi.")),
        ("nomor", new Wording("Nomor atau tanggal dokumen tidak sama dengan berkasnya. Cocokkan, perbaiki, lalu kirim lagi.")),
        ("nilai", new Wording("Nilai barang tidak sama dengan fakturnya. Periksa titik, koma, dan mata uangnya, lalu kirim lagi.")),
        ("berat", new Wording("Jumlah atau beratnya tidak masuk akal. Periksa satuan dan angkanya, lalu kirim lagi.")),
        ("kembar", new Wording("Pengiriman ini tampaknya sudah dicatat. Bila memang sama, buang isian ini.")),
    ];

    /// <summary>What is kept and told: the picked reason in the reader's first language, and what was written to it.</summary>
    public static string Join(string? key, string? written)
    {
        var picked = All.FirstOrDefault(r => r.Key == key).Text?.In(Language.Indonesian) ?? "";
        return TypedText.Collapse($"{picked} {written}");
    }
}
