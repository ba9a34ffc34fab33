using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Definitions;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Catalogue;

/// <summary>One quarter or half of a year.</summary>
public sealed class PeriodDefinition(PeriodReader reader, IssuingOfficeReader offices) : IReportDefinition
{
    public string Slug => PeriodReport.Kind;

    public Wording Title => PeriodReport.Title;

    public Wording Text => new Wording("Realisasi satu triwulan atau semester dan kumulatifnya, terhadap bagian targetnya, per bulan, komoditas, dan negara.");

    public ReportChoice Choice { get; } = new("periode", new Wording("Periode"), [.. ReportPeriod.All.Select(p => new ReportOption(p.Slug, p.Name))]);

    public async Task<Report> MakeAsync(ReportQuestion question, CancellationToken cancellationToken) => PeriodReport.Of(
        await reader.ReadAsync(
            question.Scope, question.Asked, ReportPeriod.All.FirstOrDefault(p => p.Slug == question.Choice) ?? ReportPeriod.All[0], cancellationToken),
        await offices.OnAsync(question.Scope, question.Asked.AsOf, cancellationToken));
}
