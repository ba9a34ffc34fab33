using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.OpenCohorts;

/// <summary>What everybody may know of a coming cohort.</summary>
public sealed record PublicCohort(
    Guid Id, string ScopeCode, string Title, CohortKind Kind, CohortStatus Status, PartialDate? Start, PartialDate? End, DateOnly? ApplyUntil,
    int? Quota, string? Place, string? Partner, string? PublicText, bool IsCurated, IReadOnlyList<Criterion> Criteria)
{
    public bool IsOpen(DateOnly today) => ApplicationWindow.IsOpen(Status, ApplyUntil, today);

    /// <summary>Announced, open, or closed and not begun yet.</summary>
    public bool IsComing(DateOnly today) =>
        Status is CohortStatus.Planned or CohortStatus.Open || (Status == CohortStatus.Closed && (Start is null || Start.First > today));

    public Wording Tag(DateOnly today) => Status switch
    {
        _ when IsOpen(today) => new Wording("Pendaftaran dibuka"),
        CohortStatus.Planned => new Wording("Direncanakan"),
        _ => new Wording("Pendaftaran sudah ditutup"),
    };
}

/// <summary>Reads coming cohorts as the pages for everybody show them.</summary>
public sealed class PublicCohortReader(ExportsDbContext db, PublicScope scopes, TimeProvider time)
{
    public async Task<IReadOnlyList<PublicCohort>> ListAsync(string scopeCode, CancellationToken cancellationToken)
    {
        var rows = await Select(db.Cohorts.Where(c => c.ScopeCode == scopeCode && c.HistoryKey == null
            && (c.Status == CohortStatus.Planned || c.Status == CohortStatus.Open || c.Status == CohortStatus.Closed))).ToListAsync(cancellationToken);
        var today = JakartaTime.Today(time);
        return [.. rows.Where(c => c.IsComing(today)).OrderByDescending(c => c.IsOpen(today)).ThenBy(c => c.Start?.First ?? DateOnly.MaxValue)
            .ThenBy(c => c.Title, StringComparer.Ordinal)];
    }

    /// <summary>Null when there is none, or none that everybody may see.</summary>
    public async Task<PublicCohort?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var open = await scopes.OpenAsync(cancellationToken);
        var found = await Select(db.Cohorts.Where(c => c.Id == id && open.Contains(c.ScopeCode) && c.HistoryKey == null)).SingleOrDefaultAsync(cancellationToken);
        return found?.IsComing(JakartaTime.Today(time)) == true ? found : null;
    }

    /// <summary>The city whose KTP counts as local.</summary>
    public Task<string> CityAsync(CancellationToken cancellationToken) =>
        db.Scopes.Where(s => s.Kind == ScopeKind.City).OrderByDescending(s => s.IsDefault).Select(s => s.Name).FirstAsync(cancellationToken);

    private static IQueryable<PublicCohort> Select(IQueryable<Cohort> cohorts) => cohorts.Select(c => new PublicCohort(
        c.Id, c.ScopeCode, c.Title, c.Kind, c.Status, c.Start, c.End, c.ApplyUntil, c.Quota, c.Place, c.Partner, c.PublicText, c.IsCurated, c.Criteria));
}
