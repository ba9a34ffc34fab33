using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.Tracing;

namespace Pekalongan.Exports.Web.Pages.Issuing;

/// <summary>One report with what can be done next, and the paper itself.</summary>
public sealed class DetailsModel(ExportsDbContext db, TraceLinks links, Actor actor, Localizer localizer) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public IssuedView View { get; private set; } = null!;

    public HtmlString Html => new(HtmlRenderer.Render(View.Tree, localizer.Language, isWithin: true, links.On(Request)));

    public bool MayDownload => May(Permission.DownloadReports);

    public bool MaySeeChanges => May(Permission.ViewRegister);

    public bool MayCheck => View.Report.Status == IssueStatus.Draft && May(Permission.CheckReports) && View.Report.PreparedById != actor.UserId;

    public bool MayIssue => View.Report.Status == IssueStatus.Checked && May(Permission.IssueReports);

    public bool MayPrepareAgain => View.Report.Status is IssueStatus.Draft or IssueStatus.Returned && May(Permission.PrepareReports);

    public bool MayDiscard => View.Report.Status is not (IssueStatus.Issued or IssueStatus.Discarded) && May(Permission.PrepareReports);

    public async Task OnGetAsync(CancellationToken cancellationToken) => View = await IssuedView.ReadAsync(db, Id, cancellationToken);

    private bool May(Permission permission) => actor.Role?.May(permission) == true;
}
