using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Notices;

/// <summary>Notices in the words of the office.</summary>
public static class NoticeWords
{
    public static Wording Of(NoticeKind kind) => kind switch
    {
        NoticeKind.AccountActivation => new Wording("Tautan aktivasi akun"),
        NoticeKind.PasswordReset => new Wording("Tautan kata sandi baru"),
        NoticeKind.ApplicationLink => new Wording("Tautan melanjutkan pendaftaran"),
        NoticeKind.ApplicationReceived => new Wording("Pendaftaran diterima dinas"),
        NoticeKind.ApplicationDecided => new Wording("Keputusan pendaftaran"),
        NoticeKind.ReserveMovedUp => new Wording("Cadangan naik menjadi peserta"),
        NoticeKind.TrainingChanged => new Wording("Perubahan pelatihan"),
        NoticeKind.CertificateIssued => new Wording("Sertifikat terbit"),
        NoticeKind.CaseAnswered => new Wording("Kendala dijawab"),
        NoticeKind.CaseHandedOver => new Wording("Kendala diteruskan"),
        NoticeKind.CaseReplied => new Wording("Balasan atas kendala"),
        NoticeKind.CaseClosed => new Wording("Kendala ditutup"),
        NoticeKind.ShipmentEntered => new Wording("Pengiriman dicatat dinas"),
        NoticeKind.ObjectionAnswered => new Wording("Jawaban atas keberatan"),
        NoticeKind.ReportPrepared => new Wording("Laporan bulanan siap diperiksa"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static Wording Of(NoticeState state) => state switch
    {
        NoticeState.Waiting => new Wording("Menunggu dikirim"),
        NoticeState.Sending => new Wording("Sedang dikirim"),
        NoticeState.Sent => new Wording("Terkirim"),
        NoticeState.Failed => new Wording("Gagal"),
        NoticeState.Uncertain => new Wording("Belum pasti terkirim"),
        NoticeState.AssumedSent => new Wording("Dianggap terkirim"),
        NoticeState.ByHand => new Wording("Perlu dikabari"),
        NoticeState.Lapsed => new Wording("Kedaluwarsa"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>What went wrong and what to do about it.</summary>
    public static Wording Of(NoticeFailure failure) => failure switch
    {
        NoticeFailure.ServerUnreachable => new Wording("Server surel tidak dapat dihubungi"),
        NoticeFailure.ServerBusy => new Wording("Server surel menolak untuk sementara"),
        NoticeFailure.ServerRefusesUs => new Wording("Server surel tidak menerima nama atau kata sandi program ini; minta pengelola memeriksa pengaturannya"),
        NoticeFailure.AddressRefused => new Wording("Alamat e-mail tidak ada atau ditolak; periksa alamatnya bersama pemiliknya"),
        NoticeFailure.MessageRefused => new Wording("Server surel menolak isi surelnya"),
        _ => throw new ArgumentOutOfRangeException(nameof(failure)),
    };

    /// <summary>The tag's colour: ok, wait, back or neutral.</summary>
    public static string? TagOf(NoticeState state, bool isTold) => state switch
    {
        _ when isTold => "ok",
        NoticeState.Sent or NoticeState.AssumedSent => "ok",
        NoticeState.Waiting or NoticeState.Sending => "wait",
        NoticeState.Lapsed => null,
        _ => "back",
    };
}
