using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Statements;

/// <summary>Monthly statements by state; opens with those that wait to be checked, oldest first.</summary>
public sealed class QueueModel(ExportsDbContext db, CurrentScope scope, Actor actor, Localizer t) : PageModel
{
    public const int PageSize = 25;

    public sealed record Row(Guid Id, string Exporter, int Month, DateTime? SubmittedAt, StatementStatus Status, long? UsdCents, bool WaitsForRate, bool IsOwnWork)
    {
        public PartialDate MonthName => YearMonth.Named(Month);
    }

    [BindProperty(SupportsGet = true)]
    public string Keadaan { get; set; } = nameof(StatementStatus.Submitted);

    [BindProperty(SupportsGet = true)]
    public int Hal { get; set; } = 1;

    public int Total { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var found = db.MonthlyStatements.Where(s => s.ScopeCode == scope.Code);
        if (Enum.TryParse<StatementStatus>(Keadaan, out var state))
            found = found.Where(s => s.Status == state);
        Total = await found.CountAsync(cancellationToken);
        Hal = Math.Clamp(Hal, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        var me = actor.RequireUser();
        Rows = await found.OrderBy(s => s.SubmittedAt).ThenBy(s => s.Id).Skip((Hal - 1) * PageSize).Take(PageSize)
            .Select(s => new Row(
                s.Id, s.Exporter!.Name, s.Month, s.SubmittedAt, s.Status, s.Lines.Sum(l => l.UsdCents), s.Lines.Any(l => l.UsdCents == null),
                s.EnteredById == me || s.SubmittedById == me))
            .ToListAsync(cancellationToken);
    }

    public IEnumerable<SelectListItem> States() => Enum.GetValues<StatementStatus>().Select(s => new SelectListItem(t[StatementWords.Of(s)], s.ToString()));
}
