using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.Eligibility;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Exporters;

/// <summary>One business: its facts, its owner, where it stands in training and exports.</summary>
public sealed class DetailsModel(
    ExportsDbContext db, NikVault nikVault, ExporterPathReader paths, CurrentScope scope, Localizer localizer, TimeProvider time) : PageModel
{
    public sealed record AccountRow(string Name, string? Login, AccountStatus Status);

    public Exporter Exporter { get; private set; } = null!;

    public Person Person => Exporter.Person!;

    public string? MaskedNik { get; private set; }

    public string City { get; private set; } = "";

    public IReadOnlyDictionary<string, string> Kelurahan { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Commodities { get; private set; } = new Dictionary<string, string>();

    public ExporterStatus Status { get; private set; }

    public int VerifiedShipments { get; private set; }

    public DateOnly? LastExport { get; private set; }

    public ExporterPath Path { get; private set; } = null!;

    public IReadOnlyList<KnownBusiness> OtherBusinesses { get; private set; } = [];

    public IReadOnlyList<ApplicationRow> Applications { get; private set; } = [];

    public IReadOnlyList<AccountRow> Accounts { get; private set; } = [];

    public bool May(Permission permission) => Enum.GetValues<Role>().Any(role => User.IsInRole(role.ToString()) && role.May(permission));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var exporter = await db.Exporters.AsNoTracking().Include(e => e.Person).Include(e => e.Products).Include(e => e.Certificates).AsSplitQuery()
            .SingleOrDefaultAsync(e => e.Id == id && e.ScopeCode == scope.Code, cancellationToken);
        if (exporter is null)
            return NotFound();
        Exporter = exporter;
        MaskedNik = Person.NikCipher is { } cipher ? nikVault.Masked(cipher, Person.Id) : null;
        await ReadNamesAsync(cancellationToken);
        await ReadExportsAsync(cancellationToken);
        await ReadRelationsAsync(cancellationToken);
        return Page();
    }

    private async Task ReadNamesAsync(CancellationToken cancellationToken)
    {
        var choices = await ExporterChoices.LoadAsync(db, localizer, cancellationToken);
        City = choices.City;
        Commodities = choices.Commodities.ToDictionary(c => c.Value, c => c.Text);
        var codes = new[] { Exporter.KelurahanCode, Person.KtpKelurahanCode };
        Kelurahan = await db.Kelurahan.Where(k => codes.Contains(k.Code)).ToDictionaryAsync(k => k.Code, k => $"{k.Name}, {k.District}", cancellationToken);
    }

    private async Task ReadExportsAsync(CancellationToken cancellationToken)
    {
        var verified = db.Shipments.Where(s => s.ExporterId == Exporter.Id && s.Status == ShipmentStatus.Verified);
        VerifiedShipments = await verified.CountAsync(cancellationToken);
        LastExport = await verified.Where(s => s.Lines.Any(l => l.Origin == GoodsOrigin.City)).MaxAsync(s => s.ExportDate, cancellationToken);
        Path = await paths.OfAsync(scope.Code, Exporter.Id, JakartaTime.Today(time), KnownAt.Today(time), cancellationToken);
        Status = ExporterStatusRule.Of(Exporter.DeclaredExport, JakartaTime.DateOf(Exporter.CreatedAt), LastExport, JakartaTime.Today(time));
    }

    private async Task ReadRelationsAsync(CancellationToken cancellationToken)
    {
        OtherBusinesses = await db.Exporters.Where(e => e.PersonId == Exporter.PersonId && e.Id != Exporter.Id).OrderBy(e => e.Name)
            .Select(e => new KnownBusiness(e.Id, e.Name)).ToListAsync(cancellationToken);
        Applications = await ApplicationRow.OfAsync(db, Exporter.Id, JakartaTime.Today(time), cancellationToken);
        Accounts = await db.Users.Where(u => u.ExporterId == Exporter.Id).OrderBy(u => u.Name)
            .Select(u => new AccountRow(u.Name, u.Email ?? u.Phone, u.Status)).ToListAsync(cancellationToken);
    }
}
