using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Catalogue;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Reports;

/// <summary>One's own files that are being made or wait to be fetched.</summary>
public sealed class OrdersModel(ExportsDbContext db, ReportCatalogue catalogue, CurrentScope scope, Actor actor) : PageModel
{
    public sealed record Row(Guid Id, string Kind, Wording? Title, string Format, ReportJobStatus Status, int Percent, DateTime RequestedAt, string? FileName);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public bool IsWorking => Rows.Any(r => r.Status is ReportJobStatus.Waiting or ReportJobStatus.Working);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var me = actor.RequireUser();
        var rows = await db.ReportJobs.Where(j => j.RequestedById == me && j.ScopeCode == scope.Code).OrderByDescending(j => j.RequestedAt)
            .Select(j => new Row(j.Id, j.Kind, null, j.Format, j.Status, j.Percent, j.RequestedAt, j.FileName)).ToListAsync(cancellationToken);
        Rows = rows.ConvertAll(row => row with { Title = catalogue.Find(row.Kind)?.Title });
    }
}
