using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Hosting;
using Pekalongan.Exports.Web.Security;
using Pekalongan.Exports.Web.Validation;

namespace Pekalongan.Exports.Web.Pages.Realisation;

/// <summary>What closing a month would release, to be looked at before it is done.</summary>
public sealed class ClosePeriodModel(
    ExportsDbContext db, PeriodService periods, ProgressReader progress, LedgerSums sums, ReleaseReader releases, CurrentScope scope,
    TimeProvider time) : PageModel, IPreparesPage
{
    /// <summary>"2026-10"; the last month that is over when the address names none.</summary>
    [BindProperty(SupportsGet = true)]
    public string Bulan { get; set; } = "";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public DateOnly? MonthEnd => PartialDate.Parse(Bulan) is { Ok: true, Value: { Precision: DatePrecision.Month } month } ? month.Last : null;

    public Progress? Figures { get; private set; }

    public int ActiveExporters { get; private set; }

    public int StillWaiting { get; private set; }

    public bool HasFewExporters => ActiveExporters < Disclosure.FewestExporters;

    public bool WillBePublic { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var today = JakartaTime.Today(time);
        if (Bulan.Length == 0)
            Bulan = new PartialDate(today.AddMonths(-1).Year, today.AddMonths(-1).Month).Iso;
        if (MonthEnd is not { } end || end >= today)
            return NotFound();
        Input.Id = Guid.CreateVersion7();
        await PrepareAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (MonthEnd is not { } end || Input.Id == Guid.Empty)
            return NotFound();
        var outcome = await periods.CloseAsync(scope.Code, end, Input.Id, cancellationToken);
        if (!outcome.Ok)
            return await this.RefuseAsync(outcome);
        this.SayDone(new Wording("{0} ditutup.", new PartialDate(end.Year, end.Month)));
        return RedirectToPage("Periods");
    }

    public async Task PrepareAsync()
    {
        if (MonthEnd is not { } end)
            return;
        var (known, yearStart, cancellationToken) = (KnownAt.Today(time), new DateOnly(end.Year, 1, 1), HttpContext.RequestAborted);
        Figures = await progress.RealisedAsync(scope.Code, end.Year, end, known, cancellationToken);
        var from = Figures.Assertion is { } figure ? figure.AsOf.AddDays(1) : yearStart;
        var exporters = await sums.ByAsync(Dimension.Exporter, scope.Code, from, end, known, cancellationToken);
        ActiveExporters = exporters.Count(e => e.Value.Usd > Usd.Zero);
        WillBePublic = await releases.WouldReleaseAsync(scope.Code, end, cancellationToken);
        StillWaiting = await db.Shipments.CountAsync(
            s => s.ScopeCode == scope.Code && s.Status == ShipmentStatus.Submitted && s.ExportDate >= yearStart && s.ExportDate <= end, cancellationToken);
    }

    public sealed class InputModel
    {
        public Guid Id { get; set; }
    }
}
