using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Home;

/// <summary>For a visitor: what this is, and how far the city has come. For who is signed in: what they can do, the most frequent first.</summary>
public sealed class IndexModel(
    Actor actor, ExportsDbContext db, CurrentScope scope, ShipmentRepeat repeat, ReleasedProgress released, DeskReader desk, MissingRates missing,
    TimeProvider time) : PageModel
{
    public sealed record Start(Permission Permission, string Href, Wording Heading, Wording Text);

    private static readonly Start[] All =
    [
        new(Permission.VerifyShipments, "/pemeriksaan", new Wording("Periksa pengiriman"),
            new Wording("Antrean pengiriman yang menunggu diperiksa, dengan buktinya di sampingnya.")),
        new(Permission.EnterShipments, "/pengiriman", new Wording("Catat pengiriman"),
            new Wording("Catat barang yang diekspor dan lihat sampai di mana pemeriksaannya.")),
        new(Permission.CollectReports, "/rekap-bulanan", new Wording("Rekap bulanan"),
            new Wording("Tanyakan kabar ekspor bulan lalu kepada tiap eksportir, dan catat jawabannya.")),
        new(Permission.DownloadOwnData, "/jalur-saya", new Wording("Jalur ekspor saya"),
            new Wording("Dari kurir sampai PEB atas nama sendiri, per tahun, dengan pasar dan komoditas pertama Anda.")),
        new(Permission.EnterOnBehalf, "/pengiriman/cepat", new Wording("Catat cepat"),
            new Wording("Satu halaman untuk pengiriman yang diceritakan lewat telepon, kunjungan, atau e-SKA.")),
        new(Permission.EditRegister, "/pelaku-usaha", new Wording("Daftarkan pelaku usaha"),
            new Wording("Cari pelaku usaha di daftar, atau daftarkan yang baru.")),
        new(Permission.ManageCohorts, "/pelatihan", new Wording("Pelatihan ekspor"),
            new Wording("Buka angkatan, terima pendaftar, dan putuskan kelayakannya.")),
        new(Permission.ApplyForTraining, "/pelatihan-ekspor", new Wording("Pelatihan ekspor"),
            new Wording("Lihat pelatihan yang akan datang dan ikut dengan data usaha Anda.")),
        new(Permission.OpenCases, "/kendala", new Wording("Kendala ekspor"),
            new Wording("Yang menghambat ekspor, dan sampai di mana jawabannya.")),
        new(Permission.ViewProgress, "/capaian", new Wording("Capaian ekspor"),
            new Wording("Target tahun ini dan realisasinya, menurut bulan, komoditas, dan negara.")),
        new(Permission.DownloadReports, "/laporan/progres", new Wording("Laporan progres"),
            new Wording("Laporan target dan realisasi untuk ditandatangani, dalam PDF, XLSX, CSV, atau JSON.")),
        new(Permission.LogContacts, "/eksportir-senyap", new Wording("Eksportir senyap"),
            new Wording("Yang dulu mengekspor pada bulan-bulan ini dan kini tidak terdengar, dengan catatan kontaknya.")),
        new(Permission.ManageRates, "/kurs", new Wording("Kurs"),
            new Wording("Kurs bertanggal untuk menghitung nilai pengiriman.")),
        new(Permission.ManageMarkets, "/perjanjian", new Wording("Perjanjian dagang dan SKA"),
            new Wording("Tabel perjanjian bertanggal: dasar saran SKA dan halaman umum.")),
        new(Permission.ManageAccounts, "/akun", new Wording("Akun"),
            new Wording("Buat akun, atur perannya, dan kirim ulang tautan.")),
        new(Permission.OwnAccount, "/akun/saya", new Wording("Akun saya"),
            new Wording("Nama, kata sandi, dan sesi Anda sendiri.")),
    ];

    /// <summary>The place of a business; null to everybody else.</summary>
    public OwnHome? Own { get; private set; }

    /// <summary>Tasks of staff: businesses that say that what was entered for them is not so.</summary>
    public IReadOnlyList<OpenObjection> Objections { get; private set; } = [];

    /// <summary>Shipments and statements that wait for a rate, to those who set rates.</summary>
    public int WithoutRate { get; private set; }

    /// <summary>The city's latest released year; null to people at work, and before anything was released.</summary>
    public Progress? Latest { get; private set; }

    /// <summary>Cases that wait for a word of the office; null to those who don't answer them.</summary>
    public int? WaitingCases { get; private set; }

    /// <summary>A business has its own button for its shipments.</summary>
    public IReadOnlyList<Start> Starts =>
        actor.Role is { } role ? [.. All.Where(start => role.May(start.Permission) && (role != Role.Exporter || start.Permission != Permission.EnterShipments))] : [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (actor.Role?.May(Permission.ManageRates) == true)
            WithoutRate = (await missing.FindAsync(scope.Code, cancellationToken)).Sum(rate => rate.Shipments);
        if (actor.Role?.May(Permission.AnswerCases) == true)
            WaitingCases = await desk.WaitingAsync(scope.Code, cancellationToken);
        if (actor is { Role: Role.Exporter, ExporterId: { } own })
            Own = await OwnHome.ReadAsync(db, repeat, own, time.Now(), cancellationToken);
        else if (actor.Role?.May(Permission.EnterOnBehalf) == true)
            Objections = await OpenObjection.OfAsync(db, scope.Code, cancellationToken);
        else if (actor.Role is null)
            Latest = await LatestAsync(cancellationToken);
    }

    private async Task<Progress?> LatestAsync(CancellationToken cancellationToken)
    {
        var city = await db.Scopes.Where(s => s.IsDefault).Select(s => s.Code).SingleOrDefaultAsync(cancellationToken);
        if (city is null)
            return null;
        var (today, known) = (JakartaTime.Today(time), KnownAt.Today(time));
        foreach (var year in (await released.YearsAsync(city, known, cancellationToken)).Reverse())
        {
            var progress = await released.ReadAsync(city, year, ProgressQuestion.DefaultDay(year, today), known, cancellationToken);
            if (progress.Realised is not null)
                return progress;
        }

        return null;
    }
}
