using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering.Xlsx;

/// <summary>The number format a value is shown in; null for words. The value itself stays raw.</summary>
internal sealed class XlsxFormat(Language language, bool inColumn) : ICellVisitor<string?>
{
    private const long Whole = 100;

    private string Locale => language == Language.Indonesian ? "[$-421]" : "[$-409]";

    public string? Visit(TextCell cell) => null;

    public string? Visit(UsdCell cell) => cell.GranularityCents > Whole
        ? Scaled("US$", cell.Value.Cents, cell.GranularityCents)
        : Exact("US$");

    public string? Visit(RupiahCell cell) => cell.GranularitySen > Whole
        ? Scaled("Rp", cell.Value.Sen, cell.GranularitySen)
        : Exact("Rp");

    public string? Visit(WeightCell cell) => (cell.Value.Grams % 1000 == 0 ? "#,##0" : "#,##0.000") + (inColumn ? "" : "\" kg\"");

    public string? Visit(RateCell cell) => "\"Rp\"#,##0.00####";

    public string? Visit(PercentCell cell) => "#,##0.00\"%\"";

    public string? Visit(CountCell cell) => "#,##0";

    public string? Visit(DateCell cell) => Locale + "d mmmm yyyy";

    public string? Visit(MonthCell cell) => Locale + "mmmm yyyy";

    public string? Visit(PartialDateCell cell) => cell.Value.Precision == DatePrecision.Day ? Locale + "d mmmm yyyy" : null;

    public string? Visit(UnknownCell cell) => null;

    private string Exact(string currency) => inColumn ? "#,##0.00" : $"\"{currency}\"#,##0.00";

    /// <summary>In millions or billions with no more decimals than the source printed.</summary>
    private string Scaled(string currency, long minor, long granularity)
    {
        var (scale, commas, name) = Int128.Abs(minor) switch
        {
            var m when m >= 1_000_000_000 * Whole => (1_000_000_000 * Whole, ",,,", language == Language.Indonesian ? "miliar" : "billion"),
            var m when m >= 1_000_000 * Whole => (1_000_000 * Whole, ",,", language == Language.Indonesian ? "juta" : "million"),
            _ => (Whole, "", ""),
        };
        var decimals = 0;
        for (var unit = scale; unit > granularity && unit >= 10; unit /= 10)
            decimals++;
        var places = decimals == 0 ? "" : "." + new string('0', decimals);
        return $"\"{currency}\"#,##0{places}{commas}" + (name.Length == 0 ? "" : $"\" {name}\"");
    }
}
