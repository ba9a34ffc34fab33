using System.Text;
using Pekalongan.Exports.Core.Markets;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Web.Localization;

namespace Pekalongan.Exports.Web.Pages.Rates;

/// <summary>The list of rates as a file that the import reads again: its columns first, then what only tells of the rows.</summary>
internal static class RateFile
{
    public static byte[] Write(IEnumerable<RateListRow> rows, Localizer t)
    {
        var csv = new StringBuilder();
        AppendLine(csv, [.. RateTable.Columns.Select(c => c.Header.In(t.Language)),
            t["Rupiah per satuan"], t["Dicatat oleh"], t["Dicatat pada"], t["Ditarik pada"], t["Alasan ditarik"]]);
        foreach (var row in rows)
            AppendLine(csv,
            [
                RateWords.Short(row.Kind), row.CurrencyCode, $"{row.QuotedPer}", Number(row.IdrRateMicro * row.QuotedPer, t.Language),
                RateQuestion.Iso(row.ValidFrom), RateQuestion.Iso(row.ValidUntil), row.Source, Number(row.IdrRateMicro, t.Language), row.EnteredBy ?? "",
                t["{0}", row.EnteredAt], row.WithdrawnAt is { } at ? t["{0}", at] : "", row.WithdrawnReason ?? "",
            ]);
        // Spreadsheets know UTF-8 by its mark only.
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())];
    }

    // Without marks between thousands, so that nothing has to be guessed when it is read again.
    private static string Number(long micro, Language language)
    {
        var decimals = $"{micro % IdrRate.MicroPerRupiah:000000}".TrimEnd('0').PadRight(2, '0');
        return $"{micro / IdrRate.MicroPerRupiah}{(language == Language.Indonesian ? ',' : '.')}{decimals}";
    }

    private static void AppendLine(StringBuilder csv, IEnumerable<string> fields) => csv.AppendJoin(';', fields.Select(Quoted)).Append("\r\n");

    // A source or reason that begins like a formula is kept from being one.
    private static string Quoted(string field)
    {
        var safe = field.Length > 0 && field[0] is '=' or '+' or '-' or '@' ? "'" + field : field;
        return safe.AsSpan().IndexOfAny(";\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
