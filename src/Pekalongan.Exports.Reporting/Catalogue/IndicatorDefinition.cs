using Pekalongan.Exports.Core.Cohorts;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Definitions;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Catalogue;

/// <summary>The indicators of the office's yearly performance report (LKjIP).</summary>
public sealed class IndicatorDefinition(
    YearOverviewReader overviews, YearsReader years, CohortOutcomeReader outcomes, IssuingOfficeReader offices) : IReportDefinition
{
    public string Slug => IndicatorReport.Kind;

    public Wording Title => IndicatorReport.Title;

    public Wording Text => new Wording("Indikator, target, realisasi, capaian, rumus, dan sumber datanya, untuk laporan kinerja (LKjIP).");

    public async Task<Report> MakeAsync(ReportQuestion question, CancellationToken cancellationToken) => IndicatorReport.Of(
        await overviews.ReadAsync(question.Scope, question.Asked, cancellationToken),
        (await years.ReadAsync(question.Scope, question.Asked, cancellationToken)).Asked,
        await outcomes.YearsAsync(question.Scope, question.Asked, cancellationToken),
        await offices.OnAsync(question.Scope, question.Asked.AsOf, cancellationToken));
}
