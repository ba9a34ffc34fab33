using Pekalongan.Exports.Core.Values;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Values;

public sealed class MoneyTests
{
    [Fact]
    public void Parse_EachKind_CountsItsSmallestUnit()
    {
        Usd.Parse("12.500,50").Value.ShouldBe(new Usd(1_250_050));
        Rupiah.Parse("Rp5").Ok.ShouldBeFalse();
        Rupiah.Parse("264.320.000.000").Value.ShouldBe(new Rupiah(26_432_000_000_000));
        Weight.Parse("1.250,5").Value.ShouldBe(new Weight(1_250_500));
        IdrRate.Parse("16.250").Value.ShouldBe(new IdrRate(16_250_000_000));
        IdrRate.Parse("137,3757").Value.ShouldBe(new IdrRate(137_375_700));
        IdrRate.Parse("0").Problem.ShouldBe(new Wording("Kurs harus lebih dari nol"));
    }

    [Fact]
    public void Convert_AtOneRate_RoundsHalfUpToTheSen() =>
        new Usd(1_01).At(new IdrRate(16_250_500_000)).ShouldBe(new Rupiah(1_641_301));

    [Fact]
    public void Read_RefusedText_ThrowsWithTheProblem()
    {
        var parsed = Usd.Parse("lima");

        parsed.Try(out _, out var problem).ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => parsed.Value).Message.ShouldBe(problem!.Text);
    }
}
