using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering;

public enum ReportFormat
{
    Pdf,
    Xlsx,
    Csv,
    Json,
}

public sealed record ReportFile(byte[] Content, string ContentType, string FileName);

/// <summary>A report as a file to download. The screen takes <see cref="HtmlRenderer"/>.</summary>
public sealed class ReportFiles(IPdfRenderer pdf)
{
    /// <summary>The format as it stands in an address: "pdf", "xlsx", "csv" or "json".</summary>
    public static bool TryParse(string? text, out ReportFormat format)
    {
        ReportFormat? known = text switch
        {
            "pdf" => ReportFormat.Pdf,
            "xlsx" => ReportFormat.Xlsx,
            "csv" => ReportFormat.Csv,
            "json" => ReportFormat.Json,
            _ => null,
        };
        format = known.GetValueOrDefault();
        return known is not null;
    }

    public ReportFile Render(Report report, ReportFormat format, Language language)
    {
        var stem = report.FileStem + (language == Language.English ? "-en" : "");
        return format switch
        {
            ReportFormat.Xlsx => new ReportFile(
                XlsxRenderer.Render(report, language), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", stem + ".xlsx"),
            ReportFormat.Csv => new ReportFile(CsvRenderer.Render(report, language), "text/csv; charset=utf-8", stem + ".csv"),
            ReportFormat.Json => new ReportFile(JsonRenderer.Render(report, language), "application/json; charset=utf-8", stem + ".json"),
            _ => new ReportFile(Pdf(report, language), "application/pdf", stem + ".pdf"),
        };
    }

    private byte[] Pdf(Report report, Language language)
    {
        using var stream = new MemoryStream();
        pdf.Render(report, language, stream);
        return stream.ToArray();
    }
}
