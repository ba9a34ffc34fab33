using Pekalongan.Exports.Core.Exporters;
using Pekalongan.Exports.Core.Obstacles;
using Pekalongan.Exports.Core.Office;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>One row of a breakdown: verified flows under one key, and their part of the year's realised value.</summary>
public sealed record BreakdownRow(string Key, BilingualName Name, Totals Totals, Percent? Share)
{
    /// <summary>The suggested HS code, for a commodity that has one.</summary>
    public string? Hs { get; init; }
}

/// <summary>One month of the year up to the day asked for.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Traced">Verified flows of the month; null where the year is known from published figures and nothing was traced.</param>
/// <param name="Cumulative">The realised value up to the month's end, or up to the day asked for in its own month; null when not known.</param>
/// <param name="Published">The published figure that speaks for exactly this month's end.</param>
public sealed record MonthRow(int Month, Totals? Traced, Usd? Cumulative, PublishedFigure? Published);

/// <summary>The one rate of the year's rupiah totals.</summary>
public sealed record StatedRate(IdrRate Rate, string Source, DateOnly KnownFrom);

/// <summary>Exporters whose first export lies in the year. What was never asked of a business cannot be told from its shipments.</summary>
public sealed record NewExporters(int Certain, int Undetermined);

/// <summary>
/// Everything that dashboard and report say of one scope and year, computed once. Both show it; neither adds anything up.
/// </summary>
public sealed record YearOverview
{
    public required Scope Scope { get; init; }

    public required ProgressQuestion Question { get; init; }

    public required Progress Progress { get; init; }

    /// <summary>Null while nobody has stated one: the report then gives no rupiah totals.</summary>
    public StatedRate? Rate { get; init; }

    /// <summary>Where the year may end.</summary>
    public YearEndProjection Projection { get; init; } = YearEndProjection.OfAYearThatIsOver;

    /// <summary>Published figures up to the day, in order of the day they cover; a restated one in its latest version.</summary>
    public required IReadOnlyList<PublishedFigure> Points { get; init; }

    /// <summary>What sources say of the year without a dollar figure.</summary>
    public required IReadOnlyList<SourceNote> Notes { get; init; }

    public required IReadOnlyList<MonthRow> Months { get; init; }

    /// <summary>Each quarter against its part of the target; empty where the target isn't split.</summary>
    public IReadOnlyList<QuarterRow> Quarters { get; init; } = [];

    public required IReadOnlyList<BreakdownRow> Commodities { get; init; }

    public required IReadOnlyList<BreakdownRow> Countries { get; init; }

    public required IReadOnlyList<BreakdownRow> Channels { get; init; }

    public required IReadOnlyList<BreakdownRow> SizeClasses { get; init; }

    public required IReadOnlyList<BreakdownRow> Exporters { get; init; }

    /// <summary>All verified flows of the year up to the day, those that only explain a published figure included.</summary>
    public required Totals Traced { get; init; }

    /// <summary>How much of <see cref="Traced"/> each strength of evidence carries.</summary>
    public EvidencedTotals Evidence { get; init; }

    /// <summary>Businesses on the register at that day; null when none was.</summary>
    public int? Registered { get; init; }

    /// <summary>Exporters with verified flows ("aktif, dari pengiriman"); null where nothing was traced.</summary>
    public int? Active { get; init; }

    /// <summary>By what each destination counted among on the day of export.</summary>
    public required IReadOnlyList<BreakdownRow> Markets { get; init; }

    /// <summary>What the year exported for the first time, as far as that can be told; what is certainly not new is left out.</summary>
    public required IReadOnlyList<FirstExport> Firsts { get; init; }

    /// <summary>Null where nothing was traced.</summary>
    public NewExporters? New => Active is null ? null : new NewExporters(
        Firsts.Count(f => f is { Kind: FirstKind.Exporter, Newness: Newness.New }),
        Firsts.Count(f => f is { Kind: FirstKind.Exporter, Newness: Newness.CannotBeTold }));

    /// <summary>The part of the traced value that left in the maker's own name.</summary>
    public Percent? OwnNameShare { get; init; }

    /// <summary>The obstacle desk in the year up to the day; null before its first case.</summary>
    public DeskSummary? Obstacles { get; init; }

    /// <summary>There is something to break down.</summary>
    public bool IsDetailed => Progress.IsDetailed;

    /// <summary>The part of the realised value that no shipment explains: closes every breakdown to the total. Negative when more was traced than published.</summary>
    public Usd? Untraced => Progress.Untraced;

    public bool HasUntraced => Progress.HasUntraced;

    public Percent? UntracedShare => ShareOf(Untraced);

    public Percent? ShareOf(Usd? part) => Progress.ShareOf(part);

    public Rupiah? RealisedRupiah => Rate is { } stated ? Progress.Realised?.At(stated.Rate) : null;

    public Rupiah? TargetRupiah => Rate is { } stated && Progress.Target is { } target ? new Usd(target.UsdCents).At(stated.Rate) : null;

    /// <summary>Target less realised value; negative when the target is exceeded.</summary>
    public Usd? Missing => Progress is { Target: { } target, Realised: { } realised, SamePopulation: true } ? new Usd(target.UsdCents) - realised : null;
}
