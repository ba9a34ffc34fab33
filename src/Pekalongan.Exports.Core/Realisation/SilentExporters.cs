using Pekalongan.Exports.Core.Collection;
using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>How the last contact went.</summary>
public sealed record LastContact(DateTime At, ContactWay Way, bool Reached, DateOnly? AgainOn);

/// <summary>An exporter that has fallen silent, and what helps to talk to it.</summary>
public sealed record SilentExporter
{
    public required SilentValue Value { get; init; }

    public required string Name { get; init; }

    public required string Person { get; init; }

    public string? Phone { get; init; }

    public DateOnly? LastExport { get; init; }

    public Guid? LastShipmentId { get; init; }

    /// <summary>The destinations and commodities it mostly had in the windows of earlier years.</summary>
    public required IReadOnlyList<BilingualName> Countries { get; init; }

    public required IReadOnlyList<BilingualName> Commodities { get; init; }

    public LastContact? Contact { get; init; }

    /// <summary>What it said of the window's months, yyyymm, in the monthly round; a month nobody asked about is left out.</summary>
    public required IReadOnlyList<(int Month, CollectionAnswerKind Answer)> Answers { get; init; }

    public IEnumerable<int> SaidNothing => Answers.Where(a => a.Answer == CollectionAnswerKind.Nothing).Select(a => a.Month);
}

/// <summary>The list of those who fell silent, the most valuable first.</summary>
public sealed record SilentExporters(Scope Scope, SilentQuestion Question, IReadOnlyList<SilentExporter> Rows)
{
    public Usd AtRisk => Rows.Aggregate(Usd.Zero, (sum, row) => sum + row.Value.AtRisk);
}
