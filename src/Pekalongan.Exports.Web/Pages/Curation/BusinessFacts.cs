using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Eligibility;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;

namespace Pekalongan.Exports.Web.Pages.Curation;

/// <summary>What is on file of an applicant, beside the form that scores it.</summary>
public sealed record BusinessFacts(Exporter Business, IReadOnlyList<CriterionOnFile> Criteria)
{
    public static async Task<BusinessFacts> ReadAsync(ExportsDbContext db, Guid applicationId, CancellationToken cancellationToken)
    {
        var application = await db.Applications.AsNoTracking()
            .Include(a => a.Exporter!.Products).Include(a => a.Exporter!.Certificates)
            .Include(a => a.Assessments).ThenInclude(c => c.Evidence).ThenInclude(e => e.File).AsSplitQuery()
            .SingleAsync(a => a.Id == applicationId, cancellationToken);
        return new(application.Exporter!, [.. application.Assessments.OrderBy(c => c.Criterion).Select(c => new CriterionOnFile(
            c.Criterion, c.DecidedVerdict, c.Reason, [.. c.Evidence.OrderBy(e => e.Id).Select(e => (e.FileId, e.File!.Name))]))]);
    }
}

public sealed record CriterionOnFile(Criterion Criterion, Verdict? Verdict, string? Reason, IReadOnlyList<(Guid Id, string Name)> Evidence);
