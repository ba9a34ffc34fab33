using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Definitions;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Catalogue;

/// <summary>One page for the mayor.</summary>
public sealed class BriefDefinition(YearOverviewReader overviews, IssuingOfficeReader offices) : IReportDefinition
{
    public string Slug => BriefReport.Kind;

    public Wording Title => BriefReport.Title;

    public Wording Text => new Wording("Satu halaman: angka utama, diagram, yang masih diperlukan per bulan, dan kendala dalam satu baris.");

    public async Task<Report> MakeAsync(ReportQuestion question, CancellationToken cancellationToken) => BriefReport.Of(
        await overviews.ReadAsync(question.Scope, question.Asked, cancellationToken),
        await offices.OnAsync(question.Scope, question.Asked.AsOf, cancellationToken));
}
