using Pekalongan.Exports.Core.Values;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Values;

public sealed class CurrencyTests
{
    [Theory]
    [InlineData("usd", "USD", 2, "Dolar Amerika Serikat", "US Dollar")]
    [InlineData(" JPY ", "JPY", 0, "Yen Jepang", "Japanese Yen")]
    [InlineData("KWD", "KWD", 3, "Dinar Kuwait", "Kuwaiti Dinar")]
    [InlineData("IDR", "IDR", 2, "Rupiah", "Indonesian Rupiah")]
    public void Parse_KnownCode_HasItsOwnDecimalsAndNames(string text, string code, int decimals, string indonesian, string english)
    {
        var currency = Currency.Parse(text).Value;

        (currency.Code, currency.Decimals).ShouldBe((code, decimals));
        currency.Name(Language.Indonesian).ShouldBe(indonesian);
        currency.Name(Language.English).ShouldBe(english);
    }

    [Theory]
    [InlineData("")]
    [InlineData("XAU")]
    [InlineData("Dolar")]
    public void Parse_UnknownCode_IsRefused(string text) => Currency.Parse(text).Ok.ShouldBeFalse();

    [Fact]
    public void List_AllCurrencies_IsWholeAndSorted()
    {
        Currency.All.Count.ShouldBeGreaterThan(150);
        Currency.All.Select(currency => currency.Code).ShouldBeInOrder();
        Currency.All.ShouldAllBe(currency => currency.Code.Length == 3 && currency.NameId.Length > 2 && currency.NameEn.Length > 2);
    }

    [Theory]
    [InlineData("JPY", "1.250.000", 1_250_000, "JPY 1.250.000")]
    [InlineData("SGD", "12,5", 1_250, "SGD 12,50")]
    [InlineData("KWD", "1,250", 1_250, "KWD 1,250")]
    [InlineData("USD", "12.500,50", 1_250_050, "US$12.500,50")]
    [InlineData("IDR", "16.250", 1_625_000, "Rp16.250")]
    public void ParseAmount_InTheCurrency_CountsItsMinorUnits(string code, string text, long minor, string shown)
    {
        var currency = Currency.Of(code);

        currency.ParseAmount(text).Value.ShouldBe(minor);
        currency.Amount(minor, Language.Indonesian).ShouldBe(shown);
    }

    [Fact]
    public void ParseAmount_DecimalsOfACurrencyWithoutAny_IsRefused() => Currency.Of("JPY").ParseAmount("12,5").Ok.ShouldBeFalse();
}
