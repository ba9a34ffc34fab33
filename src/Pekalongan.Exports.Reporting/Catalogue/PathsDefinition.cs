using Pekalongan.Exports.Core.Accounts;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Definitions;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Catalogue;

/// <summary>The way of exporters to shipments of their own, with the exporters of one group by name.</summary>
public sealed class PathsDefinition(ExporterPathReader paths, IssuingOfficeReader offices) : IReportDefinition
{
    public const string Name = "jalur";
    public const string GroupParameter = "isi";

    public string Slug => Name;

    public Wording Title => ExportPaths.Title;

    public Wording Text => new Wording("Berapa eksportir lewat kurir, lewat perusahaan lain, dan atas nama sendiri tiap tahun, dengan daftar namanya.");

    public Permission Permission => Permission.ViewExporterPaths;

    public ReportChoice Choice { get; } = new(
        GroupParameter, new Wording("Daftar nama"), [.. Enum.GetValues<PathGroup>().Select(group => new ReportOption(PathWords.Slug(group), PathWords.Of(group)))]);

    public async Task<Report> MakeAsync(ReportQuestion question, CancellationToken cancellationToken) => ExportPaths.Of(
        await paths.ReadAsync(question.Scope, question.Asked, cancellationToken),
        PathWords.Parse(question.Choice) ?? PathGroup.Active,
        await offices.OnAsync(question.Scope, question.Asked.AsOf, cancellationToken));
}
