using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Realisation;

/// <summary>The months of the last two years and when each was closed.</summary>
public sealed class PeriodsModel(ExportsDbContext db, LedgerSums sums, CurrentScope scope, Actor actor, TimeProvider time) : PageModel
{
    private const int MonthsShown = 24;

    /// <param name="End">The month's last day.</param>
    /// <param name="Closed">As it was last frozen; null for an open month.</param>
    /// <param name="ClosedBy">By name.</param>
    /// <param name="Times">How often it was closed.</param>
    public sealed record Month(DateOnly End, ClosedMonth? Closed, string? ClosedBy, int Times)
    {
        public string Iso => new PartialDate(End.Year, End.Month).Iso;
    }

    public IReadOnlyList<Month> Months { get; private set; } = [];

    public bool MayClose => actor.Role?.May(Permission.ClosePeriods) == true;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var today = JakartaTime.Today(time);
        var last = new DateOnly(today.Year, today.Month, 1).AddDays(-1);
        var first = new DateOnly(last.Year, last.Month, 1).AddMonths(1 - MonthsShown);
        var closings = await db.ClosedPeriods.Where(p => p.ScopeCode == scope.Code && p.MonthEnd >= first)
            .Select(p => new { Period = p, ClosedBy = db.Users.Where(u => u.Id == p.ClosedById).Select(u => u.Name).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        var byMonth = closings.ToLookup(c => c.Period.MonthEnd);
        var flows = await sums.ByMonthAsync(scope.Code, first, last, KnownAt.Today(time), cancellationToken);
        Months =
        [
            .. Enumerable.Range(1, MonthsShown).Select(n => new DateOnly(today.Year, today.Month, 1).AddMonths(1 - n).AddDays(-1))
                .Select(end => (end, Latest: byMonth[end].MaxBy(c => c.Period.ClosedAt)))
                .Select(month => new Month(
                    month.end, month.Latest is { } closing ? ClosedMonth.Of(closing.Period, flows) : null, month.Latest?.ClosedBy, byMonth[month.end].Count())),
        ];
    }
}
