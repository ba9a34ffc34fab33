using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Eligibility;

/// <summary>The conditions as they are explained and asked of somebody who meets them for the first time.</summary>
public static class SelfCheckWords
{
    public static Wording Requirement(Criterion criterion, string city) => criterion switch
    {
        Criterion.Nib => new Wording("Usaha punya NIB"),
        Criterion.OwnProduction => new Wording("Produknya dibuat sendiri"),
        Criterion.QualityAndQuantity => new Wording("Mutu dan jumlahnya sanggup memenuhi pesanan luar negeri"),
        Criterion.LocalKtp => new Wording("KTP pemilik beralamat di {0}", city),
        _ => new Wording("Produknya berpeluang laku di luar negeri"),
    };

    public static Wording Why(Criterion criterion) => criterion switch
    {
        Criterion.Nib => new Wording("Aturan mewajibkan setiap eksportir punya NIB."),
        Criterion.OwnProduction => new Wording("Pelatihan ini untuk pembuat barang, supaya ekspornya menambah pekerjaan di kota."),
        Criterion.QualityAndQuantity => new Wording("Pembeli luar negeri memesan berulang kali dan menolak barang yang mutunya berubah."),
        Criterion.LocalKtp => new Wording("Pelatihan dibiayai anggaran kota untuk warganya; daerah lain punya pelatihannya sendiri."),
        _ => new Wording("Pendampingannya panjang dan tempatnya sedikit, jadi didahulukan yang paling siap."),
    };

    public static Wording Source(Criterion criterion) => criterion switch
    {
        Criterion.Nib => new Wording("Permendag 23/2023 pasal 2 ayat (1); syarat pelatihan (Antara, 2021)"),
        Criterion.ExportPotential => new Wording("Kurasi coaching clinic Jawa Tengah (Bisnis, 2019)"),
        _ => Criteria.TrainingCondition,
    };

    public static Wording Question(Criterion criterion, string city) => criterion switch
    {
        Criterion.Nib => new Wording("Apakah usaha Anda sudah punya NIB?"),
        Criterion.OwnProduction => new Wording("Apakah produk Anda dibuat sendiri?"),
        Criterion.QualityAndQuantity => new Wording("Apakah Anda sanggup membuat barang yang sama mutunya dalam jumlah banyak, berulang kali?"),
        Criterion.LocalKtp => new Wording("Apakah KTP Anda beralamat di {0}?", city),
        _ => new Wording("Apakah produk Anda pernah ditanyakan atau dibeli orang luar negeri?"),
    };

    public static Wording Help(Criterion criterion) => criterion switch
    {
        Criterion.Nib => new Wording("Nomor 13 angka dari oss.go.id. SIUP atau TDP lama bukan NIB."),
        Criterion.OwnProduction => new Wording("Dikerjakan di tempat Anda atau oleh perajin yang Anda bayar. Bukan barang jadi yang dibeli lalu dijual lagi."),
        Criterion.QualityAndQuantity => new Wording("Tidak ada angka pastinya; petugas menilai dari contoh barang, kapasitas sebulan, dan sertifikat."),
        Criterion.LocalKtp => new Wording("Lihat alamat yang tercetak di KTP: KOTA, bukan KABUPATEN. Tempat lahir dan angka depan NIK tidak menentukan."),
        _ => new Wording("Misalnya lewat pameran, media sosial, perantara, atau contoh barang yang pernah dikirim."),
    };

    /// <summary>What may be sent along for it.</summary>
    public static Wording Evidence(Criterion criterion) => criterion switch
    {
        Criterion.Nib => new Wording("Lembar NIB dari OSS"),
        Criterion.OwnProduction => new Wording("Foto tempat dan proses produksi"),
        Criterion.QualityAndQuantity => new Wording("Foto produk, sertifikat (halal, SNI, merek), atau nota pesanan"),
        Criterion.LocalKtp => new Wording("Foto KTP; angka NIK boleh ditutup"),
        _ => new Wording("Bukti minat pembeli: percakapan, pesanan, atau undangan pameran"),
    };

