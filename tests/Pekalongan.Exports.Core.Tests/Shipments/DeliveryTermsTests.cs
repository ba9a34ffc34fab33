using FsCheck;
using FsCheck.Fluent;
using Pekalongan.Exports.Core.Shipments;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Shipments;

/// <summary>From what the invoice says to the FOB value that counts.</summary>
public sealed class DeliveryTermsTests
{
    private static Gen<int[]> Invoices => Gen.Choose(1, 90_000_000).ArrayOf().Where(a => a.Length is > 0 and <= 50);

    [Fact]
    public void Fob_AnyLinesAndCosts_AddsUpToTheMinorUnitAndKeepsProportion() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(Arb.From(from i in Invoices from inland in Gen.Choose(0, 500_000) from freight in Gen.Choose(0, 500_000) from insurance in Gen.Choose(0, 20_000) select (i, inland, freight, insurance)), c =>
        {
            long[] invoiced = [.. c.i.Select(a => (long)a)];
            var (total, whole) = (invoiced.Sum(), invoiced.Sum() + c.inland - c.freight - c.insurance);

            var fob = DeliveryTerms.Fob(invoiced, new ShipmentCosts(c.inland, c.freight, c.insurance));

            if (fob is null)
            {
                (whole <= 0 || invoiced.Any(a => (decimal)whole * a / total < 1)).ShouldBeTrue("refused although every line keeps something");
                return;
            }

            fob.Sum().ShouldBe(whole);
            foreach (var (amount, line) in invoiced.Zip(fob))
                Math.Abs(line - (decimal)whole * amount / total).ShouldBeLessThan(1, $"{amount} of {total} became {line} of {whole}");
        }));

    [Theory]
    [InlineData("CIF", 12_500_00, 800_00, 50_00, 0, 11_650_00)]
    [InlineData("CFR", 12_500_00, 800_00, 50_00, 0, 11_700_00)]
    [InlineData("DDP", 12_500_00, 800_00, 50_00, 10_00, 11_650_00)]
    [InlineData("EXW", 12_500_00, 800_00, 50_00, 300_00, 12_800_00)]
    [InlineData("FOB", 12_500_00, 800_00, 50_00, 300_00, 12_500_00)]
    [InlineData(null, 12_500_00, 800_00, 50_00, 300_00, 12_500_00)]
    public void Fob_OfEachTerm_TakesOnlyTheCostsItSpeaksOf(string? incoterm, long invoiced, long freight, long insurance, long inland, long expected) =>
        DeliveryTerms.Fob([invoiced], DeliveryTerms.Keep(incoterm, new ShipmentCosts(inland, freight, insurance))).ShouldBe([expected]);

    [Theory]
    [InlineData(100, 100)]
    [InlineData(100, 101)]
    public void Fob_CostsAsLargeAsTheValue_IsNone(long invoiced, long freight) =>
        DeliveryTerms.Fob([invoiced], new ShipmentCosts(FreightMinor: freight)).ShouldBeNull();

    [Fact]
    public void EveryIncoterm_OfTheList_NeedsCostsOrIsFob() =>
        ShipmentRules.Incoterms.Where(i => !DeliveryTerms.NeedsCosts(i)).ShouldBe(["FOB"]);
}
