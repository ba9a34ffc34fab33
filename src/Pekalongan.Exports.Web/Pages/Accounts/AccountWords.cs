using Microsoft.AspNetCore.Mvc.Rendering;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Accounts;

/// <summary>Roles, states and permissions in the words of the office.</summary>
public static class AccountWords
{
    /// <summary>The roles of people who work at the office; exporters get their account from their business's page.</summary>
    public static readonly IReadOnlyList<Role> OfficeRoles = [Role.Staff, Role.Verifier, Role.Official, Role.Admin];

    public static Wording Of(Role role) => role switch
    {
        Role.Staff => new Wording("Petugas"),
        Role.Verifier => new Wording("Verifikator"),
        Role.Exporter => new Wording("Eksportir"),
        Role.Official => new Wording("Pimpinan"),
        Role.Admin => new Wording("Admin"),
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    public static Wording TaskOf(Role role) => role switch
    {
        Role.Staff => new Wording("Mendaftarkan pelaku usaha, mengelola pelatihan, mencatat pengiriman"),
        Role.Verifier => new Wording("Memeriksa pengiriman dan menerima atau mengembalikannya"),
        Role.Exporter => new Wording("Mencatat pengiriman usahanya sendiri"),
        Role.Official => new Wording("Melihat capaian dan mengunduh laporan"),
        Role.Admin => new Wording("Mengatur akun dan peran"),
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    public static Wording Of(AccountStatus status) => status switch
    {
        AccountStatus.Invited => new Wording("Menunggu aktivasi"),
        AccountStatus.Active => new Wording("Aktif"),
        AccountStatus.Suspended => new Wording("Dihentikan"),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>For the tag of a state.</summary>
    public static string KindOf(AccountStatus status) => status switch
    {
        AccountStatus.Active => "ok",
        AccountStatus.Invited => "wait",
        _ => "back",
    };

    public static Wording Of(Permission permission) => permission switch
    {
        Permission.OwnAccount => new Wording("Mengatur akun sendiri"),
        Permission.ViewRegister => new Wording("Melihat daftar pelaku usaha"),
        Permission.EditRegister => new Wording("Mendaftarkan dan mengubah pelaku usaha"),
        Permission.RevealNik => new Wording("Membuka NIK lengkap, dengan alasan yang dicatat"),
        Permission.ViewCohorts => new Wording("Melihat pelatihan dan pesertanya"),
        Permission.ManageCohorts => new Wording("Membuka pelatihan dan menerima pendaftar"),
        Permission.DecideEligibility => new Wording("Memutuskan kelayakan"),
        Permission.CurateApplications => new Wording("Menilai pendaftar pada kurasi"),
        Permission.RecordAttendance => new Wording("Mencatat kehadiran"),
        Permission.IssueCertificates => new Wording("Menerbitkan sertifikat"),
        Permission.ApplyForTraining => new Wording("Mendaftarkan usaha sendiri ke pelatihan"),
        Permission.ViewEligibilityResult => new Wording("Melihat hasil kelayakan"),
        Permission.ViewShipments => new Wording("Melihat pengiriman"),
        Permission.EnterShipments => new Wording("Mencatat pengiriman"),
        Permission.VerifyShipments => new Wording("Memeriksa pengiriman"),
        Permission.EnterOnBehalf => new Wording("Mencatat pengiriman atas nama eksportir, satu per satu atau dari tabel"),
        Permission.CollectReports => new Wording("Menagih laporan bulanan dan mencatat rekap"),
        Permission.ViewExporterPaths => new Wording("Melihat jalur ekspor tiap usaha dan eksportir yang senyap"),
        Permission.LogContacts => new Wording("Mencatat telepon dan kunjungan"),
        Permission.ManageRates => new Wording("Mengisi kurs"),
        Permission.ManageMarkets => new Wording("Mengatur perjanjian dagang dan daftar pasar"),
        Permission.ViewCases => new Wording("Melihat kendala ekspor"),
        Permission.OpenCases => new Wording("Melaporkan kendala ekspor"),
        Permission.AnswerCases => new Wording("Menjawab dan meneruskan kendala"),
        Permission.ManageKnowledge => new Wording("Menulis panduan"),
        Permission.DownloadOwnData => new Wording("Mengunduh data usaha sendiri"),
        Permission.ErasePeople => new Wording("Menghapus data pribadi"),
        Permission.SendNotices => new Wording("Mengurus pemberitahuan"),
        Permission.ViewProgress => new Wording("Melihat capaian"),
        Permission.ViewReports => new Wording("Melihat laporan"),
        Permission.TraceFigures => new Wording("Membuka entri di balik sebuah angka"),
        Permission.DownloadReports => new Wording("Mengunduh laporan"),
        Permission.ClosePeriods => new Wording("Menutup periode"),
        Permission.PrepareReports => new Wording("Menyusun laporan untuk diterbitkan"),
        Permission.CheckReports => new Wording("Memeriksa laporan sebelum diterbitkan"),
        Permission.IssueReports => new Wording("Menerbitkan laporan"),
        Permission.ProposeTargets => new Wording("Mengusulkan target"),
        Permission.ApproveTargets => new Wording("Menyetujui target"),
        Permission.SwitchScope => new Wording("Berganti lingkup data"),
        Permission.ManageAccounts => new Wording("Mengatur akun"),
        Permission.ManageOffice => new Wording("Mengatur pejabat, kop, dan nomor surat"),
        _ => throw new ArgumentOutOfRangeException(nameof(permission)),
    };

    public static IEnumerable<SelectListItem> Choices(Localizer localizer, IEnumerable<Role> roles) =>
        roles.Select(role => new SelectListItem(localizer[Of(role)], role.ToString()));

    public static IEnumerable<SelectListItem> StatusChoices(Localizer localizer) =>
        Enum.GetValues<AccountStatus>().Select(status => new SelectListItem(localizer[Of(status)], status.ToString()));
}
