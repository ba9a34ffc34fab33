using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Imports;

/// <summary>A row of shipments while it is being checked: one kind of goods, and what it says of its shipment.</summary>
internal sealed class ShipmentRow(int number, IReadOnlyList<string> cells, byte[] key)
{
    public int Number => number;

    public IReadOnlyList<string> Cells => cells;

    public byte[] Key => key;

    /// <summary>What is written in the columns that speak of the whole shipment.</summary>
    public required IReadOnlyDictionary<string, CellValue> OfShipment { get; init; }

    /// <summary>Rows of one business with the same are one shipment; null stands alone.</summary>
    public required string? Together { get; init; }

    public required NamedBusiness? Business { get; init; }

    /// <summary>As the row calls the business.</summary>
    public required string Name { get; init; }

    /// <summary>Null when something in it is wrong.</summary>
    public LineEntry? Line { get; set; }

    /// <summary>The amount of <see cref="Line"/> is what the invoice says, not yet the FOB value.</summary>
    public bool IsInvoiced { get; set; }

    public List<ImportFinding> Findings { get; } = [];

    public bool IsWrong { get; private set; }

    /// <summary>Not to be committed because of what stands in the file alone.</summary>
    public void Refuse(string? column, Wording problem)
    {
        IsWrong = true;
        Findings.Add(new ImportFinding(column, problem));
    }

    /// <summary>Stops nothing, but somebody must have looked at it.</summary>
    public void Mark(string? column, Wording text, Guid? shipmentId = null) =>
        Findings.Add(new ImportFinding(column, text) { IsMark = true, ShipmentId = shipmentId });

    public void Tell(string? column, Wording text) => Findings.Add(new ImportFinding(column, text));
}

/// <summary>The rows of one shipment.</summary>
internal sealed class ShipmentGroup(IReadOnlyList<ShipmentRow> rows)
{
    public IReadOnlyList<ShipmentRow> Rows => rows;

    public ShipmentRow First => rows[0];

    /// <summary>What they tell together; null when something in one of them is wrong.</summary>
    public TabledShipment? Told { get; set; }

    public string Title => Told?.Where.DocumentNumber is { } document ? $"{First.Name}, {document}" : First.Name;

    public IEnumerable<ImportRow> As(ImportRowState state, Guid? shipmentId = null, IReadOnlyList<ImportDifference>? differences = null) =>
        rows.Select(row => new ImportRow
        {
            Number = row.Number,
            FirstRow = rows.Count > 1 ? First.Number : null,
            Name = HiddenDigits.In(Title),
            Cells = row.Cells,
            State = state,
            Findings = row.Findings,
            Differences = row == First ? differences ?? [] : [],
            ExporterId = row.Business?.Id,
            ShipmentId = shipmentId,
            Key = row.Key,
        });
}
