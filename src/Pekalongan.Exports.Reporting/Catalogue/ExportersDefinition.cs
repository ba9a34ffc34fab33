using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Definitions;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Catalogue;

/// <summary>The register and what of it exports.</summary>
public sealed class ExportersDefinition(RegisterStandingReader reader, IssuingOfficeReader offices) : IReportDefinition
{
    public string Slug => ExportersReport.Kind;

    public Wording Title => ExportersReport.Title;

    public Wording Text => new Wording("Jumlah dan nama eksportir yang terdaftar, aktif, baru, dan senyap, menurut kecamatan dan ukuran usaha.");

    public Permission Permission => Permission.ViewRegister;

    public async Task<Report> MakeAsync(ReportQuestion question, CancellationToken cancellationToken) => ExportersReport.Of(
        await reader.ReadAsync(question.Scope, question.Asked, cancellationToken),
        await offices.OnAsync(question.Scope, question.Asked.AsOf, cancellationToken));
}
