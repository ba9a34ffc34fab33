using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>The rubric in words, for the assessors and for the public.</summary>
public static class RubricWords
{
    public static Wording Of(RubricAspect aspect) => aspect switch
    {
        RubricAspect.Product => new Wording("Produk"),
        RubricAspect.CapacityAndContinuity => new Wording("Kapasitas dan kontinuitas"),
        RubricAspect.Legality => new Wording("Legalitas"),
        RubricAspect.MarketReadiness => new Wording("Kesiapan pasar"),
        RubricAspect.Commitment => new Wording("Komitmen"),
        _ => throw new ArgumentOutOfRangeException(nameof(aspect), aspect, null),
    };

    /// <summary>What the assessor asks of the business.</summary>
    public static Wording Question(RubricAspect aspect) => aspect switch
    {
        RubricAspect.Product => new Wording("Apakah produknya bermutu, seragam, dan berbeda dari yang lain?"),
        RubricAspect.CapacityAndContinuity => new Wording("Berapa banyak yang dapat dibuat, dan apakah terus-menerus?"),
        RubricAspect.Legality => new Wording("Apakah izin usaha dan sertifikat produknya lengkap?"),
        RubricAspect.MarketReadiness => new Wording("Apakah usaha siap menjawab pembeli dari luar negeri?"),
        RubricAspect.Commitment => new Wording("Apakah ada orang dan waktu untuk ikut sampai selesai?"),
        _ => throw new ArgumentOutOfRangeException(nameof(aspect), aspect, null),
    };

    /// <summary>What each level means, from 1 to 5.</summary>
    public static IReadOnlyList<Wording> Levels(RubricAspect aspect) => aspect switch
    {
        RubricAspect.Product =>
        [
            new Wording("Belum ada contoh, atau mutunya belum layak jual"),
            new Wording("Layak jual di pasar setempat; mutu antarbarang masih berbeda"),
            new Wording("Mutu seragam dan ada ciri khas; standar negara tujuan belum dikenal"),
            new Wording("Mutu seragam, khas, kemasan rapi; standar negara tujuan sudah dikenal"),
            new Wording("Sudah diuji atau dipesan pembeli luar negeri, atau setara dengan yang sudah diekspor"),
        ],
        RubricAspect.CapacityAndContinuity =>
        [
            new Wording("Membuat bila ada pesanan; kapasitas tidak diketahui"),
            new Wording("Kapasitas diketahui tetapi naik turun; bahan sering terputus"),
            new Wording("Kapasitas tetap untuk pesanan kecil; bahan tersedia"),
            new Wording("Kapasitas tetap dan dapat ditambah dalam satu bulan; ada lebih dari satu pemasok"),
            new Wording("Pernah memenuhi pesanan besar berulang tepat waktu; ada catatan produksi"),
        ],
        RubricAspect.Legality =>
        [
            new Wording("NIB belum ada atau belum sesuai kegiatannya"),
            new Wording("NIB ada; sertifikat yang diwajibkan untuk produknya belum diurus"),
            new Wording("NIB ada; sertifikat yang diwajibkan sedang diurus atau tidak diperlukan"),
            new Wording("NIB dan semua sertifikat yang diwajibkan berlaku"),
            new Wording("Lengkap dan berlaku, ditambah merek terdaftar atau sertifikat untuk negara tujuan"),
        ],
        RubricAspect.MarketReadiness =>
        [
            new Wording("Belum tahu akan menjual ke mana; belum ada harga"),
            new Wording("Tujuan disebut tanpa alasan; harga belum menghitung ongkos kirim"),
            new Wording("Tujuan dan calon pembeli dikenal; harga dan katalog tersedia dalam bahasa Indonesia"),
            new Wording("Harga ekspor dihitung, katalog dalam bahasa asing, surat-menyurat dapat dijawab"),
            new Wording("Sudah berunding atau mengirim contoh ke pembeli luar negeri"),
        ],
        RubricAspect.Commitment =>
        [
            new Wording("Belum jelas siapa yang ikut"),
            new Wording("Yang ikut bukan pengambil keputusan, atau hanya sebagian hari"),
            new Wording("Pemilik atau penanggung jawab ikut semua hari"),
            new Wording("Ikut semua hari dan ada rencana tertulis sesudah pelatihan"),
            new Wording("Rencana tertulis dengan orang, waktu, dan biaya; tugas terdahulu dari dinas dikerjakan"),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(aspect), aspect, null),
    };
}
