using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>One entry behind a figure: what was exported, who entered it, who verified it, and what proves it.</summary>
public sealed record TracedEntry
{
    public required long Seq { get; init; }

    public required DateOnly Day { get; init; }

    public required DateTime PostedAt { get; init; }

    public required Guid ExporterId { get; init; }

    public required string Exporter { get; init; }

    public required BilingualName Commodity { get; init; }

    public required string? Hs { get; init; }

    public required BilingualName Country { get; init; }

    public required ExportChannel Channel { get; init; }

    public required Usd Usd { get; init; }

    public required Weight Weight { get; init; }

    public required EvidenceStrength Evidence { get; init; }

    /// <summary>Null for an entry of a monthly statement.</summary>
    public required Guid? ShipmentId { get; init; }

    public required Guid? StatementId { get; init; }

    public required ExportDocumentKind? DocumentKind { get; init; }

    public required string? DocumentNumber { get; init; }

    /// <summary>Takes back an earlier entry: its value is negative.</summary>
    public required bool IsReversal { get; init; }

    /// <summary>Posted after its month was last closed.</summary>
    public required bool IsLate { get; init; }

    public required EntrySource Source { get; init; }

    public required string EnteredBy { get; init; }

    /// <summary>Who let it into the ledger, or took it out; null where shipments replaced a monthly statement.</summary>
    public required string? DecidedBy { get; init; }
}

/// <summary>A fact that the entries have in common, as people call it.</summary>
public sealed record TracedFact(Wording Label, BilingualName Value);

/// <summary>A figure taken apart.</summary>
public sealed record TracedFigure
{
    public required FigureTrace Trace { get; init; }

    public required Scope Scope { get; init; }

    public required IReadOnlyList<TracedFact> Facts { get; init; }

    /// <summary>First day of export of the entries: the day after the published figure that the realised value rests on.</summary>
    public required DateOnly EntriesFrom { get; init; }

    public required int Count { get; init; }

    /// <summary>Of all entries, whatever part of them is listed.</summary>
    public required EvidencedTotals Sum { get; init; }

    /// <summary>The realised value up to the last day; null for a sum of entries.</summary>
    public Progress? End { get; init; }

    /// <summary>The realised value up to the day before the first, for what was realised between the two.</summary>
    public Progress? Before { get; init; }

    /// <summary>In the order of export.</summary>
    public required IReadOnlyList<TracedEntry> Entries { get; init; }
}
