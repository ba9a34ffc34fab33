using CsvHelper;

namespace Pekalongan.Exports.Core.Values;

/// <summary>The tables that come with the program: UTF-8 CSV with a header row, embedded beside the feature that uses them.</summary>
public static class EmbeddedCsv
{
    /// <param name="resource">File name of the table.</param>
    /// <param name="row">Makes one row from its cells, each asked for by column name.</param>
    public static IReadOnlyList<T> Read<T>(string resource, Func<Func<string, string>, T> row)
    {
        using var stream = typeof(EmbeddedCsv).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not embedded in {typeof(EmbeddedCsv).Assembly.GetName().Name}.");
        using var csv = CsvReader.Create(stream, CsvReaderOptions.Default);
        var rows = new List<T>();
        while (csv.Read())
            rows.Add(row(csv.GetString));
        return rows;
    }

    /// <summary>An empty cell says that the fact isn't there.</summary>
    public static string? OrNull(string cell) => cell.Length == 0 ? null : cell;
}
