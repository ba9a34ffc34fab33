using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.Pages.Selection;

/// <summary>An act on one application, with its place in the address and its words.</summary>
/// <param name="Verb">What it does.</param>
/// <param name="Path">The last part of its address.</param>
/// <param name="Text">Heading and button.</param>
/// <param name="Meaning">What follows from it.</param>
/// <param name="ReasonLabel">What the reason is asked as.</param>
/// <param name="ReasonHint">For example.</param>
public sealed record SelectionAct(ApplicationVerb Verb, string Path, Wording Text, Wording Meaning, Wording ReasonLabel, Wording ReasonHint)
{
    public static readonly IReadOnlyList<SelectionAct> All =
    [
        new(ApplicationVerb.Accept, "terima", new Wording("Terima"),
            new Wording("Usaha ini menjadi peserta, mendapat kode peserta, dan dikabari. Bila semua tempat sudah terisi, usaha ini masuk cadangan."),
            new Wording("Alasan"), new Wording("Wajib bila ada syarat yang belum terpenuhi. Dibaca pelaku usaha.")),
        new(ApplicationVerb.Refuse, "tolak", new Wording("Tolak"),
            new Wording("Usaha ini tidak ikut angkatan ini dan dikabari beserta alasannya."),
            new Wording("Alasan penolakan"), new Wording("Dibaca pelaku usaha: sebut apa yang kurang dan apa yang perlu dilakukan.")),
        new(ApplicationVerb.Withdraw, "mundur", new Wording("Catat pengunduran diri"),
            new Wording("Bila usaha ini peserta, tempatnya kosong dan cadangan pertama yang masih memenuhi syarat langsung naik dan dikabari."),
            new Wording("Alasan mengundurkan diri"), new Wording("Misalnya: menelepon 21 November, ada pesanan besar")),
        new(ApplicationVerb.Reopen, "buka-lagi", new Wording("Buka lagi"),
            new Wording("Pendaftaran ini kembali menjadi belum diputuskan."),
            new Wording("Alasan dibuka lagi"), new Wording("Misalnya: NIB sudah terbit")),
    ];

    public static SelectionAct Of(string path) => All.Single(act => act.Path == path);

    public static IEnumerable<SelectionAct> On(ApplicationStatus status) => All.Where(act => status.May(act.Verb));
}
