using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Pekalongan.Exports.Core.Values;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Values;

public sealed class FiguresTests
{
    private const long Million = 1_000_000_00;

    [Theory]
    [InlineData(1_888_000_000, 1, "US$18,88 juta", "US$18.88 million")]
    [InlineData(2_292_600_000, 100_000, "US$22,926 juta", "US$22.926 million")]
    [InlineData(2_292_600_000, 1, "US$22,93 juta", "US$22.93 million")]
    [InlineData(1_598_000_000, 1_000_000, "US$15,98 juta", "US$15.98 million")]
    [InlineData(1_080_000_000, 10_000_000, "US$10,8 juta", "US$10.8 million")]
    [InlineData(2_000_000_000, 100_000_000, "US$20 juta", "US$20 million")]
    [InlineData(1_250_050, 1, "US$12.500,50", "US$12,500.50")]
    [InlineData(99_999_900, 1, "US$999.999", "US$999,999")]
    [InlineData(-1_888_000_000, 1, "-US$18,88 juta", "-US$18.88 million")]
    [InlineData(0, 1, "US$0", "US$0")]
    public void Shorten_Dollars_ReadsAsPrinted(long cents, long granularity, string indonesian, string english)
    {
        Figures.Short(new Usd(cents), Language.Indonesian, granularity).ShouldBe(indonesian);
        Figures.Short(new Usd(cents), Language.English, granularity).ShouldBe(english);
    }

    [Theory]
    [InlineData(264_320 * Million, 1, "Rp264,32 miliar")]
    [InlineData(36_854_140_000_000, 10_000_000, "Rp368,5414 miliar")]
    [InlineData(313_000 * Million, 1_000 * Million, "Rp313 miliar")]
    [InlineData(1_500_000 * Million, 1, "Rp1,50 triliun")]
    [InlineData(99_999_999_900, 1, "Rp1,00 miliar")]
    [InlineData(99_999_499_900, 1, "Rp999,99 juta")]
    public void Shorten_Rupiah_ReadsAsPrinted(long sen, long granularity, string expected) =>
        Figures.Short(new Rupiah(sen), Language.Indonesian, granularity).ShouldBe(expected);

    [Theory]
    [InlineData(0, "0,00")]
    [InlineData(-5, "-0,05")]
    [InlineData(123_456, "1.234,56")]
    [InlineData(-123_456_789, "-1.234.567,89")]
    [InlineData(long.MinValue, "-92.233.720.368.547.758,08")]
    public void Write_Hundredths_GroupsAndKeepsTheSign(long units, string expected) =>
        Figures.Fixed(units, 2, Language.Indonesian).ShouldBe(expected);

    [Fact]
    public void Write_EachKind_ReadsAsAnOfficeWritesIt()
    {
        Figures.Amount(new Rupiah(123_400), Language.Indonesian).ShouldBe("Rp1.234");
        Figures.Amount(new Rupiah(123_456), Language.Indonesian).ShouldBe("Rp1.234,56");
        Figures.Amount(new Rupiah(-123_400), Language.Indonesian).ShouldBe("-Rp1.234");
        Figures.Amount(new IdrRate(16_250_000_000), Language.Indonesian).ShouldBe("Rp16.250");
        Figures.Amount(new IdrRate(16_250_500_000), Language.Indonesian).ShouldBe("Rp16.250,50");
        Figures.Amount(new IdrRate(137_375_700), Language.English).ShouldBe("Rp137.3757");
        Figures.Share(new Percent(8464), Language.Indonesian).ShouldBe("84,64%");
        Figures.Kilograms(new Weight(1_250_500), Language.Indonesian).ShouldBe("1.250,5 kg");
        Figures.LongDate(new DateOnly(2024, 5, 27), Language.Indonesian).ShouldBe("Senin, 27 Mei 2024");
        Figures.LongDate(new DateOnly(2019, 11, 27), Language.English).ShouldBe("Wednesday, 27 November 2019");
    }

    [Theory]
    [InlineData(1_598_000_000, 1_888_000_000, 8464)]
    [InlineData(2_292_600_000, 1_888_000_000, 12143)]
    [InlineData(2_543_700_000, 1_919_000_000, 13255)]
    [InlineData(1_964_000_000, 2_644_000_000, 7428)]
    public void ComputeShare_OfPublishedFigures_GivesThePublishedPercent(long realised, long target, long hundredths) =>
        Percent.Of(new Usd(realised), new Usd(target)).ShouldBe(new Percent(hundredths));

    [Theory]
    [InlineData(5, 1, 10, 1)]
    [InlineData(4, 1, 10, 0)]
    [InlineData(-5, 1, 10, -1)]
    [InlineData(15, 1, -10, -2)]
    [InlineData(long.MaxValue, long.MaxValue, long.MaxValue, long.MaxValue)]
    public void Round_Halves_GoAwayFromZero(long a, long b, long c, long expected) => Rounding.MultiplyDivide(a, b, c).ShouldBe(expected);

    [Fact]
    public void Write_UnderAnyCultureOfTheThread_GivesTheSameText()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            Prop.ForAll(Numbers.Signed, units =>
            {
                var texts = new[] { "id-ID", "en-US", "" }.Select(name =>
                {
                    CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                    return string.Join('|',
                        Figures.Fixed(units, 2, Language.Indonesian), Figures.Short(new Usd(units), Language.English),
                        Figures.Short(new Rupiah(units), Language.Indonesian), Figures.Amount(new IdrRate(units), Language.Indonesian),
                        Figures.Kilograms(new Weight(units), Language.English), Figures.Date(new DateOnly(2019, 9, 30), Language.Indonesian));
                });
                return texts.Distinct().Count() == 1;
            }).QuickCheckThrowOnFailure();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Write_AnyAmount_UsesPlainAsciiWithoutSpaceAfterTheSign() => Prop.ForAll(Numbers.Signed, units =>
        Regex.IsMatch(Figures.Amount(new Rupiah(units), Language.Indonesian), @"^-?Rp\d{1,3}(\.\d{3})*(,\d\d)?$", RegexOptions.ECMAScript))
        .QuickCheckThrowOnFailure();
}
