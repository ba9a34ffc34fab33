using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Reporting.Catalogue;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Issuing;

/// <summary>Reports on their way to be signed, and those that were issued.</summary>
public sealed class IndexModel(ExportsDbContext db, ReportCatalogue catalogue, CurrentScope scope, Actor actor) : PageModel
{
    public const int PageSize = 50;

    public sealed record Row(Guid Id, string Title, DateOnly AsOf, DateTime KnownUntil, IssueStatus Status, string? Number, DateOnly? IssuedOn, DateTime PreparedAt, string? ReplacedBy);

    [BindProperty(SupportsGet = true, Name = "keadaan")]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true, Name = "hal")]
    public int Number { get; set; } = 1;

    public int Total { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var kinds = catalogue.All.Where(d => actor.Role?.May(d.Permission) == true).Select(d => d.Slug).ToList();
        var reports = db.IssuedReports.Where(r => r.ScopeCode == scope.Code && kinds.Contains(r.Kind));
        if (Enum.TryParse<IssueStatus>(Status, out var status) && Enum.IsDefined(status))
            reports = reports.Where(r => r.Status == status);
        else
            Status = null;
        Total = await reports.CountAsync(cancellationToken);
        Number = Math.Clamp(Number, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        Rows = await reports.OrderByDescending(r => r.IssuedAt ?? r.PreparedAt).ThenBy(r => r.Id).Skip((Number - 1) * PageSize).Take(PageSize)
            .Select(r => new Row(
                r.Id, r.Title, r.AsOf, r.KnownUntil, r.Status, r.Number, r.IssuedOn, r.PreparedAt,
                db.IssuedReports.Where(later => later.ReplacesId == r.Id && later.Status == IssueStatus.Issued).Select(later => later.Number).FirstOrDefault()))
            .ToListAsync(cancellationToken);
    }

    public static string TagOf(IssueStatus status) => status switch
    {
        IssueStatus.Issued => "ok",
        IssueStatus.Returned or IssueStatus.Discarded => "back",
        _ => "wait",
    };
}
