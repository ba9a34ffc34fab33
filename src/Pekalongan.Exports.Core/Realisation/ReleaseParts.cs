using Pekalongan.Exports.Core.Values;

namespace Pekalongan.Exports.Core.Realisation;

/// <summary>Flows that no closing and no table tells apart, taken together: one part each, so that a busy year stays small.</summary>
internal sealed class ReleaseParts
{
    private readonly ReleasableFlow[] _samples;
    private readonly long[] _cents;

    private ReleaseParts(IReadOnlyList<IGrouping<object, ReleasableFlow>> parts)
    {
        _samples = [.. parts.Select(p => p.First())];
        _cents = [.. parts.Select(p => p.Sum(flow => flow.UsdCents))];
        var exporters = _samples.Select(flow => flow.ExporterId).Distinct().Index().ToDictionary(e => e.Item, e => e.Index);
        Owners = [.. _samples.Select(flow => exporters[flow.ExporterId])];
    }

    /// <summary>The exporter behind each part, numbered.</summary>
    public IReadOnlyList<int> Owners { get; }

    /// <summary>One flow of the part, which speaks for all of it.</summary>
    public ReleasableFlow this[int part] => _samples[part];

    public static ReleaseParts Of(IEnumerable<ReleasableFlow> flows, IReadOnlyList<Closing> closings)
    {
        // A flow of nothing would be no cover to anybody.
        var told = flows.Where(flow => flow.UsdCents != 0 && closings.Any(closing => IsIn(flow, closing)));
        var cuts = closings.Select(c => c.FlowsFrom).Distinct().Order().ToList();
        return new ReleaseParts(
        [
            .. told.GroupBy(flow => (object)(
                flow.ExporterId, YearMonth.Of(flow.ExportDate), flow.Commodity, flow.Country, flow.District, flow.Channel,
                cuts.Count(cut => cut <= flow.ExportDate), closings.Count(c => c.ClosedAt < flow.PostedAt),
                closings.Count(c => flow.ReversedAt is null || c.ClosedAt < flow.ReversedAt))),
        ]);
    }

    public IEnumerable<int> StandingAt(Closing closing) => Enumerable.Range(0, _samples.Length).Where(part => IsIn(_samples[part], closing));

    public Usd Sum(IEnumerable<int> parts) => new(parts.Sum(part => _cents[part]));

    private static bool IsIn(ReleasableFlow flow, Closing closing) => flow.ExportDate <= closing.MonthEnd && flow.StandsAt(closing.ClosedAt);
}
