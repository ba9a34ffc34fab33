using System.Globalization;
using System.Text;
using Pekalongan.Exports.Core.Realisation;

namespace Pekalongan.Exports.Web.OpenData;

/// <summary>One row a year (RFC 4180), with the names of the JSON as its header; unknown is an empty field.</summary>
internal static class ProgressCsv
{
    private static readonly string[] Header =
    [
        ReleasedRow.Year, ReleasedRow.Scope, ReleasedRow.AsOf, ReleasedRow.DataAsOf, ReleasedRow.TargetUsd, ReleasedRow.RealisedUsd,
        ReleasedRow.Achievement, ReleasedRow.Status, ReleasedRow.Sources, ReleasedRow.Reported, ReleasedRow.Asked, ReleasedRow.ReportedUpTo,
    ];

    public static byte[] Write(IEnumerable<ReleasedRow> rows)
    {
        var csv = new StringBuilder();
        AppendLine(csv, Header);
        foreach (var row in rows)
            AppendLine(csv,
            [
                ProgressQuestion.YearText(row.Progress.Year), row.ScopeName, ReleasedRow.Iso(row.Progress.AsOf),
                row.Progress.DataAsOf is { } day ? ReleasedRow.Iso(day) : "", row.Target ?? "", row.Realised ?? "", row.AchievementText ?? "",
                row.StatusText, string.Join("; ", row.SourceList().Select(s => $"{s.For}: {s.Text}")),
                Whole(row.Collected?.Reported), Whole(row.Collected?.Expected), row.Collected?.Name.Iso ?? "",
            ]);
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static string Whole(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static void AppendLine(StringBuilder csv, IEnumerable<string> fields) => csv.AppendJoin(',', fields.Select(Quoted)).Append("\r\n");

    private static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
