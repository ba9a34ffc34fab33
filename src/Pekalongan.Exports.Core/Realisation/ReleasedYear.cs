using Pekalongan.Exports.Core.Shipments;
using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>What open data breaks a year's value down by.</summary>
public enum Breakdown
{
    Month,
    Commodity,
    Country,
    District,
    Channel,
}

/// <summary>One flow of the ledger, with the moment it was taken back.</summary>
public sealed record ReleasableFlow
{
    public required Guid ExporterId { get; init; }

    public required DateOnly ExportDate { get; init; }

    public required DateTime PostedAt { get; init; }

    public required DateTime? ReversedAt { get; init; }

    public required long UsdCents { get; init; }

    public required string Commodity { get; init; }

    public required string Country { get; init; }

    public required string District { get; init; }

    public required ExportChannel Channel { get; init; }

    public bool StandsAt(DateTime moment) => PostedAt <= moment && (ReversedAt is null || ReversedAt > moment);

    public string KeyOf(Breakdown by) => by switch
    {
        Breakdown.Month => new PartialDate(ExportDate.Year, ExportDate.Month).Iso,
        Breakdown.Commodity => Commodity,
        Breakdown.Country => Country,
        Breakdown.District => District,
        Breakdown.Channel => DimensionKeys.Key(Channel),
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, null),
    };
}

/// <summary>A closing of a month, with the first day that the published figure known by then does not cover.</summary>
public sealed record Closing(Guid Id, DateOnly MonthEnd, DateTime ClosedAt, DateOnly FlowsFrom);

/// <summary>A table that may be shown: its cells, and the rest in one. Cells and rest add up to the total.</summary>
public sealed record ReleasedTable(Closing Closing, Usd Total, IReadOnlyList<KeyValuePair<string, Usd>> Cells)
{
    public Usd Rest => Total - Cells.Aggregate(Usd.Zero, (sum, cell) => sum + cell.Value);
}

/// <summary>
/// What of a year is public. Closings are gone through as they happened, so what was decided once stays decided: the year's value first, then its
/// tables, each cell only if <see cref="Disclosure"/> lets it. What may not stand alone is in the rest of its table.
/// </summary>
public sealed class ReleasedYear
{
    public static readonly ReleasedYear None = new([], []);

    private readonly HashSet<Guid> _progress = [];
    private readonly List<(Breakdown By, ReleasedTable Table)> _tables = [];

    public ReleasedYear(IReadOnlyList<ReleasableFlow> flows, IEnumerable<Closing> closings)
    {
        var ordered = closings.OrderBy(c => c.ClosedAt).ThenBy(c => c.MonthEnd).ThenBy(c => c.Id).ToList();
        var parts = ReleaseParts.Of(flows, ordered);
        var disclosure = new Disclosure(parts.Owners);
        foreach (var closing in ordered)
        {
            var standing = parts.StandingAt(closing).ToList();
            var after = standing.Where(part => parts[part].ExportDate >= closing.FlowsFrom).ToList();
            if (after.Count > 0 && disclosure.TryRelease(after))
                _progress.Add(closing.Id);
            if (standing.Count > 0 && disclosure.TryRelease(standing))
                foreach (var by in Enum.GetValues<Breakdown>().Where(by => IsDue(by, closing.MonthEnd)))
                    _tables.Add((by, Table(parts, standing, by, closing, disclosure)));
        }
    }

    /// <summary>Tables by month come with every closing, the others with each quarter: smaller steps rest on too few exporters.</summary>
    public static bool IsDue(Breakdown by, DateOnly monthEnd) => by == Breakdown.Month || monthEnd.Month % 3 == 0;

    public IEnumerable<ReleasedTable> Tables(Breakdown by) => _tables.Where(t => t.By == by).Select(t => t.Table);

    /// <summary>Whether the year's value as this closing found it is public.</summary>
    public bool HasProgress(Guid closing) => _progress.Contains(closing);

    /// <summary>The table of the last released month up to this day, in the last state that was known; null when nothing was released.</summary>
    public ReleasedTable? Find(Breakdown by, DateOnly asOf, KnownAt known) =>
        Tables(by).Where(t => t.Closing.MonthEnd <= asOf && t.Closing.ClosedAt <= known.Until)
            .OrderByDescending(t => t.Closing.MonthEnd).ThenByDescending(t => t.Closing.ClosedAt).FirstOrDefault();

    // Cells of many exporters first. The rest needs no look of its own: it is the total less what was let through.
    private static ReleasedTable Table(ReleaseParts parts, List<int> standing, Breakdown by, Closing closing, Disclosure disclosure)
    {
        var released = standing.GroupBy(part => parts[part].KeyOf(by), StringComparer.Ordinal)
            .OrderByDescending(cell => cell.Select(part => parts.Owners[part]).Distinct().Count()).ThenBy(cell => cell.Key, StringComparer.Ordinal)
            .Where(cell => disclosure.TryRelease(cell))
            .Select(cell => KeyValuePair.Create(cell.Key, parts.Sum(cell)));
        return new ReleasedTable(closing, parts.Sum(standing), [.. released.OrderBy(cell => cell.Key, StringComparer.Ordinal)]);
    }
}
