using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Reporting.Catalogue;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Reports;

/// <summary>The reports there are.</summary>
public sealed class IndexModel(ReportCatalogue catalogue, YearOverviewReader overviews, ExportsDbContext db, CurrentScope scope, Actor actor) : PageModel
{
    public sealed record Training(Guid Id, string Title);

    public IReadOnlyList<int> Years { get; private set; } = [];

    public IEnumerable<IReportDefinition> Reports => catalogue.All.Where(report => actor.Role?.May(report.Permission) == true);

    /// <summary>The newest first; none to who may not see who takes part in trainings.</summary>
    public IReadOnlyList<Training> Trainings { get; private set; } = [];

    /// <summary>Reports that wait for what this person does: to be checked, or to be issued.</summary>
    public int Waiting { get; private set; }

    public bool MayDownload => actor.Role?.May(Permission.DownloadReports) == true;

    public bool MaySeePaths => actor.Role?.May(Permission.ViewExporterPaths) == true;

    public bool MaySeeTrainings => actor.Role?.May(Permission.ViewCohorts) == true;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Years = await overviews.YearsAsync(scope.Code, cancellationToken);
        var mine = actor.Role?.May(Permission.IssueReports) == true ? IssueStatus.Checked
            : actor.Role?.May(Permission.CheckReports) == true ? IssueStatus.Draft
            : actor.Role?.May(Permission.PrepareReports) == true ? IssueStatus.Returned : (IssueStatus?)null;
        Waiting = mine is null ? 0 : await db.IssuedReports.CountAsync(r => r.ScopeCode == scope.Code && r.Status == mine, cancellationToken);
        if (MaySeeTrainings)
            Trainings = await db.Cohorts.Where(c => c.ScopeCode == scope.Code && c.HistoryKey == null)
                .OrderByDescending(c => c.Year).ThenByDescending(c => c.Stage).ThenBy(c => c.Title)
                .Select(c => new Training(c.Id, c.Title)).ToListAsync(cancellationToken);
    }
}
