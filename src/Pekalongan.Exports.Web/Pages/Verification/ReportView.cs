using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Web.Pages.Issuing;

namespace Pekalongan.Exports.Web.Pages.Verification;

/// <summary>An issued report as anybody may see it who holds the paper, and what was found of a file that was shown.</summary>
public sealed record ReportView(IssuedView Issued, bool IsExample)
{
    public FileVerdict? Verdict { get; init; }

    public static async Task<ReportView?> FindAsync(ExportsDbContext db, string code, CancellationToken cancellationToken)
    {
        var found = await (
            from report in db.IssuedReports
            where report.Code == code && report.Status == IssueStatus.Issued
            join scope in db.Scopes on report.ScopeCode equals scope.Code
            select new { report.Id, scope.Kind }).SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : new ReportView(await IssuedView.ReadAsync(db, found.Id, cancellationToken), found.Kind == Core.Office.ScopeKind.Example);
    }
}
