using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>What the realised value of a year is told apart by.</summary>
public enum BreakdownKind
{
    /// <summary>By chapter of the tariff, and in it by commodity and six digits.</summary>
    Commodity,

    /// <summary>By kind of market, and in it by destination.</summary>
    Country,
    Channel,

    /// <summary>By kecamatan of the business as it was when the export was verified.</summary>
    District,
    Exporter,
}

/// <summary>A sum of entries, and how much of it each strength of evidence carries.</summary>
public readonly record struct EvidencedTotals(Totals Totals, Usd Document, Usd Statement, Usd Monthly)
{
    public static EvidencedTotals Zero => default;

    public static EvidencedTotals Of(EvidenceStrength evidence, Totals totals) => new(
        totals,
        evidence == EvidenceStrength.Document ? totals.Usd : Usd.Zero,
        evidence == EvidenceStrength.Statement ? totals.Usd : Usd.Zero,
        evidence == EvidenceStrength.MonthlyStatement ? totals.Usd : Usd.Zero);

    public static EvidencedTotals operator +(EvidencedTotals a, EvidencedTotals b) =>
        new(a.Totals + b.Totals, a.Document + b.Document, a.Statement + b.Statement, a.Monthly + b.Monthly);
}

/// <param name="Name">What the row is called.</param>
/// <param name="Hs">Six digits as the documents say, "6211.42"; null where they say none, or it isn't a row of goods.</param>
/// <param name="Flows">Verified flows under it.</param>
public sealed record BreakdownLine(BilingualName Name, string? Hs, EvidencedTotals Flows)
{
    /// <summary>What its entries have in common.</summary>
    public required IReadOnlyList<TraceKey> Keys { get; init; }
}

/// <summary>Rows that belong together. Its sum counts a shipment once, also where two of its rows hold goods of that shipment.</summary>
public sealed record BreakdownGroup(BilingualName? Name, IReadOnlyList<BreakdownLine> Lines, EvidencedTotals Sum)
{
    /// <summary>What the entries of all its rows have in common; nothing for the only group.</summary>
    public IReadOnlyList<TraceKey> Keys { get; init; } = [];
}

/// <summary>A year's verified flows in one breakdown, with the realised value that it closes to.</summary>
public sealed record YearBreakdown
{
    public required Scope Scope { get; init; }

    public required ProgressQuestion Question { get; init; }

    public required BreakdownKind Kind { get; init; }

    public required Progress Progress { get; init; }

    public StatedRate? Rate { get; init; }

    /// <summary>The largest first, and so within each.</summary>
    public required IReadOnlyList<BreakdownGroup> Groups { get; init; }

    public required EvidencedTotals Sum { get; init; }
}
