using FsCheck;
using FsCheck.Fluent;
using Pekalongan.Exports.Core.Collection;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Collection;

/// <summary>However much was shipped of whatever, exporter and month count the larger of statement and shipments.</summary>
public sealed class StatementCoverageTests
{
    private static readonly string[] Goods = ["kain_batik", "sarung_batik", "surimi"];
    private static readonly string[] Countries = ["JP", "MY", "SG"];

    [Fact]
    public void Of_AnyShipments_CountsTheLargerOfBoth() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Arb.From(Cases), c =>
    {
        var (stated, shipped) = c;
        var left = StatementCoverage.Of(stated, shipped);

        var (statement, shipments) = (stated.Sum(l => l.UsdCents), shipped.Sum(l => l.UsdCents));
        (left.Sum(r => r.UsdCents) + shipments).ShouldBe(Math.Max(statement, shipments));
        foreach (var (line, rest) in stated.Zip(left))
        {
            rest.LineId.ShouldBe(line.Id);
            rest.UsdCents.ShouldBeInRange(0, line.UsdCents);
            rest.NetGrams.ShouldBeInRange(0, line.NetGrams);
            if (rest.UsdCents == line.UsdCents)
                rest.NetGrams.ShouldBe(line.NetGrams);
        }
    }));

    [Fact]
    public void Of_ShipmentsInAnotherOrder_LeavesTheSame() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Arb.From(Cases), c =>
        StatementCoverage.Of(c.Stated, c.Shipped).ShouldBe(StatementCoverage.Of(c.Stated, Enumerable.Reverse(c.Shipped)))));

    [Fact]
    public void Of_OneMoreShipment_NeverLeavesMore() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Arb.From(Cases), c =>
    {
        var all = StatementCoverage.Of(c.Stated, c.Shipped).Sum(r => r.UsdCents);
        StatementCoverage.Of(c.Stated, c.Shipped.Skip(1)).Sum(r => r.UsdCents).ShouldBeGreaterThanOrEqualTo(all);
    }));

    [Fact]
    public void Of_ShipmentOfOneLine_TakesFromThatLineFirst()
    {
        StatedLine sarong = new(Guid.NewGuid(), "sarung_batik", "MY", 40_000, 2_000), fabric = new(Guid.NewGuid(), "kain_batik", "JP", 10_000, 300);

        StatementCoverage.Of([sarong, fabric], [new ShippedLine("kain_batik", "JP", 4_000)])
            .ShouldBe([new Remainder(sarong.Id, 40_000, 2_000), new Remainder(fabric.Id, 6_000, 180)]);
    }

    [Fact]
    public void Of_SameGoodsToAnotherCountry_TakesFromTheGoods()
    {
        StatedLine fabric = new(Guid.NewGuid(), "kain_batik", "JP", 10_000, 0), sarong = new(Guid.NewGuid(), "sarung_batik", "MY", 40_000, 0);

        StatementCoverage.Of([fabric, sarong], [new ShippedLine("sarung_batik", "SG", 45_000)])
            .ShouldBe([new Remainder(fabric.Id, 5_000, 0), new Remainder(sarong.Id, 0, 0)]);
    }

    private static Gen<(IReadOnlyList<StatedLine> Stated, IReadOnlyList<ShippedLine> Shipped)> Cases
    {
        get
        {
            var stated = from g in Gen.Elements(Goods) from c in Gen.Elements(Countries) from usd in Gen.Choose(1, 5_000_000) from kg in Gen.Choose(0, 900_000)
                         select new StatedLine(Guid.NewGuid(), g, c, usd, kg);
            var shipped = from g in Gen.Elements(Goods) from c in Gen.Elements(Countries) from usd in Gen.Choose(1, 3_000_000) select new ShippedLine(g, c, usd);
            return from s in stated.NonEmptyListOf() from l in shipped.ListOf() select ((IReadOnlyList<StatedLine>)[.. s], (IReadOnlyList<ShippedLine>)[.. l]);
        }
    }
}
