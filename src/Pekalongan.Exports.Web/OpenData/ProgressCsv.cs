using System.Globalization;
using Pekalongan.Exports.Core.Realisation;

namespace Pekalongan.Exports.Web.OpenData;

/// <summary>One row a year (RFC 4180), with the names of the JSON as its header; unknown is an empty field.</summary>
internal static class ProgressCsv
{
    public static byte[] Write(Dataset dataset, IEnumerable<ReleasedRow> rows)
    {
        var csv = new CsvText(dataset.Columns.Select(field => field.Name));
        foreach (var row in rows)
            csv.Add(
            [
                ProgressQuestion.YearText(row.Progress.Year), row.ScopeName, ReleasedRow.Iso(row.Progress.AsOf),
                row.Progress.DataAsOf is { } day ? ReleasedRow.Iso(day) : "", row.Target ?? "", row.Realised ?? "", row.AchievementText ?? "",
                row.StatusText, string.Join("; ", row.SourceList().Select(s => $"{s.For}: {s.Text}")),
                Whole(row.Collected?.Reported), Whole(row.Collected?.Expected), row.Collected?.Name.Iso ?? "",
            ]);
        return csv.ToBytes();
    }

    private static string Whole(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "";
}
