using System.Globalization;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Web.OpenData;

/// <summary>One cell as it is given out.</summary>
public sealed record DataCell(string Code, string Name, Usd Value)
{
    public string Amount => TableData.Amount(Value);
}

/// <summary>The answer to a question for a table: the table if one was released, with its cells named.</summary>
public sealed record TableData(string ScopeName, ProgressQuestion Question, ReleasedTable? Released, IReadOnlyList<DataCell> Cells)
{
    public const string ClosedOn = "ditutup";
    public const string TotalUsd = "total_usd";
    public const string Cell = "baris";
    public const string Code = "kode";
    public const string Name = "nama";

    public const string RestCode = "lainnya";
    private const string RestName = "Lainnya (digabung)";

    public string? DataAsOf => Released is { } table ? ReleasedRow.Iso(table.Closing.MonthEnd) : null;

    public string? ClosedAt => Released is { } table ? ReleasedRow.Iso(JakartaTime.DateOf(table.Closing.ClosedAt)) : null;

    public string? Total => Released is { } table ? Amount(table.Total) : null;

    public static TableData Of(string scopeName, ProgressQuestion question, ReleasedTable? released, CellNames names) => new(
        scopeName, question, released,
        released is null
            ? []
            :
            [
                .. released.Cells.Select(cell => names.Named(cell.Key, cell.Value)),
                .. released.Rest == Usd.Zero ? Array.Empty<DataCell>() : [new DataCell(RestCode, RestName, released.Rest)],
            ]);

    public static string Amount(Usd value) => (value.Cents / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