    public static Wording Of(SelfAnswer answer) => answer switch
    {
        SelfAnswer.Yes => new Wording("Ya"),
        SelfAnswer.No => new Wording("Tidak"),
        _ => new Wording("Belum tahu"),
    };

    public static Wording Of(SelfCheckResult result) => result switch
    {
        SelfCheckResult.Likely => new Wording("Kemungkinan besar memenuhi syarat"),
        SelfCheckResult.NotYet => new Wording("Kemungkinan belum memenuhi syarat"),
        _ => new Wording("Belum dapat dipastikan"),
    };

    public static Wording WhenMet(Criterion criterion, string city) => criterion switch
    {
        Criterion.Nib => new Wording("Usaha Anda sudah punya NIB"),
        Criterion.OwnProduction => new Wording("Produk Anda dibuat sendiri"),
        Criterion.QualityAndQuantity => new Wording("Anda sanggup menjaga mutu dan jumlah; petugas akan menilainya"),
        Criterion.LocalKtp => new Wording("KTP Anda beralamat di {0}", city),
        _ => new Wording("Produk Anda sudah diminati pembeli luar negeri; petugas akan menilainya"),
    };

    public static Wording WhenNotMet(Criterion criterion, string city) => criterion switch
    {
        Criterion.Nib => new Wording("Usaha Anda belum punya NIB"),
        Criterion.OwnProduction => new Wording("Produk Anda tidak dibuat sendiri"),
        Criterion.QualityAndQuantity => new Wording("Mutu atau jumlahnya belum sanggup Anda jaga"),
        Criterion.LocalKtp => new Wording("KTP Anda tidak beralamat di {0}", city),
        _ => new Wording("Belum ada pembeli luar negeri yang tertarik"),
    };

    public static Wording WhenUnknown(Criterion criterion) => criterion switch
    {
        Criterion.Nib => new Wording("Anda belum tahu apakah usaha ini punya NIB"),
        Criterion.OwnProduction => new Wording("Anda belum yakin apakah produk ini terhitung buatan sendiri"),
        Criterion.QualityAndQuantity => new Wording("Anda belum yakin soal mutu dan jumlahnya"),
        Criterion.LocalKtp => new Wording("Anda belum tahu alamat yang tercetak di KTP"),
        _ => new Wording("Anda belum tahu apakah ada peminat dari luar negeri"),
    };

    public static Wording Advice(Criterion criterion) => criterion switch
    {
        Criterion.Nib => new Wording("Urus NIB di oss.go.id: gratis, dan untuk usaha berisiko rendah langsung terbit. Anda boleh mendaftar sambil mengurusnya."),
        Criterion.OwnProduction => new Wording("Bila ada sebagian produk yang dibuat sendiri, daftarkan dengan produk itu."),
        Criterion.QualityAndQuantity => new Wording("Tulis kapasitas Anda apa adanya. Petugas memberi tahu apa yang perlu disiapkan."),
        Criterion.LocalKtp => new Wording("Tanyakan pelatihan di daerah sesuai KTP, atau pelatihan provinsi. Bila sudah pindah, urus dulu KTP yang baru."),
        _ => new Wording("Tulis keunikan produk Anda; petugas menilai peluangnya."),
    };

    public static Wording HowToTell(Criterion criterion) => criterion switch
    {
        Criterion.Nib => new Wording("Masuk ke oss.go.id dengan nomor telepon atau e-mail Anda, atau tanyakan ke dinas."),
        Criterion.OwnProduction => new Wording("Ceritakan saja di isian produk; petugas yang menilai."),
        Criterion.QualityAndQuantity => new Wording("Tulis kapasitas sebulan dan lampirkan foto produk; petugas yang menilai."),
        Criterion.LocalKtp => new Wording("Lihat KTP Anda, lalu ubah jawaban ini."),
        _ => new Wording("Tidak apa-apa; petugas yang menilai dari produk Anda."),
    };
}
