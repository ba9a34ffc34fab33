using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Web.Pages.Eligibility;

/// <summary>One application of a business, where it stands, and the certificate in force that came of it.</summary>
public sealed record ApplicationRow(Guid Id, string Cohort, EligibilityState State, Guid? CertificateId)
{
    /// <summary>Those of one business, the newest first.</summary>
    public static async Task<IReadOnlyList<ApplicationRow>> OfAsync(ExportsDbContext db, Guid exporterId, DateOnly today, CancellationToken cancellationToken)
    {
        var applications = await db.Applications.Where(a => a.ExporterId == exporterId).OrderByDescending(a => a.AppliedAt).Select(a => new
        {
            a.Id,
            a.Cohort!.Title,
            a.Cohort.Criteria,
            CertificateId = db.Certificates.Where(c => c.ApplicationId == a.Id && c.RevokedAt == null).Select(c => (Guid?)c.Id).FirstOrDefault(),
            Decisions = a.Assessments.Select(c => new { c.Criterion, c.DecidedVerdict, c.ValidUntil }).ToList(),
        }).ToListAsync(cancellationToken);
        return [.. applications.Select(a => new ApplicationRow(
            a.Id, a.Title, EligibilityStateRule.Of(a.Criteria, a.Decisions.Select(d => (d.Criterion, new Decision(d.DecidedVerdict, d.ValidUntil))), today),
            a.CertificateId))];
    }
}
