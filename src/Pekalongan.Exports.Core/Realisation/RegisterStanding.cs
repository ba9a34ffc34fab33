using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>One business on the register on a day: whether it exports, began this year, or has fallen silent.</summary>
public sealed record StandingLine
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Kecamatan by the present register; null outside the city or where it isn't known.</summary>
    public required string? District { get; init; }

    public required SizeClass SizeClass { get; init; }

    public required DateOnly RegisteredOn { get; init; }

    /// <summary>Verified flows of the year.</summary>
    public required Usd Value { get; init; }

    /// <summary>Null for one that exported earlier, or not at all.</summary>
    public required Newness? Newness { get; init; }

    public required bool IsSilent { get; init; }

    public bool IsActive => Value > Usd.Zero;
}

/// <summary>The register on a day, and what it exported in the year.</summary>
/// <param name="Scope">Whose.</param>
/// <param name="Question">Year and the two days.</param>
/// <param name="Window">The months in which those who fell silent were not heard of.</param>
/// <param name="IsDetailed">There are flows of the year; without any, nobody's activity is known.</param>
/// <param name="Published">What sources printed of the number of exporters.</param>
/// <param name="Lines">By name.</param>
public sealed record RegisterStanding(
    Scope Scope, ProgressQuestion Question, SilentWindow Window, bool IsDetailed, IReadOnlyList<PublishedFigure> Published, IReadOnlyList<StandingLine> Lines);
