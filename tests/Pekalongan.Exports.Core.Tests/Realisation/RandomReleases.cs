using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Shipments;

namespace Pekalongan.Exports.Core.Tests.Realisation;

/// <summary>A small office's year by chance: few exporters, shipments taken back, months closed out of order and again, a published figure in between.</summary>
internal sealed record RandomReleases(IReadOnlyList<ReleasableFlow> Flows, IReadOnlyList<Closing> Closings)
{
    private static readonly DateTime Start = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static RandomReleases Of(int seed)
    {
        var random = new Random(seed);
        var exporters = Enumerable.Range(0, random.Next(3, 8)).Select(_ => Guid.NewGuid()).ToList();
        var flows = Enumerable.Range(0, random.Next(5, 40)).Select(_ => Flow(random, exporters[random.Next(exporters.Count)])).ToList();
        var closings = Enumerable.Range(0, random.Next(1, 6)).Select(_ => Closing(random)).ToList();
        return new RandomReleases(flows, closings);
    }

    public static ReleasableFlow Flow(Guid exporter, int month, long usd = 1_000, string commodity = "kain_batik", string country = "MY", int postedDay = 0) => new()
    {
        ExporterId = exporter,
        ExportDate = new DateOnly(2026, month, 5),
        PostedAt = Start.AddDays(postedDay),
        ReversedAt = null,
        UsdCents = usd * 100,
        Commodity = commodity,
        Country = country,
        District = "Pekalongan Barat",
        Channel = ExportChannel.OwnName,
    };

    public static Closing Closed(int month, int day, DateOnly? flowsFrom = null) => new(
        Guid.CreateVersion7(), YearMonth.LastDay(202600 + month), Start.AddDays(day), flowsFrom ?? new DateOnly(2026, 1, 1));

    private static ReleasableFlow Flow(Random random, Guid exporter)
    {
        var posted = random.Next(300);
        return Flow(exporter, random.Next(1, 7), random.Next(12) == 0 ? 0 : random.Next(1, 9_000), $"komoditas_{random.Next(3)}", random.Next(2) == 0 ? "MY" : "JP", posted) with
        {
            ExportDate = new DateOnly(2026, random.Next(1, 7), random.Next(1, 29)),
            ReversedAt = random.Next(5) == 0 ? Start.AddDays(posted + random.Next(1, 200)) : null,
            District = random.Next(2) == 0 ? "Pekalongan Utara" : "",
            Channel = (ExportChannel)random.Next(3),
        };
    }

    private static Closing Closing(Random random) => Closed(
        random.Next(4) == 0 ? 3 : random.Next(1, 7), random.Next(20, 320), random.Next(4) == 0 ? new DateOnly(2026, random.Next(1, 4), random.Next(1, 29)) : null);
}
