using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Checking;

/// <summary>What waits to be checked, oldest first, with what is unusual about it in words.</summary>
public sealed class IndexModel(ExportsDbContext db, ShipmentWarnings warnings, CurrentScope scope, Actor actor) : PageModel
{
    public const int PageSize = 25;

    [BindProperty(SupportsGet = true, Name = "hal")]
    public int Number { get; set; } = 1;

    public int Total { get; private set; }

    /// <summary>Monthly statements have a queue of their own.</summary>
    public int StatementsWaiting { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var waiting = db.Shipments.AsNoTracking().Where(s => s.ScopeCode == scope.Code && s.Status == ShipmentStatus.Submitted);
        Total = await waiting.CountAsync(cancellationToken);
        StatementsWaiting = await db.MonthlyStatements.CountAsync(
            s => s.ScopeCode == scope.Code && s.Status == StatementStatus.Submitted, cancellationToken);
        Number = Math.Clamp(Number, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        var shown = await waiting.OrderBy(s => s.SubmittedAt).ThenBy(s => s.Id).Skip((Number - 1) * PageSize).Take(PageSize)
            .Select(s => new
            {
                Shipment = s,
                Lines = s.Lines.ToList(),
                Exporter = s.Exporter!.Name,
                CountryId = db.Countries.Where(c => c.Iso2 == s.DestinationIso2).Select(c => c.NameId).Single(),
                CountryEn = db.Countries.Where(c => c.Iso2 == s.DestinationIso2).Select(c => c.NameEn).Single(),
            })
            .ToListAsync(cancellationToken);
        foreach (var row in shown.Where(r => r.Shipment.Lines.Count == 0))
            row.Shipment.Lines.AddRange(row.Lines);
        var found = await warnings.ForVerifierAsync([.. shown.Select(s => s.Shipment)], cancellationToken);
        Rows = [.. shown.Select(s => new Row(
            s.Shipment, s.Exporter, s.CountryId, s.CountryEn, found[s.Shipment.Id], actor.IsMakerOf(s.Shipment)))];
    }

    public sealed record Row(
        Shipment Shipment, string Exporter, string CountryId, string CountryEn, IReadOnlyList<ShipmentWarning> Warnings, bool IsOwnWork)
    {
        public bool WaitsForRate => Shipment.Lines.Exists(l => l.UsdCents is null);

        public Usd Value => new(Shipment.Lines.Where(l => l.Origin == GoodsOrigin.City).Sum(l => l.UsdCents ?? 0));

        public string Country(Language language) => language == Language.Indonesian ? CountryId : CountryEn;
    }
}
