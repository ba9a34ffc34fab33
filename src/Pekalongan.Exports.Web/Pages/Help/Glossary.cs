using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Pages.Help;

/// <summary>A word of the trade and what it means to someone who hears it for the first time.</summary>
public sealed record GlossaryEntry(string Term, Wording InFull, Wording Meaning)
{
    public string Anchor => Term.ToLowerInvariant().Replace(' ', '-');
}

/// <summary>The words this program uses and does not expect everyone to know.</summary>
public static class Glossary
{
    public const string Path = "/bantuan";

    public static readonly IReadOnlyList<GlossaryEntry> Entries =
    [
        new("3K", new Wording("Kualitas, kuantitas, kontinuitas"),
            new Wording("Mutu yang sama, jumlah yang cukup, dan pasokan yang berlanjut: tiga hal yang paling sering menentukan pesanan ekspor.")),
        new("B/L atau AWB", new Wording("Surat muatan"),
            new Wording("Surat dari perusahaan pelayaran (B/L) atau penerbangan (AWB) bahwa barang sudah dimuat, ke mana dan atas nama siapa.")),
        new("CIF", new Wording("Harga barang sampai pelabuhan tujuan"),
            new Wording("Harga barang ditambah ongkos kirim dan asuransi sampai pelabuhan negara tujuan. Untuk laporan, yang dihitung harga FOB.")),
        new("CN", new Wording("Consignment Note"),
            new Wording("Dokumen kiriman lewat pos atau kurir, sampai 30 kg. Di bea cukai CN punya nomor dan tanggal sendiri dan berlaku sebagai pemberitahuan ekspor.")),
        new("COO", new Wording("Certificate of Origin"),
            new Wording("Nama SKA dalam bahasa Inggris. Pembeli sering memakai sebutan ini.")),
        new("e-SKA", new Wording("Layanan elektronik SKA"),
            new Wording("Laman pemerintah tempat SKA diajukan dan diterbitkan.")),
        new("Ekspor mandiri", new Wording("Ekspor atas nama usaha sendiri"),
            new Wording("Nama usaha Anda sendiri yang tertulis sebagai eksportir pada dokumen, bukan nama perusahaan perantara.")),
        new("Eksportir senyap", new Wording("Dulu mengekspor, kini tidak terdengar"),
            new Wording("Usaha yang pada bulan-bulan yang sama di tahun-tahun sebelumnya mengekspor, dan kini tidak ada pengirimannya.")),
        new("Entri", new Wording("Baris buku besar ekspor"),
            new Wording("Satu baris buku besar ekspor: nilai satu barang dari satu pengiriman terverifikasi, atau pembalikannya bila dikoreksi atau dibatalkan. Baris tidak pernah diubah atau dihapus.")),
        new("FOB", new Wording("Harga barang di pelabuhan muat"),
            new Wording("Harga barang tanpa ongkos kirim ke luar negeri dan tanpa asuransi. Angka ini yang dijumlahkan sebagai nilai ekspor.")),
        new("Form B", new Wording("SKA tanpa keringanan bea masuk"),
            new Wording("Hanya menerangkan bahwa barang berasal dari Indonesia; dapat dipakai ke semua negara.")),
        new("Form D", new Wording("SKA untuk negara ASEAN"),
            new Wording("Tiap perjanjian dagang punya suratnya sendiri: Form D untuk ASEAN, Form E untuk Tiongkok, Form AK atau IK untuk Korea, dan seterusnya.")),
        new("FTA Center", new Wording("Pusat informasi perjanjian dagang"),
            new Wording("Tempat bertanya tentang perjanjian dagang dan kendala ekspor, yang direncanakan pemerintah provinsi dan Kementerian Perdagangan. Di sini pertanyaan seperti itu dibuka sebagai kendala.")),
        new("HS", new Wording("Kode barang ekspor"),
            new Wording("Nomor golongan barang yang dipakai bea cukai di seluruh dunia; enam angka pertama sama di semua negara. Yang berlaku ialah kode pada dokumen ekspor Anda.")),
        new("Incoterm", new Wording("Syarat penyerahan barang"),
            new Wording("Singkatan dalam kontrak yang mengatur siapa menanggung ongkos dan risiko sampai di mana, misalnya FOB atau CIF.")),
        new("IPSKA", new Wording("Instansi Penerbit SKA"),
            new Wording("Kantor yang ditunjuk Kementerian Perdagangan untuk menerbitkan SKA. Tanyakan ke dinas kantor mana yang terdekat.")),
        new("ITPC", new Wording("Kantor promosi dagang Indonesia di luar negeri"),
            new Wording("Dapat ditanya tentang pasar dan pembeli di negaranya.")),
        new("KBLI", new Wording("Klasifikasi Baku Lapangan Usaha Indonesia"),
            new Wording("Nomor jenis usaha, tertulis pada NIB.")),
        new("Kurasi", new Wording("Penilaian sebelum ikut pelatihan"),
            new Wording("Petugas menilai kesiapan usaha dan produknya, lalu menentukan siapa yang diterima lebih dulu.")),
        new("L/C", new Wording("Letter of credit"),
            new Wording("Janji bank pembeli untuk membayar bila dokumen ekspor Anda cocok dengan syaratnya.")),
        new("NIB", new Wording("Nomor Induk Berusaha"),
            new Wording("Nomor pengenal usaha, 13 angka, gratis dari laman oss.go.id. Eksportir wajib memilikinya.")),
        new("NIK", new Wording("Nomor Induk Kependudukan"),
            new Wording("Nomor pada KTP, 16 angka. Di sini disimpan tersandi dan hanya dibuka dengan alasan yang dicatat.")),
        new("Packing list", new Wording("Daftar isi kemasan"),
            new Wording("Daftar isi tiap peti atau karton dengan jumlah dan beratnya, dibuat bersama faktur.")),
        new("Pasar nontradisional", new Wording("Negara tujuan yang baru digarap"),
            new Wording("Negara yang menurut dinas belum menjadi tujuan ekspor yang biasa. Daftarnya bertanggal dan ditentukan dinas.")),
        new("PEB", new Wording("Pemberitahuan Ekspor Barang"),
            new Wording("Dokumen yang diajukan ke bea cukai sebelum barang dikirim. Nomor pendaftarannya enam angka dan dimulai lagi tiap tahun di tiap kantor.")),
        new("PPEI", new Wording("Balai pelatihan ekspor Kementerian Perdagangan"),
            new Wording("Mitra dinas untuk pelatihan ekspor; kini bernama PPEJP.")),
        new("Realisasi", new Wording("Nilai ekspor yang sudah terjadi"),
            new Wording("Jumlah nilai ekspor sampai suatu tanggal, dibandingkan dengan target tahun itu. Capaian persen ialah realisasi dibagi target.")),
        new("Rekap", new Wording("Jumlah ekspor sebulan menurut keterangan usaha"),
            new Wording("Dicatat dinas tanpa dokumen, per komoditas dan negara. Begitu pengirimannya masuk, pengiriman yang dihitung; keduanya tidak dijumlahkan.")),
        new("REX", new Wording("Eksportir terdaftar untuk Uni Eropa"),
            new Wording("Eksportir yang terdaftar membuat sendiri pernyataan asal barang pada faktur, sebagai ganti SKA, untuk keringanan bea masuk di Uni Eropa.")),
        new("Rilis pers", new Wording("Berita yang dibagikan dinas kepada wartawan"),
            new Wording("Teks yang dikirim dinas untuk diterbitkan. Angkanya dikutip bertahun-tahun, jadi diperiksa dulu dengan catatan di sini.")),
        new("SKA", new Wording("Surat Keterangan Asal"),
            new Wording("Surat yang menerangkan barang berasal dari Indonesia. Di banyak negara tujuan, surat ini menurunkan bea masuk bagi pembeli.")),
        new("Susulan", new Wording("Angka yang menyusul"),
            new Wording("Data yang dibukukan sesudah bulannya ditutup. Ia ikut dihitung sejak itu, dan ditandai supaya laporan lama tetap dapat dijelaskan.")),
        new("T/T", new Wording("Transfer bank"),
            new Wording("Pembayaran langsung dari bank pembeli ke bank Anda, sering dengan uang muka.")),
        new("Target", new Wording("Nilai ekspor yang ingin dicapai kota dalam setahun"),
            new Wording("Ditetapkan dengan peraturan dan dapat diubah di tengah tahun. Tiap perubahan menjadi versi baru; laporan menyebut versi yang dipakainya.")),
        new("Triwulan", new Wording("Tiga bulan: seperempat tahun"),
            new Wording("Triwulan I Januari sampai Maret, II April sampai Juni, III Juli sampai September, IV Oktober sampai Desember.")),
        new("UMKM", new Wording("Usaha mikro, kecil, dan menengah"),
            new Wording("Digolongkan menurut modal atau penjualan setahun: mikro sampai Rp2 miliar penjualan, kecil sampai Rp15 miliar, menengah sampai Rp50 miliar.")),
        new("Undername", new Wording("Ekspor atas nama perusahaan lain"),
            new Wording("Barang Anda dikirim dengan dokumen atas nama perusahaan perantara. Nilainya tetap dihitung sekali, pada Anda sebagai pembuat.")),
    ];

    public static GlossaryEntry Find(string term) =>
        Entries.FirstOrDefault(e => string.Equals(e.Term, term, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException($"'{term}' is not in the glossary.", nameof(term));
}
