using Microsoft.EntityFrameworkCore;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Persistence;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Cohorts;

/// <summary>Reads what came of trainings from the ledger: lines that were verified and are not taken back.</summary>
public sealed class CohortOutcomeReader(ExportsDbContext db)
{
    /// <summary>Null where the days of the training are not known.</summary>
    public async Task<CohortOutcome?> ReadAsync(Cohort cohort, OutcomeQuestion question, CancellationToken cancellationToken)
    {
        if (TrainingPeriod.Of(cohort) is not { } period)
            return null;
        var businesses = (await BusinessesAsync([cohort.Id], cancellationToken)).Select(b => b.Business).ToList();
        var facts = await FactsAsync(cohort.ScopeCode, [.. businesses.Select(b => b.ExporterId)], question, cancellationToken);
        return CohortOutcome.Of(period, question.AsOf, question.Known, question.Months, businesses, facts);
    }

    /// <summary>Every training of the scope that is over on the day asked for, the newest first.</summary>
    public async Task<IReadOnlyList<(Cohort Cohort, CohortOutcome Outcome)>> AllAsync(string scope, OutcomeQuestion question, CancellationToken cancellationToken)
    {
        var cohorts = await db.Cohorts.AsNoTracking().Include(c => c.Sessions)
            .Where(c => c.ScopeCode == scope && c.HistoryKey == null).ToListAsync(cancellationToken);
        var over = cohorts.Select(c => (Cohort: c, Period: TrainingPeriod.Of(c))).Where(c => c.Period is { } period && period.Until < question.AsOf).ToList();
        var businesses = await BusinessesAsync([.. over.Select(c => c.Cohort.Id)], cancellationToken);
        var facts = await FactsAsync(scope, [.. businesses.Select(b => b.Business.ExporterId).Distinct()], question, cancellationToken);
        return
        [
            .. over.OrderByDescending(c => c.Period!.Until).Select(c => (c.Cohort, CohortOutcome.Of(
                c.Period!, question.AsOf, question.Known, question.Months,
                businesses.Where(b => b.CohortId == c.Cohort.Id).Select(b => b.Business), facts))),
        ];
    }

    /// <summary>The trainings of a year and of those before it, looked at over the twelve months after each.</summary>
    public async Task<TrainingYears> YearsAsync(Scope scope, ProgressQuestion question, CancellationToken cancellationToken)
    {
        var all = await AllAsync(scope.Code, new OutcomeQuestion(question.AsOf, question.Known, TrainingPeriod.MonthsWatched), cancellationToken);
        var fromSources = await db.Cohorts.AsNoTracking()
            .Where(c => c.ScopeCode == scope.Code && c.HistoryKey != null && c.Year <= question.Year)
            .OrderByDescending(c => c.Year).ThenByDescending(c => c.Stage).ThenBy(c => c.Title).ToListAsync(cancellationToken);
        return new TrainingYears(scope, question, [.. all.Where(c => c.Cohort.Year <= question.Year)], fromSources);
    }

    /// <summary>What a source says of a cohort that is known only from it; null where it says nothing.</summary>
    public Task<PublishedFigure?> PublishedAsync(Cohort cohort, CancellationToken cancellationToken) =>
        db.PublishedFigures.AsNoTracking().FirstOrDefaultAsync(
            f => f.ScopeCode == cohort.ScopeCode && f.Year == cohort.Year && f.Source == cohort.Source && cohort.Kind == CohortKind.CoachingClinic, cancellationToken);

    private async Task<List<(Guid CohortId, TrainedBusiness Business)>> BusinessesAsync(IReadOnlyCollection<Guid> cohorts, CancellationToken cancellationToken)
    {
        var rows = await db.Applications.Where(a => cohorts.Contains(a.CohortId) && a.Status == ApplicationStatus.Accepted)
            .OrderBy(a => a.Exporter!.Name).ThenBy(a => a.Id)
            .Select(a => new
            {
                a.CohortId,
                a.Id,
                a.ExporterId,
                a.Exporter!.Name,
                Person = a.Exporter.Person!.Name,
                a.Exporter.Phone,
                a.Exporter.CreatedAt,
                a.Exporter.DeclaredExport,
                a.Exporter.ExportsSinceYear,
            }).ToListAsync(cancellationToken);
        return rows.ConvertAll(r => (
            r.CohortId, new TrainedBusiness(r.Id, r.ExporterId, r.Name, r.Person, r.Phone, r.CreatedAt, r.DeclaredExport, r.ExportsSinceYear)));
    }

    private async Task<List<ExportFact>> FactsAsync(string scope, IReadOnlyCollection<Guid> exporters, OutcomeQuestion question, CancellationToken cancellationToken)
    {
        var rows = await db.LiveUpTo(scope, question.AsOf, question.Known)
            .Where(e => exporters.Contains(e.ExporterId))
            .OrderBy(e => e.Seq)
            .Select(e => new { e.ExporterId, e.ExportDate, e.CountryIso2, e.UsdCents, e.Channel })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(r => new ExportFact(r.ExporterId, r.ExportDate, r.CountryIso2, new Usd(r.UsdCents), r.Channel));
    }
}
