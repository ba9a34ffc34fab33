using FsCheck;
using FsCheck.Fluent;
using Pekalongan.Exports.Core.Values;
using Shouldly;
using Xunit;

namespace Pekalongan.Exports.Core.Tests.Values;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("1.250.000,50", 125_000_050)]
    [InlineData("1250000.50", 125_000_050)]
    [InlineData("1250000,5", 125_000_050)]
    [InlineData("1 250 000,50", 125_000_050)]
    [InlineData("1,250,000.50", 125_000_050)]
    [InlineData("1,250,000", 125_000_000)]
    [InlineData(" 1\u00A0250\u202F000 ", 125_000_000)]
    [InlineData("1.500", 150_000)]
    [InlineData("25.437", 2_543_700)]
    [InlineData("1,5", 150)]
    [InlineData("1.5", 150)]
    [InlineData("0", 0)]
    [InlineData("007", 700)]
    [InlineData("92233720368547758,07", long.MaxValue)]
    public void Parse_AsPeopleType_GivesHundredths(string text, long expected) => NumberText.Parse(text, 2).Value.ShouldBe(expected);

    [Theory]
    [InlineData("-5")]
    [InlineData("+5")]
    [InlineData("−5")]
    [InlineData("US$5")]
    [InlineData("5 juta")]
    [InlineData("1e5")]
    [InlineData("٥")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("1,505,5")]
    [InlineData("1.250.00")]
    [InlineData("12.50.000")]
    [InlineData("1.250,500.00")]
    [InlineData("1.250,5,5")]
    [InlineData("1 25 000")]
    [InlineData("1. 250")]
    [InlineData(".5")]
    [InlineData("5,")]
    [InlineData("1,2345")]
    [InlineData("1,500")]
    [InlineData("0.500")]
    [InlineData("92233720368547758,08")]
    [InlineData("99999999999999999999")]
    public void Parse_WhatItCannotMean_IsRefused(string? text) => NumberText.Parse(text, 2).Ok.ShouldBeFalse();

    [Theory]
    [InlineData("1,500", Language.Indonesian, 1_500)]
    [InlineData("1.500", Language.Indonesian, 1_500_000)]
    [InlineData("1.500", Language.English, 1_500)]
    [InlineData("1,500", Language.English, 1_500_000)]
    [InlineData("0.500", Language.Indonesian, 500)]
    [InlineData("1500.125", Language.Indonesian, 1_500_125)]
    [InlineData("1 500.125", Language.Indonesian, 1_500_125)]
    public void Parse_ThreeDigitsBehindOneMark_ReadsItAsTheLanguageWrites(string text, Language language, long grams) =>
        NumberText.Parse(text, 3, language).Value.ShouldBe(grams);

    [Theory]
    [InlineData("1,500", "“1,500” bisa berarti ribuan atau tiga angka di belakang koma; tulis ribuan tanpa titik dan koma")]
    [InlineData("1,2345", "Paling banyak 2 angka di belakang koma")]
    [InlineData("-1", "Tulis angkanya tanpa tanda plus atau minus; misalnya 1.250.000,50")]
    public void Parse_Refused_SaysWhatToWrite(string text, string problem) =>
        NumberText.Parse(text, 2).Problem!.In(Language.Indonesian).ShouldBe(problem);

    [Fact]
    public void Parse_WithDecimalsWhereNoneAre_AsksForAWholeNumber()
    {
        NumberText.Parse("1,5", 0).Problem.ShouldBe(new Wording("Tulis angka bulat, tanpa angka di belakang koma"));
        NumberText.Parse("1.500", 0).Value.ShouldBe(1500);
    }

    [Fact]
    public void Parse_WhatFiguresWrites_GivesTheNumberBack()
    {
        var cases =
            from units in Numbers.NotNegative
            from decimals in Gen.Elements(0, 2, 3, 6)
            from language in Gen.Elements(Language.Indonesian, Language.English)
            select (Units: units, Decimals: decimals, Language: language);

        Prop.ForAll(cases.ToArbitrary(), c =>
            NumberText.Parse(Figures.Fixed(c.Units, c.Decimals, c.Language), c.Decimals, c.Language).Value == c.Units)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }
}
