using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Cohorts;

/// <summary>Cohorts that are over, and those that a source only announced. The province's stand under its own name.</summary>
public sealed class HistoryModel(ExportsDbContext db, CurrentScope scope) : PageModel
{
    public sealed record Row(
        Guid Id, string Scope, string Title, int Year, CohortStatus Status, PartialDate? Start, PartialDate? End, int? Participants, string? Partner,
        string? Uncertainty, string? Source)
    {
        /// <summary>As far as it is known; a span only where begin and end are.</summary>
        public Wording When => (Start, End) switch
        {
            ({ } start, { } end) when start != end => new Wording("{0} sampai {1}", start, end),
            ({ } start, { }) => new Wording("pada {0}", start),
            ({ } start, null) => new Wording("{0}; selesainya tidak disebut", start),
            _ => new Wording("tahun {0}", Year.ToString(CultureInfo.InvariantCulture)),
        };
    }

    public IEnumerable<IGrouping<string, Row>> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var provinces = scope.IsExample ? [] : await db.Scopes.Where(s => s.Kind == ScopeKind.Province).Select(s => s.Code).ToListAsync(cancellationToken);
        var scopes = provinces.Prepend(scope.Code).ToList();
        var rows = await db.Cohorts
            .Where(c => scopes.Contains(c.ScopeCode))
            .Where(c => c.Status == CohortStatus.Completed || c.Status == CohortStatus.PlannedNeverConfirmed)
            .OrderByDescending(c => c.Year).ThenByDescending(c => c.Stage).ThenBy(c => c.Title)
            .Select(c => new Row(
                c.Id, db.Scopes.Where(s => s.Code == c.ScopeCode).Select(s => s.Name).First(), c.Title, c.Year, c.Status, c.Start, c.End,
                c.HistoryKey != null ? c.PublishedParticipants : db.Applications.Count(a => a.CohortId == c.Id && a.Status == ApplicationStatus.Accepted),
                c.Partner, c.Uncertainty, c.Source))
            .ToListAsync(cancellationToken);
        Groups = rows.GroupBy(r => r.Scope).OrderByDescending(g => g.Key == scope.Name);
    }
}
