using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Definitions;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Catalogue;

/// <summary>The year beside those before it.</summary>
public sealed class YearsDefinition(YearsReader reader, IssuingOfficeReader offices) : IReportDefinition
{
    public string Slug => YearsReport.Kind;

    public Wording Title => YearsReport.Title;

    public Wording Text => new Wording("Target, realisasi, capaian, dan pertumbuhan tahun demi tahun sejak 2018; angka terbit dan pengiriman yang tercatat berdampingan.");

    public async Task<Report> MakeAsync(ReportQuestion question, CancellationToken cancellationToken) => YearsReport.Of(
        await reader.ReadAsync(question.Scope, question.Asked, cancellationToken),
        await offices.OnAsync(question.Scope, question.Asked.AsOf, cancellationToken));
}
