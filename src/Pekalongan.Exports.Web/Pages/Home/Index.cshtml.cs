using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Pages.Eligibility;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Home;

/// <summary>For a visitor: what this is, and how far the city has come. For who is signed in: what they can do, the most frequent first.</summary>
public sealed class IndexModel(
    Actor actor, ExportsDbContext db, ReleasedProgress released, MissingRates missing, CurrentScope scope, TimeProvider time) : PageModel
{
    public sealed record Start(Permission Permission, string Href, Wording Heading, Wording Text);

    private static readonly Start[] All =
    [
        new(Permission.VerifyShipments, "/pemeriksaan", new Wording("Periksa pengiriman"),
            new Wording("Antrean pengiriman yang menunggu diperiksa, dengan buktinya di sampingnya.")),
        new(Permission.EnterShipments, "/pengiriman", new Wording("Catat pengiriman"),
            new Wording("Catat barang yang diekspor dan lihat sampai di mana pemeriksaannya.")),
        new(Permission.EditRegister, "/pelaku-usaha", new Wording("Daftarkan pelaku usaha"),
            new Wording("Cari pelaku usaha di daftar, atau daftarkan yang baru.")),
        new(Permission.ManageCohorts, "/pelatihan", new Wording("Pelatihan ekspor"),
            new Wording("Buka angkatan, terima pendaftar, dan putuskan kelayakannya.")),
        new(Permission.ApplyForTraining, "/pelatihan-ekspor", new Wording("Pelatihan ekspor"),
            new Wording("Lihat pelatihan yang akan datang dan ikut dengan data usaha Anda.")),
        new(Permission.ViewProgress, "/capaian", new Wording("Capaian ekspor"),
            new Wording("Target tahun ini dan realisasinya, menurut bulan, komoditas, dan negara.")),
        new(Permission.DownloadReports, "/laporan/progres", new Wording("Laporan progres"),
            new Wording("Laporan target dan realisasi untuk ditandatangani, dalam PDF, XLSX, CSV, atau JSON.")),
        new(Permission.ManageRates, "/kurs", new Wording("Kurs"),
            new Wording("Kurs bertanggal untuk menghitung nilai pengiriman.")),
        new(Permission.ManageAccounts, "/akun", new Wording("Akun"),
            new Wording("Buat akun, atur perannya, dan kirim ulang tautan.")),
        new(Permission.OwnAccount, "/akun/saya", new Wording("Akun saya"),
            new Wording("Nama, kata sandi, dan sesi Anda sendiri.")),
    ];

    /// <summary>What came of the business's own applications: an exporter finds it nowhere else.</summary>
    public IReadOnlyList<ApplicationRow> Applications { get; private set; } = [];

    /// <summary>Shipments and statements that wait for a rate, to those who set rates.</summary>
    public int WithoutRate { get; private set; }

    /// <summary>The city's latest released year; null to people at work, and before anything was released.</summary>
    public Progress? Latest { get; private set; }

    public IReadOnlyList<Start> Starts => actor.Role is { } role ? [.. All.Where(start => role.May(start.Permission))] : [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (actor.Role?.May(Permission.ManageRates) == true)
            WithoutRate = (await missing.FindAsync(scope.Code, cancellationToken)).Sum(rate => rate.Shipments);
        if (actor.ExporterId is { } own)
            Applications = await ApplicationRow.OfAsync(db, own, JakartaTime.Today(time), cancellationToken);
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
