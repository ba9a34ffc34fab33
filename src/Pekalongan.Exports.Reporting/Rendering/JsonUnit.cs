using Pekalongan.Exports.Reporting.Tree;

namespace Pekalongan.Exports.Reporting.Rendering;

/// <summary>The unit of a raw number, and the unit its source printed it in where that is coarser.</summary>
internal sealed class JsonUnit : ICellVisitor<string?>
{
    private static readonly JsonUnit Units = new();

    public static string? Of(Cell cell) => cell.Accept(Units);

    public static string? Granularity(Cell cell) => cell switch
    {
        UsdCell { GranularityCents: > 1 } usd => InvariantText.Decimal(usd.GranularityCents, 2),
        RupiahCell { GranularitySen: > 1 } rupiah => InvariantText.Decimal(rupiah.GranularitySen, 2),
        _ => null,
    };

    public string? Visit(UsdCell cell) => "USD";

    public string? Visit(RupiahCell cell) => "IDR";

    public string? Visit(WeightCell cell) => "kg";

    public string? Visit(RateCell cell) => "IDR";

    public string? Visit(PercentCell cell) => "persen";

    public string? Visit(TextCell cell) => null;

    public string? Visit(CountCell cell) => null;

    public string? Visit(DateCell cell) => null;

    public string? Visit(MonthCell cell) => null;

    public string? Visit(PartialDateCell cell) => null;

    public string? Visit(UnknownCell cell) => null;
}
