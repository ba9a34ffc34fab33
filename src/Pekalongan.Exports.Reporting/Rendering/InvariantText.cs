using System.Globalization;
using Pekalongan.Exports.Core.Values;
using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering;

/// <summary>
/// What programs read for a value, in CSV, JSON and spreadsheet cells: a point as the decimal mark, no grouping, ISO dates.
/// Unknown is null, never 0.
/// </summary>
internal sealed class InvariantText : ICellVisitor<InvariantText.Value>
{
    private static readonly InvariantText[] Writers = [new(Language.Indonesian), new(Language.English)];

    private readonly Language _language;

    private InvariantText(Language language) => _language = language;

    /// <param name="Text">Null when unknown.</param>
    /// <param name="IsNumber">Written without quotes.</param>
    public readonly record struct Value(string? Text, bool IsNumber);

    public static Value Of(Cell cell, Language language) => cell.Accept(Writers[(int)language]);

    /// <summary>(123456, 2) is "1234.56".</summary>
    public static string Decimal(long units, int decimals)
    {
        var digits = Int128.Abs(units).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var sign = units < 0 ? "-" : "";
        var point = digits.Length - decimals;
        return decimals == 0 ? sign + digits : $"{sign}{digits.AsSpan(0, point)}.{digits.AsSpan(point)}";
    }

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public Value Visit(TextCell cell) => Words(cell.Text.In(_language));

    public Value Visit(UsdCell cell) => Number(cell.Value.Cents, 2);

    public Value Visit(RupiahCell cell) => Number(cell.Value.Sen, 2);

    public Value Visit(WeightCell cell) => Number(cell.Value.Grams, 3);

    public Value Visit(RateCell cell) => Number(cell.Value.Micro, 6);

    public Value Visit(PercentCell cell) => Number(cell.Value.Hundredths, 2);

    public Value Visit(CountCell cell) => Number(cell.Value, 0);

    public Value Visit(DateCell cell) => Words(Date(cell.Value));

    public Value Visit(MonthCell cell) => Words(new PartialDate(cell.Year, cell.Month).Iso);

    public Value Visit(PartialDateCell cell) => Words(cell.Value.Iso);

    public Value Visit(UnknownCell cell) => default;

    private static Value Number(long units, int decimals) => new(Decimal(units, decimals), true);

    private static Value Words(string text) => new(text, false);
}
