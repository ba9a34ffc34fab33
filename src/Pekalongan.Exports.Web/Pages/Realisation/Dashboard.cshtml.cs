using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Definitions;
using Pekalongan.Exports.Reporting.Rendering;
using Pekalongan.Exports.Reporting.Tree;
using Pekalongan.Exports.Web.Localization;
using Pekalongan.Exports.Web.Pages.Tracing;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Realisation;

/// <summary>A year's target against its realised value. The same blocks as in the report, so the same figures.</summary>
public sealed class DashboardModel(
    QuestionReader questions, YearOverviewReader overviews, TraceLinks links, ExportsDbContext db, Actor actor, CurrentScope scope, Localizer localizer, TimeProvider time) : PageModel
{
    public const string Path = "/capaian";

    private const int MostRows = 10;

    /// <summary>What waits for somebody, as far as the person may do something about it.</summary>
    public sealed record Waiting(int ToCheck, int WithoutRate, int Returned, int StatementsToCheck, int? ToContact);

    [BindProperty(SupportsGet = true, Name = "")]
    public QuestionInput Input { get; set; } = new();

    public PageQuestion Question { get; private set; } = null!;

    public YearOverview? Overview { get; private set; }

    public Waiting? Todo { get; private set; }

    public bool MayCheck => May(Permission.VerifyShipments);

    public bool MayCollect => May(Permission.CollectReports);

    public bool MaySetRates => May(Permission.ManageRates);

    public bool MayDownload => May(Permission.DownloadReports);

    public bool MaySeePaths => May(Permission.ViewExporterPaths);

    public bool MayManageMarkets => May(Permission.ManageMarkets);

    /// <summary>Proposed targets that somebody else made; none to who may not decide.</summary>
    public int TargetsToDecide { get; private set; }

    /// <summary>Shipments open only in the scope one works in.</summary>
    public bool MayOpenShipments { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var own = scope.Code;
        Question = await questions.ReadAsync(Input, ModelState, cancellationToken);
        if (Question.Asked is not { } asked)
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        MayOpenShipments = May(Permission.ViewShipments) && Question.Scope.Code == own;
        Overview = await overviews.ReadAsync(Question.Scope, asked, cancellationToken);
        if (MayCheck || MaySetRates)
            Todo = await WaitingAsync(Question.Scope.Code, cancellationToken);
        if (May(Permission.ApproveTargets))
            TargetsToDecide = await db.TargetProposals.CountAsync(
                p => p.ScopeCode == own && p.Status == ProposalStatus.Waiting && p.ProposedById != actor.UserId, cancellationToken);
        return Page();
    }

    public HtmlString Show(params IEnumerable<Block> blocks) => new(HtmlRenderer.Render(blocks, localizer.Language, links.On(Request)));

    public HtmlString Picture(BarChart chart) => new(HtmlRenderer.Picture(chart, localizer.Language));

    public IEnumerable<Block> Breakdowns(YearOverview overview) => YearBreakdowns.All(overview, MostRows);

    private bool May(Permission permission) => actor.Role?.May(permission) == true;

    private async Task<Waiting> WaitingAsync(string ofScope, CancellationToken cancellationToken)
    {
        var counts = await db.Shipments
            .Where(s => s.ScopeCode == ofScope && (s.Status == ShipmentStatus.Submitted || s.Status == ShipmentStatus.Returned))
            .GroupBy(s => new { s.Status, NoRate = s.Lines.Any(l => l.UsdCents == null) })
            .Select(g => new { g.Key.Status, g.Key.NoRate, Count = g.Count() })
            .ToListAsync(cancellationToken);
        return new Waiting(
            counts.Where(c => c.Status == ShipmentStatus.Submitted).Sum(c => c.Count),
            counts.Where(c => c is { Status: ShipmentStatus.Submitted, NoRate: true }).Sum(c => c.Count),
            counts.Where(c => c.Status == ShipmentStatus.Returned).Sum(c => c.Count),
            await db.MonthlyStatements.CountAsync(s => s.ScopeCode == ofScope && s.Status == StatementStatus.Submitted, cancellationToken),
            May(Permission.LogContacts) ? await db.FollowUpsDue(ofScope, JakartaTime.Today(time)).CountAsync(cancellationToken) : null);
    }
}
