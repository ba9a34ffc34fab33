namespace Pekalongan.Exports.Reporting.Catalogue;

/// <summary>The reports there are, in the order in which they are offered.</summary>
public sealed class ReportCatalogue(IEnumerable<IReportDefinition> definitions)
{
    public IReadOnlyList<IReportDefinition> All { get; } = [.. definitions];

    public IReportDefinition? Find(string? slug) => All.FirstOrDefault(d => d.Slug == slug);
}
