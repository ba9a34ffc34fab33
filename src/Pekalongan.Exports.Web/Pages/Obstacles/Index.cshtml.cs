using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Auditing;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Definitions;
using Pekalongan.Exports.Reporting.Tree;
using Pekalongan.Exports.Web.Pages.Reports;
using Pekalongan.Exports.Web.Security;

namespace Pekalongan.Exports.Web.Pages.Obstacles;

/// <summary>All cases of the scope, those that wait for the office longest first; or an exporter's own.</summary>
public sealed class IndexModel(ExportsDbContext db, ListDesk lists, CurrentScope scope, Actor actor, TimeProvider time) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "")]
    public CaseQuestion Question { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "hal")]
    public int Number { get; set; } = 1;

    public bool IsOwn => actor.Role == Role.Exporter;

    public bool MayOpen => actor.Role?.May(Permission.OpenCases) == true;

    public bool MayDownload => lists.MayDownload;

    public bool MayReport => actor.Role?.May(Permission.ViewReports) == true;

    public int Total { get; private set; }

    public IReadOnlyList<CaseRow> Rows { get; private set; } = [];

    /// <summary>Since when it waits, where it waits for the office.</summary>
    public sealed record CaseRow(
        Guid Id, int Number, string Title, string Exporter, ObstacleTopic Topic, ObstacleStatus Status, ObstacleOutcome? Outcome, DateTime OpenedAt, DateTime WaitingSince);

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken cancellationToken)
    {
        var found = Question.Filter(db.ObstacleCases.AsNoTracking().VisibleTo(actor).Where(c => c.ScopeCode == scope.Code));
        if (!string.IsNullOrWhiteSpace(format))
            return await lists.HandOutAsync(format, () => TakenAlongAsync(found, cancellationToken), ObstacleList.Of, cancellationToken);
        Total = await found.CountAsync(cancellationToken);
        Number = Math.Clamp(Number, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        Rows = await CaseQuestion.Order(found).Skip((Number - 1) * PageSize).Take(PageSize)
            .Select(w => new CaseRow(
                w.Case.Id, w.Case.Number, w.Case.Title, w.Case.Exporter!.Name, w.Case.Topic, w.Case.Status, w.Case.Outcome, w.Case.OpenedAt, w.Since))
            .ToListAsync(cancellationToken);
        return Page();
    }

    public Wording Waiting(CaseRow row) => ObstacleWords.Of(new WaitFigure(time.Now() - row.WaitingSince, IsAtLeast: false));

    /// <summary>The address of the same list as a file.</summary>
    public string FileAddress(string format) =>
        "/kendala" + QueryString.Create("status", Question.Status).Add("topik", Question.Topik).Add("cari", Question.Cari).Add("format", format);

    private async Task<IReadOnlyList<ObstacleListRow>> TakenAlongAsync(IQueryable<ObstacleCase> found, CancellationToken cancellationToken)
    {
        var rows = await CaseQuestion.Order(found)
            .Select(w => w.Case)
            .Select(c => new
            {
                c.Number, c.OpenedAt, Exporter = c.Exporter!.Name, c.Topic, c.Status, c.AnsweredAt, c.ClosedAt, c.Outcome,
                Market = db.Countries.FirstOrDefault(k => k.Iso2 == c.CountryIso2),
            })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(c => new ObstacleListRow(
            c.Number, JakartaTime.DateOf(c.OpenedAt), c.Exporter, c.Topic, Named(c.Market), c.Status, DayOf(c.AnsweredAt), DayOf(c.ClosedAt), c.Outcome));
    }

    private static Phrase? Named(Country? country) => country is null ? null : Phrase.Named(country.NameId, country.NameEn);

    private static DateOnly? DayOf(DateTime? at) => at is { } known ? JakartaTime.DateOf(known) : null;
}
