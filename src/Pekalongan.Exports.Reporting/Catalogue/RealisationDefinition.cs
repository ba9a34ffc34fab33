using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Definitions;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Catalogue;

/// <summary>A year's realised value in one breakdown; exporters by name only for who may see the register.</summary>
public sealed class RealisationDefinition(YearBreakdownReader reader, IssuingOfficeReader offices) : IReportDefinition
{
    public string Slug => RealisationBy.Kind;

    public Wording Title => RealisationBy.Title;

    public Wording Text => new Wording("Nilai, berat, dan jumlah pengiriman menurut komoditas, negara, cara ekspor, kecamatan, atau eksportir, dengan buktinya.");

    public ReportChoice Choice { get; } = new("rincian", new Wording("Rincian"), [.. Enum.GetValues<BreakdownKind>().Select(kind => new ReportOption(
        RealisationBy.Slug(kind), RealisationBy.Of(kind), kind == BreakdownKind.Exporter ? Permission.ViewRegister : null))]);

    public async Task<Report> MakeAsync(ReportQuestion question, CancellationToken cancellationToken) => RealisationBy.Of(
        await reader.ReadAsync(question.Scope, question.Asked, Kind(question.Choice), cancellationToken),
        await offices.OnAsync(question.Scope, question.Asked.AsOf, cancellationToken));

    private static BreakdownKind Kind(string? choice) => Enum.GetValues<BreakdownKind>().FirstOrDefault(kind => RealisationBy.Slug(kind) == choice);
}
