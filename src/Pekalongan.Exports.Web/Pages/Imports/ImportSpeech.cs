using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Pages.Imports;

/// <summary>How the pages of an import speak of what its rows become: businesses are registered, shipments are recorded.</summary>
public sealed record ImportSpeech
{
    public static readonly ImportSpeech OfBusinesses = new()
    {
        Done = new Wording("Terdaftar"),
        Ready = new Wording("Siap didaftarkan"),
        Different = new Wording("Sudah terdaftar dengan isian lain"),
        Known = new Wording("Sudah terdaftar, tidak ada yang berubah"),
        FromFile = new Wording("Terdaftar dari berkas ini"),
        AllKnown = new Wording("Semua baris sudah terdaftar; tidak ada yang berubah."),
        Working = new Wording("Usaha-usaha sedang didaftarkan"),
        GoOn = new Wording("Lanjut: daftarkan"),
        Mend = new Wording("Unduh berkasnya dengan kolom “Masalah”, perbaiki baris-barisnya, lalu unggah lagi. Baris yang sudah terdaftar tidak dihitung dua kali."),
        ChangesNothing = new Wording("Baris ini tidak mengubah daftar. Bila isian di berkas yang benar, ubah di halaman usahanya."),
        Dropping = new Wording("Berkas dan semua barisnya dihapus dari program. Usaha yang sudah terdaftar tetap terdaftar."),
        CheckTitle = new Wording("Periksa sebelum mendaftarkan"),
        WillBe = new Wording("Akan didaftarkan"),
        LeftDifferent = new Wording("Dibiarkan karena isian di daftar berbeda"),
        OnlyRight = new Wording("Daftarkan hanya baris yang benar"),
        NothingAtAll = new Wording("Jangan daftarkan apa pun"),
    };

    public static readonly ImportSpeech OfShipments = new()
    {
        Done = new Wording("Tercatat"),
        Ready = new Wording("Siap dicatat"),
        Different = new Wording("Sudah tercatat dengan isian lain"),
        Known = new Wording("Sudah tercatat, tidak ada yang berubah"),
        FromFile = new Wording("Tercatat dari berkas ini"),
        AllKnown = new Wording("Semua baris sudah tercatat; tidak ada yang berubah."),
        Working = new Wording("Pengiriman-pengiriman sedang dicatat"),
        GoOn = new Wording("Lanjut: catat"),
        Mend = new Wording("Unduh berkasnya dengan kolom “Masalah”, perbaiki baris-barisnya, lalu unggah lagi. Baris yang sudah tercatat tidak dihitung dua kali."),
        ChangesNothing = new Wording("Baris ini tidak mengubah catatan. Bila isian di berkas yang benar, perbaiki di halaman pengirimannya."),
        Dropping = new Wording("Berkas dan semua barisnya dihapus dari program. Pengiriman yang sudah tercatat tetap tercatat."),
        CheckTitle = new Wording("Periksa sebelum mencatat"),
        WillBe = new Wording("Akan dicatat"),
        LeftDifferent = new Wording("Dibiarkan karena isian yang tercatat berbeda"),
        OnlyRight = new Wording("Catat hanya baris yang benar"),
        NothingAtAll = new Wording("Jangan catat apa pun"),
    };

    public required Wording Done { get; init; }

    public required Wording Ready { get; init; }

    public required Wording Different { get; init; }

    public required Wording Known { get; init; }

    public required Wording FromFile { get; init; }

    public required Wording AllKnown { get; init; }

    public required Wording Working { get; init; }

    public required Wording GoOn { get; init; }

    public required Wording Mend { get; init; }

    public required Wording ChangesNothing { get; init; }

    public required Wording Dropping { get; init; }

    public required Wording CheckTitle { get; init; }

    public required Wording WillBe { get; init; }

    public required Wording LeftDifferent { get; init; }

    public required Wording OnlyRight { get; init; }

    public required Wording NothingAtAll { get; init; }
}
