using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Realisation;

/// <summary>The months of the last two years and when each was closed.</summary>
public sealed class PeriodsModel(ExportsDbContext db, CurrentScope scope, Actor actor, TimeProvider time) : PageModel
{
    private const int MonthsShown = 24;

    public sealed record Month(DateOnly End, DateTime? ClosedAt, string? ClosedBy, int Times)
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
            .Select(p => new { p.MonthEnd, p.ClosedAt, ClosedBy = db.Users.Where(u => u.Id == p.ClosedById).Select(u => u.Name).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        var byMonth = closings.ToLookup(c => c.MonthEnd);
        Months =
        [
            .. Enumerable.Range(1, MonthsShown).Select(n => new DateOnly(today.Year, today.Month, 1).AddMonths(1 - n).AddDays(-1))
                .Select(end => (end, Latest: byMonth[end].MaxBy(c => c.ClosedAt)))
                .Select(month => new Month(month.end, month.Latest?.ClosedAt, month.Latest?.ClosedBy, byMonth[month.end].Count())),
        ];
    }
}
