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

/// <summary>What waits to be checked, with what is unusual about it in words.</summary>
public sealed class IndexModel(
    ExportsDbContext db, VerificationQueue queue, ShipmentWarnings warnings, CurrentScope scope, Actor actor, TimeProvider time) : PageModel
{
    public const int PageSize = 25;

    /// <summary>A filter that only a look at each shipment answers looks at no more.</summary>
    public const int MostLooked = 200;

    [BindProperty(SupportsGet = true, Name = "hal")]
    public int Number { get; set; } = 1;

    [BindProperty(SupportsGet = true, Name = "tampil")]
    public string Show { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "siapa")]
    public string Who { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "urut")]
    public string Order { get; set; } = "";

    public QueueFilter Filter => new(Show, Who, Order);

    /// <summary>Of the whole queue, and of what the filter leaves.</summary>
    public int Waiting { get; private set; }

    public int Total { get; private set; }

    public bool IsCut { get; private set; }

    /// <summary>Monthly statements have a queue of their own.</summary>
    public int StatementsWaiting { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        StatementsWaiting = await db.MonthlyStatements.CountAsync(
            s => s.ScopeCode == scope.Code && s.Status == StatementStatus.Submitted, cancellationToken);
        Waiting = await queue.Waiting(scope.Code).CountAsync(cancellationToken);
        var found = Filter.Apply(queue.Waiting(scope.Code), time.Now());
        Total = Filter.Show == QueueFilter.Long ? await found.CountAsync(cancellationToken) : Waiting;
        if (!Filter.NeedsLook)
        {
            Clamp();
            Rows = await ReadAsync(found.Skip((Number - 1) * PageSize).Take(PageSize), cancellationToken);
            return;
        }

        IsCut = Total > MostLooked;
        var kept = (await ReadAsync(found.Take(MostLooked), cancellationToken)).Where(r => Filter.Keeps(r.Warnings, r.IsOwnWork)).ToList();
        Total = kept.Count;
        Clamp();
        Rows = [.. kept.Skip((Number - 1) * PageSize).Take(PageSize)];
    }

    public async Task<IActionResult> OnGetNextAsync(CancellationToken cancellationToken) =>
        await queue.NextAsync(scope.Code, Guid.Empty, cancellationToken) is { } id ? RedirectToPage("Review", new { id }) : RedirectToPage(new { siapa = QueueFilter.Others });

    private void Clamp() => Number = Math.Clamp(Number, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));

    private async Task<IReadOnlyList<Row>> ReadAsync(IQueryable<Shipment> shipments, CancellationToken cancellationToken)
    {
        var shown = await shipments
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
        var all = shown.ConvertAll(s => s.Shipment);
        var found = await warnings.ForVerifierAsync(all, cancellationToken);
        var made = await db.MadeAsync(actor, all, cancellationToken);
        return [.. shown.Select(s => new Row(
            s.Shipment, s.Exporter, s.CountryId, s.CountryEn, found[s.Shipment.Id], made.Contains(s.Shipment.Id), DaysSince(s.Shipment.SubmittedAt)))];
    }

    private int DaysSince(DateTime? at) => at is { } sent ? Math.Max(0, (int)(time.Now() - sent).TotalDays) : 0;

    public sealed record Row(
        Shipment Shipment, string Exporter, string CountryId, string CountryEn, IReadOnlyList<ShipmentWarning> Warnings, bool IsOwnWork, int Days)
    {
        public bool WaitsForRate => Shipment.Lines.Exists(l => l.UsdCents is null);

        public Usd Value => new(Shipment.Lines.Where(l => l.Origin == GoodsOrigin.City).Sum(l => l.UsdCents ?? 0));

        public string Country(Language language) => language == Language.Indonesian ? CountryId : CountryEn;
    }
}
