using System.Collections.Frozen;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Imports;
using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.OwnData;

/// <summary>What each file of the copy is called, what it holds and where that came from.</summary>
public static class OwnDataWords
{
    private static readonly FrozenDictionary<Type, (string File, Wording Text)> Known = new Dictionary<Type, (string, Wording)>
    {
        [typeof(Exporter)] = ("usaha", new Wording("Data usaha, dari pendaftaran Anda atau dari petugas.")),
        [typeof(Person)] = ("pemilik", new Wording("Pemilik atau penanggung jawab, seperti di KTP. NIK disamarkan; minta petugas memperlihatkannya bila perlu.")),
        [typeof(ExporterProduct)] = ("produk", new Wording("Produk usaha, dari pendaftaran.")),
        [typeof(ExporterCertificate)] = ("sertifikat-usaha", new Wording("Sertifikat usaha seperti halal atau SNI, dari pendaftaran.")),
        [typeof(ExporterContact)] = ("catatan-kontak", new Wording("Telepon dan kunjungan petugas kepada usaha ini.")),
        [typeof(UserAccount)] = ("akun", new Wording("Akun untuk masuk ke program ini; tanpa kata sandi.")),
        [typeof(UserSession)] = ("sesi", new Wording("Kapan dan dengan perangkat apa akun dipakai masuk.")),
        [typeof(CohortApplication)] = ("pendaftaran-pelatihan", new Wording("Pendaftaran ke pelatihan dan keputusannya.")),
        [typeof(CriterionAssessment)] = ("penilaian-syarat", new Wording("Penilaian setiap syarat oleh petugas, dengan alasannya.")),
        [typeof(CriterionEvidence)] = ("bukti-syarat", new Wording("Berkas yang menjadi bukti syarat; berkasnya ada di folder berkas.")),
        [typeof(CurationScore)] = ("nilai-kurasi", new Wording("Nilai kurasi dari penilai.")),
        [typeof(SelfApplication)] = ("pendaftaran-sendiri", new Wording("Pendaftaran dari halaman umum. Isian yang belum diolah petugas ikut; yang lain sudah menjadi data usaha di sini.")),
        [typeof(SelfApplicationFile)] = ("berkas-pendaftaran", new Wording("Berkas yang diunggah saat mendaftar sendiri.")),
        [typeof(Attendance)] = ("kehadiran", new Wording("Kehadiran di setiap sesi pelatihan.")),
        [typeof(CohortFeedback)] = ("umpan-balik", new Wording("Umpan balik Anda tentang pelatihan.")),
        [typeof(MentoringEntry)] = ("pendampingan", new Wording("Catatan pendampingan sesudah pelatihan.")),
        [typeof(TrainingCertificate)] = ("sertifikat-pelatihan", new Wording("Sertifikat pelatihan yang diterbitkan.")),
        [typeof(Notice)] = ("pemberitahuan", new Wording("Pemberitahuan yang dikirim program ini dan isinya; isi surat berisi tautan akun tidak disertakan, karena rahasia.")),
        [typeof(Shipment)] = ("pengiriman", new Wording("Pengiriman yang dicatat, dengan dokumen dan keadaannya.")),
        [typeof(ShipmentLine)] = ("barang-pengiriman", new Wording("Barang setiap pengiriman, nilainya, dan kurs yang dipakai.")),
        [typeof(ShipmentFile)] = ("berkas-pengiriman", new Wording("Berkas setiap pengiriman; berkasnya ada di folder berkas.")),
        [typeof(ShipmentObjection)] = ("keberatan", new Wording("Keberatan atas pengiriman yang dicatat petugas, dan jawabannya.")),
        [typeof(CollectionItem)] = ("putaran-bulanan", new Wording("Bulan apa saja usaha ini ditanyai dinas.")),
        [typeof(CollectionAnswer)] = ("jawaban-bulanan", new Wording("Jawaban untuk setiap bulan.")),
        [typeof(MonthlyStatement)] = ("rekap-bulanan", new Wording("Rekap bulanan tanpa dokumen, dari telepon, kunjungan, atau e-SKA.")),
        [typeof(MonthlyStatementLine)] = ("isi-rekap-bulanan", new Wording("Nilai setiap rekap menurut komoditas dan negara.")),
        [typeof(ObstacleCase)] = ("kendala", new Wording("Kendala yang Anda sampaikan, dan keadaannya.")),
        [typeof(ObstacleMessage)] = ("pesan-kendala", new Wording("Pertanyaan dan jawaban setiap kendala.")),
        [typeof(ObstacleFile)] = ("berkas-kendala", new Wording("Berkas pada pesan kendala; berkasnya ada di folder berkas.")),
        [typeof(ObstacleHandover)] = ("pelimpahan-kendala", new Wording("Kendala yang diteruskan ke instansi lain, dan balasannya.")),
        [typeof(ImportSlice)] = ("baris-tabel", new Wording("Baris tentang usaha ini dalam tabel yang sedang diimpor; dihapus beberapa hari kemudian.")),
        [typeof(LedgerEntry)] = ("buku-besar", new Wording("Nilai terverifikasi yang masuk angka kota; tidak pernah diubah, hanya dibalik.")),
    }.ToFrozenDictionary();

    public static bool Has(Type table) => Known.ContainsKey(table);

    /// <summary>A table that nobody has described yet goes by its own name.</summary>
    public static (string File, Wording Text) Of(Type table) => Known.GetValueOrDefault(table, (table.Name, new Wording("Catatan lain tentang usaha ini.")));
}
