using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Definitions;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.Reports;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Shipments;

/// <summary>All shipments of the scope, or an exporter's own; the filters stand in the address.</summary>
public sealed class IndexModel(ExportsDbContext db, MissingRates missing, ListDesk lists, CurrentScope scope, Actor actor, Localizer t) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "status")]
    public string Status { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "tahun")]
    public string Year { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "cari")]
    public string Search { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "hal")]
    public int Number { get; set; } = 1;

    public bool IsOwn => actor.Role == Role.Exporter;

    public bool MayEnter => actor.Role?.May(Permission.EnterShipments) == true;

    public bool MayEnterOnBehalf => actor.Role?.May(Permission.EnterOnBehalf) == true;

    public bool MayVerify => actor.Role?.May(Permission.VerifyShipments) == true;

    public bool MayRates => actor.Role?.May(Permission.ManageRates) == true;

    public bool MayDownload => lists.MayDownload;

    public bool IsFiltered => $"{Status}{Year}{Search}".Trim().Length > 0;

    /// <summary>Names the draft that the button makes, so that a double tap makes one.</summary>
    public Guid NewKey { get; } = Guid.NewGuid();

    /// <summary>Shipments and statements that wait for a rate, to those who set rates.</summary>
    public int WithoutRate { get; private set; }

    public int Total { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Statuses =>
        [.. Enum.GetValues<ShipmentStatus>().Select(s => new SelectListItem(t[ShipmentWords.Of(s)], s.ToString()))];

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken cancellationToken)
    {
        var found = Filter(db.Shipments.VisibleTo(actor).Where(s => s.ScopeCode == scope.Code));
        if (!string.IsNullOrWhiteSpace(format))
            return await lists.HandOutAsync(format, () => TakenAlongAsync(found, cancellationToken), ShipmentList.Of, cancellationToken);
        if (MayRates)
            WithoutRate = (await missing.FindAsync(scope.Code, cancellationToken)).Sum(rate => rate.Shipments);
        Total = await found.CountAsync(cancellationToken);
        Number = Math.Clamp(Number, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        Rows = await Listed(InOrder(found).Skip((Number - 1) * PageSize).Take(PageSize)).ToListAsync(cancellationToken);
        return Page();
    }

    /// <summary>The address of the same list as a file.</summary>
    public string FileAddress(string format) =>
        "/pengiriman" + QueryString.Create("status", Status).Add("tahun", Year).Add("cari", Search).Add("format", format);

    private async Task<IReadOnlyList<ShipmentListRow>> TakenAlongAsync(IQueryable<Shipment> found, CancellationToken cancellationToken) =>
    [
        .. (await Listed(InOrder(found)).ToListAsync(cancellationToken)).Select(row => new ShipmentListRow(
            row.Date, row.Exporter, row.CountryId is { } name ? new BilingualName(name, row.CountryEn ?? name) : null, row.DocumentKind, row.Document, row.Status,
            row.IsValued ? new Usd(row.UsdCents) : null)),
    ];

    private static IQueryable<Shipment> InOrder(IQueryable<Shipment> shipments) =>
        shipments.OrderByDescending(s => s.ExportDate ?? DateOnly.MaxValue).ThenByDescending(s => s.CreatedAt).ThenBy(s => s.Id);

    private IQueryable<Row> Listed(IQueryable<Shipment> shipments) => shipments.Select(s => new Row
    {
        Id = s.Id,
        Exporter = s.Exporter!.Name,
        Date = s.ExportDate,
        CountryId = db.Countries.Where(c => c.Iso2 == s.DestinationIso2).Select(c => c.NameId).SingleOrDefault(),
        CountryEn = db.Countries.Where(c => c.Iso2 == s.DestinationIso2).Select(c => c.NameEn).SingleOrDefault(),
        DocumentKind = s.DocumentKind,
        Document = s.DocumentNumber,
        Status = s.Status,
        IsByOffice = s.EntrySource != EntrySource.Portal,
        HasObjection = db.ShipmentObjections.Any(o => o.ShipmentId == s.Id && o.AnsweredAt == null),
        UsdCents = s.Lines.Where(l => l.Origin == GoodsOrigin.City).Sum(l => l.UsdCents) ?? 0,
        IsValued = s.Lines.Any() && s.Lines.All(l => l.UsdCents != null),
    });

    private IQueryable<Shipment> Filter(IQueryable<Shipment> shipments)
    {
        if (DestinationInput.Choice<ShipmentStatus>(Status) is { } status)
            shipments = shipments.Where(s => s.Status == status);
        if (Year is { Length: 4 } && int.TryParse(Year, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) && year > 0)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            shipments = shipments.Where(s => s.ExportDate >= first && s.ExportDate <= last);
        }

        if (string.IsNullOrWhiteSpace(Search))
            return shipments;
        var number = Search.Trim().ToUpperInvariant();
        var businesses = db.Exporters.Matching(Search);
        return shipments.Where(s => s.DocumentNumber == number || businesses.Any(e => e.Id == s.ExporterId));
    }

    public sealed record Row
    {
        public required Guid Id { get; init; }

        public required string Exporter { get; init; }

        public required DateOnly? Date { get; init; }

        public required string? CountryId { get; init; }

        public required string? CountryEn { get; init; }

        public required ExportDocumentKind? DocumentKind { get; init; }

        public required string? Document { get; init; }

        public required ShipmentStatus Status { get; init; }

        public required bool IsByOffice { get; init; }

        public required bool HasObjection { get; init; }

        public required long UsdCents { get; init; }

        public required bool IsValued { get; init; }

        public string? Country(Language language) => language == Language.Indonesian ? CountryId : CountryEn;
    }
}
