using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>One entry of the ledger with the facts of its line and its document.</summary>
public sealed record RegisterEntry
{
    /// <summary>Its number in the ledger.</summary>
    public required long Seq { get; init; }

    public required DateOnly Day { get; init; }

    public required string Exporter { get; init; }

    public required BilingualName Commodity { get; init; }

    public string? Hs { get; init; }

    public required BilingualName Country { get; init; }

    /// <summary>Null for an entry of a monthly statement.</summary>
    public Quantity? Quantity { get; init; }

    public string? Unit { get; init; }

    public required Usd Usd { get; init; }

    public required Weight Weight { get; init; }

    public ExportDocumentKind? DocumentKind { get; init; }

    public string? DocumentNumber { get; init; }

    public DateOnly? DocumentDate { get; init; }

    public required ExportChannel Channel { get; init; }

    public required EvidenceStrength Evidence { get; init; }

    /// <summary>Takes back an entry above: its value and quantity are negative.</summary>
    public required bool IsReversal { get; init; }

    /// <summary>Posted after its month was last closed.</summary>
    public required bool IsLate { get; init; }
}

/// <summary>Every entry of a year up to a day as known at a day, in the order of export. Its sum is the traced value.</summary>
public sealed record ShipmentRegister(Scope Scope, ProgressQuestion Question, Progress Progress, StatedRate? Rate, IReadOnlyList<RegisterEntry> Entries);
