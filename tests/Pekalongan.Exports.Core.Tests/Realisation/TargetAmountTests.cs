using FsCheck;
using FsCheck.Fluent;
using Pekalongan.Exports.Core.Realisation;
using Pekalongan.Exports.Core.Tests.Values;
using Pekalongan.Exports.Core.Values;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Realisation;

public sealed class TargetAmountTests
{
    [Theory]
    [InlineData("18,88", AmountUnit.Millions, Language.Indonesian, 18_880_000_00, 10_000_00)]
    [InlineData("18,88 juta", AmountUnit.Millions, Language.Indonesian, 18_880_000_00, 10_000_00)]
    [InlineData("US$18,88 juta", AmountUnit.Millions, Language.Indonesian, 18_880_000_00, 10_000_00)]
    [InlineData("25,437", AmountUnit.Millions, Language.Indonesian, 25_437_000_00, 1_000_00)]
    [InlineData("USD 25.437", AmountUnit.Millions, Language.English, 25_437_000_00, 1_000_00)]
    [InlineData("18.5 million", AmountUnit.Millions, Language.English, 18_500_000_00, 100_000_00)]
    [InlineData("18", AmountUnit.Millions, Language.Indonesian, 18_000_000_00, 1_000_000_00)]
    [InlineData("18,880000", AmountUnit.Millions, Language.Indonesian, 18_880_000_00, 1_00)]
    [InlineData("18.880.000", AmountUnit.Dollars, Language.Indonesian, 18_880_000_00, 1)]
    [InlineData("25.437", AmountUnit.Dollars, Language.Indonesian, 25_437_00, 1)]
    public void Parse_WithItsUnit_GivesTheValueAsPreciseAsItIsPrinted(string text, AmountUnit unit, Language language, long cents, long granularity) =>
        TargetAmount.Parse(text, unit, language).Value.ShouldBe(new TargetAmount(new Usd(cents), granularity));

    [Theory]
    [InlineData("25.437", AmountUnit.Millions, Language.Indonesian, "terbaca ribuan juta")]
    [InlineData("25,437", AmountUnit.Millions, Language.English, "terbaca ribuan juta")]
    [InlineData("18,88 juta", AmountUnit.Dollars, Language.Indonesian, "satuan yang dipilih dolar penuh")]
    [InlineData("18,88 miliar", AmountUnit.Millions, Language.Indonesian, "tidak ada di pilihan satuan")]
    [InlineData("18,8800001", AmountUnit.Millions, Language.Indonesian, "Paling banyak 6 angka")]
    [InlineData("0", AmountUnit.Millions, Language.Indonesian, "lebih dari nol")]
    [InlineData("juta", AmountUnit.Millions, Language.Indonesian, "Tulis angka saja")]
    [InlineData("99999999999999999", AmountUnit.Millions, Language.Indonesian, "terlalu besar")]
    [InlineData("999999999999", AmountUnit.Millions, Language.Indonesian, "terlalu besar")]
    [InlineData("", AmountUnit.Dollars, Language.Indonesian, "Tulis angka saja")]
    public void Parse_WhatNobodyCanBeSureOf_IsRefusedAndExplained(string text, AmountUnit unit, Language language, string problem) =>
        TargetAmount.Parse(text, unit, language).Problem.ShouldNotBeNull().In(Language.Indonesian).ShouldContain(problem);

    [Fact]
    public void ParsePart_OfAQuarterWithoutAnything_IsZero() => TargetAmount.ParsePart(" 0 ", AmountUnit.Millions).Value.ShouldBe(Usd.Zero);

    [Fact]
    public void Parse_OfFullDollars_ReadsBackWhatFiguresWrite()
    {
        var cases = from cents in Numbers.NotNegative
                    from language in Gen.Elements(Language.Indonesian, Language.English)
                    select (Value: new Usd(cents + 1), Language: language);

        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Arb.From(cases), c =>
            TargetAmount.Parse(Figures.Amount(c.Value, c.Language), AmountUnit.Dollars, c.Language).Value.Value.ShouldBe(c.Value)));
    }
}
