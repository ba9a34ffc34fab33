using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Exporters;

/// <summary>Finding businesses as people look for them: each word in the name, NIB, a product or the owner's name.</summary>
public static class ExporterSearch
{
    public static IQueryable<Exporter> Matching(this IQueryable<Exporter> exporters, string? words)
    {
        foreach (var word in PlainText.Of(words).ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
#pragma warning disable CA1304, CA1311, CA1862 // Becomes the database's lower(), which knows no culture.
            exporters = exporters.Where(e => e.SearchText.Contains(word) || e.Person!.Name.ToLower().Contains(word));
#pragma warning restore CA1304, CA1311, CA1862
        return exporters;
    }
}
