using System.Text;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering;

/// <summary>
/// RFC 4180 in UTF-8 with a byte order mark, one section a table with an empty line between sections. Numbers are raw: a point as the
/// decimal mark, no grouping, nothing for unknown. Words that a spreadsheet would run as a formula get an apostrophe in front.
/// </summary>
public static class CsvRenderer
{
    public static byte[] Render(Report report, Language language)
    {
        var csv = new CsvLines();
        csv.Section();
        csv.Line(report.Title.In(language));
        if (report.Subtitle is { } subtitle)
            csv.Line(subtitle.In(language));
        if (report.Notice is { } notice)
            csv.Line(notice.In(language));
        csv.Line(new Wording("Lingkup").In(language), report.Scope.In(language));
        if (report.Layout == ReportLayout.Figures)
        {
            csv.Line(new Wording("Per").In(language), InvariantText.Date(report.AsOf));
            csv.Line(new Wording("Diketahui sampai").In(language), InvariantText.Date(report.KnownAt));
        }
        else
        {
            csv.Line(new Wording("Tanggal").In(language), InvariantText.Date(report.AsOf));
        }

        var blocks = new CsvBlocks(csv, language);
        foreach (var block in report.Blocks)
            block.Accept(blocks);
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())];
    }
}
