using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Definitions;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Catalogue;

/// <summary>All verified shipments of a year, one by one.</summary>
public sealed class ShipmentRegisterDefinition(ShipmentRegisterReader reader, IssuingOfficeReader offices) : IReportDefinition
{
    public string Slug => ShipmentRegisterReport.Kind;

    public Wording Title => ShipmentRegisterReport.Title;

    public Wording Text => new Wording("Setiap baris terverifikasi dengan tanggal, eksportir, barang, negara, nilai, dokumen, dan buktinya, per bulan.");

    public Permission Permission => Permission.ViewShipments;

    public async Task<Report> MakeAsync(ReportQuestion question, CancellationToken cancellationToken) => ShipmentRegisterReport.Of(
        await reader.ReadAsync(question.Scope, question.Asked, cancellationToken),
        await offices.OnAsync(question.Scope, question.Asked.AsOf, cancellationToken));
}
