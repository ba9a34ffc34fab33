using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Definitions;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Catalogue;

/// <summary>Target and realised value of a year.</summary>
public sealed class ProgressDefinition(YearOverviewReader overviews, IssuingOfficeReader offices) : IReportDefinition
{
    public const string Name = "progres";

    public string Slug => Name;

    public Wording Title => TargetVersusRealisation.Title;

    public Wording Text => new Wording("Target dan realisasi satu tahun dengan rinciannya, untuk ditandatangani: PDF, XLSX, CSV, dan JSON dengan angka yang sama.");

    public async Task<Report> MakeAsync(ReportQuestion question, CancellationToken cancellationToken) => TargetVersusRealisation.Of(
        await overviews.ReadAsync(question.Scope, question.Asked, cancellationToken),
        await offices.OnAsync(question.Scope, question.Asked.AsOf, cancellationToken));
}
