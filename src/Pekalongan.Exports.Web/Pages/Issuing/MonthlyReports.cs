using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Notices;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Reports;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Catalogue;

namespace Pekalongan.Exports.Web.Pages.Issuing;

/// <summary>
/// Prepares the report of the month that has ended, once, so that on the fifth it waits to be checked; and tells the leadership. With several web
/// servers each looks: the key lets one of them do it.
/// </summary>
public sealed class MonthlyReports(
    ExportsDbContext db, ReportCatalogue catalogue, ReportDrafting drafting, ReportPreparation preparation, NoticeWriter notices, TimeProvider time,
    ILogger<MonthlyReports> logger)
{
    /// <summary>Exporters are asked in the first days of a month; then what they told is in.</summary>
    public const int DueOnDay = 5;

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var today = JakartaTime.Today(time);
        if (today.Day < DueOnDay)
            return;
        var month = YearMonth.LastEnded(YearMonth.FirstDay(YearMonth.Of(today)).AddDays(-1));
        foreach (var scope in await db.Scopes.AsNoTracking().Where(s => s.Kind == ScopeKind.City).ToListAsync(cancellationToken))
            await PrepareAsync(scope, month, cancellationToken);
    }

    private async Task PrepareAsync(Scope scope, int month, CancellationToken cancellationToken)
    {
        var key = FormattableString.Invariant($"{ProgressDefinition.Name}:{month}");
        var monthEnd = YearMonth.LastDay(month);
        // Before anything was logged there is nothing to report.
        if (await db.IssuedReports.AnyAsync(r => r.ScopeCode == scope.Code && r.AutomaticKey == key, cancellationToken)
            || !await db.Ledger.AnyAsync(e => e.ScopeCode == scope.Code && e.ExportDate <= monthEnd, cancellationToken))
            return;
        var question = new ReportQuestion(scope, new ProgressQuestion(monthEnd.Year, monthEnd, KnownAt.Today(time)));
        var draft = await drafting.MakeAsync(Guid.CreateVersion7(), catalogue.Find(ProgressDefinition.Name)!, question, Paper.A4, cancellationToken);
        await TellAsync(scope, draft, key, cancellationToken);
        var outcome = await preparation.PrepareAsync(draft with { AutomaticKey = key }, cancellationToken);
        if (outcome.Ok)
            return;
        // What was to be told must not be saved with the next one.
        db.ChangeTracker.Clear();
        logger.LogError("Report {Key} of {Scope} was not prepared: {Reason}", key, scope.Code, outcome.Problem?.In(Language.English));
    }

    private async Task TellAsync(Scope scope, ReportDraft draft, string key, CancellationToken cancellationToken)
    {
        var leaders = await db.Users.Where(u => u.Role == Role.Official && u.Status == AccountStatus.Active && u.ScopeCode == scope.Code)
            .Select(u => new { u.Id, u.Name, u.Email, u.Phone }).ToListAsync(cancellationToken);
        foreach (var leader in leaders)
            await notices.TellAsync(
                new NoticeRecipient(scope.Code, leader.Name, leader.Email, leader.Phone), NoticeKind.ReportPrepared, new Wording("Laporan bulanan siap diperiksa"),
                new Wording("{0} (per {1}) sudah disusun program dan menunggu diperiksa orang kedua. Sesudah itu Anda dapat menerbitkannya di Laporan, Laporan terbit.", draft.Title, draft.AsOf),
                FormattableString.Invariant($"report:{key}:{leader.Id}"), cancellationToken: cancellationToken);
    }
}
